import { type Book, withStories } from './book/index.js';
import { readDecisions } from './compile/decisions.js';
import type { MadeEbook } from './compile/ebook.js';
import { warnOfPrint } from './compile/print-faults.js';
import { slugOf } from './compile/slug.js';
import { begun, editStories, readStories, sizeOf } from './compile/stories.js';
import type { AnyStudio, EditedCopy } from './compile/studio.js';
import { type Compiled, type Finished, Told } from './compile/told.js';
import { Log } from './diagnostics/index.js';
import type { Source, Story, World } from './document/index.js';
import { loadManifest, type Overrides } from './manifest/index.js';

/** What to make, over what the manifest says. */
export interface Order extends Overrides {
  /** One of the two books alone. The pages are laid out for both: the ebook carries their numbers. */
  readonly only?: 'epub' | 'pdf';
  /** Whether every change is to be told: there are many. */
  readonly ledger?: boolean;
  /** Where stories are edited, and the cover and the ebook made; without one, in this thread. */
  readonly studio?: AnyStudio | null;
  /** Whether the printed book's pages are to be told. */
  readonly pages?: boolean;
  /** Hears which stories are edited, of how many. */
  readonly progress?: (edited: readonly EditedCopy[], of: number) => void;
  /** Hears the name of each phase that is done; the benches time them. */
  readonly clock?: (phase: string) => void;
}

export type { Compiled, Finished };

/** Makes both books of the manifest `source`. Everything from outside comes through `world`. */
export async function compile(source: Source, world: World, order: Order = {}): Promise<Compiled> {
  const told = new Told();
  const written = loadManifest(source, told.log.report, order, () => world.list());
  if (!written) return told.nothing();
  const settled = await readDecisions(source, world, told.log.report);
  if (told.log.failed) return told.nothing();
  const { manifest, files } = await readStories(written, world);
  told.manifest = manifest;
  const studio = order.studio ?? (await ownStudio(world));
  await studio.open({
    manifest,
    settled,
    ledger: order.ledger ?? false,
    ebook: order.only !== 'pdf',
    pdf: order.only !== 'epub',
  });

  const { StoryPages, typeset } = await import('./typesetter/index.js');
  const storyPages = await StoryPages.open({ ...manifest, letters: sizeOf(files) }, world);
  const stories = new Map<string, Story>();
  for await (const { story, standing } of editStories(files, studio, told)) {
    stories.set(story.id, story);
    order.progress?.(told.stories, files.length);
    // While the next one is being edited: the book takes the pages as they are, if they are what it asks for.
    if (!told.log.failed) storyPages.ahead(story, standing);
  }
  order.clock?.('read, edit and set stories');

  const book = await boundOf(studio, stories, told);
  if (!book) return told.nothing();
  const cover = begun(studio.cover());
  const pages = await typeset(book, storyPages, order.only === 'epub' ? warnOfPrint(told.log.report) : told.log.report);
  order.clock?.('lay out');
  const { plate, diagnostics } = await cover;
  for (const diagnostic of diagnostics) told.log.report(diagnostic);
  if (told.log.failed) return told.nothing();

  const ebook = order.only === 'pdf' ? null : begun(studio.ebook(pages.starts));
  const { writePdf } = await import('./pdf/index.js');
  const pdf = order.only === 'epub' ? null : await writePdf(pages, book, plate!, manifest.pdf, world);
  order.clock?.('print');
  const { provePages } = await import('./proof/page-proof.js');
  const lost = new Log();
  provePages(book, pages, lost.report);
  order.clock?.('prove');
  const made = await ebook;
  order.clock?.('wait for the ebook');
  for (const diagnostic of [...(made?.diagnostics ?? []), ...lost.all]) told.log.report(diagnostic);
  const printed = pdf ? pages.pages.length : null;
  return told.compiled(filesOf(book, made, pdf), order.pages ? pages : null, printed);
}

/** Draws every cover design with this book's words on one sheet, for a person to choose from. */
export async function drawCovers(source: Source, world: World): Promise<Compiled> {
  const told = new Told();
  const written = loadManifest(source, told.log.report, {}, () => world.list());
  if (!written) return told.nothing();
  const { manifest, files } = await readStories(written, world);
  told.manifest = manifest;
  const studio = await ownStudio(world);
  await studio.open({ manifest, settled: new Map(), ledger: false, ebook: false, pdf: false });
  const stories = new Map<string, Story>();
  for await (const { story } of editStories(files, studio, told)) stories.set(story.id, story);
  const book = await boundOf(studio, stories, told);
  if (!book) return told.nothing();
  return told.compiled([{ name: `${slugOf(book.title)}-covers.png`, bytes: await studio.coverSheet() }], null);
}

/** Loaded where there is no other: a thread that sets pages has no use for it. */
const ownStudio = async (world: World): Promise<AnyStudio> => new (await import('./compile/studio.js')).Studio(world);

/** The book of these stories, or null after an error. */
async function boundOf(studio: AnyStudio, stories: ReadonlyMap<string, Story>, told: Told): Promise<Book | null> {
  const { book, diagnostics, changes } = await studio.bind(!told.log.failed);
  for (const diagnostic of diagnostics) told.log.report(diagnostic);
  for (const change of changes) told.changes.push(change);
  return book && withStories(book, ({ id }) => stories.get(id)!);
}

function filesOf({ title }: Book, ebook: MadeEbook | null, pdf: Uint8Array | null): readonly Finished[] {
  const slug = slugOf(title);
  return [
    ...(ebook ? [{ name: `${slug}.epub`, bytes: ebook.bytes }] : []),
    ...(pdf ? [{ name: `${slug}.pdf`, bytes: pdf }] : []),
    ...(ebook ? [{ name: `${slug}-cover.jpg`, bytes: ebook.cover }] : []),
  ];
}
