import { RECORD_KEYS } from '../data/records.js';
import type { Line } from '../row.js';

/** Marks runs of lines with keys that any record has, most of them with a sentence behind it: `Status: missing.` */
export function recordLines(lines: readonly Line[]): Uint8Array {
  const marks = new Uint8Array(lines.length);
  for (let from = 0; from < lines.length; ) {
    let to = from;
    while (to < lines.length && lines[to]!.key?.colon && lines[to]!.key?.value !== '') to += 1;
    const keys = lines.slice(from, to).map(({ key }) => key!);
    const sentences = keys.filter(({ value }) => /[.!?…][”"’]?$/.test(value)).length;
    const isRecord = keys.every(({ key, meaning }) => !meaning || RECORD_KEYS.has(key));
    if (keys.length > 1 && isRecord && sentences * 2 > keys.length) marks.fill(1, from, to);
    from = Math.max(to, from + 1);
  }
  return marks;
}
