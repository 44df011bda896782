import type { Block } from '../../../document/index.js';

const known = new WeakMap<Block, boolean>();

/** Whether a paragraph is set in bold or italics from end to end. */
export function isEmphatic(block: Block): boolean {
  if (block.kind !== 'paragraph') return false;
  const before = known.get(block);
  if (before !== undefined) return before;
  const own =
    block.inlines.every((inline) => inline.kind !== 'run' || inline.marks.length > 0 || inline.text.trim() === '') ||
    starred(block);
  known.set(block, own);
  return own;
}

/** Stars around all of a line of plain text. */
function starred({ inlines }: Block & { readonly kind: 'paragraph' }): boolean {
  const [first, last] = [inlines[0], inlines.at(-1)];
  if (first?.kind !== 'run' || last?.kind !== 'run') return false;
  const marks = /^(?:\*{1,3}|_{1,3})(?=[\p{L}\p{N}"“])/u.exec(first.text)?.[0];
  return (
    marks !== undefined && last.text.endsWith(marks) && !first.text.slice(marks.length, -marks.length).includes(marks)
  );
}
