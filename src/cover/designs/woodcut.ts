import { BYLINES, setMatter } from '../canvas/set-words.js';
import { Storeys } from '../canvas/stack.js';
import { companionsOf } from '../companions.js';
import type { Commission, CoverDesign, Palette } from '../design.js';
import type { Hex } from '../drawing/colour.js';
import { grow } from '../plant/grow.js';

/** A plant cut in wood, grown from the title, between the title and the names. */
export const woodcut: CoverDesign = {
  name: 'woodcut',
  picture: 'A woodcut of a flowering plant.',
  palettes: [
    palette('#f3ead6', '#1f3d2e', '#c4472c', '#d99a2b'),
    palette('#17352b', '#f3e7cd', '#e2734f', '#e6b54a'),
    palette('#1d2c4a', '#f2e8d2', '#d98d5f', '#e9c46a'),
    palette('#efe6d2', '#1f2f57', '#b8402f', '#d6a13a'),
    palette('#5a1a24', '#f5e6cf', '#e08a5b', '#e8c06a'),
    palette('#dfe5dc', '#203a43', '#b5482f', '#c9952f'),
  ],
  tint,
  draw,
};

function palette(ground: Hex, ink: Hex, accent: Hex, second: Hex): Palette {
  return { ground, ink, panel: ground, panelInk: ink, accent, second };
}

function tint(colour: Hex): Palette {
  const { ink, warm, gold } = companionsOf(colour);
  return palette(colour, ink, warm, gold);
}

function draw({ canvas, wording, palette: { ground, ink, accent, second }, type, seed, blocks }: Commission): void {
  const { safe, width } = canvas;
  canvas.ground(ground);
  const { title, subtitle, names, edited } = setMatter(wording, type, safe, {
    ...BYLINES,
    title: { style: { fount: 'alegreya-black' }, largest: 320, least: 80, leading: 0.98, share: 0.28 },
    names: {
      ...BYLINES.names,
      style: { fount: 'alegreya', caps: true, tracking: 60 },
      crowd: { fount: 'alegreya', tracking: 8 },
      largest: 66,
    },
  });
  const head = new Storeys().add(title, 0).add(subtitle, 62 + title.size * 0.2);
  head.draw(canvas, width / 2, safe.y, 'centre', ink, ground);
  const foot = new Storeys().add(names, 0).add(edited, 76);
  const footTop = safe.y + safe.height - foot.height;
  foot.draw(canvas, width / 2, footTop, 'centre', ink, ground);

  const gap = 84;
  const top = safe.y + head.height + gap;
  const box = { x: safe.x, y: top, width: safe.width, height: footTop - top - (foot.empty ? 0 : gap) };
  canvas.mark(...grow(box, seed, blocks, { leaf: ink, flower: accent, heart: second, cut: ground }));
}
