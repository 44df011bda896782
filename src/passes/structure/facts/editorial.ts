import { PLATE } from '../data/prints.js';
import type { Line } from '../row.js';

/** The longest remark of an editor or layouter within a text, in units. */
const LONGEST = 300;

/** `[[AB: query]]`, `((stet))`, `[INSERT PLATE 2 HERE]`, `[AB - over to you]`: doubled brackets, or two words in capitals or initials behind one. */
const REMARK =
  /^[\s*_]*(?:\[\[[^\]]+\]\]|\(\([^)]+\)\)|\[\p{Lu}{3,}[:\s]+(?:\p{Lu}{3,}\b|.*[:=]).*\]|\[\p{Lu}{4,}:.*\]|\[\p{Lu}{2,3} ?[-–—] ?.*[\p{Ll} ]{6}.*\])[\s*_]*$/u;

/** `[JK: who speaks?]`, `[fix this later]`: a reader's initials, or what writers call what is still to do; story may stand so as well. */
const SIGNED =
  /^[\s*_]*\[(?:\p{Lu}{2,3}: .*|(?:fix|todo|to do|tk|tktk|check|note to self|placeholder|insert|expand|rewrite|rework|add|research|describe|cut|move|fill in|more|scene here|need|needs|lookup|look up|what is|finish)\b[^\]]*|[^\]]*\bTK\b[^\]]*)\][\s*_]*$/u;

/** `<$subtitle>`, `{{date}}`: what a writing program's template was to fill in. */
const PLACEHOLDER =
  /^[\s*_]*(?:<[$%][\p{L}\d_ :-]{2,30}>|\{\{[\p{L}\d_ :.-]{2,30}\}\}|\$\{[\p{L}\d_.]{2,30}\}|%%?[\p{L}_]{2,30}%%?)[\s*_]*$/u;

/** Whether a line is a place in a template that nobody filled. */
export const isPlaceholder = ({ block, line }: Line): boolean =>
  block.kind === 'paragraph' && line.length < 40 && PLACEHOLDER.test(line);

/** Whether a line stands where a printed page had a picture. */
export const isPlate = ({ block, line }: Line): boolean =>
  block.kind === 'paragraph' &&
  line.length > 3 &&
  line.length <= LONGEST &&
  /^[\s*_]*\[/.test(line) &&
  PLATE.test(line);

/** Whether a line is a remark that an editor or layouter left in the text, set off by brackets as no story sets off anything. */
export const isEditorial = ({ block, line }: Line): boolean =>
  block.kind === 'paragraph' &&
  line !== '' &&
  line.length <= LONGEST &&
  /[[(]/.test(line.slice(0, 4)) &&
  (REMARK.test(line) || SIGNED.test(line));

/** Whether it may be the story's own as well: in single brackets, in words that anybody may use. */
export const isUnsure = ({ line }: Line): boolean => !REMARK.test(line);

/** So many remarks in single brackets are a story's own way to tell: a machine speaks in it. */
const OWN = 4;

const DOUBLED = /^[\s*_]*(?:\[\[|\(\()/;

const machines = new WeakMap<readonly Line[], boolean>();

/** Whether it is one, and the story does not tell again and again in lines between brackets. */
export function isRemark(line: Line, lines: readonly Line[]): boolean {
  if (!isEditorial(line)) return false;
  if (DOUBLED.test(line.line)) return true;
  const own = machines.get(lines) ?? lines.filter((one) => isEditorial(one) && !DOUBLED.test(one.line)).length >= OWN;
  machines.set(lines, own);
  return !own;
}
