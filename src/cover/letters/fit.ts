import { type Broken, breakEvenly, lineText, type TitlePiece } from './breaks.js';
import { namePieces, partWide, wordPieces } from './pieces.js';
import type { CoverTypeCase, SetLine, Style } from './typecase.js';

/** Lines of one size, ready to be placed. Lengths are units of the cover. */
export interface FittedText {
  readonly lines: readonly SetLine[];
  readonly style: Style;
  readonly size: number;
  /** From baseline to baseline. */
  readonly leading: number;
  /** From the top of the first line's capitals to the last baseline. */
  readonly height: number;
  readonly width: number;
  /** How far ink rises above the capitals of the first line, and sinks below the last baseline. */
  readonly rise: number;
  readonly drop: number;
}

/** What a text may fill. */
export interface Room {
  readonly width: number;
  readonly height: number;
  /** The size that is wished for, and the least that can still be read. */
  readonly largest: number;
  readonly least: number;
  /** Leading in sizes. */
  readonly leading: number;
  /** Most lines, or as many as there is room for. */
  readonly lines?: number;
}

/** `text` in as many lines as let it be largest and still break by sense; never larger than `room.largest`. */
export function fitText(text: string, style: Style, type: CoverTypeCase, room: Room): FittedText {
  const measure = (room.width * 1000) / room.least;
  return fitPieces(partWide(wordPieces(text, style, type), measure, style, type), style, type, room);
}

/**
 * Names, each whole, with `separator` between those that share a line. Up to three may stand one to a line; more share
 * lines, so that the block is broader than it is high, unless it could then not be read.
 */
export function fitNames(
  names: readonly string[],
  separator: string,
  style: Style,
  type: CoverTypeCase,
  room: Room,
): FittedText {
  const lines = names.length <= 3 ? names.length : Math.ceil(1.3 * Math.sqrt(names.length));
  const measure = (room.width * 1000) / room.least;
  const pieces = partWide(namePieces(names, separator, measure, style, type), measure, style, type);
  const block = fitPieces(pieces, style, type, { ...room, lines: Math.min(lines, room.lines ?? lines) });
  return block.size < room.least ? fitPieces(pieces, style, type, room) : block;
}

function fitPieces(pieces: readonly TitlePiece[], style: Style, type: CoverTypeCase, room: Room): FittedText {
  const capitals = type.capHeight(style) / 1000;
  let best: { readonly ends: readonly number[]; readonly size: number; readonly score: number } | null = null;
  // Where pieces must have lines of their own, there are as many at least, whatever was wished for.
  const least = 1 + pieces.slice(0, -1).filter(({ must }) => must).length;
  const most = Math.max(least, Math.min(pieces.length, room.lines ?? 60));
  const tallIn = (count: number): number => room.height / ((count - 1) * room.leading + capitals + DESCENT);
  const sizeOf = (count: number, widest: number): number =>
    Math.min(room.largest, (room.width * 1000) / Math.max(1, widest), tallIn(count));
  const scoreOf = (count: number, { widest, cost }: Broken): number =>
    sizeOf(count, widest) / (1 + 0.5 * Math.max(0, cost));
  // As many lines are asked first as could have the largest letters; whatever cannot come near them need not be broken.
  const whole = pieces.reduce((sum, { width }) => sum + width, 0);
  const hoped = Array.from({ length: most + 1 }, (_, count) => sizeOf(count, whole / count));
  const likely = hoped.indexOf(Math.max(...hoped.slice(least)), least);
  const first = breakEvenly(pieces, likely);
  const enough = first === null ? 0 : scoreOf(likely, first) / 1.002;
  for (let count = least; count <= most; count++) {
    const tall = tallIn(count);
    const broken = count === likely ? first : hoped[count]! < enough ? null : breakEvenly(pieces, count);
    if (broken === null) continue;
    const size = sizeOf(count, broken.widest);
    const score = scoreOf(count, broken);
    // Beyond the count where height is what binds, more lines only make the letters smaller.
    if (best === null || score > best.score * 1.001) best = { ends: broken.ends, size, score };
    if (tall < room.least && best.size >= room.least) break;
  }
  const { ends, size } = best!;
  const lines = ends.map((end, line) => type.line(lineText(pieces, line === 0 ? 0 : ends[line - 1]!, end), style));
  // Ink may reach beyond its advance, as the end of an f does.
  const widest = Math.max(...lines.map(({ ink }) => ink.right - ink.left));
  return blockOf(lines, style, type, Math.min(size, (room.width * 1000) / Math.max(1, widest)), room.leading);
}

/** A block of lines already broken. */
export function blockOf(
  lines: readonly SetLine[],
  style: Style,
  type: CoverTypeCase,
  size: number,
  leading: number,
): FittedText {
  const scale = size / 1000;
  const capitals = type.capHeight(style) * scale;
  const first = lines[0]!;
  const last = lines.at(-1)!;
  return {
    lines,
    style,
    size,
    leading: leading * size,
    height: capitals + (lines.length - 1) * leading * size,
    width: Math.max(...lines.map(({ width }) => width)) * scale,
    rise: Math.max(0, first.ink.top * scale - capitals),
    drop: Math.max(0, -last.ink.bottom * scale),
  };
}

/** What letters hang below the last baseline, in sizes: room is kept for it. */
const DESCENT = 0.25;
