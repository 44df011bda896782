import type { HeaderLine } from '../../../document/index.js';
import { datesIn } from '../facts/entries.js';
import type { KeyLine } from '../key-line.js';
import { keylessLine } from '../keyless-line.js';
import { addressLines } from '../manuscript.js';
import type { Line } from '../row.js';
import type { Weights } from '../search/weights.js';
import { isIndented, wordsOf } from '../wording.js';
import type { Row } from './row.js';

/** What tells that a line is one of a header's, or more of its value. */
export function weighHeader(row: Row, line: Line, weights: Weights): void {
  if (line.block.kind !== 'paragraph') return;
  if (isAddress(row, line.at)) {
    weights.offer('header', 0.2, 'stands above a manuscript’s title');
    weights.offer('value', 0.1, 'stands above a manuscript’s title');
    weights.charge('story', 8);
    return;
  }
  if (isIndented(line.block) && isValue(row, line)) {
    weights.offer('value', 0, 'goes on with a header line');
    weights.charge('story', 4);
    return;
  }
  if (row.isForm(line.at)) return;
  const key = isOpening(line) ? null : (line.key ?? headingKey(row, line));
  const trust = key ? trustOf(row, line, key) : null;
  if (key && trust) weighKey(line, key, trust, weights);
  else if (isValue(row, line)) {
    weights.offer('value', 0.3, 'goes on with a header line');
    weights.charge('story', 3);
  } else {
    const keyless = line.line === '' ? null : keylessLine(line.line);
    if (keyless) {
      weights.offer('header', 1, keyless.key === 'words' ? 'counts words' : 'an address');
      weights.charge('story', 5);
    }
  }
}

/** `(A/N: late) She came in.`: the note in brackets is only the paragraph’s first. */
const isOpening = ({ label, text }: Line): boolean =>
  label !== null && label.bracket !== '' && !/[)\]}>][\s*_]*$/.test(text) && /[)\]}>]/.test(text);

interface Trust {
  readonly cost: number;
  readonly story: number;
}

/** How far a line of a header's shape is believed to be one. */
function trustOf(row: Row, { at, label, line, text }: Line, key: KeyLine): Trust | null {
  const company = row.company[at] ?? {
    known: 0,
    facts: 0,
    above: 0,
    strange: 0,
    scripted: false,
    close: false,
    mail: false,
  };
  if (!row.isHead(at) || isSentence(key) || company.scripted) return null;
  if (!row.isOverStory(at) && row.isInside(at) && company.facts < 2) return null;
  if (row.inNotes !== null && at > row.inNotes) return null;
  if (at > 1 && row.lines[at - 1]!.banner?.kind === 'date' && !row.isOverStory(at) && datesIn(row.lines) > 1)
    return null;
  // Below the head of the mail that brought the story, keys are the story’s.
  if (company.mail && !key.meaning?.strong && row.ranges.mail === 0) return null;
  const known = company.known + company.above;
  if (key.meaning) {
    if (at === 0 && key.meaning.role === 'title' && key.key === 'title' && key.value !== '')
      return { cost: 0, story: 7 };
    if (known > 0) return { cost: key.meaning.strong ? 0.1 : 0.6, story: Math.min(8, 5 + known) };
    const sign = key.meaning.note === 'warning' && key.value === key.value.toUpperCase();
    return key.meaning.strong && company.strange === 0 && !sign ? { cost: 0.2, story: 5 } : null;
  }
  const small = wordsOf(key.key).length <= 4 && key.colon && key.value !== '' && key.value.length < 200;
  return small && known > 1 && company.close && !label && line === text ? { cost: 1, story: 2 } : null;
}

function weighKey(line: Line, key: KeyLine, { cost, story }: Trust, weights: Weights): void {
  const why = `key ${key.key}`;
  if (key.meaning?.role !== 'note' && key.meaning?.note === null) {
    weights.charge('note', 3);
    weights.charge('more', 4);
  }
  switch (key.meaning?.role) {
    case 'title':
      if (key.value !== '') weights.offer('title', cost, why);
      weights.offer('header', cost + 1.5, why);
      break;
    case 'author':
      if (key.value !== '') weights.offer('author', cost, why);
      weights.offer('header', cost + 1.5, why);
      break;
    case 'dedication':
      if (key.value !== '') weights.offer('dedication', cost, why);
      weights.offer('header', cost + 1.5, why);
      break;
    case 'note':
      weights.offer('note', cost, why);
      if (line.label?.reach !== 'anywhere') weights.mid = Math.max(weights.mid, 8);
      break;
    default:
      weights.offer('header', Math.min(cost, key.meaning ? 0.2 : cost), why);
      weights.before += 1.5;
      weights.charge('more', 3);
  }
  weights.charge('story', line.speaks ? story - 3 : story);
}

