import type { Span } from './source.js';

/** One thing that was changed in a story: a line of the ledger. */
export interface Change {
  /** `quote`, `dash`, `ellipsis`, `space`, `break`, `strip`, `title` and the like. */
  readonly rule: string;
  readonly span: Span;
  readonly before: string;
  readonly after: string;
  /** False where an editor should look: the rule had a close second choice. */
  readonly certain: boolean;
}
