import { setImmediate } from 'node:timers/promises';
import type { Book } from '../book/index.js';
import { Held, Log, type Report } from '../diagnostics/index.js';
import type { Change, Source, Story, World } from '../document/index.js';
import { loadManifest, type Manifest, type Overrides, type StoryEntry, storyEntries } from '../manifest/index.js';
import { type Entry, entriesOf } from '../proof/index.js';
import type { Standing } from '../typesetter/index.js';
import { readBytes, readFiles } from './files.js';
import type { PressRoom } from './press-room.js';
import type { EditedCopy, Engraved, Essays, Studio } from './studio.js';

/** Who does what while a book is made, and what there is to tell of it so far. */
export interface Works {
  readonly world: World;
  readonly studio: Studio;
  readonly log: Log;
  readonly copies: EditedCopy[];
  /** What was changed in the editors' own words: the manifest's, and the essays'. */
  readonly matter: Entry[];
}

/** What is wanted of the stories that are read. */
export interface Wanted {
  readonly overrides: Overrides;
  readonly ledger: boolean;
  readonly ebook: boolean;
  readonly pdf: boolean;
  /** Opens the room where the stories are set as they come; without one they are but read. */
  readonly room?: (manifest: Manifest, letters: number) => Promise<PressRoom>;
}

/** The book, its cover in the making, and the room where it is to be set. */
export interface Gathered {
  readonly manifest: Manifest;
  readonly book: Book;
  /** Null, as the room, where nothing is to be set. */
  readonly cover: Promise<Engraved | null> | null;
  readonly room: PressRoom | null;
}

/** Reads the manifest and all that it names, has the stories edited and set, and binds the book; null after an error. */
export async function gather(source: Source, wanted: Wanted, works: Works): Promise<Gathered | null> {
  const { world, studio, log } = works;
  const manifest = loadManifest(source, log.report, wanted.overrides, () => world.list());
  if (!manifest) return null;
  const files = await filesOf(manifest, world);
  const bytes = files.reduce((sum, { bytes }) => sum + (bytes?.reduce((all, { length }) => all + length, 0) ?? 0), 0);
  const { ledger, ebook, pdf } = wanted;
  studio.open({ manifest, entries: storyEntries(manifest), ledger, ebook, pdf, bytes });
  const asked = files.map((file) => ({ ...file, copy: file.bytes && studio.edit(file.entry, file.bytes) }));
  const matter = new Log();
  const essays = await essaysOf(manifest, world, matter.report);
  // Asked for before anything comes back: the covers are made while the stories are set.
  const whole = asked.every(({ copy }) => copy) && !matter.failed;
  const cover = wanted.room && whole ? begun(studio.engrave(essays)) : null;
  const room = (await wanted.room?.(manifest, bytes)) ?? null;
  const { bind, named } = await import('../book/index.js');
  if (room && whole && !studio.inThisThread) await whileEditing(asked, room);
  const done = () => room?.allEdited();
  asked.at(-1)?.copy?.then(done, done);
  // A story is set under the name that the book will give it; that is told when the book is bound.
  const stories = await receive(asked, works, (story, standing) => room?.ahead(named(story, SILENT), standing));
  for (const diagnostic of matter.all) log.report(diagnostic);
  if (log.failed) return null;
  const changes: Change[] = [];
  const book = bind(manifest, { stories, ...essays }, world, log.report, (change) => changes.push(change));
  if (ledger) for (const entry of entriesOf(changes)) works.matter.push(entry);
  return log.failed ? null : { manifest, book, cover, room };
}

/** What the manifest names beside stories. A picture for the cover is looked for: without it there will be no book. */
async function essaysOf(manifest: Manifest, world: World, report: Report): Promise<Essays> {
  const { front, back, cover } = manifest;
  // Readers are loaded where there is something to read: the stories' are the studio's.
  const named = front.foreword || back.afterword;
  const essays = named ? await (await import('./essays.js')).readEssays(manifest, world, report) : NO_ESSAYS;
  if (cover.image) await readBytes(cover.image, world, report);
  return essays;
}

const NO_ESSAYS: Essays = { foreword: null, afterword: null };

/** What goes wrong with `work` is thrown to whoever waits for it, and not before. */
function begun<Done>(work: Promise<Done>): Promise<Done> {
  work.catch(() => {});
  return work;
}

/** A story of the manifest. */
interface Named {
  readonly standing: Standing;
  /** What there was to report of its files. */
  readonly held: Held;
}

interface InFiles extends Named {
  readonly entry: StoryEntry;
  /** Null where they cannot be read. */
  readonly bytes: readonly Uint8Array[] | null;
}

/** A story that the studio has been given. */
interface Asked extends InFiles {
  readonly copy: Promise<EditedCopy> | null;
}

async function filesOf(manifest: Manifest, world: World): Promise<readonly InFiles[]> {
  const files: InFiles[] = [];
  for (const [entry, standing] of standings(manifest)) {
    const held = new Held();
    files.push({ entry, standing, held, bytes: await readFiles(entry, world, held.report) });
  }
  return files;
}

/** Every story, and where it stands if the manifest's order is the book's. */
function* standings({ entries }: Manifest): Iterable<readonly [entry: StoryEntry, standing: Standing]> {
  for (const entry of entries) {
    if (entry.kind === 'story') yield [entry, { rank: 1, behindPart: false }];
    else for (const [index, story] of entry.stories.entries()) yield [story, { rank: 2, behindPart: index === 0 }];
  }
}

const SILENT = () => {};

/** Does what can be done before the first story is edited, until it is. */
async function whileEditing(asked: readonly Asked[], room: PressRoom): Promise<void> {
  let edited = false;
  const done = () => {
    edited = true;
  };
  asked[0]?.copy?.then(done, done);
  const unedited = asked.map(({ entry, bytes }) => ({ files: bytes ?? [], language: entry.settings.language }));
  for (const _ of room.meanwhile(unedited)) {
    await setImmediate();
    if (edited) return;
  }
}

/** Takes the stories as they come back, and has each composed while the next ones are being edited. */
async function receive(
  asked: readonly Asked[],
  { log, copies, studio }: Works,
  set: (story: Story, standing: Standing) => void,
): Promise<readonly Story[]> {
  const stories: Story[] = [];
  for (const { standing, held, copy } of asked) {
    held.release(log.report);
    const edited = await copy;
    if (!edited) continue;
    copies.push(edited);
    for (const diagnostic of edited.diagnostics) log.report(diagnostic);
    if (!edited.story) continue;
    stories.push(edited.story);
    if (!log.failed) set(edited.story, standing);
    // What has come meanwhile is heard of: that the last story is edited, too.
    if (!studio.inThisThread) await setImmediate();
  }
  return stories;
}
