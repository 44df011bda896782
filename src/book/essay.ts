import type { EssayText } from '../document/index.js';
import type { Section } from './book.js';
import type { Bound } from './bound.js';
import { words } from './words.js';

/** A foreword or afterword; its own first heading is its title. */
export function essay(bound: Bound, role: 'foreword' | 'afterword', given: EssayText, id: string): Section {
  const { manifest, terms, edit } = bound;
  const { blocks, endNotes } = edit.essay(given);
  const [first] = blocks;
  const titled = first?.kind === 'heading' && first.level === 1 && blocks.length > 1;
  return {
    kind: 'essay',
    id,
    matter: role === 'foreword' ? 'front' : 'back',
    role,
    title: titled ? first.inlines : words(terms[role]),
    authors: manifest.editors,
    blocks: titled ? blocks.slice(1) : blocks,
    endNotes,
  };
}
