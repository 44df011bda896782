import type { Line } from '../row.js';
import { isEmphatic } from './emphasis.js';

/** `— farmers’ saying`, `-- Ada Field, The Lamp`: whose words stand above. */
const SOURCE = /^[\s*_(]*[-–—]{1,3} ?[\p{Lu}"“'‘*_]?[\p{L}].{1,80}$/u;

/** `“Tie it twice.” -- cobblers’ proverb`: words and their source in one line. */
const BOTH = /^[*_]*["“«„'‘].{8,300}[.!?…,]?["”»“'’][*_]*\s*(?:\(|[-–—]{1,3} ?)[\p{L}"“*_][^.!?"”]{2,80}\)?[*_]*$/u;

/** Whether the line at `at` is of a motto: quoted words with a source behind or under them. */
export function mottoAt(lines: readonly Line[], at: number): boolean {
  const { text, block } = lines[at]!;
  if (block.kind !== 'paragraph' || text.length > 400 || lines[at]!.banner || lines[at]!.glyphs) return false;
  // Nearly all paragraphs end in a stop or a quotation mark, and no source does.
  if (!/[.!?…"”»,;]$/.test(text) && BOTH.test(text)) return true;
  const [above, below] = [lines[at - 1], lines[at + 1]];
  if (below && isSource(below) && isQuoted(lines[at]!)) return true;
  return isSource(lines[at]!) && above !== undefined && isQuoted(above);
}

/** Words of another hand: between quotation marks, or in italics from end to end. */
const isQuoted = ({ block, text, line }: Line): boolean =>
  text.length > 10 &&
  text.length < 400 &&
  line.length + 1 > 0 &&
  (/^[\s*_]*["“«„'‘].*["”»'’“][\s*_]*$/su.test(text) || isEmphatic(block));

const isSource = ({ block, line, banner, glyphs }: Line): boolean =>
  block.kind === 'paragraph' &&
  !banner &&
  !glyphs &&
  line !== '' &&
  line.length < 90 &&
  SOURCE.test(line) &&
  !/[.!?…"”–—-][*_]*$/.test(line) &&
  !/[,:] /.test(line.slice(0, 4));
