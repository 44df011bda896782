import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Diagnostic } from '../diagnostics/index.js';
import type { Source } from '../document/index.js';
import { diskWorld } from '../machine/disk.js';
import { namesIn, textAt } from './peek.js';

/** What a manifest is called. */
export const MANIFEST = 'anthology.yaml';

/** A manifest as it was found, or drafted, and the folder whose files it may name. */
export interface OpenManifest {
  readonly folder: string;
  /** Null where there is none; `told` says why. */
  readonly source: Source | null;
  readonly told: readonly Diagnostic[];
}

/** Opens the manifest that `operand` names: a file, or a folder with one in it; a folder of stories alone has one drafted. */
export async function openManifest(operand: string | null): Promise<OpenManifest> {
  const path = resolve(operand ?? MANIFEST);
  // A folder that is called like a manifest is nobody's folder of stories.
  if (operand === null || /\.ya?ml$/i.test(path) || !isFolder(path)) return asRead(path);
  const within = join(path, MANIFEST);
  if (existsSync(within)) return asRead(within);
  return (await drafted(path)) ?? asRead(within);
}

function asRead(path: string): OpenManifest {
  const folder = dirname(path);
  const read = readManifest(path);
  return 'severity' in read ? { folder, source: null, told: [read] } : { folder, source: read, told: [] };
}

/** The manifest that `sheaf init` would write, with no clock read; null where the folder holds no story. */
async function drafted(folder: string): Promise<OpenManifest | null> {
  const { draftOf, manifestText } = await import('../draft/index.js');
  const draft = await draftOf(diskWorld(folder), folder);
  if (draft.parts.every(({ groups }) => groups.length === 0)) return null;
  const { title, language, quotes } = draft;
  const text = manifestText(draft, { title, language, quotes, editors: [], date: null, schema: null });
  const told: Diagnostic = {
    severity: 'info',
    code: 'manifest/drafted',
    message: `there is no ${MANIFEST} in ${shown(folder)}: one was drafted; \`sheaf init ${shown(folder)}\` keeps it`,
    span: null,
  };
  return { folder, source: { file: MANIFEST, text }, told: [told] };
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

function readManifest(path: string): Source | Diagnostic {
  try {
    const found = statSync(path);
    // A pipe may be waited for for ever.
    if (!found.isFile() && !found.isDirectory()) return unreadable(path, 'it is no ordinary file');
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
    return { file: basename(path), text };
  } catch (error) {
    return unreadable(path, (error as NodeJS.ErrnoException).code);
  }
}

function unreadable(path: string, code: string | undefined): Diagnostic {
  const name = `\`${shown(path)}\``;
  const fault = { severity: 'error', span: null, exit: 2 } as const;
  switch (code) {
    case 'ENOENT':
      return {
        ...fault,
        code: 'manifest/missing',
        message: `There is no manifest ${name}`,
        hint:
          elsewhere(path) ?? 'name it (`sheaf compile my/anthology.yaml`), or write one with `title:` and `stories:`',
      };
    case 'EISDIR':
      return {
        ...fault,
        code: 'manifest/unreadable',
        message: `${name} is a folder`,
        hint: `name the manifest in it: \`${shown(join(path, MANIFEST))}\``,
      };
    default:
      return {
        ...fault,
        code: 'manifest/unreadable',
        message: `${name} cannot be read: ${code}`,
        hint: 'it must be a text file in UTF-8',
      };
  }
}

/** Where the manifest that was looked for may lie: under another name, a folder up, or as the folder's one list of stories. */
function elsewhere(path: string): string | null {
  const folder = dirname(path);
  const yml = join(folder, 'anthology.yml');
  const above = join(dirname(folder), MANIFEST);
  if (basename(path) === MANIFEST && existsSync(yml))
    return `there is \`${shown(yml)}\`: name it, or call it ${MANIFEST}`;
  if (existsSync(above)) return `there is one a folder up: \`sheaf compile ${shown(above)}\``;
  const lists = namesIn(folder).filter(
    (name) => /\.ya?ml$/i.test(name) && /^stories:/m.test(textAt(join(folder, name)) ?? ''),
  );
  if (lists.length === 1) return `did you mean \`${shown(join(folder, lists[0]!))}\`?`;
  return null;
}

/** A path as people at this terminal write it. */
export const shown = (path: string): string => relative(process.cwd(), path) || '.';
