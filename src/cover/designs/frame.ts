import type { Box, Canvas } from '../canvas/canvas.js';
import { BYLINES, setMatter } from '../canvas/set-words.js';
import { Storeys } from '../canvas/stack.js';
import { companionsOf } from '../companions.js';
import type { Commission, CoverDesign, Palette } from '../design.js';
import type { Hex } from '../drawing/colour.js';
import { impression, type PrintBlock } from '../drawing/marks.js';
import { chain, rotate, scale, translate } from '../drawing/matrix.js';
import { fine, short } from '../drawing/numbers.js';

/** A border of printer's flowers around centred capitals. */
export const frameDesign: CoverDesign = {
  name: 'frame',
  picture: 'A border of printer’s flowers.',
  palettes: [
    palette('#f4eee0', '#23201c', '#8c1c1c', '#2c4a3e'),
    palette('#5b1220', '#f5e8cf', '#d9b36a', '#e8cf9a'),
    palette('#12312b', '#f1e8d2', '#c9a24f', '#8fb39a'),
    palette('#efe9dc', '#1b2440', '#1f3a6e', '#a6762a'),
    palette('#1c2340', '#f2ead6', '#cfae62', '#8ea4cf'),
  ],
  tint: (colour) => {
    const { ink, gold, kin } = companionsOf(colour);
    return palette(colour, ink, gold, kin);
  },
  draw,
};

function palette(ground: Hex, ink: Hex, accent: Hex, second: Hex): Palette {
  return { ground, ink, panel: ground, panelInk: ink, accent, second };
}

const FLOWERS = ['quatrefoil', 'palmette', 'fan', 'lozenge'];

function draw({ canvas, wording, palette: { ground, ink, accent, second }, type, seed, blocks }: Commission): void {
  const { width, height } = canvas;
  canvas.ground(ground);
  const flower = blocks.motif(`flower-${seed.pick(FLOWERS)}`)({
    leaf: accent,
    flower: second,
    heart: ink,
    cut: ground,
  });
  const edge = canvas.safe.x - 60;
  const inner = border(canvas, { x: edge, y: edge, width: width - 2 * edge, height: height - 2 * edge }, flower, ink);

  const centre = width / 2;
  const indent = 105;
  const { title, subtitle, names, edited } = setMatter(
    wording,
    type,
    { width: inner.width - 150, height: inner.height - 2 * indent - 240 },
    {
      ...BYLINES,
      title: {
        style: { fount: 'garamond', caps: true, tracking: 45 },
        largest: 180,
        least: 62,
        leading: 1.2,
        share: 0.4,
      },
    },
  );
  const foot = new Storeys().add(names, 0).add(edited, 74);
  const footTop = inner.y + inner.height - indent - foot.height;
  foot.draw(canvas, centre, footTop, 'centre', ink, ground);

  const head = new Storeys().add(title, 0).add(subtitle, 92);
  const room = (foot.empty ? inner.y + inner.height - indent : footTop - 70) - inner.y - indent;
  // A little above the middle of what is left: the optical centre.
  const device = room - head.height > 460 ? 230 : 0;
  const top = inner.y + indent + Math.max(0, (room - head.height - (device && device + 90)) * 0.42);
  head.draw(canvas, centre, top, 'centre', ink, ground);
  if (device > 0) {
    const sheaf = blocks.motif('device-sheaf')({ leaf: second, flower: accent, heart: accent, cut: ground });
    const foot = top + head.height + 90 + device;
    canvas.mark(impression(sheaf, chain(translate(short(centre), short(foot)), scale(fine(device / 170)))));
  }
}

/** Rules, flowers, rules; returns what lies within. */
function border(canvas: Canvas, box: Box, flower: PrintBlock, ink: Hex): Box {
  const rule = 7;
  canvas.frame(box, rule, ink);
  canvas.frame(inset(box, 15), 3, ink);
  const band = inset(box, 30);
  const wanted = 112;
  const across = Math.round(band.width / wanted);
  const down = Math.round(band.height / wanted);
  const [cellWidth, cellHeight] = [band.width / across, band.height / down];
  const put = (column: number, row: number, turn: number) => {
    const x = band.x + (column + 0.5) * cellWidth;
    const y = band.y + (row + 0.5) * cellHeight;
    const mirrored = (column + row) % 2 === 1 ? -1 : 1;
    const place = chain(
      translate(short(x), short(y)),
      rotate(turn),
      scale(fine(mirrored * (cellWidth / 104)), fine(cellHeight / 104)),
      translate(-50, -50),
    );
    canvas.mark(impression(flower, place));
  };
  for (let column = 0; column < across; column++) {
    put(column, 0, 0);
    put(column, down - 1, 180);
  }
  for (let row = 1; row < down - 1; row++) {
    put(0, row, 270);
    put(across - 1, row, 90);
  }
  const inner = inset(box, 30 + (cellWidth + cellHeight) / 2);
  canvas.frame(inset(inner, 9), 3, ink);
  canvas.frame(inset(inner, 20), rule, ink);
  return inset(inner, 27);
}

const inset = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x + by,
  y: y + by,
  width: width - 2 * by,
  height: height - 2 * by,
});
