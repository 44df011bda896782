/**
 * What a hyphen is that touches the word before it and has a space behind it: speech broken off (`we- Can't we`), a
 * word begun again (`I'm- I'm`, `wh- what`), half of a compound (`three- and four-year-old`), or nobody's guess.
 */
export type HangingHyphen = 'broken-off' | 'begun-again' | 'suspended' | 'doubtful';

const BEFORE = /[\p{L}\p{M}\d'’]+(?:\s+[\p{L}\p{M}\d'’]+){0,3}$/u;
const AFTER = /^[\p{L}\p{M}\d'’]+(?:\s+[\p{L}\p{M}\d'’]+){0,3}/u;

/** As far as a phrase is looked for that is said twice. */
const NEAR = 80;

/** What stands between the halves of two compounds. */
const JOINS = /^(?:and|or|nor|to|und|oder|bis|et|ou|y|o|e|en|of|och|eller|og)$/;

/** What no sentence breaks off at: half of a compound, however it goes on. */
const PREFIX = /^(?:anti|ante|pre|post|pro|non|un|semi|mid|sub|inter|intra|over|under|multi|mono|bi|tri|ex|half|self)$/;

/** A stutter's first try is short. */
const TRY = 3;

/** What the hyphen between `before` and `after`, which are what stands on its line, is for. */
export function hangingHyphen(before: string, after: string, english: boolean): HangingHyphen {
  const said = wordsOf(BEFORE.exec(before.slice(-NEAR))?.[0]);
  const next = wordsOf(AFTER.exec(after.slice(0, NEAR))?.[0]);
  const [last, first] = [said.at(-1) ?? '', next[0] ?? ''];
  if (last === '' || first === '') return 'doubtful';
  if (isSaidAgain(said, next) || (last.length <= TRY && isTry(last, first))) return 'begun-again';
  if (PREFIX.test(last) || (JOINS.test(first) && /^\S+\s+(?:\S+\s+)?[\p{L}\d]+-/u.test(after))) return 'suspended';
  return english && /^\p{Lu}/u.test(first) && !/^\p{Lu}/u.test(last) ? 'broken-off' : 'doubtful';
}

const wordsOf = (phrase: string | undefined): readonly string[] => phrase?.replaceAll('’', "'").split(/\s+/) ?? [];

/** Whether the last words are the next ones too: `You can't- You can't`. */
const isSaidAgain = (said: readonly string[], next: readonly string[]): boolean =>
  said.some((_, from) => same(said.slice(from), next.slice(0, said.length - from)));

const same = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((word, index) => word.toLowerCase() === others[index]!.toLowerCase());

/** `wh- what`, but not `a- apple`, which may be a dialect's a-. */
const isTry = (begun: string, whole: string): boolean =>
  begun !== 'a' && whole.length > begun.length && whole.toLowerCase().startsWith(begun.toLowerCase());
