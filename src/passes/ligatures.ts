import { overEach, type RuledEdit } from './pass.js';

/** The Latin ligatures that PDFs leave behind (Unicode, Alphabetic Presentation Forms, U+FB00 to U+FB06), as letters. */
const LETTERS: Readonly<Record<string, string>> = {
  '\uFB00': 'ff',
  '\uFB01': 'fi',
  '\uFB02': 'fl',
  '\uFB03': 'ffi',
  '\uFB04': 'ffl',
  '\uFB05': 'st',
  '\uFB06': 'st',
};

const LIGATURE = /[\uFB00-\uFB06]/g;

/** The edits that set ligatures as the letters they stand for: the face joins them again, and a search finds the word. */
export function ligatureEdits(text: string): RuledEdit[] {
  if (text.search(LIGATURE) < 0) return [];
  return Array.from(text.matchAll(LIGATURE), ({ 0: sign, index }) => ({
    start: index,
    end: index + 1,
    text: LETTERS[sign]!,
  }));
}

/** Sets ligatures as letters. */
export const ligatures = overEach('ligature', ligatureEdits);
