import { forget } from './forget.js';

/** Marks that a text may hold, straight or set. */
const QUOTE = /[“”„‟«»‹›‘’‚‛"'`´′″]/g;

/**
 * How far the doubts of one text stand where its errors are. `set` gives the text with its marks set, and the
 * diagnostics with their places in the input. A doubt is one answer an editor gives: at one mark, or for all places of
 * one word. It is true where a mark it names is wrong; a quote that is told as unclosed or unopened also where its
 * paragraph has a wrong mark, or lost one to `forget`. Null where the marks cannot be counted off against the truth's.
 */
export function doubtsOf(set, truth, input, share = 0) {
  const [whole, text] = share > 0 ? forget(truth, input, share) : [truth, input];
  const told = [];
  const out = set(text, (diagnostic) => told.push(diagnostic));
  const places = [...text.matchAll(QUOTE)].map(({ index }) => index);
  const [right, ours] = [whole.match(QUOTE) ?? [], out.match(QUOTE) ?? []];
  if (right.length !== places.length || ours.length !== places.length) return null;
  const wrong = new Set(places.filter((_, index) => right[index] !== ours[index]));
  const paragraphs = new Paragraphs(text);
  const faulty = new Set([...wrong].map((at) => paragraphs.of(at)));
  const lost = share > 0 ? lostIn(input, text) : new Set();
  const score = { wrong: wrong.size, told: 0, doubts: 0, true: 0, marks: places.length };
  const named = new Set();
  for (const { code, span, also = [] } of told) {
    if (!code.startsWith('quote/')) continue;
    const at = [span, ...also].map(({ start }) => start);
    const isFault = code !== 'quote/doubtful';
    if (isFault) named.add(paragraphs.of(span.start));
    for (const place of at) named.add(-1 - place);
    score.doubts += 1;
    const here = paragraphs.of(span.start);
    if (at.some((place) => wrong.has(place)) || (isFault && (faulty.has(here) || lost.has(here)))) score.true += 1;
  }
  for (const place of wrong) if (named.has(-1 - place) || named.has(paragraphs.of(place))) score.told += 1;
  return score;
}

/** Which paragraph of a text stands at a place. */
class Paragraphs {
  #starts;
  constructor(text) {
    this.#starts = [0, ...[...text.matchAll(/\n\s*\n/g)].map(({ 0: gap, index }) => index + gap.length)];
  }
  of(at) {
    let [low, high] = [0, this.#starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle] <= at) low = middle;
      else high = middle;
    }
    return low;
  }
}

/** The paragraphs that have fewer marks than before. */
function lostIn(before, after) {
  const parts = [before, after].map((text) => text.split(/\n\s*\n/));
  return new Set(parts[1].flatMap((text, index) => (text === parts[0][index] ? [] : [index])));
}
