import type { Artwork } from '../cover/index.js';
import type { Drawing, Item, Line, Owner } from '../typesetter/index.js';
import { embedArtwork } from './artwork.js';
import type { Sheet } from './boxes.js';
import type { Container, Ref } from './container.js';
import { Content, type Marker } from './content.js';
import type { Drawings } from './drawings.js';
import type { Ink } from './ink.js';
import { PageLinks } from './links.js';
import type { Pictures } from './pictures.js';
import type { Rack } from './rack.js';
import type { Tags } from './tags.js';
import type { TypeCase } from './type-case.js';

/** What stands on a page: the typesetter's items, and on the cover its drawing. */
export type Drawable = Item | ({ readonly kind: 'artwork'; readonly artwork: Artwork; readonly owner: Owner } & Box);

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What all pages of a book draw from. */
export interface Stock {
  readonly container: Container;
  readonly rack: Rack;
  readonly pictures: Pictures;
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

/** Walks a page's display list, and writes its content stream in `ink`. */
export function drawPage(
  items: readonly Drawable[],
  sheet: Sheet,
  stock: Stock,
  tagging: Tagging | null,
  ink: Ink,
): DrawnPage {
  const content = new Content(ink, stock.rack, tagging?.mark ?? null, sheet);
  const objects = new Map<string, Ref>();
  const links = new PageLinks(sheet);
  for (const item of items) {
    switch (item.kind) {
      case 'line':
        content.line(item, tagging === null ? whole(item) : stretches(item));
        if (tagging !== null) links.add(item);
        break;
      case 'matter':
        content.matter(item);
        break;
      case 'rule':
        content.rule(item.x, item.y, item.width, item.height, item.grey, item.owner);
        break;
      case 'picture':
        content.object(called(objects, stock.pictures.embed(item.bytes)), pictureMatrix(item), 0, item.owner);
        if (tagging !== null) setBox(tagging.tags, item, item.owner, sheet);
        break;
      case 'artwork': {
        const form = called(objects, embedArtwork(stock.container, item.artwork));
        content.object(form, artworkMatrix(item, item.artwork), 0, item.owner);
        if (tagging !== null) setBox(tagging.tags, item, item.owner, sheet);
        break;
      }
      case 'drawing':
        content.object(called(objects, stock.drawings.embed(item.path)), drawingMatrix(item), item.grey, item.owner);
        break;
    }
  }
  content.close();
  return { fonts: content.fonts, objects, links };
}

interface Stretch {
  /** Index behind the last token. */
  readonly to: number;
  readonly owner: Owner;
}

const whole = ({ tokens, owner }: Line): readonly Stretch[] => [{ to: tokens.length, owner }];

/** Whose the tokens of a line are: the line's owner's, but for those of its links. */
function stretches(line: Line): readonly Stretch[] {
  if (line.links.length === 0) return whole(line);
  const found: Stretch[] = [];
  let done = 0;
  for (const { from, to, owner } of line.links) {
    if (from > done) found.push({ to: from, owner: line.owner });
    found.push({ to, owner });
    done = to;
  }
  if (done < line.tokens.length) found.push({ to: line.tokens.length, owner: line.owner });
  return found;
}

function called(objects: Map<string, Ref>, ref: Ref): string {
  const name = `X${ref.id}`;
  objects.set(name, ref);
  return name;
}

/** A picture is one unit wide and high, and stands on its feet only where y runs up. */
const pictureMatrix = ({ x, y, width, height }: Box) => [width, 0, 0, -height, x, y + height];

const drawingMatrix = ({ x, y, scale }: Drawing) => [scale, 0, 0, scale, x, y];

const artworkMatrix = ({ x, y, width, height }: Box, own: Artwork) => [
  width / own.width,
  0,
  0,
  height / own.height,
  x,
  y,
];

function setBox(tags: Tags, { x, y, width, height }: Box, owner: Owner, sheet: Sheet): void {
  if (owner === 'artifact') return;
  const left = sheet.left + x;
  const top = sheet.height - sheet.top - y;
  tags.setBox(owner, [left, top - height, left + width, top]);
}
