import type { Line } from '../row.js';
import type { Weights } from '../search/weights.js';
import type { Row } from './row.js';

/** Whoever speaks in a script is hardly its author. */
const SCRIPTED = 4;

/** A line of a script’s, unless it is the author’s own talk with her characters. */
export function weighScript(row: Row, { at }: Line, weights: Weights): void {
  if (!row.isScript(at) || isSkit(row, at)) return;
  weights.charge('note', SCRIPTED);
  weights.charge('more', SCRIPTED);
}

/** A run of lines with names before them, one of them loud, that ends at a banner or the file's end. */
export function isSkit(row: Row, at: number): boolean {
  const isPlayed = (index: number) => {
    const line = row.lines[index];
    return (
      line?.block.kind === 'paragraph' && line.key !== null && !line.key.meaning && line.key.colon && line.words < 60
    );
  };
  if (!isPlayed(at)) return false;
  let from = at;
  while (isPlayed(from - 1) && at - from < 12) from -= 1;
  let to = at + 1;
  while (isPlayed(to) && to - at < 12) to += 1;
  if (to - from < 2) return false;
  const below = row.lines[to];
  const closes = below === undefined || below.block.kind === 'heading' || below.banner?.kind === 'chapter';
  if (!closes) return false;
  // At a file's end people answer each other in stories too: only who opened it that way may close it so.
  if (below === undefined) return from > 0 && isSkit(row, 0);
  const above = row.lines[from - 1];
  const opens = above === undefined || above.block.kind === 'heading' || above.banner?.kind === 'chapter';
  return opens && Math.max(...row.lines.slice(from, to).map((line) => row.sound(line.at))) > 1.5;
}
