import type { Role, TypedParagraph } from './typed-file.js';

/** The longest line that can be a title or a heading, in units. */
const LINE = 200;

/**
 * Paragraphs with the roles that their styles give them, where these can be believed. People choose styles for their looks:
 * a story in the style of a heading is a story still.
 */
export function believed(paragraphs: readonly TypedParagraph[]): readonly TypedParagraph[] {
  const all = sum(paragraphs, () => true);
  const share = (own: (paragraph: TypedParagraph) => boolean) => sum(paragraphs, own) / Math.max(1, all);
  const worn = new Set<string>();
  for (const role of ['contents', 'quote', 'caption', 'subtitle', 'author'] as const)
    if (share((paragraph) => paragraph.role === role) > 0.5) worn.add(role);
  for (let level = 1; level <= 9; level += 1)
    if (share((paragraph) => paragraph.role === 'heading' && paragraph.level === level) > 0.4)
      worn.add(`heading ${level}`);
  let titled = false;
  let [first, begun] = [true, false];
  return paragraphs.map((paragraph) => {
    const length = lengthOf(paragraph);
    const ofText = as(paragraph, 'text');
    if (length === 0) return ofText;
    const { role } = paragraph;
    if (role === 'title') {
      // A title of several lines may be several paragraphs; a later one heads what follows.
      const own = !titled || first;
      titled = true;
      first = true;
      if (length > LINE || !hasWords(paragraph)) return ofText;
      return own && !begun ? paragraph : { ...paragraph, role: 'heading', level: 1 };
    }
    first = false;
    if (role === 'text' && length > LINE / 2) begun = true;
    if (role === 'heading') {
      const belief = length <= LINE && hasWords(paragraph) && !worn.has(`heading ${paragraph.level}`);
      return belief ? paragraph : ofText;
    }
    return worn.has(role) ? ofText : paragraph;
  });
}

const as = (paragraph: TypedParagraph, role: Role): TypedParagraph =>
  paragraph.role === role ? paragraph : { ...paragraph, role, level: 0 };

const lengthOf = ({ pieces }: TypedParagraph): number =>
  pieces.reduce((length, piece) => (piece.kind === 'text' ? length + piece.text.trim().length : length), 0);

/** A row of ornaments in the style of a heading is a row of ornaments. */
const hasWords = ({ pieces }: TypedParagraph): boolean =>
  pieces.some((piece) => piece.kind === 'text' && /[\p{L}\p{N}]/u.test(piece.text));

const sum = (paragraphs: readonly TypedParagraph[], own: (paragraph: TypedParagraph) => boolean): number =>
  paragraphs.reduce((length, paragraph) => (own(paragraph) ? length + lengthOf(paragraph) : length), 0);
