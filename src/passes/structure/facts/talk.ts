import type { Line } from '../row.js';
import type { Company } from './company.js';
import { greetsReaders } from './recipient.js';

/** What is asked of a file to tell whether its author speaks in it. */
export interface Speakers {
  readonly lines: readonly Line[];
  readonly company: readonly (Company | null)[];
  isOutside(at: number): boolean;
  isHead(at: number): boolean;
  isSite(at: number): boolean;
  sound(at: number): number;
}

/** How loud the first line and the last must be to bear each other out. */
const BOTH = 1.2;

/** Whether the author is heard elsewhere: behind a label, in a header, or at both ends. */
export function isTalkative(row: Speakers): boolean {
  const { lines } = row;
  const labelled = lines.some(
    ({ label, at, speaks }) =>
      label !== null && /anywhere|edge/.test(label.reach) && !speaks && !row.company[at]?.scripted && row.isOutside(at),
  );
  if (
    labelled ||
    row.company.some((one, at) => one !== null && one.known > 1 && row.isHead(at) && lines[at]!.key?.meaning)
  )
    return true;
  const last = lines.findLastIndex(({ at, block }) => block.kind === 'paragraph' && !row.isSite(at));
  return last > 1 && (row.sound(0) > BOTH || greetsReaders(lines[0]!.text)) && row.sound(last) > BOTH;
}
