import type { Inline } from '../../document/index.js';
import { endKind, isStopped, opensAnew, widthOf } from '../plain/line-ends.js';
import { type TextLine, textLines } from '../plain/lines.js';
import { foldLines } from '../plain/wrap.js';
import type { Excerpt } from './align.js';

/** Lines of verse, of a letter's foot or of a list of keys are no longer. */
const LONGEST = 60;

/**
 * Where in the source lines end that their author ended: a paragraph, a line of verse, a name under a letter. Markdown would
 * join them all, and most who write it mean what they see; so lines that were wrapped, as in plain text, and lines that go
 * on in small letters are joined, and no others.
 */
export function ownLineEnds(excerpt: Excerpt): ReadonlySet<number> {
  const { text } = excerpt;
  const lines = textLines({ file: excerpt.source.file, text });
  const joined = new Set(foldLines(lines, text).flatMap((fold) => fold.slice(1).map(({ start }) => start)));
  const ends = new Set<number>();
  for (const block of blocksOf(lines, text)) {
    const verse = isVerse(block, text);
    for (const [index, line] of block.entries()) {
      const above = block[index - 1];
      if (!above || joined.has(line.start)) continue;
      if (verse || (isStopped(above, text) && opensAnew(line, text)))
        ends.add(excerpt.offset(text.indexOf('\n', above.end)));
    }
  }
  return ends;
}

/** Lines that no blank line parts; those of a quotation are read with it. */
function blocksOf(lines: readonly TextLine[], text: string): readonly (readonly TextLine[])[] {
  const isQuoted = ({ start }: TextLine) => text[start] === '>';
  const blocks: TextLine[][] = [];
  for (const line of lines) {
    if (line.blanks > 0 || blocks.length === 0 || isQuoted(line) || isQuoted(blocks.at(-1)!.at(-1)!))
      blocks.push([line]);
    else blocks.at(-1)!.push(line);
  }
  return blocks;
}

/** Short lines, of which three in four end with a mark or come before a capital. */
function isVerse(block: readonly TextLine[], text: string): boolean {
  if (block.length < 2 || block.some((line) => widthOf(line) > LONGEST)) return false;
  const meant = block.slice(1).filter((line, index) => endKind(block[index]!, line, text) !== 'small');
  return meant.length * 4 >= (block.length - 1) * 3;
}

/** Parts inlines where a line ends that its author ended; what was read there as a space goes. */
export function partedAt(ends: ReadonlySet<number>, inlines: readonly Inline[]): readonly (readonly Inline[])[] {
  const parts: Inline[][] = [[]];
  for (const inline of inlines) {
    if (isLineEnd(inline) && ends.has(inline.span.start)) parts.push([]);
    else parts.at(-1)!.push(inline);
  }
  return parts.filter((part) => part.length > 0);
}

const isLineEnd = (inline: Inline): boolean =>
  inline.kind === 'run' && inline.text === ' ' && inline.span.start === inline.span.end;
