import type { Terms } from './terms.js';
import { ENGLISH_TERMS, TERMS } from './terms-by-language.js';

/** The book's own words in `language` (BCP 47); English where we have none. */
export const termsOf = (language: string): Terms => TERMS[language.toLowerCase().split('-')[0]!] ?? ENGLISH_TERMS;

/** `A`, `A and B`, `A, B and C`, as `language` writes a list of names. */
export function listNames(names: readonly string[], language: string): string {
  if (names.length < 2) return names[0] ?? ''; // most books: Node's tables of lists take longer to load than to use
  return new Intl.ListFormat(supported(language), { style: 'long', type: 'conjunction' }).format(names);
}

/** `language` if it is a well-formed tag, else English: a manifest may say anything. */
export function supported(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
