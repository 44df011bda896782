import { existsSync, mkdirSync, rmdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes the folder `path` and those above it, each by itself: Node's own way of doing so never ends where a system says
 * ENOENT of a folder that is there, as /proc does. Gives the folders that were made, the innermost first; throws what the
 * system threw, after taking them away again.
 */
export function makeFolder(path: string): readonly string[] {
  const missing: string[] = [];
  for (let at = path; !existsSync(at) && dirname(at) !== at; at = dirname(at)) missing.push(at);
  const made: string[] = [];
  try {
    for (const folder of missing.reverse()) {
      if (makeOne(folder)) made.unshift(folder);
    }
  } catch (error) {
    removeFolders(made);
    throw error;
  }
  return made;
}

/** Makes one folder; false if somebody else has made it meanwhile. */
function makeOne(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Takes away those of `folders` that are empty. */
export function removeFolders(folders: readonly string[]): void {
  for (const folder of folders) {
    try {
      rmdirSync(folder);
    } catch {
      return;
    }
  }
}
