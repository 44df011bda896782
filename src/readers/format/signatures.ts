/** A format that is recognized and not read. */
export interface Foreign {
  readonly what: string;
  readonly hint: string;
}

interface Signature extends Foreign {
  readonly opening: string;
  /** Where it stands; by default at 0. */
  readonly at?: number;
}

const EXPORT = 'open it in the program it was written with and export it as .docx, .epub or plain text';
const PICTURE = 'name the story’s file instead';
const CONVERT = 'convert it to .epub (calibre does), or ask for the story as .docx, .epub or plain text';

/** Openings by which files give themselves away (Wikipedia, “List of file signatures”; the Kindle's: MobileRead wiki). */
const SIGNATURES: readonly Signature[] = [
  {
    opening: '%PDF-',
    what: 'a PDF, which tells where letters stand on pages, not which of them are paragraphs',
    hint: EXPORT,
  },
  { opening: 'BOOKMOBI', at: 60, what: 'a Kindle book (.mobi, .azw3)', hint: CONVERT },
  { opening: 'TEXtREAd', at: 60, what: 'a Palm document', hint: CONVERT },
  { opening: 'TPZ', what: 'a Kindle book (Topaz)', hint: CONVERT },
  { opening: 'CONT\x02\0', what: 'a Kindle book (KFX)', hint: CONVERT },
  { opening: 'ITOLITLS', what: 'a Microsoft Reader book (.lit)', hint: CONVERT },
  { opening: 'L\0R\0F\0', what: 'a Sony Reader book (.lrf)', hint: CONVERT },
  { opening: 'AT&TFORM', what: 'a DjVu scan', hint: EXPORT },
  { opening: '\xFFWPC', what: 'a WordPerfect document', hint: EXPORT },
  { opening: '\x01\xFE', what: 'a Microsoft Works document (.wps)', hint: EXPORT },
  { opening: '\x89PNG', what: 'a PNG picture', hint: PICTURE },
  { opening: '\xFF\xD8\xFF', what: 'a JPEG picture', hint: PICTURE },
  { opening: 'GIF8', what: 'a GIF picture', hint: PICTURE },
  { opening: 'Rar!', what: 'a RAR archive', hint: 'unpack it first' },
  { opening: '7z\xBC\xAF', what: 'a 7-Zip archive', hint: 'unpack it first' },
  { opening: '\x1F\x8B', what: 'a gzip archive', hint: 'unpack it first' },
  { opening: 'BZh', what: 'a bzip2 archive', hint: 'unpack it first' },
  { opening: '\x7FELF', what: 'a program', hint: PICTURE },
  { opening: 'MZ\x90', what: 'a program', hint: PICTURE },
];

/** What `bytes` are if they are a known format that is not read, and what to do about it; else null. */
export function foreignFormat(bytes: Uint8Array): Foreign | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 80)).toString('latin1');
  return SIGNATURES.find(({ opening, at = 0 }) => head.startsWith(opening, at)) ?? null;
}
