import { type Line, rightOf, SPACE } from '../../pages/index.js';
import type { ComposingDesk } from './tools.js';

/** Ems between two dots of a leader, and what stays free before and behind them. */
const PITCH = 0.62;
const CLEAR = 0.5;

/** Dots from the end of `line` to `right`, each on one grid for the whole column, so that they stand below each other. */
export function leaderLine(
  line: Line,
  right: number,
  dot: string,
  { compositor, measures }: ComposingDesk,
): readonly Line[] {
  const em = measures.size;
  const pitch = PITCH * em;
  const from = rightOf(line) + CLEAR * em;
  const count = Math.floor((right - CLEAR * em - from) / pitch);
  if (count < 2) return [];
  const letters = {
    size: em,
    posture: 'roman',
    weight: 'regular',
    caps: 'normal',
    figures: 'lining',
    tracking: 0,
  } as const;
  const drawn = compositor.line(compositor.words(dot, { ...letters, language: 'en' }), 0, line.baseline, 'artifact');
  const one = drawn.find((item) => item.kind === 'line')!;
  const [shaped] = one.tokens;
  const width = (shaped!.width / 1000) * em;
  const tokens = Array.from({ length: 2 * count - 1 }, (_, index) => (index % 2 === 0 ? shaped! : SPACE));
  const x = right - CLEAR * em - (count - 1) * pitch - width;
  return [{ ...one, x, tokens, places: null, wordSpace: pitch - width }];
}
