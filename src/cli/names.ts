import { diskWorld } from '../machine/disk.js';
import { storyEntries } from '../manifest/index.js';
import type { Names } from './arguments.js';
import { openManifest } from './manifest-file.js';
import { quietly } from './quietly.js';
import type { Voice } from './voice.js';

/**
 * `sheaf completion stories|authors`: what ./anthology.yaml names, a line each, for the completions of shells, which nobody asked
 * to hear of a fault of it. No story is read. Gives the exit code.
 */
export async function tellNames(names: Names, voice: Voice): Promise<number> {
  const { folder, source } = await openManifest(null);
  const manifest = source && quietly(source, diskWorld(folder));
  const stories = manifest ? storyEntries(manifest) : [];
  const all = stories.flatMap(({ files, authors }) =>
    names === 'stories' ? files.map(({ path }) => path) : authors.map(({ name }) => name),
  );
  // A name of two lines would be two.
  for (const name of new Set(all)) if (!/[\r\n]/.test(name)) voice.result(`${name}\n`);
  return 0;
}
