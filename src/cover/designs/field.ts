import type { Canvas } from '../canvas/canvas.js';
import { setMatter } from '../canvas/set-words.js';
import { Storeys } from '../canvas/stack.js';
import { companionsOf } from '../companions.js';
import type { Commission, CoverDesign, Palette } from '../design.js';
import type { Hex } from '../drawing/colour.js';
import { impression, type PrintBlock, shape } from '../drawing/marks.js';
import { chain, rotate, scale, translate } from '../drawing/matrix.js';
import type { Style } from '../letters/typecase.js';
import { disc } from '../plant/pen.js';
import type { Seed } from '../seed.js';

/** Flat colours in large plain shapes, put together by lot from the title. */
export const field: CoverDesign = {
  name: 'field',
  picture: 'Large flat shapes in four colours.',
  palettes: [
    palette('#f2eadb', '#1d1d1b', ['#d1462f', '#1f4e79', '#e9b44c', '#1d1d1b']),
    palette('#16324f', '#f6efe1', ['#f2b134', '#ed553b', '#f6efe1', '#3f88a6']),
    palette('#f7d9c4', '#3a1f2b', ['#c8553d', '#588b8b', '#3a1f2b', '#f28f3b']),
    palette('#e3e7d3', '#1f3a2f', ['#2f6b4f', '#f08a4b', '#1f3a2f', '#f2c14e']),
    palette('#f4f1ea', '#22223b', ['#22223b', '#c9ada7', '#9a3b3b', '#4a4e69']),
  ],
  tint: (colour) => {
    const { ink, warm, gold, deep } = companionsOf(colour);
    return palette(colour, ink, [warm, deep, gold, ink]);
  },
  draw,
};

/** The four colours of the shapes ride in the palette's other places. */
function palette(ground: Hex, ink: Hex, [panel, panelInk, accent, second]: readonly [Hex, Hex, Hex, Hex]): Palette {
  return { ground, ink, panel, panelInk, accent, second };
}

function draw({ canvas, wording, palette: colours, type, seed }: Commission): void {
  const { safe, width, height } = canvas;
  const { ground, ink } = colours;
  canvas.ground(ground);
  const sans: Style = { fount: 'sans' };
  const { title, subtitle, names, edited } = setMatter(wording, type, safe, {
    title: { style: { fount: 'sans-bold', tracking: -12 }, largest: 200, least: 72, leading: 1.04, share: 0.3 },
    subtitle: { style: sans, largest: 66, least: 40, leading: 1.25, share: 0.12 },
    names: { style: sans, separator: ', ', largest: 60, least: 38, leading: 1.32, share: 0.22 },
    edited: { style: sans, largest: 50, least: 38, leading: 1.25, share: 0.05 },
  });
  const head = new Storeys()
    .add(title, 0)
    .add(subtitle, 40 + title.size * 0.2)
    .add(names, 60 + title.size * 0.2)
    .add(edited, 62);
  head.draw(canvas, safe.x, safe.y, 'left', ink, ground);

  const columns = seed.pick([2, 3, 4]);
  const cell = width / columns;
  const room = height - safe.y - head.height - 90;
  const rows = Math.max(1, Math.floor(room / cell));
  const side = Math.min(cell, room / rows);
  const tall = rows === Math.floor(room / cell) ? cell : side;
  shapes(
    canvas,
    { columns, rows, cell, tall, top: height - rows * tall },
    [colours.panel, colours.panelInk, colours.accent, colours.second, ground],
    seed,
  );
}

interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly cell: number;
  readonly tall: number;
  readonly top: number;
}

/** Fills the grid: neighbours never share a ground, and a shape never has the colour of its own. */
function shapes(canvas: Canvas, { columns, rows, cell, tall, top }: Grid, colours: readonly Hex[], seed: Seed): void {
  const grounds: Hex[][] = [];
  for (let row = 0; row < rows; row++) {
    grounds.push([]);
    for (let column = 0; column < columns; column++) {
      const around = [grounds[row]![column - 1], grounds[row - 1]?.[column]];
      const ground = seed.pick(colours.filter((colour) => !around.includes(colour)));
      grounds[row]!.push(ground);
      const [x, y] = [Math.round(column * cell), Math.round(top + row * tall)];
      // More than the cell to the right and below, which the next cells cover; and the figure a hair more to the left and
      // above than its ground: else what lies below shines through between neighbours.
      const width = Math.round((column + 1) * cell) - x + 1;
      const height = Math.round(top + (row + 1) * tall) - y + 1;
      canvas.rect({ x, y, width, height }, ground);
      const figure = seed.pick(colours.filter((colour) => colour !== ground));
      const third = seed.pick(colours.filter((colour) => colour !== ground && colour !== figure));
      const block = seed.pick(SHAPES)(figure, third);
      const middle = translate(x + (width - HAIR) / 2, y + (height - HAIR) / 2);
      const size = scale((width + HAIR) / 100, (height + HAIR) / 100);
      canvas.mark(impression(block, chain(middle, size, rotate(90 * seed.whole(0, 3)))));
    }
  }
}

const HAIR = 0.4;

/** Shapes in a square of 100 about the origin. */
const SHAPES: readonly ((figure: Hex, third: Hex) => PrintBlock)[] = [
  (figure) => [shape('M-50 50V-50A100 100 0 0 1 50 50Z', figure)],
  (figure, third) => [shape('M-50 50V-50A100 100 0 0 1 50 50Z', figure), shape('M-50 50V0A50 50 0 0 1 0 50Z', third)],
  (figure) => [shape('M-50 0A50 50 0 0 1 50 0Z', figure), shape('M-50 50A50 50 0 0 1 50 50Z', figure)],
  (figure, third) => [shape('M-50 0A50 50 0 0 1 50 0V1H-50Z', figure), shape('M-50 0A50 50 0 0 0 50 0Z', third)],
  (figure) => [shape('M-50 50A100 100 0 0 1 50-50A100 100 0 0 1 -50 50Z', figure)],
  (figure) => [shape(disc(0, 0, 34), figure)],
  (figure, third) => [shape(disc(0, 0, 50), figure), shape(disc(0, 0, 20), third)],
  (figure) => [shape('M-50 50V-50L50 50Z', figure)],
];
