import { chaptersOf, type StorySection } from '../../book/index.js';
import type { Block } from '../../document/index.js';
import { setBlocks } from './body.js';
import { composed } from './composed.js';
import type { Compose } from './desk.js';
import { storyHeads } from './heads.js';
import { setEndNotes } from './notes.js';
import { setOpener } from './opener.js';
import { References } from './references.js';
import type { Scope } from './scope.js';
import { Stick } from './stick.js';
import { bodyLetters } from './voices.js';

/** The name of a chapter's place, by its number from 0. */
export const chapterName = (section: string, chapter: number): string => `${section}.chapter-${chapter + 1}`;

/** A story: its opener, its text, and the notes that were moved behind it. */
export const composeStory: Compose<StorySection> = (section, desk, owner) => {
  const { story } = section;
  const { language, ornament } = story.settings;
  const stick = new Stick();
  const scope: Scope = {
    desk,
    stick,
    id: section.id,
    rank: section.part === null ? 1 : 2,
    language,
    ornament,
    references: new References(section.id, desk, story),
    chapters: chapterNames(section.id, story.blocks),
  };
  stick.name(section.id);
  setOpener(story, owner, scope);
  setBlocks(story.blocks, { owner, letters: bodyLetters(desk, language), left: 0, right: 0, opens: true }, scope);
  setEndNotes(story.endNotes, owner, scope);
  return composed(section, stick, desk, { opens: desk.settings.open, heads: storyHeads(section, desk), folios: true });
};

const chapterNames = (section: string, blocks: readonly Block[]): ReadonlyMap<Block, string> =>
  new Map(chaptersOf(blocks).map((heading, index) => [heading, chapterName(section, index)]));
