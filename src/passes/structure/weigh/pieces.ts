import type { Line } from '../row.js';
import type { Weights } from '../search/weights.js';
import type { Row } from './row.js';

/** What tells that a line stands over a further piece of a file that holds several. */
export function weighPiece(row: Row, { at, key }: Line, weights: Weights): void {
  const piece = row.pieces.get(at);
  const own = key?.key;
  if (!piece) return;
  weights.charge('story', 8);
  weights.charge('header', 4);
  if (piece === 'name') {
    weights.offer('chapter', 0.1, 'names one of several pieces');
    weights.charge('title', 6);
    weights.charge('note', 6);
    weights.charge('more', 6);
    return;
  }
  if (key?.meaning?.role === 'author') {
    weights.offer('author', 0, 'says whose one of several pieces is');
    return;
  }
  weights.offer('note', piece === 'opens' ? 0.1 : 0.4, 'says of one of several pieces what the others say');
  weights.offer('more', 0.1, 'says of one of several pieces what the others say');
  weights.mid = weights.behind = weights.before = 0;
  // A machine in the story may ask again and again as well.
  if (!row.lines.slice(0, at).some(({ key, by }) => by !== null || (key?.meaning?.strong && key.key !== own)))
    weights.doubtful = true;
}
