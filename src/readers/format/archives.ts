import type { Archive } from '../../zip/index.js';

/** What an archive is, by its members. */
export type ArchiveKind = 'epub' | 'docx' | 'odt' | 'pages' | 'sheet' | 'files';

/** Tells an archive by what only its format has in it. */
export function archiveKind(archive: Archive): ArchiveKind {
  const mimetype = archive.has('mimetype') && archive.size('mimetype') < 200 ? asText(archive.read('mimetype')!) : '';
  if (/^application\/vnd\.oasis\.opendocument\.text/.test(mimetype)) return 'odt';
  if (/^application\/vnd\.(?:oasis\.opendocument|sun\.xml)/.test(mimetype)) return 'sheet';
  if (/^application\/epub\+zip/.test(mimetype) || archive.has('META-INF/container.xml')) return 'epub';
  if (archive.has('[Content_Types].xml')) return isSheet(archive.names) ? 'sheet' : 'docx';
  if (archive.has('content.xml') && archive.has('META-INF/manifest.xml')) return 'odt';
  if (archive.names.some((name) => /(?:^|\/)Index(?:\.zip|\/Document\.iwa)$/.test(name))) return 'pages';
  if (archive.names.filter((name) => name.endsWith('.opf')).length === 1) return 'epub';
  return 'files';
}

const asText = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes).trim();

/** A workbook or slides: OOXML's folders are not fixed, but every program uses these. */
const isSheet = (names: readonly string[]): boolean =>
  names.some((name) => /^(?:xl|ppt)\//.test(name)) && !names.some((name) => name.startsWith('word/'));

/** Suffixes of what may be a story. */
const STORY = /\.(?:txt|text|md|markdown|mkdn?|mdown|html?|xhtml|mht|mhtml|docx|odt|fodt|rtf|epub|doc)$/i;

/** What systems and archives put beside the files. */
const LITTER = /(?:^|\/)(?:__MACOSX|\.[^/]*|Thumbs\.db|desktop\.ini)(?:\/|$)/i;

/** The members of an archive that may be stories, in its order. */
export function storiesIn({ names }: Archive): readonly string[] {
  const files = names.filter((name) => !LITTER.test(name));
  const stories = files.filter((name) => STORY.test(name));
  return stories.length > 0 || files.length !== 1 ? stories : files;
}
