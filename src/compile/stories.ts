import { Held, Log } from '../diagnostics/index.js';
import type { Story, World } from '../document/index.js';
import { type Manifest, type StoryEntry, storyEntries } from '../manifest/index.js';
import { openDictionary } from '../passes/index.js';
import type { Settled } from '../settled/index.js';
import { editStory } from './edit.js';
import { readFiles, readManuscripts } from './files.js';
import type { Account, Advance } from './told.js';
import { withWorks } from './works.js';

/** A story of the manifest, and its files. */
export interface StoryFiles {
  readonly entry: StoryEntry;
  /** What there was to report of its files. */
  readonly held: Held;
  /** Null where they cannot be read. */
  readonly bytes: readonly Uint8Array[] | null;
}

/** A manifest whose stories are known, and their files. */
export interface ReadStories {
  readonly manifest: Manifest;
  readonly files: readonly StoryFiles[];
}

/** The files of every story; one that holds several works stands for as many stories, each where the file stood. */
export async function readStories(written: Manifest, world: World): Promise<ReadStories> {
  const files: StoryFiles[] = [];
  for (const entry of storyEntries(written)) {
    const held = new Held();
    files.push({ entry, held, bytes: await readFiles(entry, world, held.report) });
  }
  const byEntry = new Map(files.map((file) => [file.entry, file]));
  const { manifest, of, held } = await withWorks(written, (entry) => byEntry.get(entry)?.bytes ?? null);
  if (manifest === written) return { manifest, files };
  const all = storyEntries(manifest).map((entry): StoryFiles => {
    const { bytes, held: own } = byEntry.get(of.get(entry) ?? entry)!;
    return { entry, bytes, held: held.get(entry) ?? (of.has(entry) ? new Held() : own) };
  });
  return { manifest, files: all };
}

/** Edits all stories, and tells what there is to tell of each; those whose files are no text are left out, with an error. */
export async function editStories(
  files: readonly StoryFiles[],
  settled: Settled,
  world: World,
  told: Account,
  progress: (advance: Advance) => void = () => {},
): Promise<readonly Story[]> {
  openDictionary(world);
  const stories: Story[] = [];
  let words = 0;
  for (const file of files) {
    const story = await editFiles(file, settled, told);
    if (!story) continue;
    stories.push(story);
    words += told.glances.at(-1)!.words;
    progress({ stories: stories.length, of: files.length, words });
  }
  return stories;
}

async function editFiles({ entry, held, bytes }: StoryFiles, settled: Settled, told: Account): Promise<Story | null> {
  const { report } = told.log;
  held.release(report);
  const log = new Log();
  const files = bytes && (await readManuscripts(entry, bytes, log.report));
  if (!files) {
    for (const one of log.all) report(one);
    return null;
  }
  const edit = editStory(entry, files, settled, log.all);
  told.story(edit);
  return edit.edited;
}
