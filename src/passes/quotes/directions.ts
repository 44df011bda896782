import { type Evidence, isGuillemet } from './glyphs.js';
import { isDigit, isEdge, isLetter, isTransparent, sideAt } from './letters.js';

const GUILLEMET = /[«»‹›]/g;

/** Languages in which guillemets point at the words they enclose: »so« (Wikipedia, “Guillemet”, uses by language). */
const INWARD = /^(?:de(?!-(?:ch|li)\b)|da|cs|sk|sl|hr|sr|hu)\b/i;

/** Languages in which both point the same way: »so». */
const ALIKE = /^(?:sv|fi)\b/i;

/** A glyph that opens so many times as often as it closes is an opener, and the other way round. */
const CLEARLY = 4;

/** How often a guillemet stands where it can only open, and where it can only close. */
interface Votes {
  open: number;
  close: number;
}

/** What each guillemet of a story says of itself there: German and French point them in opposite ways, Swedish in one. */
export function directionsOf(texts: readonly string[], language: string): ReadonlyMap<string, Evidence> {
  const votes = new Map<string, Votes>();
  for (const text of texts) {
    if (text.search(GUILLEMET) < 0) continue;
    for (const { 0: glyph, index } of text.matchAll(GUILLEMET)) {
      const says = placeOf(text, index);
      if (says === null) continue;
      const known = votes.get(glyph) ?? { open: 0, close: 0 };
      known[says] += 1;
      votes.set(glyph, known);
    }
  }
  return new Map([...pair('«', '»', votes, usual('«', language)), ...pair('‹', '›', votes, nested(votes, language))]);
}

/** A pair's evidence by the votes of both; where there are none, its usual one. */
function pair(left: string, right: string, votes: ReadonlyMap<string, Votes>, usually: Evidence) {
  const says = [left, right].map((glyph) => verdict(votes.get(glyph))) as [Evidence | undefined, Evidence | undefined];
  const first = says[0] === undefined ? turned(says[1]) : says[0];
  const evidence = first === undefined ? usually : first;
  return [
    [left, evidence],
    [right, says[1] === undefined ? (turned(evidence) ?? null) : says[1]],
  ] as const;
}

/** Inner guillemets point as the outer ones do. */
const nested = (votes: ReadonlyMap<string, Votes>, language: string): Evidence =>
  verdict(votes.get('«')) ?? turned(verdict(votes.get('»'))) ?? usual('‹', language);

const usual = (glyph: '«' | '‹', language: string): Evidence => {
  if (ALIKE.test(language) && glyph === '«') return null;
  return INWARD.test(language) ? 'close' : 'open';
};

const turned = (evidence: Evidence | undefined): Evidence | undefined =>
  evidence === 'open' ? 'close' : evidence === 'close' ? 'open' : evidence;

function verdict(votes: Votes | undefined): Evidence | undefined {
  if (!votes) return undefined;
  if (votes.open >= CLEARLY * votes.close) return 'open';
  return votes.close >= CLEARLY * votes.open ? 'close' : null;
}

/** What a guillemet can only be where it stands; null where it may be either. */
function placeOf(text: string, at: number): 'open' | 'close' | null {
  let [left, right] = [at - 1, at + 1];
  while (isTransparent(text[left])) left -= 1;
  while (isTransparent(text[right])) right += 1;
  const [before, after] = [text[left], text[right]];
  const hugsRight = isLetter(after) || isDigit(after) || sideAt(text, right) === 'opening';
  if (isEdge(before) && isEdge(after)) {
    if (text.slice(0, at).trim() === '') return 'open';
    return text.slice(at + 1).trim() === '' ? 'close' : null;
  }
  // `l'« affaire »`: behind an elision it opens.
  if ((before === "'" || before === '’') && isLetter(text[left - 1])) return 'open';
  if (isGuillemet(before ?? '') || isGuillemet(after ?? '')) return null;
  if (isEdge(before) || sideAt(text, left) === 'opening') return hugsRight ? 'open' : isEdge(after) ? null : 'close';
  return isEdge(after) || (sideAt(text, right) === 'stop' && !isLetter(after)) ? 'close' : null;
}
