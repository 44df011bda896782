import { endingCost } from '../../document/index.js';

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

/** The longest line that is tried, in mean lines. */
const LONGEST = 3;

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

  const endings = pieces.map(({ text }, index) => endingCost(text, pieces[index + 1]?.text ?? ''));

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

/** The text of the line from piece `start` to `end`. */
export const lineText = (pieces: readonly TitlePiece[], start: number, end: number): string =>
  pieces
    .slice(start, end)
    .map(({ text, joint }, index) => (index === end - start - 1 ? text : text + joint))
    .join('');
