import type { Book } from './book/index.js';
import { PressRoom } from './compile/press-room.js';
import { warnOfPrint } from './compile/print-faults.js';
import { slugOf } from './compile/slug.js';
import { type Gathered, gather, type Works } from './compile/stories.js';
import type { EditedCopy, Studio } from './compile/studio.js';
import { type Diagnostic, Log } from './diagnostics/index.js';
import type { Source, World } from './document/index.js';
import type { Manifest, Overrides } from './manifest/index.js';
import type { Typeset } from './pages/index.js';
import type { CoverPlate, Prepress } from './pdf/index.js';
import type { Entry } from './proof/index.js';

/** What to make, over what the manifest says. */
export interface Order extends Overrides {
  /** One of the two books alone. The pages are laid out for both: the ebook carries their numbers. */
  readonly only?: 'epub' | 'pdf';
  /** Whether every change is to be told: there are many. */
  readonly ledger?: boolean;
  /** Where stories are edited, and the cover and the ebook made; without one, in this thread. */
  readonly studio?: Studio | null;
  /** Whether the printed book's pages are to be told: they would fill the memory, and are let go when they are printed. */
  readonly pages?: boolean;
  /** Hears the name of each phase that is done; the benches time them. */
  readonly clock?: (phase: string) => void;
}

/** A file of the results' folder. */
export interface Finished {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What came of a compile: with an error among the diagnostics, no files. */
export interface Compiled {
  readonly files: readonly Finished[];
  readonly stories: readonly EditedCopy[];
  /** Every change, if the ledger was asked for: first those of the editors' own words, the manifest's and the essays'. */
  readonly changes: readonly Entry[];
  /** The printed book's pages, if they were asked for and no error came before them. */
  readonly pages: Typeset | null;
  readonly diagnostics: readonly Diagnostic[];
}

type Made = Pick<Compiled, 'files' | 'pages'>;

const NOTHING: Made = { files: [], pages: null };

/** Makes both books of the manifest `source`. Everything from outside comes through `world`. */
export async function compile(source: Source, world: World, order: Order = {}): Promise<Compiled> {
  const works = await worksFor(world, order);
  const gathered = await gather(source, wantedFor(order, world), works);
  order.clock?.('read, edit, set and print stories');
  const { files, pages } = gathered ? await makeBooks(gathered, works, order) : NOTHING;
  return { files: works.log.failed ? [] : files, pages, ...toldBy(works) };
}

/** Draws every cover design with this book's words on one sheet, for a person to choose from. */
export async function drawCovers(source: Source, world: World): Promise<Compiled> {
  const works = await worksFor(world);
  const gathered = await gather(source, { overrides: {}, ledger: false, ebook: false, pdf: false }, works);
  if (!gathered) return { ...NOTHING, ...toldBy(works) };
  const { book, manifest } = gathered;
  const { contactSheet, coverFonts } = await import('./cover/index.js');
  const bytes = await contactSheet(book, manifest.cover, world, coverFonts(manifest));
  return { files: [{ name: `${slugOf(book.title)}-covers.png`, bytes }], pages: null, ...toldBy(works) };
}

const worksFor = async (world: World, { studio }: Order = {}): Promise<Works> => ({
  world,
  studio: studio ?? (await ownStudio(world)),
  log: new Log(),
  copies: [],
  matter: [],
});

function wantedFor(order: Order, world: World) {
  const pdf = order.only !== 'epub';
  const wanted = { pdf, whole: order.pages ?? false };
  return {
    overrides: order,
    ledger: order.ledger ?? false,
    ebook: order.only !== 'pdf',
    pdf,
    room: (manifest: Manifest, letters: number) => PressRoom.open(manifest, letters, wanted, world),
  };
}

/** Loaded when there is no other: a thread that sets pages has no use for it. */
async function ownStudio(world: World): Promise<Studio> {
  const { OwnStudio } = await import('./compile/own-studio.js');
  return new OwnStudio(world);
}

const toldBy = ({ copies, matter, log }: Works) => ({
  stories: copies,
  changes: [...matter, ...copies.flatMap(({ changes }) => changes)],
  diagnostics: log.all,
});

async function makeBooks({ book, manifest, cover, room }: Gathered, works: Works, order: Order): Promise<Made> {
  const { studio, log } = works;
  const { typeset } = await import('./typesetter/index.js');
  const { composing, prepress, proof } = room!;
  const pages = await typeset(book, composing, order.only === 'epub' ? warnOfPrint(log.report) : log.report);
  order.clock?.('lay out');
  const engraved = (await cover)!;
  order.clock?.('cover');
  // What the cover has to say comes last, whichever of the two is done first.
  for (const diagnostic of engraved.told) log.report(diagnostic);
  if (log.failed) return NOTHING;

  const ebook = order.only === 'pdf' ? null : studio.ebook(book, pages.starts);
  if (studio.inThisThread) await ebook;
  if (!ebook) studio.close();
  order.clock?.('ebook');
  const print = prepress && (await makePrint(book, pages, engraved.plate!, manifest, prepress));
  order.clock?.('draw');
  const doubts = new Log();
  proof.finish(book, pages, doubts.report);
  order.clock?.('prove');
  const made = await ebook;
  studio.close();
  order.clock?.('wait for the ebook');
  for (const diagnostic of [...(made?.diagnostics ?? []), ...doubts.all]) log.report(diagnostic);

  const slug = slugOf(book.title);
  const files = [
    ...(made ? [{ name: `${slug}.epub`, bytes: made.bytes }] : []),
    ...(print ? [{ name: `${slug}.pdf`, bytes: print }] : []),
    ...(made ? [{ name: `${slug}-cover.jpg`, bytes: made.cover }] : []),
  ];
  return { files, pages: order.pages ? pages : null };
}

// The writers are loaded when they are needed: a faulty manifest should be told at once.
async function makePrint(book: Book, pages: Typeset, cover: CoverPlate, { pdf }: Manifest, prepress: Prepress) {
  const { writePdf } = await import('./pdf/index.js');
  return writePdf(pages, book, cover, pdf, prepress);
}
