import { adjust, type Hex, inkOn, readable, toLch } from '../colour.js';
import type { Commission, Design, Palette } from '../design.js';
import { fitNames, fitText } from '../fit.js';
import { grow } from '../plant/grow.js';

/** A plant cut in wood, grown from the title, between the title and the names. */
export const woodcut: Design = {
  name: 'woodcut',
  picture: 'A woodcut of a flowering plant.',
  palettes: [
    palette('#f3ead6', '#1f3d2e', '#c4472c', '#d99a2b'),
    palette('#17352b', '#f3e7cd', '#e2734f', '#e6b54a'),
    palette('#1d2c4a', '#f2e8d2', '#d98d5f', '#e9c46a'),
    palette('#efe6d2', '#1f2f57', '#b8402f', '#d6a13a'),
  ],
  tint,
  draw,
};

function palette(ground: Hex, ink: Hex, accent: Hex, second: Hex): Palette {
  return { ground, ink, panel: ground, panelInk: ink, accent, second };
}

function tint(colour: Hex): Palette {
  const ink = inkOn(colour);
  const { lightness, hue } = toLch(colour);
  const accent = readable(
    adjust(colour, () => ({ lightness: lightness > 0.6 ? 0.5 : 0.76, chroma: 0.15, hue: hue + 150 })),
    colour,
    2.5,
  );
  const second = readable(
    adjust(colour, () => ({ lightness: lightness > 0.6 ? 0.6 : 0.85, chroma: 0.12, hue: 85 })),
    colour,
    2,
  );
  return palette(colour, ink, accent, second);
}

function draw({ canvas, wording, palette: { ground, ink, accent, second }, type, seed, blocks }: Commission): void {
  const { safe } = canvas;
  const centre = canvas.width / 2;
  canvas.ground(ground);
  const title = fitText(wording.title, { fount: 'alegreya-black' }, type, {
    width: safe.width,
    height: safe.height * 0.28,
    largest: 320,
    least: 80,
    leading: 0.98,
  });
  let y = safe.y + title.rise;
  canvas.text(title, centre, y, 'centre', ink, ground);
  y += title.height + title.drop;
  if (wording.subtitle !== null) {
    const subtitle = fitText(wording.subtitle, { fount: 'garamond-italic' }, type, {
      width: safe.width,
      height: safe.height * 0.1,
      largest: 92,
      least: 44,
      leading: 1.12,
    });
    y += 48 + subtitle.rise;
    canvas.text(subtitle, centre, y, 'centre', ink, ground);
    y += subtitle.height + subtitle.drop;
  }
  let foot = safe.y + safe.height;
  if (wording.edited !== null) {
    const edited = fitText(wording.edited, { fount: 'garamond-italic' }, type, {
      width: safe.width,
      height: 150,
      largest: 64,
      least: 40,
      leading: 1.2,
    });
    foot -= edited.height + edited.drop;
    canvas.text(edited, centre, foot, 'centre', ink, ground);
    foot -= 52 + edited.rise;
  }
  if (wording.authors.length > 0) {
    const authors = fitNames(wording.authors, ' · ', { fount: 'alegreya', caps: true, tracking: 60 }, type, {
      width: safe.width,
      height: safe.height * 0.2,
      largest: 66,
      least: 40,
      leading: 1.45,
    });
    foot -= authors.height + authors.drop;
    canvas.text(authors, centre, foot, 'centre', ink, ground);
    foot -= authors.rise;
  }
  const gap = 80;
  const box = { x: safe.x, y: y + gap, width: safe.width, height: foot - y - 2 * gap };
  canvas.mark(grow(box, seed, blocks, { leaf: ink, flower: accent, heart: second, cut: ground }));
}
