import { leans } from '../../document/index.js';
import type { Canvas } from '../canvas/canvas.js';
import { companionsOf } from '../companions.js';
import type { Commission, CoverDesign, Palette } from '../design.js';
import { type Hex, readable } from '../drawing/colour.js';
import { breakEvenly, lineText } from '../letters/breaks.js';
import { blockOf, type FittedText, fitNames, fitText } from '../letters/fit.js';
import type { CoverFount } from '../letters/founts.js';
import { partWide, wordPieces } from '../letters/pieces.js';
import type { CoverTypeCase, Style } from '../letters/typecase.js';

/** A playbill in wood type: every line of the title as wide as the sheet. */
export const broadside: CoverDesign = {
  name: 'broadside',
  picture: 'A playbill in wood type.',
  palettes: [
    palette('#f1e9d8', '#1b1a17', '#b3261e'),
    palette('#f4d35e', '#1c1a17', '#a4161a'),
    palette('#f3ece0', '#12304f', '#b23a1f'),
    palette('#e9e2d0', '#233024', '#9a3412'),
  ],
  tint: (colour) => {
    const { ink, warm } = companionsOf(colour);
    return palette(colour, ink, readable(warm, colour));
  },
  draw,
};

function palette(ground: Hex, ink: Hex, accent: Hex): Palette {
  return { ground, ink, panel: ground, panelInk: ink, accent, second: accent };
}

const CATCH: Style = { fount: 'garamond-italic' };
const FACES: readonly CoverFount[] = ['sans-black', 'source-black', 'alegreya-black'];

/** A line of the bill: type as wide as the sheet, or a catchword between two rules. */
interface BillLine {
  readonly block: FittedText;
  readonly catchword: boolean;
}

function draw({ canvas, wording, palette: { ground, ink, accent }, type, seed }: Commission): void {
  const { safe } = canvas;
  const centre = canvas.width / 2;
  canvas.ground(ground);
  canvas.rect({ x: safe.x, y: safe.y, width: safe.width, height: 26 }, ink);
  canvas.rect({ x: safe.x, y: safe.y + 38, width: safe.width, height: 5 }, ink);

  // From the foot upwards, so that the title knows what is left to it.
  let foot = safe.y + safe.height;
  canvas.rect({ x: safe.x, y: foot - 26, width: safe.width, height: 26 }, ink);
  canvas.rect({ x: safe.x, y: foot - 43, width: safe.width, height: 5 }, ink);
  foot -= 43 + 50;
  if (wording.edited !== null) {
    const edited = fitText(wording.edited, CATCH, type, {
      width: safe.width,
      height: 150,
      largest: 74,
      least: 40,
      leading: 1.15,
    });
    foot -= edited.height + edited.drop;
    canvas.text(edited, centre, foot, 'centre', ink, ground);
    foot -= edited.rise + 44;
  }
  if (wording.authors.length > 0) {
    const names = fitNames(wording.authors, ' • ', { fount: 'sans-bold', caps: true, tracking: 20 }, type, {
      width: safe.width,
      height: safe.height * 0.22,
      largest: 92,
      least: 38,
      leading: 1.22,
    });
    foot -= names.height + names.drop;
    canvas.text(names, centre, foot, 'centre', ink, ground);
    foot -= names.rise + 44;
    rule(canvas, foot, 5, ink);
    foot -= 44;
  }
  if (wording.subtitle !== null) {
    const subtitle = fitText(wording.subtitle, CATCH, type, {
      width: safe.width,
      height: safe.height * 0.12,
      largest: 110,
      least: 44,
      leading: 1.1,
    });
    foot -= subtitle.height + subtitle.drop;
    canvas.text(subtitle, centre, foot, 'centre', ink, ground);
    foot -= subtitle.rise + 44;
    rule(canvas, foot, 5, ink);
    foot -= 44;
  }
  const top = safe.y + 43 + 52;
  const faces = seed.shuffle(FACES);
  const { lines, gap, height } = bill(wording.title, type, faces, safe.width, foot - top);
  const spare = foot - top - height;
  // A little white is shared out between the lines; much of it becomes a shutter of rules below them.
  const airy = spare < 260 ? Math.min(spare / lines.length, gap * 1.5) : 0;
  let y = top;
  const heaviest = lines.reduce((best, { block }, index) => (block.size > lines[best]!.block.size ? index : best), 0);
  for (const [index, { block, catchword }] of lines.entries()) {
    y += block.rise;
    canvas.text(block, centre, y, 'centre', index === heaviest ? accent : ink, ground);
    if (catchword) flank(canvas, block, y + block.height * 0.62, ink);
    y += block.height + block.drop + gap + airy;
  }
  if (spare >= 260) shutter(canvas, y, foot - 8, accent);
}

