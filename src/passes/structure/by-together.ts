import { type Block, join, type Paragraph } from '../../document/index.js';
import { byLine, isBy } from './by-line.js';
import { openingOf, spaceAt, squeezed } from './wording.js';

/** How far from the top a by-line may be set in two lines. */
const TOP = 30;

/** Puts a `BY` that title pages have in a line of its own before the name in the next. */
export function byTogether(blocks: readonly Block[]): readonly Block[] {
  const at = blocks.slice(0, TOP).findIndex((block, index) => isByOf(block, blocks[index + 1]));
  if (at < 0) return blocks;
  const [by, name] = [blocks[at] as Paragraph, blocks[at + 1] as Paragraph];
  const between = spaceAt(name.span.source, name.span.start);
  const made: Paragraph = {
    ...by,
    inlines: [...by.inlines, between, ...name.inlines],
    span: join(by.span, name.span),
  };
  return [...blocks.slice(0, at), made, ...blocks.slice(at + 2)];
}

const isByOf = (block: Block, below: Block | undefined): boolean =>
  block.kind === 'paragraph' &&
  below?.kind === 'paragraph' &&
  isBy(openingOf(block)) &&
  byLine(`by ${squeezed(openingOf(below))}`) !== null;
