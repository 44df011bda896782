import type { TitleAndBy } from '../by-line.js';
import type { Line } from '../row.js';
import { creditOf } from './title-page.js';

/** How far below such a line a header begins that bears it out. */
const BELOW = 3;

/** Title and author of one line: it tells so itself, or stands over a header. */
export function bothAt(lines: readonly Line[], at: number): TitleAndBy | null {
  const { both, line } = lines[at]!;
  if (both && creditOf(line)) return null;
  const isHeaded = () => lines.slice(at + 1, at + 1 + BELOW).some(({ key }) => key?.meaning?.strong);
  return both && (both.certain || isHeaded()) ? both : null;
}
