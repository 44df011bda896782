import { isName } from './names.js';
import { textOf } from './text.js';
import type { Role, TypedParagraph } from './typed-file.js';

/** Longest line of such a head, and of a title. */
const LINE = 60;
const TITLE = 150;

/** A first paragraph has more letters. */
const PROSE = 100;

const YEAR = /\b(?:19|20)\d\d\b|\b\d{1,2}[/.]\d{1,2}[/.]\d\d\b/;

/**
 * The head of school work, as the MLA Handbook sets it (9th edition, 1.3): on the left the author, the teacher, the course and
 * the date, a line each; below them the title, centred; then the text. All of it must be there. Gives what each line is.
 */
export function schoolHead(paragraphs: readonly TypedParagraph[]): ReadonlyMap<TypedParagraph, Role> {
  const opening: TypedParagraph[] = [];
  for (const paragraph of paragraphs) if (textOf(paragraph) !== '' && opening.push(paragraph) === 8) break;
  const at = opening.findIndex(({ centred }) => centred);
  const [title, below] = [opening[at], opening[at + 1]];
  const head = opening.slice(0, Math.max(0, at));
  const lines = head.map(textOf);
  const fits =
    head.length >= 3 &&
    head.every(({ role }) => role === 'text') &&
    lines.every((line) => line.length <= LINE) &&
    isName(lines[0]!) &&
    lines.slice(1).some((line) => YEAR.test(line)) &&
    textOf(title!).length <= TITLE &&
    below !== undefined &&
    !below.centred &&
    textOf(below).length > PROSE;
  if (!fits) return new Map();
  const roles = head.map((paragraph, index): [TypedParagraph, Role] => [
    paragraph,
    index === 0 ? 'author' : 'furniture',
  ]);
  return new Map([...roles, [title!, 'title']]);
}
