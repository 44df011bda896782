import { COLUMN, type Line, type Owner, type StraightMatter } from '../../pages/index.js';
import type { Ink } from '../file/ink.js';
import { micro } from '../file/numbers.js';
import { TypeRow } from '../type/row.js';
import type { TypeCase } from '../type/type-case.js';
import type { TypeCases } from '../type/type-cases.js';

/** Gives marked content its number on the page. */
export type Marker = (owner: Exclude<Owner, 'artifact'>) => number;

/** Points to what a content stream states: three decimals, a fortieth of the finest printer's dot. */
const round = (points: number): number => Math.round(points * 1000) / 1000 || 0;

/**
 * A stretch of a page's content as it is written, with the state its reader will be in. The page has been turned so that
 * y runs down from the trimmed page's top left corner, as in the display list; each line of text turns its letters back.
 */
export class PageContent {
  readonly fonts = new Set<TypeCase>();
  readonly #ink: Ink;
  readonly #row: TypeRow;
  readonly #marker: Marker | null;
  #inText = false;
  #owner: Owner | null = null;
  #typeCase: TypeCase | null = null;
  #size = 0;
  #scale = 100;
  #tracking = 0;
  #grey = 0;
  #x = 0;
  #baseline = 0;

  /** `marker` is null where nothing is to be tagged. */
  constructor(ink: Ink, cases: TypeCases, marker: Marker | null) {
    this.#ink = ink;
    this.#row = new TypeRow(ink, cases, (typeCase, size) => this.#choose(typeCase, size));
    this.#marker = marker;
  }

  /** One line of text; `owners` says whose each stretch of its tokens is, the stretches in order and without gaps. */
  line(line: Line, owners: readonly { readonly to: number; readonly owner: Owner }[]): void {
    this.#enter(true);
    this.#fill(line.grey);
    this.#space(line.scale, line.tracking);
    let from = 0;
    for (const { to, owner } of owners) {
      this.#mark(owner);
      if (from === 0) this.#moveTo(line.x, line.baseline);
      this.#row.tokens(line, from, to);
      from = to;
    }
  }

  /** Lines of plain words: the same as if each were a `line`. */
  matter(matter: StraightMatter): void {
    const { numbers, owners } = matter;
    this.#enter(true);
    this.#fill(0);
    for (let line = 0; line < owners.length; line += 1) {
      const at = COLUMN.count * line;
      this.#space(numbers[at + COLUMN.scale]!, numbers[at + COLUMN.tracking]!);
      this.#mark(owners[line]!);
      this.#moveTo(numbers[at + COLUMN.x]!, numbers[at + COLUMN.baseline]!);
      this.#row.words(matter, line);
    }
  }

  /** A filled rectangle. */
  rule(x: number, y: number, width: number, height: number, grey: number, owner: Owner): void {
    this.#enter(false);
    this.#mark(owner);
    this.#fill(grey);
    this.#points(x, y, width, height);
    this.#ink.write('re f\n');
  }

  /** The external object `name`, its space mapped to the page's by the matrix. */
  object(name: string, matrix: readonly number[], grey: number, owner: Owner): void {
    this.#enter(false);
    this.#mark(owner);
    this.#fill(grey);
    this.#ink.write(`q ${matrix.map(micro).join(' ')} cm /${name} Do Q\n`);
  }

  /** Text objects and marked content must nest (ISO 32000-1, 14.6.1): what is marked ends with them. */
  #enter(text: boolean): void {
    if (this.#inText === text) return;
    this.close();
    if (text) {
      this.#ink.write('BT\n');
      this.#x = Number.NaN;
    }
    this.#inText = text;
  }

  /** Ends what is still open. */
  close(): void {
    if (this.#owner !== null) this.#ink.write('EMC\n');
    this.#owner = null;
    if (this.#inText) this.#ink.write('ET\n');
    this.#inText = false;
  }

  #mark(owner: Owner): void {
    if (this.#marker === null || owner === this.#owner) return;
    if (this.#owner !== null) this.#ink.write('EMC\n');
    this.#owner = owner;
    this.#ink.write(owner === 'artifact' ? '/Artifact BMC\n' : `/${owner.role} <</MCID ${this.#marker(owner)}>> BDC\n`);
  }

  #fill(grey: number): void {
    if (grey === this.#grey) return;
    this.#grey = grey;
    this.#points(grey);
    this.#ink.write('g\n');
  }

  /** Horizontal scale, and tracking: which a reader scales too (ISO 32000-1, 9.4.4), so it is divided first. */
  #space(scale: number, tracking: number): void {
    const percent = round(scale * 100);
    const spacing = Math.round((tracking / scale) * 1e5) / 1e5 || 0;
    if (percent !== this.#scale) {
      this.#points(percent);
      this.#ink.write('Tz\n');
    }
    if (spacing !== this.#tracking) this.#ink.write(`${spacing} Tc\n`);
    this.#scale = percent;
    this.#tracking = spacing;
  }

  #moveTo(x: number, baseline: number): void {
    const left = round(x);
    const down = round(baseline);
    if (Number.isNaN(this.#x)) {
      this.#ink.write('1 0 0 -1 ');
      this.#points(left, down);
      this.#ink.write('Tm\n');
    } else {
      this.#points(left - this.#x, this.#baseline - down);
      this.#ink.write('Td\n');
    }
    this.#x = left;
    this.#baseline = down;
  }

  /** Each with a space behind it. */
  #points(...numbers: readonly number[]): void {
    for (const points of numbers) this.#ink.points(points);
  }

  #choose(typeCase: TypeCase, size: number): void {
    if (typeCase === this.#typeCase && size === this.#size) return;
    this.#typeCase = typeCase;
    this.#size = size;
    this.fonts.add(typeCase);
    this.#ink.write(`/${typeCase.name} `);
    this.#points(size);
    this.#ink.write('Tf\n');
  }
}
