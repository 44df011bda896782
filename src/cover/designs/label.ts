import type { Canvas } from '../canvas/canvas.js';
import { BYLINES, setMatter } from '../canvas/set-words.js';
import { Storeys } from '../canvas/stack.js';
import type { Commission, CoverDesign, Palette } from '../design.js';
import { adjust, type Hex, inkOn, type Lch, readable, toLch } from '../drawing/colour.js';
import { impression, shape } from '../drawing/marks.js';
import { chain, scale, translate } from '../drawing/matrix.js';
import { fine, short } from '../drawing/numbers.js';
import type { Seed } from '../seed.js';

/** Bookcloth with a paper label pasted on. */
export const label: CoverDesign = {
  name: 'label',
  picture: 'A paper label on bookcloth.',
  palettes: ['#6e1f24', '#23433a', '#24344f', '#7a6a4a', '#3b3a3c'].map((cloth) => palette(cloth)),
  tint: (colour) =>
    palette(
      adjust(colour, ({ lightness, chroma }) => ({
        lightness: Math.min(0.72, lightness),
        chroma: Math.min(chroma, 0.12),
      })),
    ),
  draw,
};

function palette(cloth: Hex): Palette {
  const paper = '#f4ecd8';
  const ink = '#231f1a';
  return {
    ground: cloth,
    ink: inkOn(cloth),
    panel: paper,
    panelInk: ink,
    accent: readable(adjust(cloth, ruled), paper),
    second: adjust(cloth, ({ lightness }) => ({ lightness: lightness - 0.09 })),
  };
}

/** The label's rules: the cloth's colour, darker; on grey cloth, which has none, oxblood. */
function ruled({ chroma }: Lch): Partial<Lch> {
  if (chroma < 0.02) return { lightness: 0.4, chroma: 0.12, hue: 25 };
  return { lightness: 0.42, chroma: Math.max(chroma, 0.06) };
}

function draw({
  canvas,
  wording,
  palette: { ground, panel, panelInk, accent, second },
  type,
  seed,
  blocks,
}: Commission): void {
  const { safe, width, height } = canvas;
  canvas.ground(ground);
  weave(canvas, ground, seed);

  const { title, subtitle, names, edited } = setMatter(
    wording,
    type,
    { width: Math.min(1000, safe.width - 200), height: safe.height },
    {
      title: {
        style: { fount: 'garamond', caps: true, tracking: 40 },
        largest: 136,
        least: 58,
        leading: 1.22,
        share: 0.34,
      },
      subtitle: { ...BYLINES.subtitle, largest: 70 },
      names: { ...BYLINES.names, largest: 48, leading: 1.5, share: 0.25 },
      edited: { ...BYLINES.edited, largest: 56 },
    },
  );
  const head = new Storeys().add(title, 0).add(subtitle, 78);
  const foot = new Storeys().add(names, 0).add(edited, 66);
  const ornament = foot.empty ? 0 : 140;
  const inside = head.height + ornament + foot.height;
  const box = { x: 0, y: 0, width: Math.max(720, Math.max(head.width, foot.width) + 220), height: inside + 250 };
  box.x = (width - box.width) / 2;
  box.y = Math.max(safe.y, Math.min(height * 0.2, (height - box.height) / 2));

  for (const [offset, opacity] of [
    [14, 0.1],
    [9, 0.12],
    [5, 0.16],
  ] as const) {
    const shadow = {
      x: box.x - offset * 0.3,
      y: box.y + offset * 0.4,
      width: box.width + offset * 0.6,
      height: box.height + offset * 0.6,
    };
    canvas.rect(shadow, '#000000', opacity);
  }
  canvas.rect(box, panel);
  canvas.frame({ x: box.x + 26, y: box.y + 26, width: box.width - 52, height: box.height - 52 }, 8, accent);
  canvas.frame({ x: box.x + 44, y: box.y + 44, width: box.width - 88, height: box.height - 88 }, 3, accent);
  const top = box.y + 125;
  head.draw(canvas, width / 2, top, 'centre', panelInk, panel);
  if (!foot.empty) {
    const y = top + head.height + ornament / 2;
    swelledRule(canvas, width / 2, y, Math.min(420, box.width * 0.4), accent);
    foot.draw(canvas, width / 2, top + head.height + ornament, 'centre', panelInk, panel);
  }
  // A device stamped blind into the cloth, where there is cloth enough.
  const below = height - box.y - box.height;
  if (below > 640) {
    const size = Math.min(430, below * 0.42);
    const y = box.y + box.height + (below - size) * 0.52;
    const sheaf = blocks.motif('device-sheaf')({ leaf: second, flower: second, heart: second, cut: ground });
    canvas.mark(impression(sheaf, chain(translate(width / 2, short(y + size)), scale(fine(size / 170)))));
  }
}

/** A rule thick in the middle and fine at its ends. */
function swelledRule(canvas: Canvas, x: number, y: number, length: number, colour: Hex): void {
  const half = length / 2;
  canvas.path(
    `M${short(x - half)} ${short(y)}Q${short(x)} ${short(y - 11)} ${short(x + half)} ${short(y)}Q${short(x)} ${short(y + 11)} ${short(x - half)} ${short(y)}Z`,
    colour,
  );
}

/** Threads over and under, none quite like its neighbour. */
function weave(canvas: Canvas, cloth: Hex, seed: Seed): void {
  const { width, height } = canvas;
  const { lightness } = toLch(cloth);
  const light = adjust(cloth, () => ({ lightness: lightness + 0.07 }));
  const dark = adjust(cloth, () => ({ lightness: lightness - 0.06 }));
  const threads = [
    shape('M0 0H5V2.5H0ZM5 5H10V7.5H5Z', light, { opacity: 0.55 }),
    shape('M0 3H5V5H0ZM5 8H10V10H5Z', dark, { opacity: 0.55 }),
  ];
  canvas.ground({ width: 10, height: 10, shapes: threads });
  let [pale, deep] = ['', ''];
  for (let count = 0; count < 420; count++) {
    const across = seed.next() < 0.5;
    const [at, from, length] = [seed.next(), seed.next(), seed.between(0.02, 0.14)];
    const thread = across
      ? `M${short(from * width - 100)} ${short(at * height)}h${short(length * width)}v2.5h${short(-length * width)}z`
      : `M${short(at * width)} ${short(from * height - 100)}v${short(length * height)}h2.5v${short(-length * height)}z`;
    if (seed.next() < 0.5) pale += thread;
    else deep += thread;
  }
  canvas.path(pale, light, 0.32);
  canvas.path(deep, dark, 0.36);
}
