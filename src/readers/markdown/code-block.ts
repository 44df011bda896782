import type { Block, VerseLine } from '../../document/index.js';
import { type Excerpt, spanOf } from './align.js';

/** A fenced block of code: lines that stay lines, without their fence. */
export function codeBlock(excerpt: Excerpt, gap: number): readonly Block[] {
  const rows = excerpt.text.trimEnd().split('\n');
  const lines: VerseLine[] = [];
  let at = 0;
  for (const [index, row] of rows.entries()) {
    const from = excerpt.offset(at);
    at += row.length + 1;
    if (index === 0 || index === rows.length - 1) continue;
    const span = { source: excerpt.source, start: from, end: from + row.length };
    const inlines = row === '' ? [] : [{ kind: 'run', text: row, marks: ['code'], link: null, span } as const];
    lines.push({ inlines, indent: 0 });
  }
  return lines.length > 0 ? [{ kind: 'verse', lines, gap, span: spanOf(excerpt) }] : [];
}
