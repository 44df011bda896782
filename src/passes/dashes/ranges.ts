import type { RuledEdit } from '../pass.js';

/** 1914-18 and pp. 12-15: a range takes an en dash. Scores, telephone and serial numbers stay as they are. */
export function rangeEdits(text: string): RuledEdit[] {
  if (!/\d-\d/.test(text)) return [];
  const edits: RuledEdit[] = [];
  for (const match of text.matchAll(
    /(?<!\d|\d-)(1\d{3}|20\d\d)-(\d{4}|\d\d)(?!\d|-\d)|(?<=\bpp?\. ?|\bpages )(\d+)-(\d+)(?!\d|-\d)/g,
  )) {
    const from = match[1] ?? match[3]!;
    const to = match[2] ?? match[4]!;
    const full = from.slice(0, Math.max(0, from.length - to.length)) + to;
    if (Number(full) <= Number(from)) continue;
    const at = match.index + from.length;
    edits.push({ start: at, end: at + 1, text: '–', rule: 'range' });
  }
  return edits;
}
