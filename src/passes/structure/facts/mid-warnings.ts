import { isWhollyBracketed } from '../brackets.js';
import { SKIP } from '../data/mid-warnings.js';
import type { Line } from '../row.js';
import { isEmphatic } from './emphasis.js';

/** The longest such word to readers, in units. */
const LONGEST = 240;

/** How a line opens that is set apart: a bracket, emphasis, or capitals. */
const OPENS = /^[\s*_]*[([*_{<~]|^\p{Lu}{2,}/u;

/** Whether a line set apart by brackets, emphasis or a label tells readers where to skip, or that it is over. */
export function isMidWarning({ block, text, label, speaks }: Line): boolean {
  if (block.kind !== 'paragraph' || text === '' || text.length > LONGEST || speaks || (!OPENS.test(text) && !label))
    return false;
  return (
    (label !== null || isWhollyBracketed(block) || isEmphatic(block) || /^\s*[*_]{2}.*[*_]{2}\s*$/.test(text)) &&
    SKIP.test(text)
  );
}