/** The title in lines of full width that fill `room` as well as they can. */
function bill(title: string, type: CoverTypeCase, faces: readonly CoverFount[], width: number, room: number) {
  const words = title.split(/\s+/).filter(Boolean);
  const tries: { lines: readonly BillLine[]; height: number; gap: number }[] = [];
  const styleOf = (index: number): Style => ({ fount: faces[index % faces.length]!, caps: true });
  const justify = (text: string, style: Style, tallest: number): FittedText => {
    const line = type.line(text, style);
    const natural = (1000 * width) / Math.max(1, line.ink.right - line.ink.left);
    return blockOf([line], style, type, Math.min(natural, (tallest * 1000) / type.capHeight(style)), 1);
  };
  const sum = (lines: readonly BillLine[], gap: number) =>
    lines.reduce((total, { block }) => total + block.rise + block.height + block.drop + gap, -gap);

  if (words.length <= 7 && words.some((word) => !leans(word))) {
    const lines: BillLine[] = [];
    for (const phrase of phrases(words)) {
      const catchword = leans(phrase.split(' ')[0]!);
      lines.push({
        catchword,
        block: catchword
          ? blockOf([type.line(phrase.toLocaleLowerCase(type.language), CATCH)], CATCH, type, 150, 1)
          : justify(phrase, styleOf(lines.length), room * 0.4),
      });
    }
    tries.push({ lines, gap: 44, height: sum(lines, 44) });
  }
  const style = styleOf(0);
  const pieces = partWide(wordPieces(title, style, type), (width * 1000) / 90, style, type);
  for (let count = 1; count <= Math.min(12, pieces.length); count++) {
    const broken = breakEvenly(pieces, count);
    if (broken === null) continue;
    const lines = broken.ends.map((end, index): BillLine => {
      const text = lineText(pieces, index === 0 ? 0 : broken.ends[index - 1]!, end);
      return { catchword: false, block: justify(text, styleOf(index), room * 0.3) };
    });
    tries.push({ lines, gap: 34, height: sum(lines, 34) });
  }
  const fitting = tries.filter(({ height }) => height <= room);
  // The first that fits and has catchwords is the handsomest; else the one that fills the sheet best.
  const chosen =
    fitting.find(({ lines }) => lines.some(({ catchword }) => catchword)) ??
    fitting.reduce((best, next) => (next.height > best.height ? next : best), fitting[0] ?? tries[0]!);
  return chosen;
}

/** Each word a phrase, leaning words run together. */
function phrases(words: readonly string[]): string[] {
  const list: string[] = [];
  for (const word of words) {
    const last = list.at(-1);
    if (last !== undefined && leans(word) && leans(last.split(' ')[0]!)) list[list.length - 1] = `${last} ${word}`;
    else list.push(word);
  }
  return list;
}

const rule = (canvas: Canvas, y: number, thickness: number, ink: Hex): void =>
  canvas.rect({ x: canvas.safe.x, y: y - thickness / 2, width: canvas.safe.width, height: thickness }, ink);

/** Rules to both sides of a catchword. */
function flank(canvas: Canvas, block: FittedText, y: number, ink: Hex): void {
  const { safe, width } = canvas;
  const length = safe.width / 2 - block.width / 2 - 50;
  if (length < 40) return;
  for (const x of [safe.x, width / 2 + block.width / 2 + 50]) {
    canvas.rect({ x, y: y - 9, width: length, height: 7 }, ink);
    canvas.rect({ x, y: y + 6, width: length, height: 3 }, ink);
  }
}

/** Rules that swell downwards and fill what the title leaves. */
function shutter(canvas: Canvas, top: number, foot: number, colour: Hex): void {
  const pitch = 38;
  const count = Math.floor((foot - top) / pitch);
  for (let index = 0; index < count; index++) {
    const thickness = 3 + (25 * (index + 1)) / count;
    canvas.rect(
      {
        x: canvas.safe.x,
        y: foot - (count - index) * pitch + pitch - thickness,
        width: canvas.safe.width,
        height: thickness,
      },
      colour,
    );
  }
}
