import { readdirSync, readFileSync } from 'node:fs';

/** The text of a file that may be missing; null where it cannot be read. */
export function textAt(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** The names in a folder that may be missing, sorted. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
