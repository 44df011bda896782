import { editAlone } from '../compile/alone.js';
import type { Diagnostic } from '../diagnostics/index.js';
import type { World } from '../document/index.js';
import { type Inspection, inspect } from '../proof/index.js';
import type { Origin } from '../readers/index.js';

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
  const read = await world.file(path);
  if (!read.ok) return { path, reason: read.detail || read.fault };
  const { edit, told } = await editAlone({ file: path, bytes: read.bytes, work: null }, world);
  if (!edit) return { path, reason: firstError(told) };
  const found = inspect(edit.found, told);
  if (found.words === 0) return { path, reason: 'no words' };
  return { path, format: found.format, found, origin: found.origin ?? null, works: found.stories?.length ?? 1 };
}

const firstError = (all: readonly Diagnostic[]): string =>
  (all.find(({ severity }) => severity === 'error') ?? all[0])?.message ?? 'it cannot be read';
