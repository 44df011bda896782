import type { Artwork, CoverMark, DrawnLetters, Matrix, PrintBlock, Shape, Weave } from '../../cover/index.js';
import type { Container } from '../file/container.js';
import { deflated } from '../file/deflate.js';
import { micro } from '../file/numbers.js';
import type { Dict, Ref } from '../file/values.js';
import { paintedPath } from './path.js';

/** A drawing as PDF's operators: plain data, which can be made in another thread than the file. */
export interface Etching {
  readonly width: number;
  readonly height: number;
  /** Deflated. */
  readonly operators: Uint8Array;
  /** How opaque what is painted in each named state is. */
  readonly states: Readonly<Record<string, number>>;
  readonly weaves: readonly EtchedWeave[];
}

interface EtchedWeave {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** Deflated. */
  readonly operators: Uint8Array;
}

/** Cuts a drawing. */
export function etch({ width, height, marks }: Artwork): Etching {
  const graver = new Graver();
  const operators = bitten(graver.cut(marks));
  return { width, height, operators, states: graver.states, weaves: graver.weaves };
}

/** Puts a drawing into the file as a form (ISO 32000-1, 8.10) of its own size, y down. */
export function embedEtching(container: Container, { width, height, operators, states, weaves }: Etching): Ref {
  const resources: Dict = {
    ExtGState: Object.fromEntries(
      Object.entries(states).map(([name, opacity]) => [name, { Type: 'ExtGState', ca: opacity }]),
    ),
  };
  const patterns = weaves.map((weave) => [weave.name, embedWeave(container, weave, resources)] as const);
  const form = {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, width, height],
    Resources: { ...resources, Pattern: Object.fromEntries(patterns) },
  };
  // Where colours are laid over one another translucently, they are mixed as red, green and blue.
  const mixes = Object.keys(states).length > 0;
  const group = mixes ? { Group: { S: 'Transparency', CS: 'DeviceRGB' } } : {};
  return container.deflated({ ...form, ...group }, operators);
}

function embedWeave(container: Container, { width, height, operators }: EtchedWeave, resources: Dict): Ref {
  const tiling = { Type: 'Pattern', PatternType: 1, PaintType: 1, TilingType: 1, XStep: width, YStep: height };
  return container.deflated({ ...tiling, BBox: [0, 0, width, height], Resources: resources }, operators);
}

const bitten = (operators: string): Uint8Array => deflated(Buffer.from(operators, 'latin1'));

/** Writes marks as operators; what they call by name gathers beside them. */
class Graver {
  readonly states: Record<string, number> = {};
  readonly weaves: EtchedWeave[] = [];
  readonly #names = new Map<Weave, string>();
  readonly #blocks = new Map<PrintBlock, string>();
  readonly #outlines = new Map<string, string>();

  /** A block is written out wherever it is printed: repeated bytes are what deflating is best at. */
  cut(block: PrintBlock): string {
    let operators = this.#blocks.get(block);
    if (operators === undefined) {
      operators = block.map((mark) => this.#mark(mark)).join('');
      this.#blocks.set(block, operators);
    }
    return operators;
  }

  #mark(mark: CoverMark): string {
    switch (mark.kind) {
      case 'shape':
        return this.#shape(mark);
      case 'letters':
        return this.#letters(mark);
      case 'impression':
        return placed(mark.matrix, this.cut(mark.block));
    }
  }

  #shape({ path, fill, opacity, matrix }: Shape): string {
    const paint = typeof fill === 'string' ? colour(fill) : `/Pattern cs /${this.#pattern(fill)} scn\n`;
    const outline = this.#outline(path);
    const filled = opacity === 1 ? paint + outline : `q /${this.#state(opacity)} gs\n${paint}${outline}Q\n`;
    return placed(matrix, filled);
  }

  #letters({ fill, glyphs }: DrawnLetters): string {
    return colour(fill) + glyphs.map(({ path, matrix }) => placed(matrix, this.#outline(path))).join('');
  }

  #outline(path: string): string {
    let operators = this.#outlines.get(path);
    if (operators === undefined) {
      operators = `${paintedPath(path).operators}f\n`;
      this.#outlines.set(path, operators);
    }
    return operators;
  }

  #state(opacity: number): string {
    const name = `O${Math.round(opacity * 100)}`;
    this.states[name] ??= opacity;
    return name;
  }

  #pattern(weave: Weave): string {
    let name = this.#names.get(weave);
    if (name === undefined) {
      name = `W${this.#names.size}`;
      this.#names.set(weave, name);
      const { width, height, shapes } = weave;
      this.weaves.push({ name, width, height, operators: bitten(this.cut(shapes)) });
    }
    return name;
  }
}

/** Operators in a plane of their own. */
const placed = (matrix: Matrix, operators: string): string =>
  matrix.join(' ') === '1 0 0 1 0 0' ? operators : `q ${matrix.map(micro).join(' ')} cm\n${operators}Q\n`;

/** `#rrggbb` as the colour to fill with, rounded up so that readers that cut and readers that round find the same. */
const colour = (hex: string): string =>
  `${[1, 3, 5].map((at) => Math.ceil((Number.parseInt(hex.slice(at, at + 2), 16) / 255) * 10000) / 10000).join(' ')} rg\n`;
