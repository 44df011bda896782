import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { FileFault, FileRead, World } from '../document/index.js';

/** Bytes; a picture may be large, nothing an anthology needs is larger. */
const LARGEST_FILE = 256 * 1024 * 1024;

/** How many files of a folder are listed, and how deep it is gone into: more is no anthology. */
const LISTED = 20_000;
const DEPTH = 12;

const require = createRequire(import.meta.url);
/** As far from the source as from the compiled and the bound file. */
const ASSETS = new URL('../../assets/', import.meta.url);

/** Where the build lays what it makes ahead: beside the folder of the bundled or compiled file; the sources have none. */
export const READY = new URL('../ready/', import.meta.url);

/** The real world: files below `folder`, our assets, installed packages, the environment. */
export function diskWorld(folder: string): World {
  return {
    file: async (path) => readBelow(folder, path),
    list: () => listBelow(folder),
    asset: (path) => readFileSync(new URL(path, ASSETS)),
    packaged: (specifier) => readFileSync(require.resolve(specifier)),
    ready: (name) => readyFile(new URL(name, READY)),
    env: (name) => process.env[name],
  };
}

const readyFile = (file: URL): Uint8Array | null => (existsSync(file) ? readFileSync(file) : null);

function readBelow(folder: string, path: string): FileRead {
  const fault = (fault: FileFault, detail = ''): FileRead => ({ ok: false, fault, detail });
  const below = (root: string, file: string) => {
    const way = relative(root, file);
    return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
  };
  const asked = resolve(folder, path);
  if (!below(resolve(folder), asked)) return fault('outside');
  try {
    // A link inside the folder may lead out of it.
    const real = realpathSync(asked);
    if (!below(realpathSync(folder), real)) return fault('outside');
    const stat = statSync(real);
    if (stat.isDirectory()) return fault('directory');
    if (!stat.isFile()) return fault('unreadable', 'it is no ordinary file');
    if (stat.size > LARGEST_FILE) return fault('too-large', `${stat.size} bytes; the limit is ${LARGEST_FILE}`);
    return { ok: true, bytes: readFileSync(real) };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR' ? fault('missing') : fault('unreadable', code ?? message);
  }
}

function listBelow(folder: string): readonly string[] {
  const found: string[] = [];
  const walk = (at: string, depth: number): void => {
    if (depth > DEPTH || found.length >= LISTED) return;
    for (const entry of entriesOf(join(folder, at))) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const name = at === '' ? entry.name : `${at}/${entry.name}`;
      if (entry.isDirectory()) walk(name, depth + 1);
      else found.push(name);
    }
  };
  walk('', 0);
  return found;
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}
