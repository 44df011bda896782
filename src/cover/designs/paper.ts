import { adjust, contrast, type Hex, inkOn } from '../colour.js';
import type { Commission, Design, Palette } from '../design.js';
import { fitNames, fitText } from '../fit.js';
import { short } from '../outline.js';
import { Stack } from '../stack.js';

/** Patterned paper, printed from two small blocks, with a band around it. */
export const paper: Design = {
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
    const pale = inkOn(colour) > '#888888';
    return palette(
      colour,
      adjust(colour, () => ({ lightness: pale ? 0.88 : 0.38, chroma: 0.06 })),
      adjust(colour, ({ hue }) => ({ lightness: pale ? 0.74 : 0.55, chroma: 0.13, hue: hue + 140 })),
      '#fbf5e6',
    );
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
  const columns = seed.pick([6, 8]);
  const cell = width / columns;
  const scale = (cell * 0.0074).toFixed(3);
  const upside = seed.next() < 0.5;
  canvas.mark(
    `<defs><g id="flower"><g transform="scale(${scale}) translate(0 50)">${flower}</g></g>` +
      `<g id="leaf"><g transform="scale(${scale}) translate(0 52)">${leaf}</g></g></defs>`,
  );
  // A half drop: every other column starts half a step lower.
  const step = cell * 1.32;
  for (let column = 0; column < columns; column++) {
    for (let row = -1; row * step < height + step; row++) {
      const y = (row + (column % 2) / 2) * step;
      const x = (column + 0.5) * cell;
      const turned = upside && (row + column) % 2 !== 0 ? ' rotate(180)' : '';
      canvas.mark(`<use href="#flower" transform="translate(${short(x)} ${short(y)})${turned} scale(.86)"/>`);
      canvas.mark(
        `<use href="#leaf" transform="translate(${short(x)} ${short(y + step / 2)}) rotate(${column % 2 ? 35 : -35}) scale(.62)"/>`,
      );
    }
  }

  const measure = safe.width;
  const title = fitText(wording.title, { fount: 'alegreya-black' }, type, {
    width: measure,
    height: safe.height * 0.3,
    largest: 210,
    least: 70,
    leading: 1,
  });
  const subtitle = wording.subtitle
    ? fitText(wording.subtitle, { fount: 'garamond-italic' }, type, {
        width: measure,
        height: safe.height * 0.12,
        largest: 78,
        least: 42,
        leading: 1.16,
      })
    : null;
  const names =
    wording.authors.length > 0
      ? fitNames(wording.authors, ' · ', { fount: 'alegreya', caps: true, tracking: 60 }, type, {
          width: measure,
          height: safe.height * 0.24,
          largest: 54,
          least: 34,
          leading: 1.48,
        })
      : null;
  const edited = wording.edited
    ? fitText(wording.edited, { fount: 'garamond-italic' }, type, {
        width: measure,
        height: 130,
        largest: 58,
        least: 38,
        leading: 1.2,
      })
    : null;
  const words = new Stack().add(title, 0).add(subtitle, 92).add(names, 110).add(edited, 66);
  const box = { x: 0, y: 0, width, height: words.height + 250 };
  box.y = Math.max(safe.y - 125, Math.min(height * 0.3, (height - box.height) * 0.42));
  canvas.rect(box, panel);
  for (const y of [box.y + 26, box.y + box.height - 34]) canvas.rect({ x: 0, y, width, height: 8 }, accent);
  for (const y of [box.y + 44, box.y + box.height - 48]) canvas.rect({ x: 0, y, width, height: 3 }, accent);
  words.draw(canvas, width / 2, box.y + 125, 'centre', panelInk, panel);
}
