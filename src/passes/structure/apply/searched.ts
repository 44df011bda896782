import type { FixedLabel } from '../../../document/index.js';
import type { Reading } from '../search/search.js';
import type { Weights } from '../search/weights.js';
import type { Row } from '../weigh/row.js';

/** What is known of a row once it was searched. */
export interface Searched {
  readonly row: Row;
  readonly fixed: readonly (FixedLabel | null)[];
  readonly weights: readonly Weights[];
  readonly readings: readonly Reading[];
}
