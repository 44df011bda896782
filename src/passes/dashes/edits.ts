import type { RuledEdit } from '../pass.js';
import { ASIDE, OPENING_HYPHEN } from './dashed-speech.js';
import { type DashHabits, EM } from './habits.js';
import { house } from './house.js';
import { hyphenEdit } from './hyphens.js';
import { rangeEdits } from './ranges.js';

/** What may be set as a dash: none that touches another, which is a rule, an omission, or nobody's guess. */
const ANY_DASH =
  /-(?<![–—]-)-+(?![–—])|[–—](?<![–—-].)(?![–—-])|-(?<=[\s\p{L},.!?…"'“”‘’*_]-)(?=[\s"'“”‘’«»*_]|$)|-(?<=\p{L}\s-)(?=[,;:.!?](?:\s|$))/gu;
const WHITE = /[ \t\u00A0\u2009\u200A\u202F]/;

/** `-fin-`, `--the end--`: hyphens for their looks, on both sides of a line; two before a sentence are its dash. */
const ADORNED = /^(?:-\p{L}[\p{L} ]{0,20}-|(-{2,})(?:the )?(?:end|fin|finis|fine|ende|tbc|to be continued)\1)$/iu;

/** Every dash of `text` as the house sets it; stutters (I-I), compounds and rules of hyphens stay as they are. */
export function dashEdits(text: string, habits: DashHabits): RuledEdit[] {
  if (!/[-–—]/.test(text) || /^[\s*_–—-]+$/.test(text) || ADORNED.test(text)) return [];
  const edits: RuledEdit[] = rangeEdits(text);
  const opening = habits.speaks ? OPENING_HYPHEN.exec(text) : null;
  if (opening) {
    const at = opening[1]!.length;
    edits.push({ start: at, end: at + 1, text: habits.english ? EM : habits.spaced });
    if (!habits.english)
      for (const { index } of text.matchAll(ASIDE)) edits.push({ start: index, end: index + 1, text: habits.spaced });
  }
  for (const match of text.matchAll(ANY_DASH)) {
    const edit = dashEdit(text, match.index, match[0], habits);
    if (edits.some(({ start }) => start === match.index)) continue;
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
  // An arrow of a log or a game.
  if (text[after] === '>' || text[at - 1] === '<') return null;
  if (written === '---' && !habits.threeIsDash && !standsBetweenWords(text, at, after)) return null;

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
  // The --th Foot: a number half hidden stays as its author has it.
  if (written === '--' && spaceBefore && /^(?:th|st|nd|rd)\b/.test(text.slice(after, after + 3))) return null;
  if (written === '--' && spaceBefore && !spaceAfter && HALF_HIDDEN.test(text.slice(after, after + 8))) return keep(EM);
  if (written === '–' && !(spaceBefore && (spaceAfter || endsLine))) return null;
  if (written === '–' && /\d/.test(left) && /\d/.test(right ?? '')) return null;
  const isNew = written[0] === '-';
  if (!isNew && spaceBefore !== spaceAfter && habits.style !== 'spaced-en') return null;
  if (habits.style === 'as-written' || !habits.english)
    return isNew ? keep(spaceBefore && spaceAfter && !habits.english ? habits.spaced : EM) : null;
  return house(text, { start, end, left, right, endsLine, spaceBefore, spaceAfter }, habits);
}

/** What is left of a place that is half hidden: in --shire. */
const HALF_HIDDEN = /^(?:shire|ton|ham|bury|burgh|ville|ford|mouth|cester)\b/;

/**
 * `She---who`, `She --- no`, `It is---"`: three hyphens between words or at the end of what is said, where a name withheld has its
 * initial before them (`H---`), or what a name stands behind: `the --- Review`, `of --- abbey`.
 */
function standsBetweenWords(text: string, at: number, after: number): boolean {
  const [before, behind] = [text.slice(Math.max(0, at - 12), at), text.slice(after, after + 4)];
  if (/\p{L}{2}["'“”‘’,;]?$/u.test(before)) return /^["'“”‘’]?(?:\p{L}{2}|$)|^["”’]\s/u.test(behind);
  return /\p{L}["'”’,;.!?]?[ \u00A0]$/u.test(before) && /^[ \u00A0]\p{Ll}/u.test(behind) && !BEFORE_NAME.test(before);
}

/** What stands before a name, which may be withheld. */
const BEFORE_NAME =
  /(?:^|[\s("“‘'])(?:the|an?|of|in|at|from|to|by|for|with|near|my|his|her|our|your|their|dear|mr|mrs|miss|lord|lady|sir|dr|captain|colonel|count|baron|duke|de|von)\.?[ \u00A0]$/i;

const isDash = (char: string | undefined): boolean => char !== undefined && '-–—'.includes(char);
