/** A stretch of a text from the first unit of a pair's opening mark to behind its closing one, each so many signs wide. */
export interface MarkedStretch {
  readonly start: number;
  readonly end: number;
  readonly width: number;
}

/** What can stand before the opening mark of emphasis, and behind the closing one. */
export const BEFORE_MARK = /[\s([{"'“‘„«—–-]/;
export const BEHIND_MARK = /[\s)\]}"'”’»—–.,!?;:…-]/;

/** More pairs than this in one paragraph are no slips; and no stretch in bold is longer. */
const MOST = 20;
const LONGEST = 600;

/**
 * Pairs of `**` or `***` of which one has its space on the wrong side, as word processors write them: `**Key: **the hook. ** Not
 * this.**`. Null where each mark stands right, or where taking them two by two leaves one over. CommonMark pairs the second with
 * the last there, and prints two of them.
 */
export function misspacedPairs(text: string): readonly MarkedStretch[] | null {
  const runs = [...text.matchAll(/\*+/g)];
  const width = runs[0]?.[0].length ?? 0;
  if (width < 2 || width > 3 || runs.length % 2 > 0 || runs.length > MOST) return null;
  if (runs.some(([run]) => run.length !== width) || isBalanced(text, runs)) return null;
  const pairs = runs
    .filter((_, index) => index % 2 === 0)
    .map(({ index }, pair) => ({ start: index, end: runs[2 * pair + 1]!.index + width, width }));
  return pairs.every((pair) => isPair(text, pair)) ? pairs : null;
}

/** Whether CommonMark finds a closing mark for each opening one: one hugs the word behind it, the other the word before. */
function isBalanced(text: string, runs: readonly RegExpExecArray[]): boolean {
  let open = 0;
  for (const { 0: run, index } of runs) {
    const [before, after] = [text[index - 1] ?? ' ', text[index + run.length] ?? ' '];
    const [opens, closes] = [/\S/.test(after), /\S/.test(before)];
    if (!opens && !closes) return false;
    const both = opens && closes;
    const isOpening = both ? BEFORE_MARK.test(before) || (!BEHIND_MARK.test(after) && open === 0) : opens;
    open += isOpening ? 1 : -1;
    if (open < 0) return false;
  }
  return open === 0;
}

function isPair(text: string, { start, end, width }: MarkedStretch): boolean {
  const words = text.slice(start + width, end - width);
  const [before, after] = [text[start - 1] ?? ' ', text[end] ?? ' '];
  if (!BEFORE_MARK.test(before) || words.length > LONGEST || !/\p{L}/u.test(words)) return false;
  const [late, early] = [/^\s/.test(words), /\s$/.test(words)];
  return !(late && early) && (early ? /\S/.test(after) : BEHIND_MARK.test(after));
}
