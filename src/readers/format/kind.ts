import type { Archive } from '../../zip/index.js';
import { openZip } from '../../zip/index.js';
import { Refusal } from '../refusal.js';
import { type ArchiveKind, archiveKind } from './archives.js';
import { isOle, oleRefusal } from './ole.js';
import { isMime, isPage, openingOf, rootOf } from './opening.js';
import { foreignFormat } from './signatures.js';

/** What reads a file: a text of its own, markup, or an archive. */
export type Kind = 'text' | 'html' | 'mhtml' | 'rtf' | 'fodt';

/** What a file is, by its content alone. */
export type Found =
  | { readonly kind: Kind }
  | { readonly kind: Exclude<ArchiveKind, 'pages' | 'sheet'>; readonly archive: Archive };

const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);

/** Tells what `bytes` are. Throws where they are nothing that is read. */
export function kindOf(file: string, bytes: Uint8Array): Found {
  if (isLockFile(file)) throw lockFile(file);
  if (isZip(bytes)) return archived(file, openZip(bytes));
  if (isOle(bytes)) throw oleRefusal(file, bytes);
  const foreign = foreignFormat(bytes);
  if (foreign) throw new Refusal('binary', `\`${file}\` is ${foreign.what}; it is not read`, foreign.hint);
  return { kind: marked(file, openingOf(bytes)) };
}

/** What Word and LibreOffice leave beside a document as long as it is open; it tells who has opened it. */
export const isLockFile = (file: string): boolean => /(?:^|[/\\])(?:~\$|\.~lock\.)[^/\\]*$/.test(file);

const lockFile = (file: string): Refusal =>
  new Refusal(
    'binary',
    `\`${file}\` is no story: a word processor keeps it beside a document that is open`,
    'name the document itself, and close it where it was written',
  );

function archived(file: string, archive: Archive): Found {
  const kind = archiveKind(archive);
  switch (kind) {
    case 'pages':
      throw new Refusal(
        'binary',
        `\`${file}\` is a document of Apple Pages, which is not read`,
        'open it in Pages and export it: File, Export To, Word (.docx) or EPUB',
      );
    case 'sheet':
      throw new Refusal(
        'binary',
        `\`${file}\` is a table, drawing or slides, and no story`,
        'name the story’s file instead',
      );
    default:
      return { kind, archive };
  }
}

function marked(file: string, opening: string): Kind {
  if (/^\{\\(?:rtf|urtf)/.test(opening)) return 'rtf';
  if (isMime(opening)) return 'mhtml';
  const root = rootOf(opening);
  if (root === 'office:document') return 'fodt';
  if (root === 'FictionBook' || root === 'pkg:package' || root === 'w:wordDocument' || root === 'plist')
    throw new Refusal(
      'binary',
      `\`${file}\` is XML of a kind that is not read (\`<${root}>\`)`,
      'open it in the program it was written with and save it as .docx, .epub or plain text',
    );
  return isPage(opening, NAMES.html.test(file)) ? 'html' : 'text';
}

/** Suffixes that say what a file is. */
const NAMES = {
  text: /\.(?:txt|text|md|markdown|mkdn?|mdown|asc)$/i,
  html: /\.(?:html?|xhtml?|xht|shtml|php|aspx?|cgi)$/i,
  mhtml: /\.(?:mht|mhtml|eml)$/i,
  rtf: /\.rtf$/i,
  fodt: /\.fodt$/i,
  epub: /\.(?:epub|kepub)$/i,
  docx: /\.(?:docx|docm|dotx)$/i,
  odt: /\.(?:odt|ott)$/i,
  files: /\.zip$/i,
} as const satisfies Record<Found['kind'], RegExp>;

/** What people call each kind. */
const CALLED: Readonly<Record<Found['kind'], string>> = {
  text: 'plain text',
  html: 'a web page (HTML)',
  mhtml: 'a saved web page (MHTML)',
  rtf: 'rich text (RTF)',
  fodt: 'an OpenDocument text (flat XML)',
  epub: 'an ebook (EPUB)',
  docx: 'a Word document',
  odt: 'an OpenDocument text',
  files: 'a zip archive',
};

/** What a file is called whose suffix promises something else; null where its name fits, or promises nothing. */
export function misnamed(file: string, kind: Found['kind']): string | null {
  const promised =
    Object.values(NAMES).some((suffix) => suffix.test(file)) || /\.(?:doc|wps|pages|pdf|mobi|azw3?)$/i.test(file);
  return promised && !NAMES[kind].test(file) ? CALLED[kind] : null;
}
