import type { Book } from './book/index.js';
import type { Bindery } from './compile/bindery.js';
import type { CopyDesk, EditedCopy } from './compile/copy-desk.js';
import { type Gathered, gather, type Works } from './compile/gather.js';
import { OwnDesk } from './compile/own-desk.js';
import { slugOf } from './compile/slug.js';
import type { Cover, CoverBrief } from './cover/index.js';
import { wordingOf } from './cover/words-of-book.js';
import { type Diagnostic, Log, type Report } from './diagnostics/index.js';
import type { Source, World } from './document/index.js';
import type { CoverSettings, FileRef, Manifest, Overrides } from './manifest/index.js';
import type { Entry } from './proof/index.js';
import type { Typeset } from './typesetter/index.js';

/** What to make, over what the manifest says. */
export interface Order extends Overrides {
  /** One of the two books alone. The pages are laid out for both: the ebook carries their numbers. */
  readonly only?: 'epub' | 'pdf';
  /** Whether every change is to be told: there are many. */
  readonly ledger?: boolean;
  /** Makes the cover, and the ebook of a short book; without one this thread does. */
  readonly bindery?: Bindery | null;
  /** Who edits stories of so many bytes, and makes the ebook of them; without one this thread does. */
  readonly deskFor?: (bytes: number) => CopyDesk | null;
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
  /** The printed book's pages, or null where an error came before them. */
  readonly pages: Typeset | null;
  readonly diagnostics: readonly Diagnostic[];
}

type Made = Pick<Compiled, 'files' | 'pages'>;

const NOTHING: Made = { files: [], pages: null };

/** Makes both books of the manifest `source`. Everything from outside comes through `world`. */
export async function compile(source: Source, world: World, order: Order = {}): Promise<Compiled> {
  const works = worksFor(world, order);
  const gathered = await gather(source, wantedFor(order, world), works);
  order.clock?.('read and edit');
  const { files, pages } = gathered ? await makeBooks(gathered, works, order) : NOTHING;
  return { files: works.log.failed ? [] : files, pages, ...toldBy(works) };
}

/** Draws every cover design with this book's words on one sheet, for a person to choose from. */
export async function drawCovers(source: Source, world: World): Promise<Compiled> {
  const works = worksFor(world);
  const gathered = await gather(source, { overrides: {}, ledger: false, ebook: false }, works);
  if (!gathered) return { ...NOTHING, ...toldBy(works) };
  const { book, manifest } = gathered;
  const { contactSheet } = await import('./cover/index.js');
  const bytes = await contactSheet(book, manifest.cover, world, coverFonts(manifest));
  return { files: [{ name: `${slugOf(book.title)}-covers.png`, bytes }], pages: null, ...toldBy(works) };
}

const worksFor = (world: World, { deskFor, bindery }: Order = {}): Works => ({
  world,
  deskFor: (bytes) => deskFor?.(bytes) ?? new OwnDesk(world, bindery),
  log: new Log(),
  copies: [],
  matter: [],
});

const wantedFor = (order: Order, world: World) => ({
  overrides: order,
  ledger: order.ledger ?? false,
  ebook: order.only !== 'pdf',
  spare: ({ cover }: Manifest) => {
    if (hasPixels(cover, order)) order.bindery?.open();
  },
  room: async ({ pdf, language }: Manifest, letters: number) => {
    const { ComposingRoom } = await import('./typesetter/index.js');
    return ComposingRoom.open({ settings: pdf, language, letters }, world);
  },
});

const toldBy = ({ copies, matter, log }: Works) => ({
  stories: copies,
  changes: [...matter, ...copies.flatMap(({ changes }) => changes)],
  diagnostics: log.all,
});

async function makeBooks({ book, manifest, essays, desk, room }: Gathered, works: Works, order: Order): Promise<Made> {
  const { world, log } = works;
  const { pdf, cover: settings } = manifest;
  const wanted = { ebook: order.only !== 'pdf', page: pdf.trim };
  const brief = { wording: wordingOf(book), settings, fonts: coverFonts(manifest), ...wanted };
  const told = new Log();
  const bindery = hasPixels(settings, order) ? order.bindery : null;
  const drawing = bindery?.engrave(brief, told.report) ?? engraveHere(brief, world, told.report);
  const { typeset } = await import('./typesetter/index.js');
  const pages = await typeset(book, room!, log.report);
  order.clock?.('typeset');
  const cover = await drawing;
  order.clock?.('cover');
  // What the cover has to say comes last, whichever of the two is done first.
  for (const diagnostic of told.all) log.report(diagnostic);
  if (log.failed) return { files: [], pages };

  const { ebook: picture, alt } = cover;
  const ebook = picture && desk.ebook({ book, essays, starts: pages.starts, cover: { ebook: picture, alt } });
  if (desk.bindsHere) await ebook;
  order.clock?.('ebook');
  const print = order.only === 'epub' ? null : await makePrint(book, pages, cover, manifest);
  order.clock?.('draw');
  const { provePages } = await import('./proof/words.js');
  const doubts = new Log();
  provePages(book, pages, doubts.report);
  order.clock?.('prove');
  const made = await ebook;
  const jpeg = await picture;
  desk.close();
  order.clock?.('wait for the ebook');
  for (const diagnostic of [...(made?.diagnostics ?? []), ...doubts.all]) log.report(diagnostic);

  const slug = slugOf(book.title);
  const files = [
    ...(made ? [{ name: `${slug}.epub`, bytes: made.bytes }] : []),
    ...(print ? [{ name: `${slug}.pdf`, bytes: print }] : []),
    ...(jpeg ? [{ name: `${slug}-cover.jpg`, bytes: jpeg }] : []),
  ];
  return { files, pages };
}

/** Whether the cover has any: a drawn one has none but in the ebook. */
const hasPixels = (cover: CoverSettings, order: Order): boolean => order.only !== 'pdf' || cover.image !== null;

/** Pixels are sharp's, which has threads of its own: the pages are set meanwhile. */
async function engraveHere(brief: CoverBrief, world: World, report: Report): Promise<Cover> {
  const { makeCover } = await import('./cover/index.js');
  return makeCover(brief, world, report);
}

/** Fonts of the manifest's own, for letters that ours lack. */
const coverFonts = ({ pdf: { font, fallback } }: Manifest): readonly FileRef[] =>
  typeof font === 'string' ? fallback : [font.regular, ...fallback];

// The writers are loaded when they are needed: a faulty manifest should be told at once.
async function makePrint(book: Book, pages: Typeset, cover: Cover, { pdf }: Manifest) {
  const { writePdf } = await import('./pdf/index.js');
  return writePdf(pages, book, cover, pdf);
}
