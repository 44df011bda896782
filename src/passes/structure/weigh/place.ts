import { PLACE } from '../data/place-weights.js';
import { ANSWER } from '../facts/answers.js';
import type { Standing } from '../facts/place.js';
import type { Line } from '../row.js';
import type { Weights } from '../search/weights.js';
import { cheapestName } from './named.js';
import { PRICE } from './prices.js';
import type { Row } from './row.js';

/** Place says no more than this, for a note or for the story: it never decides alone. */
const MOST = 3;
const LEAST = -1.5;

/** Where what a line says makes another reading so cheap, its place says nothing new. */
const KNOWN = 3;

/** What story costs more at `at`, or a note where it is less than nothing, for where the line stands and how it looks there. */
export function priceOfPlace(row: Row, at: number): number {
  const standing = row.standing(at);
  if (!standing || row.isLetter(at) || row.isForm(at) || row.company[at]?.scripted || row.isDirection(at)) return 0;
  const sum = standing.signs.reduce((total, sign, index) => total + sign * PLACE[standing.zone][index]!, 0);
  return Math.max(LEAST, Math.min(row.isBare || runsOn(row, at, standing.zone) ? 0 : MOST, sum));
}

/** Without a blank line between, what follows at a story's head may be the story, and the line its first. */
const runsOn = ({ lines, usual }: Row, at: number, zone: Standing['zone']): boolean =>
  zone === 'head' && usual > 0 && lines[at + 1]?.gap === 0;

/** Lines of one form under a story that has no such line itself, with the line that heads them. */
export function weighAnswers(row: Row, { at }: Line, weights: Weights): void {
  const found = row.standing(at) === null && row.lines[at]!.banner === null ? 0 : row.answers(at);
  if (found === 0) return;
  weights.charge(
    'story',
    found === ANSWER ? PRICE.answer : PRICE.answers,
    'of one form with its neighbours, under the story',
  );
  weights.offer('note', found === ANSWER ? 2 : 1, '');
  weights.offer('more', 0.3, '');
}

/** A line near an edge: set apart, short, in other words than the story's, it is hardly of it. */
export function weighPlace(row: Row, { at }: Line, weights: Weights): void {
  const price = priceOfPlace(row, at);
  if (price === 0 || Math.min(cheapestName(weights), weights.of('end')) < KNOWN) return;
  if (price > 0) weights.charge('story', price, price > 1 ? 'stands apart from the story' : '');
  if (price < 0) {
    weights.charge('note', -price);
    weights.charge('more', -price);
  }
}
