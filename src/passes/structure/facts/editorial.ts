import type { Line } from '../row.js';

/** The longest remark of an editor or layouter within a text, in units. */
const LONGEST = 300;

/** `[[AB: query]]`, `((stet))`, `[INSERT PLATE 2 HERE]`: doubled brackets, or two words in capitals behind one. */
const REMARK =
  /^[\s*_]*(?:\[\[[^\]]+\]\]|\(\([^)]+\)\)|\[\p{Lu}{3,}[:\s]+(?:\p{Lu}{3,}\b|.*[:=]).*\]|\[\p{Lu}{4,}:.*\])[\s*_]*$/u;

/** Whether a line is a remark that an editor or layouter left in the text, set off by brackets as no story sets off anything. */
export const isEditorial = ({ block, line }: Line): boolean =>
  block.kind === 'paragraph' &&
  line !== '' &&
  line.length <= LONGEST &&
  /[[(]/.test(line.slice(0, 4)) &&
  REMARK.test(line);
