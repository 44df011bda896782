import type { Drawing, Item, Line, Owner } from '../../pages/index.js';
import { type Etching, embedEtching } from '../art/artwork.js';
import type { Drawings } from '../art/drawings.js';
import type { PdfPictures } from '../art/pictures.js';
import type { Container } from '../file/container.js';
import type { Ink } from '../file/ink.js';
import type { Ref } from '../file/values.js';
import type { Tags } from '../reading/tags.js';
import type { TypeCase } from '../type/type-case.js';
import type { TypeCases } from '../type/type-cases.js';
import type { PageSheet } from './boxes.js';
import { type Marker, PageContent } from './content.js';
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
  readonly cases: TypeCases;
  readonly pictures: PdfPictures;
  readonly drawings: Drawings;
}

/** What a page's content calls by name. */
export interface DrawnPage {
  readonly fonts: ReadonlySet<TypeCase>;
  readonly objects: ReadonlyMap<string, Ref>;
  readonly links: PageLinks;
}

/** How a page is tagged; null for a press, which wants neither tags nor links. */
export interface Tagging {
  readonly tags: Tags;
  readonly mark: Marker;
}

/** Writes a page's content: what stands around its column, within a state of its own, and the column. */
export function paintPage(
  { around, items }: Display,
  sheet: PageSheet,
  stock: Stock,
  tagging: Tagging | null,
  ink: Ink,
): DrawnPage {
  const page = new PageInMaking(sheet, stock, tagging);
  turn(sheet, ink);
  if (around.length > 0) {
    ink.write('q\n');
    page.draw(around, ink);
    ink.write('Q\n');
  }
  page.draw(items, ink);
  return page;
}

/** From PDF's coordinates to the display list's. */
function turn({ left, top, height }: PageSheet, ink: Ink): void {
  ink.write('1 0 0 -1 ');
  ink.points(left);
  ink.points(height - top);
  ink.write('cm\n');
}

class PageInMaking implements DrawnPage {
  readonly fonts = new Set<TypeCase>();
  readonly objects = new Map<string, Ref>();
  readonly links: PageLinks;

  constructor(
    readonly sheet: PageSheet,
    readonly stock: Stock,
    readonly tagging: Tagging | null,
  ) {
    this.links = new PageLinks(sheet);
  }

  draw(items: readonly Drawable[], ink: Ink): void {
    const content = new PageContent(ink, this.stock.cases, this.tagging?.mark ?? null);
    for (const item of items) this.#item(item, content);
    content.close();
    for (const typeCase of content.fonts) this.fonts.add(typeCase);
  }

  #item(item: Drawable, content: PageContent): void {
    const { stock } = this;
    switch (item.kind) {
      case 'line':
        content.line(item, this.tagging ? stretches(item) : whole(item));
        if (this.tagging) this.links.add(item);
        break;
      case 'matter':
        content.matter(item);
        break;
      case 'rule':
        content.rule(item.x, item.y, item.width, item.height, item.grey, item.owner);
        break;
      case 'drawing': {
        const { name, ref } = stock.drawings.embed(item.path);
        this.objects.set(name, ref);
        content.object(name, drawingMatrix(item), item.grey, item.owner);
        break;
      }
      case 'picture':
        content.object(this.#called(stock.pictures.embed(item.bytes)), pictureMatrix(item), 0, item.owner);
        this.#setBox(item);
        break;
      case 'artwork':
        content.object(this.#called(embedEtching(stock.container, item.artwork)), artworkMatrix(item), 0, item.owner);
        this.#setBox(item);
        break;
    }
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

interface OwnedPart {
  /** Index behind the last token. */
  readonly to: number;
  readonly owner: Owner;
}

const whole = ({ tokens, owner }: Line): readonly OwnedPart[] => [{ to: tokens.length, owner }];

/** Whose the tokens of a line are: the line's owner's, but for those of its links. */
function stretches(line: Line): readonly OwnedPart[] {
  if (line.links.length === 0) return whole(line);
  const found: OwnedPart[] = [];
  let done = 0;
  for (const { from, to, owner } of line.links) {
    if (from > done) found.push({ to: from, owner: line.owner });
    found.push({ to, owner });
    done = to;
  }
  if (done < line.tokens.length) found.push({ to: line.tokens.length, owner: line.owner });
  return found;
}

const drawingMatrix = ({ x, y, scale }: Drawing) => [scale, 0, 0, scale, x, y];

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
