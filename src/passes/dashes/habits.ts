import type { DashStyle } from '../../document/index.js';
import { speaksWithDashes } from './dashed-speech.js';

/** The long dash. */
export const EM = '—';

/** The dash half as long. */
export const EN = '–';

/** How dashes are set in one story. */
export interface DashHabits {
  readonly style: DashStyle;
  /** English closes dashes up or spaces them by house style; other languages keep the spaces they have. */
  readonly english: boolean;
  /** What two hyphens between spaces stand for where it is not English. */
  readonly spaced: string;
  /** Whether three hyphens are this author's dash, not an omission: where `--` is the dash, `H---!` is a name withheld. */
  readonly threeIsDash: boolean;
  /** Whether this author writes the long dash, so that a spaced hyphen stands for one too. */
  readonly writesEm: boolean;
  /** Whether a hyphen that opens a paragraph opens speech. */
  readonly speaks: boolean;
}

/** Languages whose dash of thought is the en dash (Wikipedia, “Dash”, section on other languages). */
const WITH_EN = /^(?:de|nl|sv|da|nb|nn|no|fi|cs|sk|hu)\b/i;
/** What tells which dashes an author means. */
export function dashHabits(texts: readonly string[], style: DashStyle, language: string): DashHabits {
  let dashes = 0;
  let threes = 0;
  let em = false;
  for (const text of texts) {
    if (!DASHED.test(text)) continue;
    em ||= text.includes(EM);
    for (const [dash] of text.matchAll(DASH)) {
      if (dash === '---') threes += 1;
      else dashes += 1;
      em ||= dash === '--';
    }
  }
  const spaced = WITH_EN.test(language) ? EN : EM;
  return {
    style,
    english: /^en\b/i.test(language),
    spaced,
    threeIsDash: threes > 2 * dashes,
    writesEm: em,
    speaks: speaksWithDashes(texts, language),
  };
}

const DASHED = /--|[–—]|\s-\s/;

/** What an author may mean by a dash; an en dash between figures is a range. */
const DASH = /(?<![–—-])(?:-{2,3}|[–—])(?![–—-])(?<!\d–(?=\d))|(?<=\s)-(?=\s)/g;
