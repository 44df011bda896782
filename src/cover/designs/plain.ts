import { adjust, type Hex, inkOn, readable } from '../colour.js';
import type { Commission, Design, Palette } from '../design.js';
import { fitNames, fitText } from '../fit.js';

/** One colour, one face, and air: title above, names below. */
export const plain: Design = {
  name: 'plain',
  picture: 'Plain type on a single colour.',
  palettes: [paletteOf('#1f3fa6'), paletteOf('#f6f3ea'), paletteOf('#b3241c'), paletteOf('#17573f')],
  tint: paletteOf,
  draw,
};

function paletteOf(ground: Hex): Palette {
  const ink = inkOn(ground);
  const accent = readable(
    adjust(ground, ({ lightness }) => ({ lightness: lightness > 0.6 ? 0.5 : 0.85 })),
    ground,
  );
  return { ground, ink, panel: ground, panelInk: ink, accent, second: accent };
}

function draw({ canvas, wording, palette, type }: Commission): void {
  const { safe } = canvas;
  const { ink, ground } = palette;
  canvas.ground(ground);
  const title = fitText(wording.title, { fount: 'garamond' }, type, {
    width: safe.width,
    height: safe.height * 0.45,
    largest: 230,
    least: 80,
    leading: 1.02,
  });
  let y = safe.y + 40;
  canvas.text(title, safe.x, y, 'left', ink, ground);
  y += title.height + title.drop;
  if (wording.subtitle !== null) {
    const subtitle = fitText(wording.subtitle, { fount: 'garamond-italic' }, type, {
      width: safe.width,
      height: safe.height * 0.15,
      largest: 88,
      least: 44,
      leading: 1.15,
    });
    y += 70 + subtitle.rise;
    canvas.text(subtitle, safe.x, y, 'left', ink, ground);
  }
  const room = { width: safe.width, height: safe.height * 0.3, largest: 84, least: 40, leading: 1.28 };
  let foot = safe.y + safe.height;
  if (wording.edited !== null) {
    const edited = fitText(wording.edited, { fount: 'garamond-italic' }, type, { ...room, height: 160, largest: 64 });
    foot -= edited.height + edited.drop;
    canvas.text(edited, safe.x, foot, 'left', ink, ground);
    foot -= 60;
  }
  if (wording.authors.length > 0) {
    const few = wording.authors.length <= 6;
    const authors = fitNames(
      wording.authors,
      few ? ', ' : ', ',
      { fount: 'garamond' },
      type,
      few ? room : { ...room, largest: 60 },
    );
    foot -= authors.height + authors.drop;
    canvas.text(authors, safe.x, foot, 'left', ink, ground);
  }
}
