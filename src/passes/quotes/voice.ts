import type { Kind } from './glyphs.js';
import type { Lexicon } from './lexicon.js';

/** What is known of a story's own habits while its marks are read. */
export interface Voice {
  /** The marks it sets speech in. */
  readonly primary: Kind;
  readonly lexicon: Lexicon;
  /** Log odds that a word behind (heads) or before (tails) a single mark is clipped in this story. */
  readonly heads: ReadonlyMap<string, number>;
  readonly tails: ReadonlyMap<string, number>;
  /** Whether curly glyphs are heard as evidence. */
  readonly trusting: boolean;
  /** Whether h's are dropped here again and again. */
  readonly dropsAitches: boolean;
  /** Whether words are clipped here again and again. */
  readonly dialect: boolean;
}
