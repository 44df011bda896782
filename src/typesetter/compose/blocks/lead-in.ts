import { type Inline, type Mark, Prose, plain, type Run } from '../../../document/index.js';

/** A lead-in has three to five words, and a few more only to let a name end. */
const FEWEST = 3;
const MOST = 5;
const MOST_OF_NAME = 7;
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
  const found = [...text.matchAll(/\S+/g)].slice(0, MOST_OF_NAME + 1);
  const words = found.map(([word]) => word);
  const count = leadInCount(words);
  return count === 0 ? 0 : found[count - 1]!.index + words[count - 1]!.length;
}

function leadInCount(words: readonly string[]): number {
  const most = Math.min(words.length, MOST);
  for (let count = FEWEST; count <= most; count += 1) if (endsPhrase(words[count - 1]!)) return count;
  if (most <= FEWEST) return most;
  const leans = (count: number) => LEANING.has(words[count - 1]!.toLowerCase());
  return nameEnd(words, LIKED.find((count) => count <= most && !leans(count)) ?? Math.min(LIKED[0]!, most));
}

const endsPhrase = (word: string): boolean =>
  /[,;:.!?…—–][”’"')\]]*$/u.test(word) && !/^(?:Mrs?|Ms|Dr|St|Rev|Capt)\.$/.test(word);

/** `count`, or as many words as it takes to come to the end of a name: `Mr | Ames` would be torn. */
function nameEnd(words: readonly string[], count: number): number {
  const isName = (word: string | undefined) => word !== undefined && /^(?!I\b)\p{Lu}/u.test(word);
  let end = count;
  while (isName(words[end - 1]) && !endsPhrase(words[end - 1]!) && isName(words[end])) end += 1;
  return end > MOST_OF_NAME ? count : end;
}
