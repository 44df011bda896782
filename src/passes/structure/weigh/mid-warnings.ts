import { isMidWarning } from '../facts/mid-warnings.js';
import type { Line } from '../row.js';
import type { Weights } from '../search/weights.js';
import type { Row } from './row.js';

/** A line that tells readers where to skip, and that it is over, may stand anywhere. */
export function weighMidWarning(row: Row, line: Line, weights: Weights): void {
  if (!isMidWarning(line) || row.isLetter(line.at)) return;
  weights.offer('note', 0.6, 'tells readers where to skip');
  weights.offer('more', 0.6, 'tells readers where to skip');
  weights.mid = Math.min(weights.mid, 1);
  weights.behind = 0;
  // `(It was safe to look now.)` may be somebody's in the story.
  if (line.label === null) weights.doubtful = true;
  weights.charge('story', 8);
}
