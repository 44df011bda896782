import { endKind, isStopped, roomLeft } from './line-ends.js';
import type { TextLine } from './lines.js';
import { isWrap, type Measure, marginOf, measures } from './measure.js';
import { settled } from './spacing.js';

/** Lines of one paragraph, in order. */
export type Fold = readonly TextLine[];

/** How far into a line its first letter is looked for. */
const FAR = 200;

/** Columns that a line without a stop may fall short of the measure before the next, which begins in large letters, is another. */
const SHORT = 12;

/** Says which lines belong together: those of hard-wrapped paragraphs, region by region; any other stands alone. */
export function foldLines(lines: readonly TextLine[], text: string): readonly Fold[] {
  const blocks = parted(settled(lines, text), text);
  const found = measures(blocks, text);
  return blocks.flatMap((block, index) => {
    const measure = found[index]!;
    if (measure === null) return block.map((line) => [line]);
    return block[1]?.soft ? [block] : unwrapped(block, measure, text);
  });
}

/**
 * The blocks between blank lines, or between hard line ends where others are soft; a line without a letter or digit, or
 * one of a mail quoted (`> so`), is one by itself.
 */
function parted(lines: readonly TextLine[], text: string): readonly (readonly TextLine[])[] {
  const softly = lines.some(({ soft }) => soft);
  const blocks: TextLine[][] = [];
  let alone: boolean = true;
  for (const line of lines) {
    const stray: boolean = !alone && line.blanks === 0 && STRAY.test(text.slice(line.start, line.end));
    const single: boolean = line.role !== 'text' || text[line.start] === '>' || !(stray || hasWords(text, line));
    if (line.blanks > 0 || single || alone || (softly && !line.soft)) blocks.push([line]);
    else blocks.at(-1)!.push(line);
    alone = single;
  }
  return blocks;
}

/** A mark that French sets off from its word, and a line's end from it. */
const STRAY = /^[?!;:»]+$/;

const hasWords = (text: string, { start, end }: TextLine): boolean =>
  end - start > FAR || /[\p{L}\p{N}]/u.test(text.slice(start, end));

/** Parts a hard-wrapped block into paragraphs where a first line is indented, or a line left room that ended a sentence. */
function unwrapped(block: readonly TextLine[], measure: Measure, text: string): readonly Fold[] {
  const margin = marginOf(block);
  // All lines but the first hang in: a speech of a play, an entry of a list.
  if (block[0]!.indent + 1 < margin) return [block];
  const indented = block.some((line, index) => index > 0 && line.indent > margin + 1);
  const folds: TextLine[][] = [];
  for (const [index, line] of block.entries()) {
    const above = block[index - 1];
    const begins = !above || (indented && isIndented(above, line)) || leftRoom(above, line);
    if (begins) folds.push([line]);
    else folds.at(-1)!.push(line);
  }
  return folds;

  function isIndented(above: TextLine, line: TextLine): boolean {
    if (line.indent <= margin + 1) return false;
    return !(above.indent >= line.indent && isWrap(above, line, roomLeft(above, line, measure.width, text), text));
  }

  function leftRoom(above: TextLine, line: TextLine): boolean {
    const room = roomLeft(above, line, measure.width, text);
    if (isStopped(above, text)) return room >= measure.ragged;
    return room >= measure.ragged + SHORT && endKind(above, line, text) === 'large';
  }
}
