import type { Hex } from './colour.js';
import type { CoverMark, DrawnLetters, PrintBlock, Shape, Veil, Weave } from './marks.js';
import { IDENTITY, type Matrix } from './matrix.js';
import type { Pixels } from './raster.js';

/** Marks as an SVG file of that many pixels. It holds outlines alone, so that no font of the machine has a say. */
export function svgOf({ width, height }: Pixels, marks: readonly (CoverMark | Veil)[], pixels: Pixels): string {
  const shared = new Shared();
  const drawn = marks.map((mark) => (mark.kind === 'veil' ? veil(mark, width, shared) : markup(mark, shared))).join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${pixels.width}" height="${pixels.height}" ` +
    `viewBox="0 0 ${width} ${height}" preserveAspectRatio="none"><defs>${shared.definitions}</defs>${drawn}</svg>`
  );
}

type Definable = string | PrintBlock | Weave | Veil;

/** What is defined once and used wherever it stands: glyphs, blocks, weaves. */
class Shared {
  definitions = '';
  readonly #names = new Map<Definable, string>();

  /** The name of `thing`, which `define` writes when it is first asked for. */
  name(thing: Definable, define: (id: string) => string): string {
    let name = this.#names.get(thing);
    if (name === undefined) {
      name = `d${this.#names.size}`;
      this.#names.set(thing, name);
      const definition = define(name);
      this.definitions += definition;
    }
    return name;
  }
}

function markup(mark: CoverMark, shared: Shared): string {
  switch (mark.kind) {
    case 'shape':
      return path(mark, shared);
    case 'letters':
      return letters(mark, shared);
    case 'impression': {
      const { block, matrix } = mark;
      const inside = () => block.map((part) => markup(part, shared)).join('');
      return use(
        shared.name(block, (id) => `<g id="${id}">${inside()}</g>`),
        matrix,
      );
    }
  }
}

function path({ path: data, fill, opacity, matrix }: Shape, shared: Shared): string {
  const see = opacity === 1 ? '' : ` opacity="${opacity}"`;
  return `<path d="${data}" fill="${paint(fill, shared)}"${see}${transform(matrix)}/>`;
}

function letters({ fill, glyphs }: DrawnLetters, shared: Shared): string {
  const uses = glyphs.map(({ path: data, matrix }) =>
    use(
      shared.name(data, (id) => `<path id="${id}" d="${data}"/>`),
      matrix,
    ),
  );
  return `<g fill="${fill}">${uses.join('')}</g>`;
}

function paint(fill: Hex | Weave, shared: Shared): string {
  if (typeof fill === 'string') return fill;
  const { width, height, shapes } = fill;
  const inside = () => shapes.map((part) => path(part, shared)).join('');
  const size = `width="${width}" height="${height}" patternUnits="userSpaceOnUse"`;
  return `url(#${shared.name(fill, (id) => `<pattern id="${id}" ${size}>${inside()}</pattern>`)})`;
}

function veil(mark: Veil, width: number, shared: Shared): string {
  const { y, height, colour, stops } = mark;
  const inside = stops.map(
    ({ at, opacity }) => `<stop offset="${at}" stop-color="${colour}" stop-opacity="${opacity}"/>`,
  );
  const define = (id: string) =>
    `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${inside.join('')}</linearGradient>`;
  return `<rect x="0" y="${y}" width="${width}" height="${height}" fill="url(#${shared.name(mark, define)})"/>`;
}

const use = (name: string, matrix: Matrix): string => `<use href="#${name}"${transform(matrix)}/>`;

const transform = (matrix: Matrix): string => (matrix === IDENTITY ? '' : ` transform="matrix(${matrix.join(' ')})"`);
