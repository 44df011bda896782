import type { Report } from '../diagnostics/index.js';
import type { EssayText, Source, World } from '../document/index.js';
import { didYouMean, type FileRef, type Manifest, type StoryEntry } from '../manifest/index.js';
import { decode, readEssay } from '../readers/index.js';

/** Bytes; War and Peace is 3.2 MB. */
export const LARGEST_STORY = 16 * 1024 * 1024;

/** The decoded files of one story, or null, with reports, where one cannot be read. */
export async function readSources(entry: StoryEntry, world: World, report: Report): Promise<readonly Source[] | null> {
  const sources: Source[] = [];
  for (const file of entry.files) {
    const source = await readSource(file, entry.settings.encoding, world, report);
    if (source) sources.push(source);
  }
  return sources.length === entry.files.length ? sources : null;
}

/** A foreword or afterword; null where there is none or, with reports, where it cannot be read. */
export async function readMatter(
  file: FileRef | null,
  manifest: Manifest,
  world: World,
  report: Report,
): Promise<EssayText | null> {
  if (!file) return null;
  const source = await readSource(file, manifest.settings.encoding, world, report);
  return source && readEssay(source, manifest.settings, report);
}

async function readSource(file: FileRef, encoding: string, world: World, report: Report): Promise<Source | null> {
  const bytes = await readBytes(file, world, report);
  if (!bytes) return null;
  if (bytes.length > LARGEST_STORY) {
    report({
      severity: 'error',
      code: 'source/too-large',
      message: `\`${file.path}\` is ${megabytes(bytes.length)}; a story may have ${megabytes(LARGEST_STORY)}`,
      span: file.span,
      hint: 'part it into several files and list them under `files:`',
    });
    return null;
  }
  return decode(file.path, bytes, encoding, report);
}

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** The bytes of a file the manifest names; null, with one report, where it cannot be read. */
export async function readBytes(file: FileRef, world: World, report: Report): Promise<Uint8Array | null> {
  const read = await world.file(file.path);
  if (read.ok) return read.bytes;
  const fault = (message: string, hint?: string) => {
    const code = `source/${read.fault}` as const;
    report({ severity: 'error', code, message, span: file.span, ...(hint ? { hint } : {}) });
  };
  switch (read.fault) {
    case 'missing':
      fault(`There is no file \`${file.path}\``, missingHint(file.path, world));
      break;
    case 'outside':
      fault(`\`${file.path}\` leads out of the manifest’s folder`, 'copy the file into the folder');
      break;
    case 'directory':
      fault(`\`${file.path}\` is a folder`, 'name the files in it one by one');
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

function missingHint(path: string, world: World): string {
  const there = world.neighbours(path);
  const base = (name: string) => name.replace(/^.*\//, '');
  const moved = there.find((name) => base(name) === base(path));
  const near = moved ?? didYouMean(path, there);
  return near ? `did you mean \`${near}\`?` : 'paths are relative to the manifest';
}