/** `Summary` alone above indented lines, as the Archive of Our Own's downloads have it. */
function headingKey({ lines, company }: Row, { at, line }: Line): KeyLine | null {
  if (!/^(?:chapter |story )?summary$/i.test(line)) return null;
  const below = lines[at + 1];
  if (below?.block.kind !== 'paragraph') return null;
  const headed = company
    .slice(Math.max(0, at - 4), at)
    .some((one, index) => one && lines[Math.max(0, at - 4) + index]!.key?.meaning);
  const meaning = { role: 'other', note: 'summary' as HeaderLine['note'], strong: true } as const;
  return headed || isIndented(below.block)
    ? { key: line.toLowerCase(), meaning, colon: true, value: '', start: line.length, end: line.length, mail: false }
    : null;
}

/** `Author: unknown, said the card.`: a title of several sentences, or an author of many words and a stop, is story. */
const isSentence = ({ meaning, value }: KeyLine): boolean =>
  (meaning?.role === 'title' && /[.!?]\s.*[.!?]$/.test(value) && wordsOf(value).length > 8) ||
  (meaning?.role === 'author' && /\p{Ll}\.$/u.test(value) && wordsOf(value).length > 4) ||
  (meaning?.role === 'other' &&
    (meaning.note === null || meaning.note === 'rating') &&
    /[.!?]\s.*[.!?]$/.test(value) &&
    wordsOf(value).length > 16);

/** How wide a line is that may have been wrapped. */
const WIDE = 55;

/** A heading for notes, as archives have it. */
const NOTES = /^(?:chapter |story )?notes$/i;

/** How many paragraphs a value may have in all. */
const MOST = 3;

const values = new WeakMap<Row, Uint8Array>();

/** Whether the line goes on with the value of a header line above it. */
function isValue(row: Row, { at }: Line): boolean {
  let marks = values.get(row);
  if (!marks) {
    marks = new Uint8Array(row.lines.length);
    for (const line of row.lines) markValues(row, line, marks);
    values.set(row, marks);
  }
  return marks[at] === 1;
}

function markValues(row: Row, line: Line, marks: Uint8Array): void {
  const { lines } = row;
  const key = line.block.kind === 'paragraph' ? (line.key ?? headingKey(row, line)) : null;
  if (!key || !trustOf(row, line, key) || key.meaning?.role === 'note') return;
  const { at } = line;
  const bare = key.value === '';
  let end = at + 1;
  while (end < lines.length && goesOn(row, at, end, bare)) end += 1;
  if (end === at + 1) end = endApart(row, at, key);
  marks.fill(1, at + 1, end);
}

function goesOn(row: Row, start: number, at: number, bare: boolean): boolean {
  const { block, gap, text } = row.lines[at]!;
  if (block.kind !== 'paragraph') return false;
  if (bare && at === start + 1 && isIndented(block) && !isIndented(row.lines[start]!.block)) return true;
  if (gap > 0 || isMarked(row, at)) return false;
  const above = row.lines[at - 1]!;
  const full = above.text.length >= WIDE && !/[.!?…"”)]$/.test(above.text) && above.text.length < 90;
  return isIndented(block) || full || (bare && at === start + 1) || /^\p{Ll}/u.test(text);
}

function endApart(row: Row, start: number, key: KeyLine): number {
  const { lines } = row;
  const bare = key.value === '';
  for (let end = start + 1; end <= start + MOST; end += 1) {
    const line = lines[end];
    if (line?.block.kind !== 'paragraph' || line.speaks) break;
    // What stands between the lines of two pieces is a piece, however short.
    if (row.pieces.has(end)) return start + 1;
    if (end > start + 1 && (isKeyed(row, end) || NOTES.test(line.line))) return end;
    if (isMarked(row, end) || (line.shape && !(bare && end === start + 1))) break;
  }
  const below = lines[start + 1];
  if (!bare || below?.block.kind !== 'paragraph' || isMarked(row, start + 1)) return start + 1;
  return start + 2;
}

const isKeyed = (row: Row, at: number): boolean => {
  const line = row.lines[at]!;
  return line.key !== null && trustOf(row, line, line.key) !== null;
};

function isMarked(row: Row, at: number): boolean {
  const { label, by, banner, glyphs } = row.lines[at]!;
  return isKeyed(row, at) || label !== null || by !== null || banner?.kind === 'chapter' || glyphs === 'break';
}

const addresses = new WeakMap<Row, number>();

function isAddress(row: Row, at: number): boolean {
  let most = addresses.get(row);
  if (most === undefined) {
    most = addressLines(row.lines.slice(0, 20).map(({ block }) => block));
    addresses.set(row, most);
  }
  return at < most;
}

/** Whether a line is believed to be one of a header's, whatever the search makes of it. */
export const isHeaderLine = (row: Row, at: number): boolean => isKeyed(row, at);
