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
  let titled = false;
  let [first, begun] = [true, false];
  return paragraphs.map((paragraph, index) => {
    const length = lengths[index]!;
    const { role } = paragraph;
    if (length === 0) return as(paragraph, 'text');
    if (role === 'title') {
      // A title of several lines may be several paragraphs; a later one heads what follows.
      const own = !titled || first;
      titled = true;
      first = true;
      if (length > LINE || !hasWords(paragraph)) return as(paragraph, 'text');
      return own && !begun ? paragraph : { ...paragraph, role: 'heading', level: 1 };
    }
    first = false;
    if (role === 'text') {
      if (length > LINE / 2) begun = true;
      return paragraph;
    }
    const line = role !== 'heading' || (length <= LINE && hasWords(paragraph));
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
