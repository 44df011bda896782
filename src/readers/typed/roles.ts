import { isName } from './names.js';
import { textOf } from './text.js';
import type { Role, TypedParagraph } from './typed-file.js';

/** The longest line that can be a title or a heading, in units. */
const LINE = 200;

/**
 * Paragraphs with the roles that their styles give them, where these can be believed. People choose styles for their looks:
 * a story in the style of a heading is a story still.
 */
export function believed(paragraphs: readonly TypedParagraph[]): readonly TypedParagraph[] {
  const lengths = paragraphs.map(lengthOf);
  const worn = wornRoles(paragraphs, lengths);
  const ornament = ornaments(paragraphs.filter((_, index) => lengths[index]! > 0));
  let titled = false;
  let [first, begun] = [true, false];
  return paragraphs.map((paragraph, index) => {
    const length = lengths[index]!;
    const { role } = paragraph;
    if (role === 'break') return hasWords(paragraph) ? as(paragraph, 'text') : paragraph;
    if (length === 0) return as(paragraph, 'text');
    if (role === 'title') {
      // A title of several lines may be several paragraphs; a later one heads what follows.
      const own = !titled || first;
      titled = true;
      first = true;
      if (length > LINE || !hasWords(paragraph)) return as(paragraph, 'text');
      return own && !begun ? paragraph : { ...paragraph, role: 'heading', level: 1 };
    }
    // In the second style of a title page, or centred, stands its second line: a subtitle, or who wrote the story.
    const second = role === 'subtitle' || (role === 'text' && paragraph.centred);
    const signed = second && first && titled && isName(textOf(paragraph));
    first = false;
    if (signed) return { ...paragraph, role: 'author' };
    if (role === 'text') {
      if (length > LINE / 2) begun = true;
      return paragraph;
    }
    const line = role !== 'heading' || (length <= LINE && hasWords(paragraph) && !ornament.has(paragraph));
    return line && !worn.has(keyOf(paragraph)) ? paragraph : as(paragraph, 'text');
  });
}

/** From this share of a text's letters on, a style of headings is the text's; any other from half of them. */
const MUCH = 0.4;
const HALF = 0.5;

/** The roles in which so much of the text stands that they cannot be meant. */
function wornRoles(paragraphs: readonly TypedParagraph[], lengths: readonly number[]): ReadonlySet<string> {
  const sums = new Map<string, number>();
  let all = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    const key = keyOf(paragraph);
    all += lengths[index]!;
    sums.set(key, (sums.get(key) ?? 0) + lengths[index]!);
  }
  const much = (key: string) => (key.startsWith('heading') ? MUCH : HALF) * all;
  return new Set([...sums].filter(([key, sum]) => sum > much(key)).map(([key]) => key));
}

/**
 * Headings that head nothing, since another of their rank or a higher follows at once: lines set large for their looks, one
 * word each, or the lines of a title page. So are those among them that go on with a sentence.
 */
function ornaments(paragraphs: readonly TypedParagraph[]): ReadonlySet<TypedParagraph> {
  const found = new Set<TypedParagraph>();
  const top = paragraphs.findIndex(({ role }) => role !== 'heading');
  for (const [index, paragraph] of paragraphs.entries()) {
    if (paragraph.role !== 'heading') continue;
    const [above, below] = [paragraphs[index - 1], paragraphs[index + 1]];
    const idle = below?.role === 'heading' && below.level <= paragraph.level;
    const goesOn = isSmall(paragraph) && [above, below].some((other) => other?.role === 'heading' && isSmall(other));
    const last = below === undefined && above !== undefined && found.has(above);
    if (idle || goesOn || last) found.add(paragraph);
  }
  // Under the first and above the story, of ranks that no other heading has: a name, a date.
  const later = new Set(
    paragraphs.slice(top).flatMap((one) => (one.role === 'heading' && !found.has(one) ? [one.level] : [])),
  );
  for (const paragraph of paragraphs.slice(1, top)) if (!later.has(paragraph.level)) found.add(paragraph);
  return found;
}

const isSmall = ({ pieces }: TypedParagraph): boolean => {
  const first = pieces.find((piece) => piece.kind === 'text' && /\S/.test(piece.text));
  return first?.kind === 'text' && /^\s*\p{Ll}/u.test(first.text);
};

const keyOf = ({ role, level }: TypedParagraph): string => (role === 'heading' ? `heading ${level}` : role);

const as = (paragraph: TypedParagraph, role: Role): TypedParagraph =>
  paragraph.role === role ? paragraph : { ...paragraph, role, level: 0 };

function lengthOf({ pieces }: TypedParagraph): number {
  let length = 0;
  for (const piece of pieces) if (piece.kind === 'text' && /\S/.test(piece.text)) length += piece.text.length;
  return length;
}

/** A row of ornaments in the style of a heading is a row of ornaments. */
const hasWords = ({ pieces }: TypedParagraph): boolean =>
  pieces.some((piece) => piece.kind === 'text' && /[\p{L}\p{N}]/u.test(piece.text));
