import { type AuthorsNote, type Block, childrenOf, type Inline, inlinesOf, type Story } from '../document/index.js';

/** Words that call notes: a story, or an essay, whose notes all stand behind it. */
export type Noted = Pick<Story, 'id' | 'title' | 'blocks' | 'endNotes'> &
  Partial<Pick<Story, 'headnote' | 'appendixNotes' | 'settings'>>;

/** The notes that are set behind their story or in the appendix. */
export const movedNotes = ({ endNotes, appendixNotes = [] }: Noted): readonly AuthorsNote[] => [
  ...endNotes,
  ...appendixNotes,
];

/** The ids of the notes that a story calls, title, headnote and notes included, each once, in order of first call. */
export function calledNotes(noted: Noted): readonly string[] {
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
  look(noted.title);
  walk(noted.headnote ?? []);
  walk(noted.blocks);
  walk(movedNotes(noted));
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
