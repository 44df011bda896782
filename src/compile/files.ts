import type { EditedTexts } from '../book/index.js';
import type { Fix, Report } from '../diagnostics/index.js';
import type { EssayText, World } from '../document/index.js';
import { type FileRef, type Manifest, nearestPath, type StoryEntry, writing } from '../manifest/index.js';
import { essayOf, LARGEST_TEXT, type Manuscript, mostOf, readFile } from '../readers/index.js';

/** The bytes of one story's files, or null, with reports, where one cannot be read. */
export async function readFiles(
  { files }: StoryEntry,
  world: World,
  report: Report,
): Promise<readonly Uint8Array[] | null> {
  const read: Uint8Array[] = [];
  for (const file of files) {
    const bytes = await readTextFile(file, world, report);
    if (bytes) read.push(bytes);
  }
  return read.length === files.length ? read : null;
}

/** The files of one story as read, or null, with reports, where one is no story. */
export async function readManuscripts(
  { files, settings, work }: StoryEntry,
  bytes: readonly Uint8Array[],
  report: Report,
): Promise<readonly Manuscript[] | null> {
  const read: Manuscript[] = [];
  for (const [index, { path: file }] of files.entries()) {
    const name = `footnote-${index + 1}`;
    const { encoding, language } = settings;
    const manuscript = await readFile({ file, bytes: bytes[index]!, encoding, language, name, work, report });
    if (manuscript) read.push(manuscript);
  }
  return read.length === files.length ? read : null;
}

/** The essays of a book, as read. */
export type Essays = Omit<EditedTexts, 'stories'>;

/** The foreword and the afterword; each null where there is none or, with reports, where it cannot be read. */
export async function readEssays({ front, back, settings }: Manifest, world: World, report: Report): Promise<Essays> {
  const read = async (file: FileRef | null): Promise<EssayText | null> => {
    const bytes = file && (await readTextFile(file, world, report));
    if (!bytes) return null;
    const { encoding, language } = settings;
    const read = await readFile({ file: file!.path, bytes, encoding, language, name: 'footnote', work: null, report });
    return read && essayOf(read);
  };
  return { foreword: await read(front.foreword), afterword: await read(back.afterword) };
}

/** A file of the manifest's that must be text; null, with one report, where it cannot be read. */
export async function readTextFile(file: FileRef, world: World, report: Report): Promise<Uint8Array | null> {
  const bytes = await readBytes(file, world, report);
  if (!bytes) return null;
  const most = mostOf(bytes);
  if (bytes.length > most) {
    report({
      severity: 'error',
      code: 'source/too-large',
      message: `\`${file.path}\` is ${megabytes(bytes.length)}; a ${most === LARGEST_TEXT ? 'story' : 'file of its kind'} may have ${megabytes(most)}`,
      span: file.span,
      hint:
        most === LARGEST_TEXT
          ? 'part it into several files and list them under `files:`'
          : 'save it with smaller pictures, or part it and list the parts under `files:`',
    });
    return null;
  }
  return bytes;
}

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** The bytes of a file the manifest names; null, with one report, where it cannot be read. */
export async function readBytes(file: FileRef, world: World, report: Report): Promise<Uint8Array | null> {
  const read = await world.file(file.path);
  if (read.ok) return read.bytes;
  const fault = (message: string, hint?: string, fix?: Fix) => {
    const code = `source/${read.fault}` as const;
    report({ severity: 'error', code, message, span: file.span, ...(hint ? { hint } : {}), ...(fix ? { fix } : {}) });
  };
  switch (read.fault) {
    case 'missing': {
      const near = isAddress(file.path) ? null : nearestPath(file.path, world.list());
      const fix = near !== null && isWritten(file) ? writing(near, file.span) : undefined;
      fault(`There is no file \`${file.path}\``, missingHint(file.path, near), fix);
      break;
    }
    case 'outside':
      fault(`\`${file.path}\` leads out of the manifest’s folder`, 'copy the file into the folder');
      break;
    case 'directory':
      fault(
        `\`${file.path}\` is a folder`,
        'a folder of stories, or a pattern such as `seeds/*.txt`, stands in the list by itself; else name a file',
      );
      break;
    case 'too-large':
      fault(`\`${file.path}\` is too large: ${read.detail}`);
      break;
    case 'unreadable':
      fault(`\`${file.path}\` cannot be read: ${read.detail}`, 'look at its permissions');
      break;
  }
  return null;
}

const isAddress = (path: string): boolean => /^[a-z][a-z0-9+.-]+:\/\//i.test(path);

/** Whether the manifest has the file's name at its place, and nothing else there. */
const isWritten = ({ path, span: { source, start, end } }: FileRef): boolean =>
  source.text
    .slice(start, end)
    .replace(/^["']|["']$/g, '')
    .replace(/^\.\//, '') === path;

function missingHint(path: string, near: string | null): string {
  if (isAddress(path)) return 'nothing is fetched: save the page, and name the file';
  return near ? `did you mean \`${near}\`?` : 'paths are relative to the manifest';
}
