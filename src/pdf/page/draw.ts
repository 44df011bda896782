import type { Item, Owner } from '../../pages/index.js';
import { type Etching, embedEtching } from '../art/artwork.js';
import type { Drawings } from '../art/drawings.js';
import type { Pictures } from '../art/pictures.js';
import type { Container } from '../file/container.js';
import type { Ink } from '../file/ink.js';
import type { Ref } from '../file/values.js';
import type { Tags } from '../reading/tags.js';
import type { TypeCase } from '../type/type-case.js';
import type { Sheet } from './boxes.js';
import type { Prepress, PrintedColumn } from './columns.js';
import { Content, type Marker } from './content.js';
import type { Column, Contents } from './contents.js';
import { PageLinks } from './links.js';

/** What stands on a page: the typesetter's items, and on the cover its drawing. */
export type Drawable = Item | ({ readonly kind: 'artwork'; readonly artwork: Etching; readonly owner: Owner } & Box);

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What stands on one page. */
export interface Display {
  /** Artifacts all. */
  readonly around: readonly Item[];
  readonly items: readonly Drawable[];
}

/** What all pages of a book draw from. */
export interface Stock {
  readonly container: Container;
  readonly prepress: Prepress;
  readonly pictures: Pictures;
  readonly drawings: Drawings;
}

/** What a page's content calls by name. */
export interface DrawnPage {
  readonly fonts: ReadonlySet<TypeCase>;
  readonly objects: ReadonlyMap<string, Ref>;
  readonly links: PageLinks;
  /** Null where it was drawn just now. */
  readonly column: Column | null;
}

/** How a page is tagged; null for a press, which wants neither tags nor links. */
export interface Tagging {
  readonly tags: Tags;
  readonly mark: Marker;
}

/** Writes a page's content: what stands around its column, within a state of its own, and the column. */
export function drawPage(
  { around, items }: Display,
  sheet: Sheet,
  stock: Stock,
  tagging: Tagging | null,
  { frames, ink }: Contents,
): DrawnPage {
  const page = new PageInMaking(sheet, stock, tagging);
  turn(sheet, frames);
  if (around.length > 0) {
    frames.write('q\n');
    page.draw(around, frames);
    frames.write('Q\n');
  }
  const printed = stock.prepress.take(items);
  if (printed) page.take(printed);
  else page.draw(items, ink);
  if (tagging !== null) for (const item of items) if (item.kind === 'line') page.links.add(item);
  return page;
}

/** From PDF's coordinates to the display list's. */
function turn({ left, top, height }: Sheet, ink: Ink): void {
  ink.write('1 0 0 -1 ');
  ink.points(left);
  ink.points(height - top);
  ink.write('cm\n');
}

class PageInMaking implements DrawnPage {
  readonly fonts = new Set<TypeCase>();
  readonly objects = new Map<string, Ref>();
  readonly links: PageLinks;
  column: Column | null = null;

  constructor(
    readonly sheet: Sheet,
    readonly stock: Stock,
    readonly tagging: Tagging | null,
  ) {
    this.links = new PageLinks(sheet);
  }

  draw(items: readonly Drawable[], ink: Ink): void {
    const content = new Content(ink, this.stock.prepress.rack, this.tagging?.mark ?? null);
    for (const item of items) this.#item(item, content);
    content.close();
    for (const typeCase of content.fonts) this.fonts.add(typeCase);
  }

  take(printed: PrintedColumn): void {
    const { owners, fonts, paths } = printed;
    this.column = printed;
    for (const owner of owners) this.tagging!.mark(owner);
    for (const typeCase of fonts) this.fonts.add(typeCase);
    for (const path of paths) this.#drawing(path);
  }

  #item(item: Drawable, content: Content): void {
    const { stock } = this;
    switch (item.kind) {
      case 'picture':
        content.object(this.#called(stock.pictures.embed(item.bytes)), pictureMatrix(item), 0, item.owner);
        this.#setBox(item);
        break;
      case 'artwork':
        content.object(this.#called(embedEtching(stock.container, item.artwork)), artworkMatrix(item), 0, item.owner);
        this.#setBox(item);
        break;
      case 'drawing':
        this.#drawing(item.path);
        stock.prepress.item(item, content);
        break;
      default:
        stock.prepress.item(item, content);
    }
  }

  #drawing(path: string): void {
    this.objects.set(this.stock.prepress.nameOf(path), this.stock.drawings.embed(path));
  }

  #called(ref: Ref): string {
    const name = `X${ref.id}`;
    this.objects.set(name, ref);
    return name;
  }

  #setBox({ x, y, width, height, owner }: Box & { readonly owner: Owner }): void {
    if (this.tagging === null || owner === 'artifact') return;
    const left = this.sheet.left + x;
    const top = this.sheet.height - this.sheet.top - y;
    this.tagging.tags.setBox(owner, [left, top - height, left + width, top]);
  }
}

/** A picture is one unit wide and high, and stands on its feet only where y runs up. */
const pictureMatrix = ({ x, y, width, height }: Box) => [width, 0, 0, -height, x, y + height];

const artworkMatrix = ({ x, y, width, height, artwork }: Box & { readonly artwork: Etching }) => [
  width / artwork.width,
  0,
  0,
  height / artwork.height,
  x,
  y,
];
