import type { Book } from './book/index.js';
import { bindBook } from './compile/bind.js';
import { readDecisions } from './compile/decisions.js';
import { type MadeEbook, makeEbook } from './compile/ebook.js';
import { printBook } from './compile/print.js';
import { slugOf } from './compile/slug.js';
import { editStories, readStories } from './compile/stories.js';
import { Account, type Advance, type Compiled, type Finished } from './compile/told.js';
import { briefOf, contactSheet, coverFonts, makeCover } from './cover/index.js';
import type { Source, World } from './document/index.js';
import { loadManifest, type Overrides } from './manifest/index.js';

/** What to make, over what the manifest says: plain data, but for who listens. */
export interface Order extends Overrides {
  /** One of the two books alone. The pages are laid out for both: the ebook carries their numbers. */
  readonly only?: 'epub' | 'pdf';
  /** Whether every change is to be told: there are many. */
  readonly ledger?: boolean;
  /** Whether the edited stories and the printed book's pages are to be given with the books. */
  readonly between?: boolean;
}

/** Who hears how a compile goes on. */
export interface Listeners {
  /** Hears of every story that is edited. */
  readonly progress?: (advance: Advance) => void;
  /** Hears the name of each phase that is done; the benches time them. */
  readonly clock?: (phase: string) => void;
}

export type { Advance, Compiled, Finished };

/** Makes both books of the manifest `source`. Everything from outside comes through `world`. */
export async function compile(
  source: Source,
  world: World,
  order: Order = {},
  { progress = () => {}, clock = () => {} }: Listeners = {},
): Promise<Compiled> {
  const told = new Account(order.ledger ?? false, order.between);
  const { report } = told.log;
  const written = loadManifest(source, report, order, () => world.list());
  if (!written) return told.nothing();
  const decisions = await readDecisions(source, world, report);
  if (told.log.failed) return told.nothing();

  const { manifest, files } = await readStories(written, world);
  told.manifest = manifest;
  const stories = await editStories(files, decisions.settled, world, told, progress);
  clock('read and edit');
  const book = await bindBook(manifest, stories, world, told);
  const between = order.between ? { manifest, decisions, edits: told.edits, book, pages: null } : null;
  if (!book) return told.nothing(between);
  const cover = await makeCover(briefOf(book, manifest, order.only !== 'pdf'), world, report);
  clock('bind, and draw the cover');

  const wanted = { unprinted: order.only === 'epub', kept: order.between ?? false };
  const printed = await printBook({ book, cover, settings: manifest.pdf, ...wanted }, world, report);
  clock('set, print and prove');
  const kept = between && { ...between, pages: printed?.pages ?? null };
  if (!printed || told.log.failed) return told.nothing(kept);
  const ebook =
    cover.ebook &&
    (await makeEbook(
      { book, cover: { ...cover, ebook: cover.ebook }, settings: manifest.epub, starts: printed.starts },
      world,
      report,
    ));
  clock('make and prove the ebook');
  return told.compiled(filesOf(book, ebook, printed.bytes), printed.bytes && printed.count, kept);
}

/** Draws every cover design with this book's words on one sheet, for a person to choose from. */
export async function drawCovers(source: Source, world: World): Promise<Compiled> {
  const told = new Account(false);
  const written = loadManifest(source, told.log.report, {}, () => world.list());
  if (!written) return told.nothing();
  const { manifest, files } = await readStories(written, world);
  told.manifest = manifest;
  const stories = await editStories(files, new Map(), world, told);
  const book = await bindBook(manifest, stories, world, told);
  if (!book) return told.nothing();
  const bytes = await contactSheet(book, manifest.cover, world, coverFonts(manifest));
  return told.compiled([{ name: `${slugOf(book.title)}-covers.png`, bytes }], null, null);
}

function filesOf({ title }: Book, ebook: MadeEbook | null, pdf: Uint8Array | null): readonly Finished[] {
  const slug = slugOf(title);
  return [
    ...(ebook ? [{ name: `${slug}.epub`, bytes: ebook.bytes }] : []),
    ...(pdf ? [{ name: `${slug}.pdf`, bytes: pdf }] : []),
    ...(ebook ? [{ name: `${slug}-cover.jpg`, bytes: ebook.cover }] : []),
  ];
}
