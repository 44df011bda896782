/** A stop between two words with no space: `coffee.It`, `wait,what`. Figures, initials and single letters are none. */
const GLUED = /(?<=\p{Ll}{2})(?:[.!?](?=\p{Lu}\p{Ll})|[,;](?=\p{L}{2}))/gu;

/** Where a space seems to be missing. It is never put in: it may be a name (`Node.Js`) or meant. */
export function missingSpaces(text: string): readonly number[] {
  return [...text.matchAll(GLUED)].map(({ index }) => index);
}
