import { existsSync, readFileSync } from 'node:fs';

/** What the build made ahead, by its name (cli/prepare.ts): it lies beside the bound files, so else there is none. */
export function ready(name: string): Uint8Array | null {
  const file = new URL(`./ready/${name}`, import.meta.url);
  return existsSync(file) ? readFileSync(file) : null;
}
