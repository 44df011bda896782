import { isDedication } from '../dedication.js';
import type { Line } from '../row.js';
import type { Company } from './company.js';
import { mottoAt } from './motto.js';
import { headedBy } from './note-company.js';
import type { Ranges } from './ranges.js';

/** How far from the top a dedication stands. */
const TOP = 60;

/** `[WP] A prompt`: tags of boards, and how far from the top they stand. */
const TAGGED = /^\[\p{Lu}{2,4}\] \p{L}/u;
const TAGS = 4;

/** Whether a board's tag opens the line, and what is asked for follows; `[FF] Slow Thaw` is a title. */
export const isTagged = ({ at, text, shape }: Line): boolean => at < TAGS && TAGGED.test(text) && shape === null;

/** What must be known of a file before it is asked which of its lines tell a story. */
export interface Neighbourhood {
  readonly lines: readonly Line[];
  readonly company: readonly (Company | null)[];
  readonly ranges: Ranges;
  readonly cover: readonly [number, number];
  /** Where a header that names title or author ends. */
  readonly headed: number;
  isSite(at: number): boolean;
  sound(at: number): number;
}

/** Whether a line is a paragraph that tells a story, as far as it can be told without its neighbours. */
export function tells(row: Neighbourhood, line: Line): boolean {
  const { block, label, key, text, at } = line;
  if (isTagged(line)) return false;
  if (
    at < row.headed ||
    isSaidAbove(row.lines, at) ||
    at < row.ranges.mail ||
    at < row.cover[1] ||
    row.lines[at + 1]?.by != null
  )
    return false;
  // Fields of a mail, and keys among others, tell nothing though a name stands in quotation marks there.
  const keyed =
    key?.colon && (key.mail || (row.company[at]?.known ?? 0) > 0) && line.line !== '' && !row.company[at]?.scripted;
  if (
    block.kind !== 'paragraph' ||
    label ||
    key?.meaning ||
    keyed ||
    line.glyphs === 'break' ||
    line.ends ||
    row.isSite(at)
  )
    return false;
  const told = line.line === '' || line.speaks || (/[.!?…]["”’)*_]*$/.test(text) && line.words > 4);
  return (
    told && line.by === null && row.sound(at) < 0.3 && !mottoAt(row.lines, at) && !(at < TOP && isDedication(line.line))
  );
}

/** Whether the line above promises what this one says: a key without a value, a label that heads it. */
function isSaidAbove(lines: readonly Line[], at: number): boolean {
  const above = lines[at - 1];
  if (headedBy(lines, at) > 0) return true;
  return (
    above !== undefined &&
    ((above.key?.meaning != null && above.key.value === '') || /^(?:chapter |story )?summary$/i.test(above.line))
  );
}
