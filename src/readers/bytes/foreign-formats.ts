interface Format {
  readonly opening: string;
  readonly what: string;
  readonly hint: string;
}

const SAVE = 'open it where it was written and save it as plain text or Markdown (UTF-8)';

/** Openings by which files that are no text give themselves away (Wikipedia, “List of file signatures”). */
const FORMATS: readonly Format[] = [
  { opening: 'PK\x03\x04', what: 'a zip archive, such as .docx, .odt or .epub', hint: SAVE },
  { opening: '%PDF-', what: 'a PDF', hint: SAVE },
  { opening: '{\\rtf', what: 'rich text (RTF)', hint: SAVE },
  { opening: '\xD0\xCF\x11\xE0', what: 'an old Word document', hint: SAVE },
  { opening: '\x89PNG', what: 'a PNG picture', hint: 'name the story’s file instead' },
  { opening: '\xFF\xD8\xFF', what: 'a JPEG picture', hint: 'name the story’s file instead' },
  { opening: 'GIF8', what: 'a GIF picture', hint: 'name the story’s file instead' },
  { opening: '\x1F\x8B', what: 'a gzip archive', hint: 'unpack it first' },
  { opening: '\x7FELF', what: 'a program', hint: 'name the story’s file instead' },
];

/** What `bytes` are if they are a known format that is no text, and what to do about it; else null. */
export function foreignFormat(bytes: Uint8Array): Format | null {
  const opening = String.fromCharCode(...bytes.subarray(0, 8));
  return FORMATS.find((format) => opening.startsWith(format.opening)) ?? null;
}
