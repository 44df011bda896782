import { type Book, bind } from './book/index.js';
import { type EditedStory, editStory } from './compile/edit.js';
import { readBytes, readMatter, readSources } from './compile/files.js';
import { slugOf } from './compile/slug.js';
import type { Cover, CoverBrief } from './cover/index.js';
import { wordingOf } from './cover/words-of-book.js';
import { type Diagnostic, Log, type Report } from './diagnostics/index.js';
import type { Change, Source, World } from './document/index.js';
import { type FileRef, loadManifest, type Manifest, type Overrides, storyEntries } from './manifest/index.js';
import type { Typeset } from './typesetter/index.js';

/** What to make, over what the manifest says. */
export interface Order extends Overrides {
  /** One of the two books alone. The pages are laid out for both: the ebook carries their numbers. */
  readonly only?: 'epub' | 'pdf';
  /** Makes the cover; without one this thread does. */
  readonly engraver?: Engraver | null;
  /** Hears the name of each phase that is done; the benches time them. */
  readonly clock?: (phase: string) => void;
}

/** Makes covers elsewhere than in this thread. */
export interface Engraver {
  /** Says that there will be a cover to make. */
  prepare(): void;
  engrave(brief: CoverBrief, report: Report): Promise<Cover>;
}

/** A file of the results' folder. */
export interface Finished {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What came of a compile: with an error among the diagnostics, no files. */
export interface Compiled {
  readonly files: readonly Finished[];
  readonly stories: readonly EditedStory[];
  /** What was changed in the editors' own words: the manifest's, and the essays'. */
  readonly matter: readonly Change[];
  /** The printed book's pages, or null where an error came before them. */
  readonly pages: Typeset | null;
  readonly diagnostics: readonly Diagnostic[];
}

type Made = Pick<Compiled, 'files' | 'pages'>;

const NOTHING: Made = { files: [], pages: null };

/** Makes both books of the manifest `source`. Everything from outside comes through `world`. */
export async function compile(source: Source, world: World, order: Order = {}): Promise<Compiled> {
  const log = new Log();
  const read = new Read();
  const bound = await readBook(source, world, order, read, log);
  order.clock?.('read and edit');
  const { files, pages } = bound ? await makeBooks(bound, world, order, log) : NOTHING;
  return { ...read, files: log.failed ? [] : files, pages, diagnostics: log.all };
}

/** Draws every cover design with this book's words on one sheet, for a person to choose from. */
export async function drawCovers(source: Source, world: World): Promise<Compiled> {
  const log = new Log();
  const read = new Read();
  const bound = await readBook(source, world, {}, read, log);
  if (!bound) return { ...read, ...NOTHING, diagnostics: log.all };
  const { book, manifest } = bound;
  const { contactSheet } = await import('./cover/index.js');
  const bytes = await contactSheet(book, manifest.cover, world, coverFonts(manifest));
  return { ...read, files: [{ name: `${slugOf(book.title)}-covers.png`, bytes }], pages: null, diagnostics: log.all };
}

/** What has been read and edited so far; told also when a later stage fails. */
class Read {
  readonly stories: EditedStory[] = [];
  readonly matter: Change[] = [];
}

/** The manifest and the book bound from it. */
interface Bound {
  readonly book: Book;
  readonly manifest: Manifest;
}

async function readBook(source: Source, world: World, order: Order, read: Read, log: Log): Promise<Bound | null> {
  const manifest = loadManifest(source, log.report, order);
  if (!manifest) return null;
  order.engraver?.prepare();
  for (const entry of storyEntries(manifest)) {
    const sources = await readSources(entry, world, log.report);
    if (!sources) continue;
    const story = editStory(entry, sources);
    read.stories.push(story);
    for (const diagnostic of story.diagnostics) log.report(diagnostic);
  }
  const book = await bindBook(manifest, read, world, log);
  return book && { book, manifest };
}

async function bindBook(manifest: Manifest, read: Read, world: World, log: Log): Promise<Book | null> {
  const foreword = await readMatter(manifest.front.foreword, manifest, world, log.report);
  const afterword = await readMatter(manifest.back.afterword, manifest, world, log.report);
  if (manifest.cover.image) await readBytes(manifest.cover.image, world, log.report);
  if (log.failed) return null;
  const copy = { stories: read.stories.map(({ edited }) => edited), foreword, afterword };
  const book = bind(manifest, copy, world, log.report, (change) => read.matter.push(change));
  return log.failed ? null : book;
}

async function makeBooks({ book, manifest }: Bound, world: World, order: Order, log: Log): Promise<Made> {
  const { pdf, cover: settings } = manifest;
  const brief = { wording: wordingOf(book), settings, page: pdf.trim, fonts: coverFonts(manifest) };
  const told = new Log();
  const drawing = order.engraver?.engrave(brief, told.report) ?? engraveHere(brief, world, told.report);
  const { typeset } = await import('./typesetter/index.js');
  const pages = await typeset(book, pdf, world, log.report);
  order.clock?.('typeset');
  const cover = await drawing;
  order.clock?.('cover');
  // What the cover has to say comes last, whichever of the two is done first.
  for (const diagnostic of told.all) log.report(diagnostic);
  if (log.failed) return { files: [], pages };

  const ebook = order.only === 'pdf' ? null : await makeEbook(book, pages, cover, manifest, world, log);
  order.clock?.('ebook');
  const print = order.only === 'epub' ? null : await makePrint(book, pages, cover, manifest);
  order.clock?.('draw');
  const { proveNothingLost } = await import('./proof/index.js');
  proveNothingLost(book, pages, ebook, log.report);
  order.clock?.('prove');

  const slug = slugOf(book.title);
  const files = [
    ...(ebook ? [{ name: `${slug}.epub`, bytes: ebook }] : []),
    ...(print ? [{ name: `${slug}.pdf`, bytes: print }] : []),
    { name: `${slug}-cover.jpg`, bytes: cover.ebook },
  ];
  return { files, pages };
}

/** Pixels are sharp's, which has threads of its own: the pages are set meanwhile. */
async function engraveHere(brief: CoverBrief, world: World, report: Report): Promise<Cover> {
  const { makeCover } = await import('./cover/index.js');
  return makeCover(brief, world, report);
}

/** Fonts of the manifest's own, for letters that ours lack. */
const coverFonts = ({ pdf: { font, fallback } }: Manifest): readonly FileRef[] =>
  typeof font === 'string' ? fallback : [font.regular, ...fallback];

// The writers are loaded when they are needed: a faulty manifest should be told at once.
async function makeEbook(book: Book, pages: Typeset, cover: Cover, { epub }: Manifest, world: World, log: Log) {
  const { writeEpub } = await import('./epub/index.js');
  return writeEpub(book, pages.starts, cover, epub, world, log.report);
}

async function makePrint(book: Book, pages: Typeset, cover: Cover, { pdf }: Manifest) {
  const { writePdf } = await import('./pdf/index.js');
  return writePdf(pages, book, cover, pdf);
}
