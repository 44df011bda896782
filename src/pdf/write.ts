import type { Book } from '../book/index.js';
import type { World } from '../document/index.js';
import { type PdfSettings, PROFILES } from '../manifest/index.js';
import type { Page, StructureElement, Typeset } from '../pages/index.js';
import type { CoverPlate } from './art/cover-plate.js';
import { Drawings } from './art/drawings.js';
import { makeOpaque, PdfPictures } from './art/pictures.js';
import { Container } from './file/container.js';
import { deflated } from './file/deflate.js';
import { Ink } from './file/ink.js';
import { type Literal, type PdfValue, pdfText, type Ref } from './file/values.js';
import { bleedSheet, boxes, type PageSheet, plainSheet, reachesEdge } from './page/boxes.js';
import { type Display, type Drawable, paintPage, type Stock } from './page/draw.js';
import type { PendingLink } from './page/links.js';
import { PageObject } from './page/page-object.js';
import { pageLabels } from './reading/labels.js';
import { information, metadataPacket } from './reading/metadata.js';
import { type Destinations, writeOutline } from './reading/outline.js';
import { Tags } from './reading/tags.js';
import { embedFont } from './type/fonts.js';
import type { TypeCase } from './type/type-case.js';
import { TypeCases } from './type/type-cases.js';

/** Writes the pages as a PDF in the profile that `settings` asks for; draws and tags, decides nothing. */
export async function writePdf(
  typeset: Typeset,
  book: Book,
  cover: CoverPlate,
  settings: PdfSettings,
  world: World,
): Promise<Uint8Array> {
  const opaque = await makeOpaque(typeset);
  return PROFILES[settings.profile].screen
    ? writeReading(typeset, book, cover, settings.blanks, opaque, world)
    : writePress(typeset, book, settings.bleed, opaque);
}

type Opaque = Awaited<ReturnType<typeof makeOpaque>>;

/** The book to be read on a screen or printed at home: cover, tags, links, bookmarks; PDF/UA-1 and PDF/A-2a. */
function writeReading(
  typeset: Typeset,
  book: Book,
  cover: CoverPlate,
  blanks: PdfSettings['blanks'],
  opaque: Opaque,
  world: World,
): Uint8Array {
  const container = new Container({
    version: '1.7',
    info: information(book),
    language: book.language,
    tagged: true,
    metadata: metadataPacket(book),
    pages: typeset.pages.length,
  });
  const sheets = new Sheets(container, opaque, new Tags());
  const sheet = plainSheet(typeset.trim);
  const figure: StructureElement = { role: 'Figure', alt: cover.alt, children: [] };
  sheets.add({ around: [], items: coverItems(typeset.trim, cover, figure) }, sheet);
  const isKept = (page: Page) => blanks === 'keep' || !isBlank(page);
  if (blanks === 'keep') sheets.add({ around: [], items: [] }, sheet);
  const written = typeset.pages.map((page) => (isKept(page) ? sheets.add(page, sheet) : null));

  const destination = destinations(typeset, written);
  sheets.finish({ ...typeset.structure, children: [figure, ...typeset.structure.children] }, destination);
  const labels = typeset.pages.filter(isKept).map(({ label }) => label);
  container.catalogue.PageLabels = pageLabels(['Cover', ...(blanks === 'keep' ? [''] : []), ...labels]);
  // Printed at home: as large as it is, and on both sides of the sheet, as the margins want it (ISO 32000-1, table 150).
  // pdfkit writes this one when it ends the file.
  container.catalogue.ViewerPreferences = container.ref({
    DisplayDocTitle: true,
    PrintScaling: 'None',
    Duplex: 'DuplexFlipLongEdge',
  });
  const outline = writeOutline(container, typeset.outline, destination);
  if (outline !== null) {
    container.catalogue.Outlines = outline;
    container.catalogue.PageMode = 'UseOutlines';
  }
  container.catalogue.OutputIntents = [outputIntent(container, world.asset('icc/sRGB.icc'))];
  return container.finish();
}

/** The interior as a printer takes it: nothing but ink, on an even number of pages of which the last is blank. */
function writePress(typeset: Typeset, book: Book, bleed: number, opaque: Opaque): Uint8Array {
  const container = new Container({
    version: '1.4',
    info: information(book),
    language: null,
    tagged: false,
    metadata: null,
    pages: typeset.pages.length,
  });
  const sheets = new Sheets(container, opaque, null);
  const bled = bleed > 0 && reachesEdge(typeset);
  for (const page of withBlankEnd(typeset.pages)) {
    sheets.add(page, bled ? bleedSheet(typeset.trim, bleed, page.side) : plainSheet(typeset.trim));
  }
  sheets.finish(typeset.structure, () => null);
  return container.finish();
}

