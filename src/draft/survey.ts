import { editStory, loneEntry } from '../compile/edit.js';
import { type Diagnostic, Log } from '../diagnostics/index.js';
import type { World } from '../document/index.js';
import { openDictionary } from '../passes/index.js';
import { type Inspection, inspect } from '../proof/index.js';
import type { Origin } from '../readers/index.js';
import { readFile } from '../readers/index.js';

/** A file of the folder that was read as a story. */
export interface Surveyed {
  readonly path: string;
  /** `text`, `docx-word`, `ao3-epub`: a name of the contract's. */
  readonly format: string;
  readonly found: Inspection;
  readonly origin: Origin | null;
  /** Works in it, where it holds several; else 1. */
  readonly works: number;
}

/** A file that is no story, and why. */
export interface RefusedFile {
  readonly path: string;
  readonly reason: string;
}

/** Reads one file as a story, as `sheaf inspect` would; what is none comes back with the reason. */
export async function surveyFile(path: string, world: World): Promise<Surveyed | RefusedFile> {
  const log = new Log();
  openDictionary(world);
  const read = await world.file(path);
  if (!read.ok) return { path, reason: read.detail || read.fault };
  const job = { file: path, bytes: read.bytes, encoding: 'auto', name: 'footnote-1', work: null, report: log.report };
  const manuscript = await readFile(job);
  const source = manuscript?.sources[0];
  if (!manuscript || !source) return { path, reason: firstError(log.all) };
  const story = editStory(loneEntry(source), [manuscript]);
  const found = inspect(story.found, [...log.all, ...story.diagnostics]);
  if (found.words === 0) return { path, reason: 'no words' };
  const { format, origin, works } = manuscript;
  return { path, format, found, origin, works: Math.max(1, works.length) };
}

const firstError = (all: readonly Diagnostic[]): string =>
  (all.find(({ severity }) => severity === 'error') ?? all[0])?.message ?? 'it cannot be read';
