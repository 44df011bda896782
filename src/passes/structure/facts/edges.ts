import type { Line } from '../row.js';
import { isHeadline } from '../title-line.js';
import { wordsOf } from '../wording.js';
import type { Company } from './company.js';

/** Where a line stands to the paragraphs that tell the story of its file or chapter. */
export type Edge = 'head' | 'foot' | null;

/** How many lines a head or a foot may have: what goes on longer is verse, a list, a log. */
const LONGEST = 40;

/**
 * Marks the lines above the first paragraph that `tells` the story of a file or chapter, and those under the last. What
 * stands before the first banner, with no such paragraph of its own, is the head of all.
 */
export function edgesOf(
  lines: readonly Line[],
  tells: (at: number) => boolean,
  heads: (at: number) => boolean,
): readonly Edge[] {
  const marks = new Array<Edge>(lines.length).fill(null);
  for (let start = 0; start < lines.length; ) {
    let end = start + 1;
    while (end < lines.length && !heads(end)) end += 1;
    markChapter(marks, start, end, end < lines.length && start === 0, tells);
    start = end;
  }
  return marks;
}

function markChapter(marks: Edge[], start: number, end: number, opens: boolean, tells: (at: number) => boolean): void {
  let first = start;
  while (first < end && !tells(first)) first += 1;
  if (first === end) {
    if (opens && end - start <= LONGEST) marks.fill('head', start, end);
    return;
  }
  let last = end - 1;
  while (!tells(last)) last -= 1;
  if (first - start <= LONGEST) marks.fill('head', start, first);
  if (end - last <= LONGEST) marks.fill('foot', last + 1, end);
}

/** The longest line that is no sentence, in units and words. */
const LONG = 140;
const WORDS = 14;

/** What ends a sentence, or promises that it goes on. */
const STOPPED = /[.!?…,;:–—-][*_"”’»')\]]*\s*$|["”»]\s*$/u;

/** What no sentence has: parts set side by side, addresses, a line between brackets, a number behind a sign. */
const SIGNS: readonly (readonly [RegExp, number])[] = [
  [/ [|·•»«→~] |\S(?: {3,}|\t)\S|[»→▾▼↑⭐❤♥♡]$/u, 1.5],
  [/@\w|https?:\/\/|www\.|\w\.(?:com|net|org|example)\b/i, 1.5],
  [/^\s*\[.*\s.*\]\s*$|^\s*<.*\s.*>\s*$|^\s*\{.*\s.*\}\s*$/u, 1.2],
  [/^\s*\(.*\s.*\)\s*$/u, 0.7],
  [/#\p{L}?\d|[№§©®]|\d+\/\d+/u, 1],
  [/\d/u, 0.5],
  [/\p{L}\/\p{L}|^[+\-–=>]+ /u, 0.5],
  [/^[^\p{Ll}]*\p{Lu}{3,}[^\p{Ll}]*$/u, 0.5],
];

/** What a `key: value` adds that stands among others. */
const KEYED = 1;
const KNOWN = 1.5;

/** How unlike prose the line at `at` looks, whatever it says: 0 where it may be a sentence or a verse of a story, else 1 to 3. */
export function fragmentOf(lines: readonly Line[], at: number, company: Company | null): number {
  const { block, line, speaks, words, glyphs, key } = lines[at]!;
  if (block.kind !== 'paragraph' || line === '' || line.length > LONG || glyphs) return 0;
  const keyed = key?.colon && key.value !== '';
  // A letter or mail within the story has such lines, and a single one may be anything.
  if (keyed && (company?.mail || (company && company.known + company.strange === 0))) return 0;
  let signs = !keyed ? 0 : key.meaning ? KNOWN : KEYED;
  for (const [pattern, weight] of SIGNS) if (pattern.test(line)) signs += weight;
  const open = !STOPPED.test(line);
  if (speaks && signs < 1) return 0;
  if (!open && signs < 1.2) return 0;
  if (words > WORDS && signs < 1.5) return 0;
  if (open && signs < 1 && (words < 2 || isVerse(lines, at))) return words < 2 ? 0.5 : 0;
  return Math.min(3, (open ? 1 : 0) + signs);
}

/** Three lines of several words and no sign, close together: a stanza. */
export function isVerse(lines: readonly Line[], at: number): boolean {
  const like = (index: number) => {
    const line = lines[index];
    if (line?.block.kind !== 'paragraph' || line.line === '' || line.words < 2) return false;
    return !line.key && !line.label && !/\d/.test(line.line) && !isHeadline(wordsOf(line.line));
  };
  if (!like(at)) return false;
  let from = at;
  let to = at;
  while (from > 0 && at - from < 3 && lines[from]!.gap === 0 && like(from - 1)) from -= 1;
  while (to - at < 3 && lines[to + 1]?.gap === 0 && like(to + 1)) to += 1;
  return to - from >= 2;
}
