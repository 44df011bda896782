import { type Face, outlinesOf } from '../../fonts/index.js';
import type { Drawing, Item, Line, Owner, Rule, StraightMatter, StructureElement } from '../../pages/index.js';
import { Bale } from '../file/batch.js';
import { type Deflater, deflaterFor } from '../file/deflater.js';
import type { TypeCase } from '../type/type-case.js';
import { Rack } from '../type/type-cases.js';
import { Content } from './content.js';
import type { Column } from './contents.js';

/** A column as it will stand in a page's content. */
export interface PrintedColumn extends Column {
  /** Whose its marked content is, by its numbers. */
  readonly owners: readonly StructureElement[];
  readonly fonts: ReadonlySet<TypeCase>;
  /** The outlines it shows. */
  readonly paths: ReadonlySet<string>;
}

/** What can be printed before there is a file for it to be in. */
export type Printable = Line | StraightMatter | Rule | Drawing;

/** Bytes of a story's columns, as a first guess. */
const ROOM = 1 << 16;

/**
 * What can be made of a PDF before its pages are known: columns of type, printed while the thread that sets the book waits
 * for its next story, and the thread that will deflate a long one.
 */
export class Prepress {
  readonly rack = new Rack();
  readonly deflater: Deflater;
  readonly #names = new Map<string, string>();
  readonly #printed = new Map<readonly Item[], PrintedColumn>();

  /** `tagged` says whether the book's content is; `pages` is how many it will have, about. */
  constructor(
    readonly tagged: boolean,
    pages: number,
  ) {
    this.deflater = deflaterFor(pages);
  }

  /** Gets ready to cut the book's fonts, of which `face` is one. */
  prepare(face: Face): void {
    // WebAssembly is compiled where it is first run through: one glyph takes as long as the book's will.
    outlinesOf(face.bytes, [0]);
  }

  /**
   * Prints columns, each a display list, and gives what is to stand for each on its page: what has a picture waits for that
   * and stands as it is; of the others the words are done with, unless they are to be kept `whole`.
   */
  print(columns: readonly (readonly Item[])[], whole = false): readonly (readonly Item[])[] {
    const bale = new Bale(ROOM);
    const standing = columns.map((items) => {
      if (!isPrintable(items)) return items;
      const left = whole ? items : items.filter(outlives);
      this.#printed.set(left, this.#column(items, bale));
      return left;
    });
    bale.send(this.deflater);
    return standing;
  }

  /** The column for which these items stand, if it is printed; it is then let go. */
  take(items: readonly unknown[]): PrintedColumn | null {
    const printed = this.#printed.get(items as readonly Item[]) ?? null;
    this.#printed.delete(items as readonly Item[]);
    return printed;
  }

  /** What pages call an outline. */
  nameOf(path: string): string {
    let name = this.#names.get(path);
    if (name === undefined) {
      name = `D${this.#names.size + 1}`;
      this.#names.set(path, name);
    }
    return name;
  }

  /** Prints one item. */
  item(item: Printable, content: Content): void {
    switch (item.kind) {
      case 'line':
        content.line(item, this.tagged ? stretches(item) : whole(item));
        break;
      case 'matter':
        content.matter(item);
        break;
      case 'rule':
        content.rule(item.x, item.y, item.width, item.height, item.grey, item.owner);
        break;
      case 'drawing':
        content.object(this.nameOf(item.path), drawingMatrix(item), item.grey, item.owner);
        break;
    }
  }

  #column(items: readonly Printable[], bale: Bale): PrintedColumn {
    const owners: StructureElement[] = [];
    const content = new Content(bale.ink, this.rack, this.tagged ? (owner) => owners.push(owner) - 1 : null);
    for (const item of items) this.item(item, content);
    content.close();
    const paths = new Set(items.flatMap((item) => (item.kind === 'drawing' ? item.path : [])));
    return { bale, index: bale.end(), owners, fonts: content.fonts, paths };
  }
}

const isPrintable = (items: readonly Item[]): items is readonly Printable[] =>
  items.every(({ kind }) => kind !== 'picture');

/** Whether the book asks for an item that is printed: for lines that lead somewhere, and for what may reach a page's edge. */
const outlives = (item: Printable): boolean => (item.kind === 'line' ? item.links.length > 0 : item.kind !== 'matter');

const drawingMatrix = ({ x, y, scale }: Drawing) => [scale, 0, 0, scale, x, y];

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
