import { BYLINES, setMatter } from '../canvas/set-words.js';
import { Storeys } from '../canvas/stack.js';
import { companionsOf } from '../companions.js';
import type { Commission, CoverDesign, Palette } from '../design.js';
import { adjust, contrast, type Hex, inkOn } from '../drawing/colour.js';
import { impression, type PrintBlock, shape } from '../drawing/marks.js';
import { chain, rotate, scale, translate } from '../drawing/matrix.js';
import { fine, short } from '../drawing/numbers.js';
import { disc } from '../plant/pen.js';

/** Patterned paper, printed from two small blocks, with a band around it. */
export const paper: CoverDesign = {
  name: 'paper',
  picture: 'Patterned paper with a printed band.',
  palettes: [
    palette('#e9d8b4', '#a63d2f', '#2f5d50', '#fbf5e6'),
    palette('#1f4e5f', '#e9d8a6', '#ee9b5b', '#fbf5e6'),
    palette('#f0d9cf', '#8c2f39', '#3b5b7a', '#fdf7ef'),
    palette('#3c4f3a', '#e6dcb8', '#d98e4a', '#faf4e3'),
    palette('#d7e0d2', '#22577a', '#c8553d', '#fbf8ee'),
  ],
  tint: (colour) => {
    const { ink, warm, kin } = companionsOf(colour);
    // Leaves are pale on dark paper; on light paper they keep the paper's hue, for black would be too much of a pattern.
    return palette(colour, contrast(ink, '#000000') > 4.5 ? ink : kin, warm, '#fbf5e6');
  },
  draw,
};

function palette(ground: Hex, accent: Hex, second: Hex, panel: Hex): Palette {
  const darkest = [ground, accent, second].reduce((one, other) =>
    contrast(one, panel) > contrast(other, panel) ? one : other,
  );
  const panelInk = adjust(darkest, ({ lightness }) => ({ lightness: Math.min(lightness, 0.3) }));
  return { ground, ink: inkOn(ground), panel, panelInk, accent, second };
}

const LEAVES = ['veined', 'halved', 'feathered', 'lobed', 'willow'];
const FLOWERS = ['tulip', 'pomegranate', 'thistle', 'bell', 'ear'];

function draw({
  canvas,
  wording,
  palette: { ground, accent, second, panel, panelInk },
  type,
  seed,
  blocks,
}: Commission): void {
  const { safe, width, height } = canvas;
  canvas.ground(ground);
  const inks = { leaf: accent, flower: second, heart: accent, cut: ground };
  const flower = blocks.motif(`flower-${seed.pick(FLOWERS)}`)(inks);
  const leaf = blocks.motif(`leaf-${seed.pick(LEAVES)}`)(inks);
  const columns = seed.pick([5, 6, 7]);
  const cell = width / columns;
  const upside = seed.next() < 0.5;
  // One block: a flower on its stalk between two leaves, about 150 high and 110 wide, its middle at the origin.
  const block: PrintBlock = [
    impression(flower, chain(translate(0, 2), scale(0.78))),
    shape('M-2 0H2V72H-2Z', accent),
    impression(leaf, chain(translate(0, 66), rotate(-52), scale(0.6))),
    impression(leaf, chain(translate(0, 66), rotate(52), scale(-0.6, 0.6))),
    shape(disc(-44, -18, 5) + disc(44, -18, 5), second),
  ];
  // A half drop: every other column starts half a step lower.
  const size = fine(cell / 124);
  const step = cell * 1.36;
  for (let column = 0; column < columns; column++) {
    for (let row = -1; row * step < height + step; row++) {
      const [x, y] = [(column + 0.5) * cell, (row + (column % 2) / 2) * step];
      const turned = upside && column % 2 === 1 ? -size : size;
      canvas.mark(impression(block, chain(translate(short(x), short(y)), scale(size, turned))));
    }
  }

  const { title, subtitle, names, edited } = setMatter(wording, type, safe, {
    ...BYLINES,
    title: { style: { fount: 'alegreya-black' }, largest: 210, least: 70, leading: 1, share: 0.3 },
    names: {
      ...BYLINES.names,
      style: { fount: 'alegreya', caps: true, tracking: 60 },
      crowd: { fount: 'alegreya', tracking: 8 },
      largest: 54,
    },
  });
  const words = new Storeys()
    .add(title, 0)
    .add(subtitle, 50 + title.size * 0.2)
    .add(names, 66 + title.size * 0.2)
    .add(edited, names ? 72 : 50 + title.size * 0.2);
  const box = { x: 0, y: 0, width, height: words.height + 250 };
  box.y = Math.max(safe.y - 125, Math.min(height * 0.3, (height - box.height) * 0.42));
  canvas.rect(box, panel);
  const rule = [ground, accent, second].find((colour) => contrast(colour, panel) >= 2) ?? panelInk;
  for (const y of [box.y + 26, box.y + box.height - 34]) canvas.rect({ x: 0, y, width, height: 8 }, rule);
  for (const y of [box.y + 44, box.y + box.height - 48]) canvas.rect({ x: 0, y, width, height: 3 }, rule);
  words.draw(canvas, width / 2, box.y + 125, 'centre', panelInk, panel);
}
