import type { Block } from '../document/index.js';
import { FAMILIES, type FamilyName, type Manifest } from '../manifest/index.js';
import { termsOf } from './language.js';
import type { Terms } from './terms.js';
import { line, words } from './words.js';

/** A family's story in a sentence, from its own licence and specimen. */
const STORIES: Readonly<Record<FamilyName, string>> = {
  'eb-garamond':
    'It is Georg Duffner’s revival of the letters that Claude Garamont cut in sixteenth-century Paris, as the ' +
    'Egenolff-Berner specimen of 1592 shows them; Octavio Pardo carried it on.',
  'source-serif-4': 'It was drawn by Frank Grießhammer for Adobe, in the spirit of Pierre-Simon Fournier’s types.',
  alegreya: 'It was drawn by Juan Pablo del Peral of Huerta Tipográfica for the setting of literature.',
  literata: 'It was drawn by TypeTogether for long reading on screen and paper.',
};

/** What the book is set in, and by what. */
export function colophonLines({ pdf, language }: Manifest): readonly Block[] {
  const terms = termsOf(language);
  const lines: string[] = [];
  if (typeof pdf.font === 'string') {
    lines.push([terms.setIn(FAMILIES[pdf.font].name), ...told(terms, STORIES[pdf.font])].join(' '));
  }
  return [...lines, terms.madeWith].map((text) => line(words(text)));
}

/** A type's story is told in English books alone: we have it in no other language. */
const told = (terms: Terms, story: string): readonly string[] => (terms === termsOf('en') ? [story] : []);
