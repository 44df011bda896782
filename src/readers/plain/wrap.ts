import type { TextLine } from './lines.js';
import { hadNoRoom, isStopped, isWrap, marginOf, measures } from './measure.js';

/** Lines of one paragraph, in order. */
export type Fold = readonly TextLine[];

/** How far into a line its first letter is looked for. */
const FAR = 200;

/** Says which lines belong together: those of hard-wrapped paragraphs, region by region; any other stands alone. */
export function foldLines(lines: readonly TextLine[], text: string): readonly Fold[] {
  const blocks = parted(lines, text);
  const widths = measures(blocks, text);
  return blocks.flatMap((block, index) => {
    const width = widths[index]!;
    return width === null ? block.map((line) => [line]) : unwrapped(block, width, text);
  });
}

/** The blocks between blank lines; a line without a letter or digit, or one of a mail quoted (`> so`), is one by itself. */
function parted(lines: readonly TextLine[], text: string): readonly (readonly TextLine[])[] {
  const blocks: TextLine[][] = [];
  let alone = true;
  for (const line of lines) {
    const single = line.role !== 'text' || text[line.start] === '>' || !hasWords(text, line);
    if (line.blanks > 0 || single || alone) blocks.push([line]);
    else blocks.at(-1)!.push(line);
    alone = single;
  }
  return blocks;
}

const hasWords = (text: string, { start, end }: TextLine): boolean =>
  end - start > FAR || /[\p{L}\p{N}]/u.test(text.slice(start, end));

/** Parts a hard-wrapped block into paragraphs where a first line is indented, or a stopped line left room. */
function unwrapped(block: readonly TextLine[], width: number, text: string): readonly Fold[] {
  const margin = marginOf(block);
  const folds: TextLine[][] = [];
  for (const [index, line] of block.entries()) {
    const above = block[index - 1];
    const begins =
      !above ||
      (line.indent > margin + 1 && !(above.indent >= line.indent && isWrap(above, line, width, text))) ||
      (isStopped(above, text) && !hadNoRoom(above, line, width, text));
    if (begins) folds.push([line]);
    else folds.at(-1)!.push(line);
  }
  return folds;
}
