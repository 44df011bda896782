import { type Block, type Inline, join, type List, type Paragraph, plain } from '../../document/index.js';
import { byLine } from './by-line.js';
import { keyLine } from './key-line.js';
import { labelOf } from './label.js';
import { endsLine, linesOfInlines, openingOf, spaceAt } from './wording.js';

/** How many lines of a paragraph may be labelled ones. */
const MOST = 60;

/**
 * Parts paragraphs whose lines are header lines, labels or a by-line, and a label without its colon from the lines
 * below: Markdown, and the reader of wrapped text, take neighbouring lines for one paragraph. A list whose every item is
 * a header line is opened as well, and a quotation that is a labelled note.
 */
export function unfold(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return unfolded(block);
    if (block.kind === 'quotation' && block.blocks[0] && labelOf(openingOf(block.blocks[0]))?.reach === 'anywhere')
      return block.blocks.map((child, index) =>
        index === 0 && child.kind === 'paragraph' ? { ...child, gap: block.gap } : child,
      );
    return block.kind === 'list' ? opened(block) : [block];
  });
}

function unfolded(block: Paragraph): readonly Paragraph[] {
  if (!block.inlines.some(endsLine)) return [block];
  const lines = linesOfInlines(block.inlines);
  if (lines.length < 2 || lines.length > MOST) return [block];
  const texts = lines.map(plain);
  const titled = texts.length === 2 && byLine(texts[1]!) !== null;
  if (!isLabelled(texts[0]!) && !titled) return [block];
  const headed = labelOf(texts[0]!)?.reach === 'anywhere' && labelOf(plain(block.inlines)) === null;
  const parts: Inline[][] = [];
  for (const [index, line] of lines.entries()) {
    if (index === 0 || titled || (headed && index === 1) || isLabelled(texts[index]!)) parts.push([...line]);
    else parts.at(-1)!.push(spaceAt(line[0]!.span.source, line[0]!.span.start), ...line);
  }
  return parts.map((inlines, index) => ({
    kind: 'paragraph',
    inlines,
    gap: index === 0 ? block.gap : 0,
    span: join(inlines[0]!.span, inlines.at(-1)!.span),
  }));
}

const isLabelled = (text: string): boolean => labelOf(text) !== null || (keyLine(text)?.meaning ?? null) !== null;

function opened(list: List): readonly Block[] {
  const items = list.items.map((item) => (item.length === 1 && item[0]!.kind === 'paragraph' ? item[0] : null));
  const labelled = items.every((item) => item !== null && keyLine(openingOf(item))?.meaning);
  return labelled ? items.map((item, index) => ({ ...(item as Paragraph), gap: index === 0 ? list.gap : 0 })) : [list];
}
