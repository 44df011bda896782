import type { Block } from '../document/index.js';
import { FAMILIES, type FamilyName, type Manifest } from '../manifest/index.js';
import type { Colophon } from './book.js';
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

/** What each book is set in, and by what both are made: the printed one in its font, the ebook in the letters that it carries. */
export function colophonLines({ pdf, epub, language }: Manifest): Pick<Colophon, 'blocks' | 'ebook'> {
  const terms = termsOf(language);
  const lines = (family: FamilyName | null): readonly Block[] => {
    const set = family && [terms.setIn(FAMILIES[family].name), ...told(terms, STORIES[family])].join(' ');
    return [...(set ? [set] : []), terms.madeWith].map((text) => line(words(text)));
  };
  const [print, screen] = [typeof pdf.font === 'string' ? pdf.font : null, epub.fonts ? epub.family : null];
  const blocks = lines(print);
  return { blocks, ebook: screen === print ? blocks : lines(screen) };
}

/** A type's story is told in English books alone: we have it in no other language. */
const told = (terms: Terms, story: string): readonly string[] => (terms === termsOf('en') ? [story] : []);
