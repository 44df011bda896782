import type { Block } from '../../document/index.js';
import { type Desk, noteOf } from './desk.js';
import { keyLine } from './key-line.js';
import { isSignature } from './note-extent.js';
import { soundsLikeNote } from './sounds-like-note.js';
import { isStory } from './story-blocks.js';
import { openingOf, wordsOf } from './wording.js';

/** Only so many of the last paragraphs may be an unlabelled note. */
const LAST = 3;

/** How many lines may stand among them that have a header's key, or sign them. */
const COMPANY = 5;

/** Sets the last paragraphs apart where two signals say that the author speaks; they stay, with a warning. */
export function trailingNotes(blocks: readonly Block[], desk: Desk): readonly Block[] {
  let start = blocks.length;
  let said = 0;
  let company = 0;
  for (let at = blocks.length - 1; at >= 0; at -= 1) {
    const block = blocks[at]!;
    if (block.kind === 'authors-note' || block.kind === 'scene-break') continue;
    if (block.kind !== 'paragraph' || desk.keeps(block)) break;
    const text = openingOf(block, 3000);
    const needed = wordsOf(text).length <= 8 || blocks[at - 1]?.kind === 'scene-break' || start < blocks.length ? 2 : 3;
    if (soundsLikeNote(text, needed)) said += 1;
    else if (company < COMPANY && (keyLine(text)?.meaning?.strong || (said + company === 0 && isSignature(block))))
      company += 1;
    else break;
    start = at;
  }
  const own = blocks.slice(start).filter(isStory);
  if (said === 0 || said > LAST || !blocks.slice(0, start).some(isStory)) return blocks;
  const others = blocks.slice(start).filter((block) => !isStory(block));
  const facts = { note: 'author-note', place: 'trailing', rule: 'phrase', certain: false } as const;
  return [...blocks.slice(0, start), noteOf(own as [Block, ...Block[]], facts, desk), ...others];
}
