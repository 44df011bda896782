import { calls } from './calls.js';
import { controls } from './controls.js';
import { dashes } from './dashes/dashes.js';
import { ellipses } from './ellipses.js';
import { emphasis } from './emphasis.js';
import { french } from './french.js';
import { ligatures } from './ligatures.js';
import { partedWords } from './parted-words.js';
import { overStory, type Pass, type ProsePass } from './pass.js';
import { doubledMarks } from './quotes/doubled.js';
import { quotes } from './quotes/quotes.js';
import { spaces } from './spaces.js';
import { settleNotes } from './structure/index.js';

export { joinRuns } from './join.js';
export { type NormalizeOptions, normalize, normalized } from './normalize.js';
export type { Pass, PassContext } from './pass.js';
export { openDictionary } from './quotes/dictionary.js';
export { findStructure, type Gaps, gapsOf, settleNotes, unusedOpenings, withoutCalls } from './structure/index.js';

/**
 * The marks, in this order: words that lines parted are told while their runs are as read; what cannot be seen goes first,
 * since it would part a mark from its word; then ligatures, emphasis, whose delimiters would stand between a quote and its words, and
 * double marks made of two, which all others take for one; quotes come after spaces, dashes and ellipses, since they are
 * read by what is beside them; French spaces behind them, since they stand beside quotes; calls last, which go behind marks.
 */
const HOUSE_STYLE: readonly ProsePass[] = [
  partedWords,
  controls,
  ligatures,
  emphasis,
  doubledMarks,
  spaces,
  dashes,
  ellipses,
  quotes,
  french,
  calls,
];

/** What is done as well where the encoding is in doubt: what looks like a mark there may be a letter. */
const BESIDE_MARKS: readonly ProsePass[] = [partedWords, controls, emphasis, spaces];

/** Gives notes their fate and sets every mark in the house's style; runs after `findStructure`. */
export const applyHouseStyle: Pass = (story, context) =>
  (story.sources.some(({ unsure }) => unsure) ? leaveMarks : setMarks)(settleNotes(story, context), context);

const setMarks = overStory(HOUSE_STYLE);
const leaveMarks = overStory(BESIDE_MARKS);
