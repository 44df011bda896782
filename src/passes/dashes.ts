import type { DashStyle } from '../document/index.js';
import { maskAddresses } from './addresses.js';
import { hangingHyphen } from './hanging-hyphens.js';
import { overProse, type RuledEdit } from './pass.js';
import { rangeEdits } from './ranges.js';
import { isUnclosed } from './unclosed-speech.js';

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
}

const EM = '—';
const EN = '–';

/** Languages whose dash of thought is the en dash (Wikipedia, “Dash”, section on other languages). */
const WITH_EN = /^(?:de|nl|sv|da|nb|nn|no|fi|cs|sk|hu)\b/i;
const NO_BREAK = '\u00A0';

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
  return { style, english: /^en\b/i.test(language), spaced, threeIsDash: threes > 2 * dashes, writesEm: em };
}

const DASHED = /--|[–—]|\s-\s/;

/** What an author may mean by a dash; an en dash between figures is a range. */
const DASH = /(?<![–—-])(?:-{2,3}|[–—])(?![–—-])(?<!\d–(?=\d))|(?<=\s)-(?=\s)/g;

/** What may be set as a dash: none that touches another, which is a rule, an omission, or nobody's guess. */
const ANY_DASH = /-(?<![–—]-)-+(?![–—])|[–—](?<![–—-].)(?![–—-])|-(?<=[\s\p{L},.!?…"'“”‘’*_]-)(?=[\s"'“”‘’«»*_]|$)/gu;
const WHITE = /[ \t\u00A0\u2009\u200A\u202F]/;
const QUOTE_OR_EMPHASIS = /["'“”‘’«»*_]/;

/** Every dash of `text` as the house sets it; stutters (I-I), compounds and rules of hyphens stay as they are. */
export function dashEdits(text: string, habits: DashHabits): RuledEdit[] {
  if (!/[-–—]/.test(text) || /^[\s*_–—-]+$/.test(text)) return [];
  const edits: RuledEdit[] = rangeEdits(text);
  for (const match of text.matchAll(ANY_DASH)) {
    const edit = dashEdit(text, match.index, match[0], habits);
    if (edit && edit.text !== text.slice(edit.start, edit.end)) edits.push(edit);
  }
  return edits.sort((a, b) => a.start - b.start);
}

function dashEdit(text: string, at: number, written: string, habits: DashHabits): RuledEdit | null {
  const after = at + written.length;
  const keep = (dash: string): RuledEdit => ({ start: at, end: after, text: dash });
  if (written.length > 3 && written[0] === '-') {
    if (written.length === 4 || written.length === 6) return keep(EM.repeat(written.length / 2));
    return null;
  }
  if (written === '---' && !habits.threeIsDash) return null;

  let start = at;
  while (start > 0 && WHITE.test(text[start - 1]!)) start -= 1;
  let end = after;
  while (end < text.length && WHITE.test(text[end]!)) end += 1;
  const [left, right] = [text[start - 1], text[end]];
  if (isDash(left) || isDash(right)) return null;
  const opensLine = left === undefined || left === '\n';
  const endsLine = right === undefined || right === '\n';
  const [spaceBefore, spaceAfter] = [start < at, end > after];

  if (written === '-') return hyphenEdit(text, { start, at, after, end, left, right, opensLine, endsLine }, habits);
  if (opensLine || left === '|' || right === '|') return written[0] === '-' ? keep(EM) : null;
  if (written === '--' && spaceBefore && /^(?:th|st|nd|rd)\b/.test(text.slice(after, after + 3))) return null;
  if (written === '–' && !(spaceBefore && (spaceAfter || endsLine))) return null;
  if (written === '–' && /\d/.test(left) && /\d/.test(right ?? '')) return null;
  const isNew = written[0] === '-';
  if (!isNew && spaceBefore !== spaceAfter && habits.style !== 'spaced-en') return null;
  if (habits.style === 'as-written' || !habits.english)
    return isNew ? keep(spaceBefore && spaceAfter && !habits.english ? habits.spaced : EM) : null;
  return house(text, { start, end, left, right, endsLine, spaceBefore, spaceAfter }, habits);
}

const isDash = (char: string | undefined): boolean => char !== undefined && '-–—'.includes(char);

interface Around {
  readonly start: number;
  readonly end: number;
  readonly left: string | undefined;
  readonly right: string | undefined;
  readonly endsLine: boolean;
  readonly spaceBefore: boolean;
  readonly spaceAfter: boolean;
}

/** A dash in mid-line with the white space around it. */
function house(text: string, around: Around, habits: DashHabits): RuledEdit {
  const { start, end, left, right, endsLine, spaceBefore, spaceAfter } = around;
  if (habits.style === 'spaced-en') {
    const opensSpeech = /["'“‘«(]/.test(left ?? '') && !spaceBefore;
    const closesSpeech = endsLine || (!spaceAfter && /["'”’»),.!?;:]/.test(right ?? ''));
    return { start, end, text: `${opensSpeech ? '' : NO_BREAK}–${closesSpeech ? '' : ' '}` };
  }
  // `I was— Oh!`: broken off, and a new sentence.
  const brokenOff =
    !spaceBefore &&
    spaceAfter &&
    (/\p{Lu}|["“‘]/u.test(right ?? '') || isUnclosed(text.slice(0, start), text.slice(end)));
  return { start, end, text: brokenOff ? `${EM} ` : EM };
}

/** A hyphen that stands for a dash: spaced, at the end of broken-off speech, or hanging on one side. */
function hyphenEdit(
  text: string,
  place: {
    start: number;
    at: number;
    after: number;
    end: number;
    left: string | undefined;
    right: string | undefined;
    opensLine: boolean;
    endsLine: boolean;
  },
  habits: DashHabits,
): RuledEdit | null {
  const { start, at, after, end, left, right, opensLine, endsLine } = place;
  if (opensLine) return null;
  const spaceBefore = start < at;
  const spaceAfter = end > after;
  const closes = (!spaceAfter && endsLine) || isClosing(text, spaceBefore ? after : end);
  if (closes) {
    if (!/\p{L}/u.test(left ?? '') || (endsLine && spaceBefore) || isQuotedPrefix(text, start)) return null;
    return { ...breakOff(start, at, after, habits), certain: !endsLine };
  }
  if (/\d/.test(left ?? '') && /\d/.test(right ?? '')) return null;
  if (spaceBefore && spaceAfter) {
    if (habits.style === 'as-written' || !habits.english)
      return { start: at, end: after, text: habits.english ? (habits.writesEm ? EM : EN) : habits.spaced };
    return house(text, { start, end, left, right, endsLine, spaceBefore, spaceAfter }, habits);
  }
  return isHanging(text, at) ? hangingEdit(text, at, after, end, habits) : null;
}

/** Whether the hyphen at `at` touches a word before it, and has nothing but white space before the next. */
const isHanging = (text: string, at: number): boolean =>
  text[at] === '-' && /^\p{L}-[ \t\u00A0]+\p{L}/u.test(text.slice(at - 1, at + 8));

/** `I'm- I'm`: a word begun again closes up; `we- Can't we` leaves room for the sentence that comes instead. */
function hangingEdit(
  text: string,
  at: number,
  after: number,
  end: number,
  { style, english }: DashHabits,
): RuledEdit | null {
  const kind = hangingHyphen(text.slice(0, at), text.slice(after).trimStart(), english);
  if (kind !== 'broken-off' && kind !== 'begun-again') return null;
  if (style === 'spaced-en' && english) return { start: at, end, text: `${NO_BREAK}– ` };
  const closesUp = kind === 'begun-again' && style === 'em' && english;
  return { start: at, end: closesUp ? end : after, text: EM };
}

/** Where a hyphen hangs on a word and may be a dash, or not. */
export const doubtfulHyphens = (text: string, { english }: DashHabits): readonly number[] =>
  text.search(HANGING) < 0
    ? []
    : Array.from(text.matchAll(HANGING), ({ index }) => index).filter(
        (at) => hangingHyphen(text.slice(0, at), text.slice(at + 1).trimStart(), english) === 'doubtful',
      );

const HANGING = /-(?<=\p{L}-)(?=[ \t\u00A0]+\p{L})/gu;

function breakOff(start: number, at: number, after: number, { style, english }: DashHabits): RuledEdit {
  if (style === 'spaced-en' && english) return { start, end: after, text: `${NO_BREAK}–` };
  return { start: style === 'em' && english ? start : at, end: after, text: EM };
}

/** Whether only closing marks stand between `from` and the next space or stop. */
function isClosing(text: string, from: number): boolean {
  let at = from;
  while (at < text.length && QUOTE_OR_EMPHASIS.test(text[at]!)) at += 1;
  return (
    at > from && /["'“”‘’«»]/.test(text.slice(from, at)) && (at === text.length || /[\s.,!?;:)—–-]/.test(text[at]!))
  );
}

/** `the prefix "non-"`: a word with a hyphen at its end, quoted as such. */
const isQuotedPrefix = (text: string, hyphen: number): boolean =>
  /(?:^|\s)["'“‘’][*_]*\p{Ll}+$/u.test(text.slice(Math.max(0, hyphen - 20), hyphen));

/** Sets dashes in the house's style. */
export const dashes = overProse('dash', (stretches, { settings }, { report }) => {
  const texts = stretches.map(({ prose }) => maskAddresses(prose.text));
  const habits = dashHabits(texts, settings.dashes, settings.language);
  const doubtful = texts.flatMap((text, index) => doubtfulHyphens(text, habits).map((at) => [index, at] as const));
  const [first] = doubtful;
  if (first) {
    const more = doubtful.length > 1 ? `, and ${doubtful.length - 1} more like it` : '';
    report({
      severity: 'warning',
      code: 'dash/doubtful',
      message: `This hyphen may stand for a dash${more}`,
      span: stretches[first[0]]!.prose.span(first[1], first[1] + 1),
      hint: 'write `--` for a dash, or take out the space behind the hyphen',
    });
  }
  return texts.map((text) => dashEdits(text, habits));
});
