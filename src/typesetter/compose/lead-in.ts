import { type Inline, type Mark, Prose, plain, type Run } from '../../document/index.js';

/** A lead-in has three to five words (print guide, section 3). */
const FEWEST = 3;
const MOST = 5;
const LIKED = [4, 5, 3];

/** Small words that a lead-in does not end on: the capitals would stop in mid-phrase. */
const LEANING = new Set(
  'a an and as at but by for from her his i if in into it its my no not of on or our so that the their then this to was were when with your'.split(
    ' ',
  ),
);

/** The opening words in small capitals: to the end of their phrase if it comes within three to five words. */
export function leadIn(inlines: readonly Inline[]): readonly Inline[] {
  return marked(inlines, leadInEnd(plain(inlines)), 'small-caps');
}

/** `inlines` with a mark on everything before `end`, an index in their plain text. */
export function marked(inlines: readonly Inline[], end: number, mark: Mark): readonly Inline[] {
  const made: Inline[] = [];
  let at = 0;
  for (const inline of inlines) {
    const length = inline.kind === 'run' ? inline.text.length : inline.kind === 'line-break' ? 1 : 0;
    if (inline.kind !== 'run' || at >= end) made.push(inline);
    else {
      const cut = Math.min(length, end - at);
      const run = new Prose([inline]);
      for (const part of run.slice(0, cut) as readonly Run[]) made.push({ ...part, marks: [...part.marks, mark] });
      made.push(...run.slice(cut, length));
    }
    at += length;
  }
  return made;
}

/** Where the lead-in of `text` ends. */
export function leadInEnd(text: string): number {
  const words = [...text.matchAll(/\S+/g)].slice(0, MOST + 1);
  const ends = words.map((match) => match.index + match[0].length);
  const count = Math.min(words.length, MOST);
  for (let word = FEWEST; word <= count; word += 1) {
    if (/[,;:.!?…—–][”’"')\]]*$/u.test(words[word - 1]![0])) return ends[word - 1]!;
  }
  if (count <= FEWEST) return ends[count - 1] ?? 0;
  const leaning = (word: number) => LEANING.has(words[word - 1]![0].toLowerCase());
  const chosen = LIKED.find((word) => word <= count && !leaning(word)) ?? Math.min(LIKED[0]!, count);
  return ends[chosen - 1]!;
}
