import { BYLINES, setMatter } from '../canvas/set-words.js';
import { Storeys } from '../canvas/stack.js';
import type { Commission, CoverDesign, Palette } from '../design.js';
import { adjust, type Hex, inkOn, readable, toLch } from '../drawing/colour.js';
import { impression } from '../drawing/marks.js';
import { chain, scale, translate } from '../drawing/matrix.js';
import { fine, short } from '../drawing/numbers.js';

/** One colour, one face, and air: title above, names below. */
export const plainDesign: CoverDesign = {
  name: 'plain',
  picture: 'Plain type on a single colour.',
  palettes: ['#1f3fa6', '#f6f3ea', '#b3241c', '#17573f', '#111c2e', '#e3b23c'].map(paletteOf),
  tint: paletteOf,
  draw,
};

function paletteOf(colour: Hex): Palette {
  const ink = inkOn(colour);
  const ground = readable(colour, ink);
  const pale = toLch(ground).lightness > 0.75;
  // On white the title is printed in a second colour, as the French do; on a colour one ink does.
  const accent = pale
    ? readable(
        adjust(ground, () => ({ lightness: 0.45, chroma: 0.17, hue: 27 })),
        ground,
      )
    : ink;
  return { ground, ink, panel: ground, panelInk: ink, accent, second: accent };
}

function draw({ canvas, wording, palette: { ground, ink, accent }, type, blocks }: Commission): void {
  const { safe, width } = canvas;
  canvas.ground(ground);
  const { title, subtitle, names, edited } = setMatter(wording, type, safe, {
    title: { style: { fount: 'garamond' }, largest: 250, least: 80, leading: 1.02, share: 0.42 },
    subtitle: { ...BYLINES.subtitle, largest: 92, share: 0.15 },
    names: {
      ...BYLINES.names,
      style: { fount: 'garamond' },
      crowd: { fount: 'garamond' },
      separator: ', ',
      largest: 84,
      least: 42,
      leading: 1.26,
      share: 0.28,
    },
    edited: { ...BYLINES.edited, largest: 66 },
  });
  const head = new Storeys().add(title, 0).add(subtitle, 70 + title.size * 0.2);
  head.draw(canvas, safe.x, safe.y, 'left', [accent, ink], ground);
  const foot = new Storeys().add(names, 0).add(edited, 82);
  const footTop = safe.y + safe.height - foot.height;
  foot.draw(canvas, safe.x, footTop, 'left', ink, ground);

  // A small device in the corner, as a press has one, where no name runs under it.
  const size = 150;
  if (foot.width < safe.width - size * 1.5) {
    const sheaf = blocks.motif('device-sheaf')({ leaf: ink, flower: ink, heart: ink, cut: ground });
    const scaled = size / 170;
    const corner = translate(short(width - safe.x - 100 * scaled), short(safe.y + safe.height));
    canvas.mark(impression(sheaf, chain(corner, scale(fine(scaled)))));
  }
}
