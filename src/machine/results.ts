import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A finished file: its name in the results' folder, and its bytes. */
export interface Result {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes all of `results` into `folder` or none: each to a temporary folder inside it first, then all renamed. If one
 * rename fails, those before it are undone. Gives the paths; throws what the disk threw.
 */
export function writeTogether(folder: string, results: readonly Result[]): readonly string[] {
  mkdirSync(folder, { recursive: true });
  const workshop = mkdtempSync(join(folder, '.sheaf-'));
  const undo: (() => void)[] = [];
  try {
    for (const { name, bytes } of results) writeFileSync(join(workshop, name), bytes);
    for (const { name } of results) undo.push(...exchange(workshop, folder, name));
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw error;
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
  return results.map(({ name }) => join(folder, basename(name)));
}

/** Puts the new file in the old one's place; gives the steps that would put the old one back. */
function exchange(workshop: string, folder: string, name: string): readonly (() => void)[] {
  const [fresh, place, old] = [join(workshop, name), join(folder, name), join(workshop, `${name}.old`)];
  const hadOne = tryRename(place, old);
  try {
    renameSync(fresh, place);
  } catch (error) {
    if (hadOne) renameSync(old, place);
    throw error;
  }
  return [() => (hadOne ? renameSync(old, place) : rmSync(place, { force: true }))];
}

function tryRename(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
