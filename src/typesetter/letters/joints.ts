import { hyphenatorOf } from './hyphenate.js';

/** Letters that faces tie to an f. */
const TIED = /f[fijlbhkt]/i;

/**
 * The parts of a German word that no ligature may tie: `Auf|lage`, `Schiff|fahrt` (Duden, Die deutsche Rechtschreibung: no ligature
 * over the joint of a compound). A joint is a place where the word may be parted: between two f (`Schif-fe`) only behind
 * `auf`, behind another f, or before a consonant (`Kauf|frau`).
 */
export function partsAtJoints(text: string, language: string): readonly string[] {
  if (!/^de\b/i.test(language) || !TIED.test(text)) return [text];
  const small = text.toLowerCase();
  const places = small.length === text.length ? (hyphenatorOf(language)?.(small) ?? []) : [];
  const parts: string[] = [];
  let from = 0;
  for (const at of places) {
    if (!TIED.test(small.slice(at - 1, at + 1)) || !isJoint(small, at)) continue;
    parts.push(text.slice(from, at));
    from = at;
  }
  return [...parts, text.slice(from)];
}

const isJoint = (word: string, at: number): boolean =>
  word[at] !== 'f' ||
  /(?:^|\P{L})(?:her|hin|dar|wor)?auf$|ff$/u.test(word.slice(0, at)) ||
  /^f[lr]/.test(word.slice(at));
