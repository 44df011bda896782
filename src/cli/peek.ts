import { readdirSync, readFileSync } from 'node:fs';

/** The bytes of a file that may be missing; null where it cannot be read. */
export function bytesAt(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

/** Its text. */
export const textAt = (path: string): string | null => bytesAt(path)?.toString('utf8') ?? null;

/** The names in a folder that may be missing, sorted. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
