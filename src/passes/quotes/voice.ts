import type { Costs } from './costs.js';
import type { Kind } from './glyphs.js';
import type { Lexicon } from './lexicon.js';
import type { QuoteMark } from './marks.js';

/** How much the rest of a story says for a clipped word where this mark stands; below zero where it says against. */
export type Evidence = (mark: QuoteMark) => number;

/** What is known of a story's own habits while its marks are read. */
export interface Voice {
  /** What each reading costs. */
  readonly costs: Costs;
  /** The marks it sets speech in. */
  readonly primary: Kind;
  readonly lexicon: Lexicon;
  /** What the story says of the word behind a single mark, and of the one before. */
  readonly heads: Evidence;
  readonly tails: Evidence;
  /** Whether curly glyphs are heard as evidence. */
  readonly trusting: boolean;
  /** Whether h's are dropped here again and again. */
  readonly dropsAitches: boolean;
  /** Whether words are clipped here again and again. */
  readonly dialect: boolean;
}
