import type { TextLine } from './lines.js';

/** Lines of one paragraph, in order. */
export type Fold = readonly TextLine[];

/** Widths at which mail, typewriters and editors wrap lines: narrower ones are verse or a chat, wider ones paragraphs. */
const NARROWEST = 36;
const WIDEST = 100;

/** A block that has fewer line ends than this is judged with its neighbours. */
const ENOUGH = 4;

/** How many blocks to either side are its neighbours. */
const REACH = 10;

/** Says which lines belong together: those of hard-wrapped paragraphs, region by region; any other stands alone. */
export function foldLines(lines: readonly TextLine[], text: string): readonly Fold[] {
  const blocks = parted(lines, text);
  const region = new Region(blocks, text);
  return blocks.flatMap((block, index) => {
    const width = region.wrapWidth(index);
    return width === null ? block.map((line) => [line]) : unwrapped(block, width, text);
  });
}

/** The blocks between blank lines; a line without a letter or digit is one by itself. */
function parted(lines: readonly TextLine[], text: string): readonly (readonly TextLine[])[] {
  const blocks: TextLine[][] = [];
  let alone = true;
  for (const line of lines) {
    const single = line.role !== 'text' || !hasWords(text, line);
    if (line.blanks > 0 || single || alone) blocks.push([line]);
    else blocks.at(-1)!.push(line);
    alone = single;
  }
  return blocks;
}

/** How far into a line its first letter is looked for. */
const FAR = 200;

const hasWords = (text: string, { start, end }: TextLine): boolean =>
  end - start > FAR || /[\p{L}\p{N}]/u.test(text.slice(start, end));

/** What the line ends of a block, or of several, look like. */
interface Tally {
  readonly ends: number;
  readonly wrapped: number;
}

class Region {
  readonly #widths: readonly number[];
  readonly #before: readonly Tally[];

  constructor(
    readonly blocks: readonly (readonly TextLine[])[],
    readonly text: string,
  ) {
    this.#widths = blocks.map((block) => widest(block));
    const before: Tally[] = [{ ends: 0, wrapped: 0 }];
    for (const index of blocks.keys()) {
      const { ends, wrapped } = before[index]!;
      const tally = this.#tally(index);
      before.push({ ends: ends + tally.ends, wrapped: wrapped + tally.wrapped });
    }
    this.#before = before;
  }

  /** The width to which block `index` was wrapped; null if its line ends are the author's. */
  wrapWidth(index: number): number | null {
    const own = this.#tally(index);
    if (own.ends === 0) return null;
    const around = this.#around(index);
    const mostly = ({ ends, wrapped }: Tally) => wrapped >= 0.6 * ends;
    const wraps =
      own.ends >= ENOUGH
        ? mostly(own)
        : own.wrapped * 2 >= own.ends && mostly(around.ends >= ENOUGH ? around : own) && own.wrapped > 0;
    return wraps ? this.#width(index) : null;
  }

  #around(index: number): Tally {
    const first = this.#before[Math.max(0, index - REACH)]!;
    const last = this.#before[Math.min(this.blocks.length, index + REACH + 1)]!;
    return { ends: last.ends - first.ends, wrapped: last.wrapped - first.wrapped };
  }

  /** A short block's own lines may all fall short of the measure: its neighbours know it. */
  #width(index: number): number {
    const near = this.#widths.slice(Math.max(0, index - REACH), index + REACH + 1);
    const fit = near.filter((width) => width <= WIDEST).sort((one, other) => one - other);
    return Math.max(this.#widths[index]!, fit[Math.floor(fit.length / 2)] ?? 0);
  }

  #tally(index: number): Tally {
    const block = this.blocks[index]!;
    const own = this.#widths[index]!;
    if (block.length < 2 || own > WIDEST) return { ends: 0, wrapped: 0 };
    const width = this.#width(index);
    if (width < NARROWEST) return { ends: block.length - 1, wrapped: 0 };
    const wrapped = block.slice(1).filter((next, at) => isWrap(block[at]!, next, width, this.text)).length;
    return { ends: block.length - 1, wrapped };
  }
}

const widthOf = (line: TextLine): number => line.indent + line.end - line.start;
const widest = (block: readonly TextLine[]): number => block.reduce((most, line) => Math.max(most, widthOf(line)), 0);

/** Whether the measure, not the author, ended `line`: the next word had no room, and the sentence goes on. */
function isWrap(line: TextLine, next: TextLine, width: number, text: string): boolean {
  if (!hadNoRoom(line, next, width, text)) return false;
  return !isStopped(line, text) || !/[\p{Lu}"“'‘«—–-]/u.test(text[next.start]!);
}

function hadNoRoom(line: TextLine, next: TextLine, width: number, text: string): boolean {
  const word = /^\S*/.exec(text.slice(next.start, Math.min(next.end, next.start + FAR)))![0];
  return widthOf(line) + 1 + word.length > width;
}

const isStopped = (line: TextLine, text: string): boolean =>
  /[.!?…:]["”'’»)\]*_]*$/.test(text.slice(Math.max(line.start, line.end - 8), line.end));

/** Parts a hard-wrapped block into paragraphs where a first line is indented, or a stopped line left room. */
function unwrapped(block: readonly TextLine[], width: number, text: string): readonly Fold[] {
  const margin = block.slice(1).reduce((least, { indent }) => Math.min(least, indent), Number.POSITIVE_INFINITY);
  const folds: TextLine[][] = [];
  for (const [index, line] of block.entries()) {
    const before = block[index - 1];
    const begins =
      !before ||
      (line.indent > margin + 1 && before.indent <= margin + 1 && block[index + 1]?.indent === margin) ||
      (isStopped(before, text) && !hadNoRoom(before, line, width, text));
    if (begins) folds.push([line]);
    else folds.at(-1)!.push(line);
  }
  return folds;
}