/** Bytes of a page's content, as a first guess. */
const ROOM = 1 << 14;

/** A page that stands in the file. */
interface WrittenPage {
  readonly place: Literal;
  readonly sheet: PageSheet;
}

/** Pages on their way into the file. */
class Sheets {
  readonly #stock: Stock;
  readonly #ink = new Ink(ROOM);
  readonly #fonts = new Map<TypeCase, Ref>();
  readonly #links: PendingLink[] = [];

  constructor(
    readonly container: Container,
    opaque: Opaque,
    readonly tags: Tags | null,
  ) {
    this.#stock = {
      container,
      cases: new TypeCases(),
      pictures: new PdfPictures(container, opaque),
      drawings: new Drawings(container),
    };
  }

  add(display: Display, sheet: PageSheet): WrittenPage {
    const { container, tags } = this;
    const page = new PageObject(container);
    const { place } = page;
    const tagged = tags && { tags, ...tags.page(place) };
    this.#ink.clear();
    const drawn = paintPage(display, sheet, this.#stock, tagged, this.#ink);
    container.writeStream(page.content, deflated(this.#ink.bytes));
    const links = drawn.links.reserve(container, place);
    for (const link of links) {
      tags?.annotate(link.owner, place, link.annotation);
      this.#links.push(link);
    }
    page.write({
      boxes: boxes(sheet),
      fonts: new Map([...drawn.fonts].map((typeCase) => [typeCase.name, this.#font(typeCase)])),
      objects: drawn.objects,
      annotations: links.map(({ annotation }) => annotation),
      key: tagged?.key ?? null,
    });
    return { place, sheet };
  }

  /** Writes what waited for the last page: fonts, the structure tree, links. */
  finish(structure: StructureElement, destination: Destinations): void {
    for (const [typeCase, ref] of this.#fonts) embedFont(this.container, ref, typeCase);
    this.tags?.write(this.container, structure);
    for (const link of this.#links) link.write(destination);
  }

  #font(typeCase: TypeCase): Ref {
    let ref = this.#fonts.get(typeCase);
    if (ref === undefined) {
      ref = this.container.ref();
      this.#fonts.set(typeCase, ref);
    }
    return ref;
  }
}

/** The cover, from edge to edge. */
function coverItems(trim: Typeset['trim'], { page }: CoverPlate, owner: StructureElement): readonly Drawable[] {
  const place = { x: 0, y: 0, ...trim, owner };
  if (page.kind === 'artwork') return [{ ...place, ...page }];
  const picture = { ...place, kind: 'picture', bytes: page.bytes } as const;
  return page.letters ? [picture, { ...place, kind: 'artwork', artwork: page.letters }] : [picture];
}

const isBlank = ({ around, items }: Page): boolean => around.length + items.length === 0;

const blank = (side: Page['side']): Page => ({ side, label: '', section: null, around: [], items: [] });

function withBlankEnd(pages: readonly Page[]): readonly Page[] {
  const ended = [...pages];
  for (let last = ended.at(-1); ended.length % 2 !== 0 || !last || !isBlank(last); last = ended.at(-1)) {
    ended.push(blank(ended.length % 2 === 0 ? 'recto' : 'verso'));
  }
  return ended;
}

/** Anchors as places on the pages that were written; null stands for one that was left out. */
function destinations({ anchors }: Typeset, pages: readonly (WrittenPage | null)[]): Destinations {
  const places = new Map<string, PdfValue>();
  for (const { name, page, y } of anchors) {
    const found = pages[page];
    if (found) places.set(name, [found.place, 'XYZ', null, found.sheet.height - found.sheet.top - y, null]);
  }
  return (anchor) => places.get(anchor) ?? null;
}

/** PDF/A wants to know what the file's red, green and blue are (ISO 19005-2, 6.2.3). */
function outputIntent(container: Container, profile: Uint8Array): Ref {
  const name = pdfText('sRGB IEC61966-2.1');
  return container.object({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: name,
    Info: name,
    DestOutputProfile: container.stream({ N: 3 }, profile),
  });
}
