import { type Diagnostic, Log } from '../diagnostics/index.js';
import type { World } from '../document/index.js';
import { openDictionary } from '../passes/index.js';
import { readFile } from '../readers/index.js';
import { type EditedStory, editStory, loneEntry } from './edit.js';

/** One file, of which nothing is known but its name. */
export interface LoneFile {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Which of several works is meant: its number from 1, or its title; null for the first. */
  readonly work: number | string | null;
}

/** Reads and edits one file outside any anthology; without an `edit` where it is no story, and then an error is told. */
export async function editAlone(
  { file, bytes, work }: LoneFile,
  world: World,
): Promise<{ readonly edit: EditedStory | null; readonly told: readonly Diagnostic[] }> {
  openDictionary(world);
  const log = new Log();
  const read = await readFile({ file, bytes, work, encoding: 'auto', name: 'footnote-1', report: log.report });
  if (!read) return { edit: null, told: log.all };
  const edit = editStory(loneEntry(read.sources[0]!), [read], new Map(), log.all);
  return { edit, told: edit.diagnostics };
}
