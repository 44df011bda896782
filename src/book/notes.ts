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

/** Blocks whose words are lines of text: not those of titles, headings and captions, nor those of notes. */
const RUNNING: ReadonlySet<Block['kind']> = new Set(['paragraph', 'verse', 'list', 'quotation']);

/** Whether a block's words are lines of text, which a page may part, and whose notes its foot can hold. */
export const isRunningText = ({ kind }: Block): boolean => RUNNING.has(kind);

/** The ids of the notes that lines of a story's text call, and nothing else does. */
export function calledInText(story: Story): ReadonlySet<string> {
  const [within, without] = [new Set<string>(), new Set<string>()];
  const look = (inlines: readonly Inline[], into: Set<string>) => {
    for (const inline of inlines) if (inline.kind === 'note-call') into.add(inline.note);
  };
  const walk = (blocks: readonly Block[], running: boolean) => {
    for (const block of blocks) {
      const runs = running && isRunningText(block);
      for (const inlines of inlinesOf(block)) look(inlines, runs ? within : without);
      walk(childrenOf(block), runs);
    }
  };
  look(story.title, without);
  walk(story.headnote, false);
  walk(story.blocks, true);
  walk(movedNotes(story), false);
  return new Set([...within].filter((note) => !without.has(note)));
}

/**
 * The sign that calls each note of a story, by the note's id: a lone one by an asterisk, several by figures in the order of
 * their calls. A note that nothing calls has none.
 */
export function noteSigns(noted: Noted): ReadonlyMap<string, string> {
  const ids = calledNotes(noted);
  return new Map(ids.map((id, index) => [id, ids.length === 1 ? SIGNS[0] : String(index + 1)]));
}

/** The sign as it stands before its note: figures with a stop, as in any list (Chicago Manual of Style, 17th edition, 14.24). */
export const noteLabel = (sign: string): string => (isFigure(sign) ? `${sign}.` : sign);

/** Whether a sign is a figure, which is raised behind the word it belongs to; an asterisk stands high by itself. */
export const isFigure = (sign: string): boolean => /^\d/.test(sign);

/** The order in which signs call notes (Chicago Manual of Style, 17th edition, 14.25). */
const SIGNS = ['*', '†', '‡', '§', '‖', '¶'] as const;

/** Signs for a second row of notes beside one that has figures: after the sixth they come doubled, then threefold. */
export const secondSign = (index: number): string =>
  SIGNS[index % SIGNS.length]!.repeat(1 + Math.floor(index / SIGNS.length));
