import { createHash } from 'node:crypto';
import type { Block, Run, Source, Span } from '../document/index.js';
import { anchorAt, written } from './anchor.js';
import { PILCROW, type PlainText, plainText } from './plain.js';

/** What the words at and around a span are known by: the same though lines are moved or wrapped anew and marks retyped. */
export function fingerprintOf({ source, start, end }: Span): string {
  const plain = plainSource(source);
  const from = firstAt(plain.starts, start);
  const to = Math.max(from, firstAt(plain.starts, end));
  const { before, exact, after } = anchorAt(plain, from, Math.min(to, from + LONGEST));
  // Its own paragraph says which it is: one that is put in above or below makes no other doubt of it.
  const anchor = written({
    before: before.slice(before.lastIndexOf(PILCROW) + 1),
    exact,
    after: after.split(PILCROW, 1)[0]!,
  });
  return createHash('sha256').update(`${source.file}\n${anchor}`).digest('hex').slice(0, 16);
}

/** Of a long passage its beginning says which it is. */
const LONGEST = 80;

/** The first unit of plain text that stands at `offset` or behind it. */
function firstAt(starts: Int32Array, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lastKnown(starts, middle) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What stands in no source, such as `¶`, stands where the letter before it does. */
function lastKnown(starts: Int32Array, at: number): number {
  let known = at;
  while (known >= 0 && starts[known]! < 0) known -= 1;
  return known < 0 ? -1 : starts[known]!;
}

const made = new WeakMap<Source, PlainText>();

/** A file's text made plain as it stands, its paragraphs parted by blank lines. */
function plainSource(source: Source): PlainText {
  const known = made.get(source);
  if (known) return known;
  const blocks: Block[] = [];
  for (const { 0: text, index } of source.text.matchAll(/[^\r\n]+(?:(?:\r\n|\n|\r)(?!\s*(?:[\r\n]|$))[^\r\n]+)*/g)) {
    const span = { source, start: index, end: index + text.length };
    const run: Run = { kind: 'run', text, marks: [], link: null, span };
    blocks.push({ kind: 'paragraph', inlines: [run], gap: 1, span });
  }
  const plain = plainText(blocks);
  made.set(source, plain);
  return plain;
}
