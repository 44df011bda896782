import { type Document, isScalar, type Scalar, visit } from 'yaml';

/** What no file of XML, and so no ebook, can hold (XML 1.0, 2.2): halves of pairs, controls, and two that are no characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNPRINTABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u;

/** A text of the manifest, key or value, with a character that no book can hold. */
export interface Unprintable {
  readonly scalar: Scalar;
  /** `U+D800`. */
  readonly character: string;
}

/** Every text of a manifest with a character in it that no book can hold. */
export function unprintables(document: Document): readonly Unprintable[] {
  const found: Unprintable[] = [];
  visit(document, {
    Scalar: (_key, scalar) => {
      const character =
        isScalar(scalar) && typeof scalar.value === 'string' ? UNPRINTABLE.exec(scalar.value)?.[0] : null;
      if (character) found.push({ scalar, character: nameOf(character) });
    },
  });
  return found;
}

const nameOf = (character: string): string =>
  `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
