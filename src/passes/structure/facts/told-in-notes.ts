import type { Line } from '../row.js';

/** How many paragraphs with labels among the story's own, and one in how many of all, are a story's way to be told. */
const SEVERAL = 3;
const OFTEN = 6;

/** How many words a paragraph has at least that is hardly a line of a header's. */
const WORDS = 8;

const isTold = ({ block, label, key, words }: Line): boolean =>
  block.kind === 'paragraph' && !label && !key && words >= WORDS;

/**
 * Where a story that is told in notes begins to tell (`Note: the milk is off.` … `P.S. It was you.`): labels with words behind
 * them stand again and again between its paragraphs, in a file without chapters, at whose ends an author could have put them.
 * Null for any other.
 */
export function toldInNotes(lines: readonly Line[]): number | null {
  if (lines.some(({ block, banner }) => block.kind === 'heading' || banner?.kind === 'chapter')) return null;
  const [first, last] = [lines.findIndex(isTold), lines.findLastIndex(isTold)];
  const labelled = lines.filter(({ label, block }) => label?.alone === false && block.kind === 'paragraph');
  const among = labelled.filter(({ at }) => at > first && at < last);
  return among.length >= SEVERAL && labelled.length * OFTEN >= lines.length ? first : null;
}
