import type { Prose, Span } from '../document/index.js';
import { overProse, type PassContext, type RuledEdit } from './pass.js';
import { isWord } from './quotes/dictionary.js';
import type { Stretch } from './stretches.js';

/** Signs that part a word where its line ended; a soft hyphen goes with all that cannot be seen. */
const SIGNS = '-‐¬';

/** A word that a line's end may have parted: its halves, and where its sign stands in the text. */
interface Parting {
  readonly left: string;
  readonly right: string;
  readonly sign: string;
  readonly at: number;
  readonly span: Span;
}

type Verdict = 'join' | 'likely' | 'keep';

/**
 * Joins words that a book's lines or a typewriter's parted (`vil-` above `lage`). Wrapped lines are read as one, but whether
 * a hyphen was the word's own, the dictionary must say, or the story, where the word stands whole elsewhere: it goes where the
 * whole is a word and a half is none. Where both halves are words as well (`con-` above `tent`) it goes if others in the file
 * were parted so; else it stays and is told.
 */
export const partedWords = overProse('parted', (stretches, { settings }, context) => {
  const places = stretches.map(({ prose }) => [...partings(prose)]);
  if (places.every(({ length }) => length === 0)) return [];
  const judge = judgeOf(stretches, places, /^en\b/i.test(settings.language));
  const verdicts = new Map(places.flat().map((parting) => [parting, judge(parting)]));
  const habit = [...verdicts.values()].includes('join');
  const joins = (parting: Parting) => verdicts.get(parting) === 'join' || (habit && verdicts.get(parting) === 'likely');
  const all = places.flat();
  tell(all.filter(joins), JOINED, context);
  tell(
    all.filter((parting) => !joins(parting) && verdicts.get(parting) === 'likely'),
    KEPT,
    context,
  );
  return places.map((found) =>
    found.filter(joins).map(({ at }): RuledEdit => ({ start: at, end: at + 1, text: '', certain: false })),
  );
});

const JOINED = { severity: 'info', said: 'This word was parted where its line ended, and was joined' } as const;
const KEPT = {
  severity: 'warning',
  said: 'This word seems to be parted where its line ended; the hyphen stays',
} as const;

function tell(
  found: readonly Parting[],
  { severity, said }: typeof JOINED | typeof KEPT,
  { report }: PassContext,
): void {
  const [first, ...more] = found;
  if (!first) return;
  const message = more.length > 0 ? `${said} (and ${more.length} more like it)` : said;
  const hint = severity === 'warning' ? { hint: 'take the hyphen out of the story’s file' } : {};
  report({ severity, code: 'dash/parted', message, span: first.span, ...hint });
}

/** The runs that end in a sign where their line ended in the source, close before the next. */
function* partings(prose: Prose): Iterable<Parting> {
  const { inlines, text } = prose;
  let at = 0;
  for (const [index, one] of inlines.entries()) {
    const next = inlines[index + 1];
    if (one.kind === 'run' && next?.kind === 'run' && SIGNS.includes(one.text.at(-1)!)) {
      const end = at + one.text.length;
      const left = /\p{L}+$/u.exec(text.slice(Math.max(0, end - 41), end - 1))?.[0];
      const right = /^\p{Ll}+/u.exec(text.slice(end, end + 40))?.[0];
      const between = one.span.source.text.slice(one.span.end, next.span.start);
      if (left && right && next.span.source === one.span.source && /[\r\n]/.test(between))
        yield { left, right, sign: one.text.at(-1)!, at: end - 1, span: prose.span(end - 1, end) };
    }
    at += one.kind === 'run' ? one.text.length : 1;
  }
}

/** Asks the dictionary, and the words of the story that no line's end parted, which of a parting's readings is right. */
function judgeOf(stretches: readonly Stretch[], places: readonly (readonly Parting[])[], english: boolean) {
  const own = wordsOf(stretches, places);
  const isKnown = (word: string) => own.has(word) || (english && isWord(word));
  return ({ left, right, sign }: Parting): Verdict => {
    const [head, whole] = [left.toLowerCase(), (left + right).toLowerCase()];
    if (!isKnown(whole)) return sign === '¬' ? 'likely' : 'keep';
    if (sign === '¬') return 'join';
    if (own.has(`${head}-${right}`)) return 'keep';
    return own.has(whole) || !(isKnown(head) && isKnown(right)) ? 'join' : 'likely';
  };
}

function wordsOf(stretches: readonly Stretch[], places: readonly (readonly Parting[])[]): ReadonlySet<string> {
  const own = new Set<string>();
  for (const [index, { prose }] of stretches.entries()) {
    const parted = places[index]!;
    for (const { 0: word, index: at } of prose.text.matchAll(WORD))
      if (!parted.some((one) => one.at >= at - 1 && one.at <= at + word.length)) own.add(word.toLowerCase());
  }
  return own;
}

const WORD = /\p{L}+(?:-\p{L}+)*/gu;
