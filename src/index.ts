import { editAlone } from './compile/alone.js';
import { compile, type Order } from './compile.js';
import { type Diagnostic, type PlainDiagnostic, toPlain } from './diagnostics/index.js';
import type { Source, World } from './document/index.js';
import { jsonSchema } from './manifest/index.js';
import { type NormalizeOptions, normalized, openDictionary } from './passes/index.js';
import { type Inspection, inspect as inspected } from './proof/index.js';

export type { Compiled, Finished, Order } from './compile.js';
export type { Code, Diagnostic, PlainDiagnostic, Severity } from './diagnostics/index.js';
export type { FileRead, Source, Span, World } from './document/index.js';
export { diskWorld } from './machine/disk.js';
export { loadManifest, type Manifest } from './manifest/index.js';
export type { NormalizeOptions } from './passes/index.js';
export type { Inspection } from './proof/index.js';
/**
 * Makes both books of a manifest; writes nothing. All of the outside comes through `world`: `diskWorld(folder)` for a folder
 * on disk, or one of your own. The same inputs give the same bytes. It throws at faults of Sheaf's alone; what is wrong with
 * the anthology is told in `diagnostics`, and then `files` is empty.
 */
export { compile, toPlain };

/** What there is to tell of a manifest and its stories, faults and doubts, in the order of the work; makes no file. */
export async function check(source: Source, world: World, order: Order = {}): Promise<readonly Diagnostic[]> {
  return (await compile(source, world, order)).diagnostics;
}

/** What is found in one file: title, author, header, notes, breaks, doubts; null, with diagnostics, where it is no story. */
export async function inspect(
  name: string,
  bytes: Uint8Array,
  world: World,
): Promise<{ readonly found: Inspection | null; readonly diagnostics: readonly PlainDiagnostic[] }> {
  const { edit, told } = await editAlone({ file: name, bytes, work: null }, world);
  return { found: edit && inspected(edit.found, told), diagnostics: told.map(toPlain) };
}

/** Sets the punctuation of a text, or of Markdown where its name ends so, and changes nothing else. */
export function normalize(source: Source, options: NormalizeOptions, world: World): string {
  openDictionary(world);
  const kind = /\.(?:md|markdown)$/i.test(source.file) ? 'markdown' : 'plain';
  return normalized(source, kind, options, () => {});
}

/** The manifest's JSON Schema (draft 7). */
export const schema = (): object => jsonSchema();
