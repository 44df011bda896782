/** A word, or a name that is not to be parted: what stands between two places where a line may end. */
export interface TitlePiece {
  readonly text: string;
  /** Thousandths of an em. */
  readonly width: number;
  /** What stands between it and the next piece if they share a line, and how wide that is. */
  readonly joint: string;
  readonly gap: number;
  /** Whether a line must end after it. */
  readonly must?: boolean;
}

/** Words that lean on the next one: no line of a title should end with them. */
const LEANING = new Set(
  (
    'a an and as at but by for from if in into is my nor of on or our the their to with without your his her its & + ' +
    'der die das ein eine einem einen einer des dem den und oder von vom zu zum zur im am mit für ' +
    'le la les un une des du de et ou à au aux dans sur pour avec el los las y o del en con por para ' +
    'il lo gli i uno e di da nel nella o os as um uma do da no na het een en van der de och i av på på den det ett ' +
    'и в во на с со к о об от по за из не ни а но ο η το οι τα και του της των σε στο στη με από για'
  ).split(' '),
);

/** The longest line that is tried, in mean lines. */
const LONGEST = 3;

/** Whether `word` leans on the next one, as articles and prepositions do. */
export const leans = (word: string): boolean => LEANING.has(word.toLowerCase());

/** Where the lines end: for each line the index after its last piece, with what the break costs to the eye. */
export interface Broken {
  readonly ends: readonly number[];
  readonly cost: number;
  readonly widest: number;
}

/**
 * The evenest way to set `pieces` in exactly `count` lines, ends chosen by sense as well as by length. A shortest path
 * over lines and pieces, as in Knuth and Plass (1981), with squared deviations from the mean line.
 */
export function breakEvenly(pieces: readonly TitlePiece[], count: number): Broken | null {
  const total = pieces.length;
  if (count > total || count < 1) return null;
  const starts = [0];
  for (const { width, gap } of pieces) starts.push(starts.at(-1)! + width + gap);
  const widthOf = (from: number, to: number) => starts[to]! - starts[from]! - pieces[to - 1]!.gap;
  // Text that no font has is nought wide.
  const mean = Math.max(1, widthOf(0, total)) / count;

  const endings = pieces.map((_, index) => endingCost(pieces, index));

  const best = Array.from({ length: count + 1 }, () => new Float64Array(total + 1).fill(Number.POSITIVE_INFINITY));
  const from = Array.from({ length: count + 1 }, () => new Int32Array(total + 1));
  best[0]![0] = 0;
  for (let line = 1; line <= count; line++) {
    for (let end = line; end <= total - (count - line); end++) {
      // Backwards from the line's end, and no further than any good line could reach.
      for (let start = end - 1; start >= line - 1; start--) {
        const share = widthOf(start, end) / mean;
        if (end - start > 1 && (share > LONGEST || pieces[start]!.must)) break;
        const before = best[line - 1]![start]!;
        if (before === Number.POSITIVE_INFINITY) continue;
        const cost =
          before + raggedness(share) + (end < total ? endings[end - 1]! : widowCost(end - start, share, count));
        if (cost < best[line]![end]!) {
          best[line]![end] = cost;
          from[line]![end] = start;
        }
      }
    }
  }
  if (best[count]![total] === Number.POSITIVE_INFINITY) return null;
  const ends: number[] = [];
  for (let line = count, end = total; line > 0; line--) {
    ends.unshift(end);
    end = from[line]![end]!;
  }
  const widest = Math.max(...ends.map((end, line) => widthOf(line === 0 ? 0 : ends[line - 1]!, end)));
  return { ends, cost: best[count]![total]! / count, widest };
}

/** What a line `share` mean lines long costs; too long is worse than too short, since it makes all letters smaller. */
const raggedness = (share: number): number => (share > 1 ? 2 : 1) * (share - 1) ** 2;

/** What a last line of that many pieces costs: one short word alone looks lost. */
const widowCost = (pieces: number, share: number, count: number): number =>
  count > 1 && pieces === 1 && share < 0.5 ? 0.5 : 0;

/** What it costs to end a line after the piece at `index`: little after a stop, much after a word that leans. */
function endingCost(pieces: readonly TitlePiece[], index: number): number {
  const word = pieces[index]!.text;
  const next = pieces[index + 1]?.text ?? '';
  let cost = leans(word) ? 1.2 : 0;
  if (/^\p{N}/u.test(next) || /^(?:Mr|Mrs|Ms|Dr|St|No|Vol)\.?$/u.test(word)) cost += 0.5;
  if (/[:;–—.!?]$/u.test(word)) cost -= 0.3;
  else if (/[,·]$/u.test(word)) cost -= 0.12;
  return cost;
}

/** The text of the line from piece `start` to `end`. */
export const lineText = (pieces: readonly TitlePiece[], start: number, end: number): string =>
  pieces
    .slice(start, end)
    .map(({ text, joint }, index) => (index === end - start - 1 ? text : text + joint))
    .join('');
