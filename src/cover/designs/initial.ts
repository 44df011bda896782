import { leans } from '../../document/index.js';
import { BYLINES, setMatter } from '../canvas/set-words.js';
import { Storeys } from '../canvas/stack.js';
import type { Commission, CoverDesign, Palette } from '../design.js';
import { adjust, contrast, type Hex, inkOn, readable } from '../drawing/colour.js';
import type { CoverFount } from '../letters/founts.js';
import type { Style } from '../letters/typecase.js';

/** The title's first letter, larger than the cover. */
export const initial: CoverDesign = {
  name: 'initial',
  picture: 'The first letter of the title, larger than the cover.',
  palettes: ['#0f3d3e', '#7a1f2b', '#e8c547', '#1f2a5a', '#f0e6d6', '#a63a1c'].map(paletteOf),
  tint: paletteOf,
  draw,
};

function paletteOf(colour: Hex): Palette {
  let ink = inkOn(colour);
  // The letter is the ground a few shades on; words cross both, so both must carry them.
  const { lightness } = { lightness: contrast(ink, '#000000') > contrast(ink, '#ffffff') ? -0.1 : 0.1 };
  let ground = colour;
  const shade = (hex: Hex) =>
    adjust(hex, (lch) => ({ lightness: lch.lightness - lightness, chroma: lch.chroma * 1.05 }));
  for (let step = 0; step < 20 && contrast(ink, shade(ground)) < 4.6; step++) {
    ground = adjust(ground, (lch) => ({ lightness: lch.lightness + lightness * 0.25 }));
    ink = inkOn(ground);
  }
  const accent = shade(ground);
  return { ground, ink, panel: accent, panelInk: readable(ink, accent), accent, second: accent };
}

const FACES: readonly CoverFount[] = ['garamond-italic', 'alegreya-black', 'source-black', 'garamond'];

function draw({ canvas, wording, palette: { ground, ink, accent }, type, seed }: Commission): void {
  const { safe, width, height } = canvas;
  canvas.ground(ground);
  const style: Style = { fount: seed.pick(FACES) };
  const letter = type.line(initialOf(wording.title, type.language), style);
  const { left, right, top, bottom } = letter.ink;
  // As large as it may be and still be known: a little of it runs off at the right and at the foot.
  const size = Math.min(
    (height * 0.84 * 1000) / Math.max(1, top - bottom),
    (width * 1.06 * 1000) / Math.max(1, right - left),
  );
  const scale = size / 1000;
  const x = width * 1.05 - right * scale;
  const y = height * 1.015 + bottom * scale;
  const centred = width * 0.62 - ((left + right) / 2) * scale;
  canvas.figure(letter, Math.min(x, centred), y, size, accent);

  const { title, subtitle, names, edited } = setMatter(wording, type, safe, {
    title: { style: { fount: 'garamond-bold' }, largest: 215, least: 76, leading: 1.02, share: 0.38 },
    subtitle: { ...BYLINES.subtitle, largest: 88, share: 0.14 },
    names: {
      style: { fount: 'garamond-bold' },
      separator: ', ',
      largest: 78,
      least: 42,
      leading: 1.25,
      share: 0.26,
    },
    edited: BYLINES.edited,
  });
  const head = new Storeys().add(title, 0).add(subtitle, 50 + title.size * 0.2);
  head.draw(canvas, safe.x, safe.y, 'left', ink, ground);
  const foot = new Storeys().add(names, 0).add(edited, 78);
  foot.draw(canvas, safe.x, safe.y + safe.height - foot.height, 'left', ink, accent);
}

/** The first letter that counts: an article does not, if more follows. */
function initialOf(title: string, language: string): string {
  const words = title.split(/\s+/).filter(Boolean);
  const word = words.find((candidate) => !leans(candidate)) ?? words[0] ?? '';
  const letter = /\p{L}\p{M}*|\p{N}/u.exec(word)?.[0] ?? [...word][0] ?? '';
  return letter.toLocaleUpperCase(language);
}
