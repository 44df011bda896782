import { type EditedStory, editStory } from '../compile/edit.js';
import { readManuscripts } from '../compile/files.js';
import { readStories } from '../compile/stories.js';
import { type Diagnostic, Log } from '../diagnostics/index.js';
import type { Source, World } from '../document/index.js';
import { loadManifest, type Manifest } from '../manifest/index.js';
import { openDictionary } from '../passes/index.js';
import { decisionsFile, readSettled, type Settled } from '../settled/index.js';

/** An anthology on the desk: its stories before and after they were edited, and what has been decided about them. */
export interface Copy {
  readonly manifest: Manifest;
  readonly stories: readonly EditedStory[];
  readonly decisions: { readonly source: Source; readonly settled: Settled };
}

/** Reads and edits all stories of a manifest that is sound; null where one of its files cannot be read. */
export async function copyOf(source: Source, world: World): Promise<Copy | null> {
  openDictionary(world);
  const silent = () => {};
  const written = loadManifest(source, silent, {}, () => world.list());
  if (!written) return null;
  const decisions = await decisionsOf(source, world);
  const { manifest, files } = await readStories(written, world);
  const stories: EditedStory[] = [];
  for (const { entry, bytes } of files) {
    const log = new Log();
    const read = bytes && (await readManuscripts(entry, bytes, log.report));
    if (!read) return null;
    stories.push(editStory(entry, read, decisions.settled, log.all));
  }
  return { manifest, stories, decisions };
}

async function decisionsOf(manifest: Source, world: World): Promise<Copy['decisions']> {
  const file = decisionsFile(manifest.file);
  const read = await world.file(file);
  const source = { file, text: read.ok ? new TextDecoder().decode(read.bytes) : '' };
  return { source, settled: readSettled(source, () => {}) };
}

/** What is told of one of the story's files, by whatever part of the work. */
export const toldOf = ({ entry }: EditedStory, all: readonly Diagnostic[]): readonly Diagnostic[] => {
  const files = new Set(entry.files.map(({ path }) => path));
  return all.filter(({ span }) => span !== null && files.has(span.source.file));
};
