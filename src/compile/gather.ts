import { type Book, bind, type Copy, named } from '../book/index.js';
import { Held, type Log } from '../diagnostics/index.js';
import type { Change, Source, Story, World } from '../document/index.js';
import { loadManifest, type Manifest, type Overrides, type StoryEntry, storyEntries } from '../manifest/index.js';
import { type Entry, entriesOf } from '../proof/index.js';
import type { ComposingRoom, Standing } from '../typesetter/index.js';
import type { CopyDesk, EditedCopy } from './copy-desk.js';
import { readBytes, readFiles, readMatter } from './files.js';

/** Who does what while a book is made, and what there is to tell of it so far. */
export interface Works {
  readonly world: World;
  /** Who edits stories of so many bytes. */
  readonly deskFor: (bytes: number) => CopyDesk;
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
  /** Called when there is a processor to spare for the cover. */
  readonly spare?: (manifest: Manifest) => void;
  /** Opens the room where the stories are set as they come; without one they are but read. */
  readonly room?: (manifest: Manifest, letters: number) => Promise<ComposingRoom>;
}

/** The book, all that it was bound from, and the desk where its stories lie. */
export interface Gathered {
  readonly manifest: Manifest;
  readonly book: Book;
  readonly essays: Omit<Copy, 'stories'>;
  readonly desk: CopyDesk;
  readonly room: ComposingRoom | null;
}

/** Reads the manifest and all that it names, has the stories edited and set, and binds the book; null after an error. */
export async function gather(source: Source, wanted: Wanted, works: Works): Promise<Gathered | null> {
  const { world, log } = works;
  const manifest = loadManifest(source, log.report, wanted.overrides);
  if (!manifest) return null;
  const files = await filesOf(manifest, world);
  const bytes = files.reduce((sum, { bytes }) => sum + (bytes?.reduce((all, { length }) => all + length, 0) ?? 0), 0);
  const desk = works.deskFor(bytes);
  desk.open({ manifest, entries: storyEntries(manifest), ledger: wanted.ledger, ebook: wanted.ebook });
  if (desk.inThisThread) wanted.spare?.(manifest);
  const asked = files.map(({ entry, bytes, ...rest }) => ({ ...rest, copy: bytes && desk.edit(entry, bytes) }));
  const room = (await wanted.room?.(manifest, bytes)) ?? null;
  // In one thread nothing is won by setting a story early, and the cover, which wants every author, would begin late.
  const stories = await receive(asked, desk.inThisThread ? null : room, () => wanted.spare?.(manifest), works);
  if (!wanted.ebook) desk.close();

  const foreword = await readMatter(manifest.front.foreword, manifest, world, log.report);
  const afterword = await readMatter(manifest.back.afterword, manifest, world, log.report);
  if (manifest.cover.image) await readBytes(manifest.cover.image, world, log.report);
  if (log.failed) return null;
  const essays = { foreword, afterword };
  const changes: Change[] = [];
  const book = bind(manifest, { stories, ...essays }, world, log.report, (change) => changes.push(change));
  if (wanted.ledger) works.matter.push(...entriesOf(changes));
  return log.failed ? null : { manifest, book, essays, desk, room };
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

/** A story that the desk has been given. */
interface Asked extends Named {
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

/** Takes the stories as they come back, and has each composed while the next ones are being edited. */
async function receive(
  asked: readonly Asked[],
  room: ComposingRoom | null,
  begun: () => void,
  { log, copies }: Works,
): Promise<readonly Story[]> {
  const stories: Story[] = [];
  for (const { standing, held, copy } of asked) {
    held.release(log.report);
    const edited = await copy;
    if (!edited) continue;
    // Until its first story is there, a desk's own thread is starting.
    begun();
    copies.push(edited);
    for (const diagnostic of edited.diagnostics) log.report(diagnostic);
    if (!edited.story) continue;
    stories.push(edited.story);
    // Under the name that the book will give it; that is told when the book is bound.
    if (!log.failed) room?.ahead(named(edited.story, SILENT), standing);
  }
  return stories;
}
