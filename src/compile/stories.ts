import { named } from '../book/index.js';
import { Held } from '../diagnostics/index.js';
import type { Story, World } from '../document/index.js';
import type { Manifest, StoryEntry } from '../manifest/index.js';
import type { Standing } from '../typesetter/index.js';
import { readFiles } from './files.js';
import type { AnyStudio } from './studio.js';
import type { Told } from './told.js';
import { withWorks } from './works.js';

/** A story of the manifest, and its files. */
export interface StoryFiles {
  readonly entry: StoryEntry;
  readonly standing: Standing;
  /** What there was to report of its files. */
  readonly held: Held;
  /** Null where they cannot be read. */
  readonly bytes: readonly Uint8Array[] | null;
}

/** A story that both books can set, under the name that the book will give it. */
export interface ReadyStory {
  readonly story: Story;
  readonly standing: Standing;
}

/** A manifest whose stories are known, and their files. */
export interface ReadStories {
  readonly manifest: Manifest;
  readonly files: readonly StoryFiles[];
}

/** The files of every story; one that holds several works stands for as many stories, each where the file stood. */
export async function readStories(written: Manifest, world: World): Promise<ReadStories> {
  const files: StoryFiles[] = [];
  for (const [entry, standing] of standings(written)) {
    const held = new Held();
    files.push({ entry, standing, held, bytes: await readFiles(entry, world, held.report) });
  }
  const byEntry = new Map(files.map((file) => [file.entry, file]));
  const { manifest, of, held } = await withWorks(written, (entry) => byEntry.get(entry)?.bytes ?? null);
  if (manifest === written) return { manifest, files };
  const all = [...standings(manifest)].map(([entry, standing]): StoryFiles => {
    const { bytes, held: own } = byEntry.get(of.get(entry) ?? entry)!;
    return { entry, standing, bytes, held: held.get(entry) ?? (of.has(entry) ? new Held() : own) };
  });
  return { manifest, files: all };
}

/** Every story, and where it stands if the manifest's order is the book's. */
function* standings({ entries }: Manifest): Iterable<readonly [entry: StoryEntry, standing: Standing]> {
  for (const entry of entries) {
    if (entry.kind === 'story') yield [entry, { rank: 1, behindPart: false }];
    else for (const [index, story] of entry.stories.entries()) yield [story, { rank: 2, behindPart: index === 0 }];
  }
}

/** Bytes of text, about. */
export const sizeOf = (files: readonly StoryFiles[]): number =>
  files.reduce((sum, { bytes }) => sum + (bytes?.reduce((all, { length }) => all + length, 0) ?? 0), 0);

/** Has all stories edited, and yields them as they come back. */
export async function* editStories(
  files: readonly StoryFiles[],
  studio: AnyStudio,
  { log, stories }: Told,
): AsyncGenerator<ReadyStory> {
  const asked = files.map((file) => ({ ...file, copy: file.bytes && begun(studio.edit(file.entry, file.bytes)) }));
  for (const { standing, held, copy } of asked) {
    held.release(log.report);
    const edited = await copy;
    if (!edited) continue;
    stories.push(edited);
    for (const diagnostic of edited.diagnostics) log.report(diagnostic);
    // What is missing of its name is told when the book is bound.
    if (edited.story) yield { story: named(edited.story, () => {}), standing };
  }
}

/** What goes wrong with `work` is thrown to whoever waits for it, and not before. */
export function begun<Done>(work: Promise<Done>): Promise<Done> {
  work.catch(() => {});
  return work;
}
