import { type Block, childrenOf, type Inline, inlinesOf, type Story } from '../document/index.js';

/** The ids of the notes that a story's text calls, title and headnote included, each once, in order of first call. */
export function calledNotes({ title, headnote, blocks }: Story): readonly string[] {
  const called = new Set<string>();
  const look = (inlines: readonly Inline[]) => {
    for (const inline of inlines) if (inline.kind === 'note-call') called.add(inline.note);
  };
  const walk = (all: readonly Block[]) => {
    for (const block of all) {
      for (const inlines of inlinesOf(block)) look(inlines);
      walk(childrenOf(block));
    }
  };
  look(title);
  walk(headnote);
  walk(blocks);
  return [...called];
}

/** The order in which signs call notes (Chicago Manual of Style, 17th edition, 14.25). */
const SIGNS = ['*', '†', '‡', '§', '‖', '¶'] as const;

/**
 * The sign that calls a story's note, by its place in `calledNotes`: after the sixth they come doubled, then threefold.
 * Signs, not figures: a figure behind a word is read, searched and copied as part of it.
 */
export const noteSign = (index: number): string =>
  SIGNS[index % SIGNS.length]!.repeat(1 + Math.floor(index / SIGNS.length));
