import { chaptersOf, headingRanks } from '../../../book/index.js';
import type { Block, Story } from '../../../document/index.js';
import type { StructureElement } from '../../../pages/index.js';
import { setBlocks } from '../blocks/body.js';
import { footNotesOf, setFootNote } from '../blocks/foot-notes.js';
import { setEndNotes } from '../blocks/notes.js';
import { setOpener } from '../blocks/opener.js';
import { References } from '../blocks/references.js';
import type { Scope } from '../blocks/scope.js';
import { Stick } from '../stick.js';
import type { ComposedSection, ComposingDesk } from '../tools.js';
import { bodyLetters } from '../voices.js';

/** The name of a chapter's place, by its number from 0. */
export const chapterName = (section: string, chapter: number): string => `${section}.chapter-${chapter + 1}`;

/** What a story's pages are made from: all but its section and its running heads, which hang on the rest of the book. */
export type ComposedStory = Omit<ComposedSection, 'section' | 'heads'>;

/** A story: its opener, its text, and the notes that were moved behind it; `rank` is its title's among the headings. */
export function composeStory(story: Story, rank: 1 | 2, desk: ComposingDesk, owner: StructureElement): ComposedStory {
  const { language, ornament } = story.settings;
  const stick = new Stick();
  const atFoot = footNotesOf(story, desk);
  const scope: Scope = {
    desk,
    stick,
    id: story.id,
    rank,
    language,
    ornament,
    references: new References(story.id, desk, story, {
      has: (note) => atFoot.has(note),
      set: (note, sign) => setFootNote(atFoot.get(note)!.note, sign, atFoot.get(note)!.owner, scope),
    }),
    ranks: headingRanks(story.blocks),
    chapters: chapterNames(story.id, story.blocks),
  };
  stick.name(story.id);
  setOpener({ ...story, authors: desk.bylines ? story.authors : [] }, owner, scope);
  setBlocks(story.blocks, { owner, letters: bodyLetters(desk, language), left: 0, right: 0, opens: true }, scope);
  setEndNotes(story.endNotes, owner, scope, atFoot);
  const { galley, anchors } = stick;
  return { opens: desk.settings.open, galley, leading: desk.measures.leading, anchors, folios: true };
}

const chapterNames = (section: string, blocks: readonly Block[]): ReadonlyMap<Block, string> =>
  new Map(chaptersOf(blocks).map((heading, index) => [heading, chapterName(section, index)]));
