import type { Block, FixedLabel, Inline, Source } from '../../document/index.js';

/** A line of a source, without its line end and the blanks around it. */
export interface PlainLine {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Columns of blank before it; a tab counts eight. */
  readonly indent: number;
  /** Behind its line end. */
  readonly next: number;
}

/** The lines of `source` from an offset on. */
export function* linesFrom({ text }: Source, from = 0): Iterable<PlainLine> {
  for (let at = from; at < text.length; ) {
    const found = text.indexOf('\n', at);
    const next = found < 0 ? text.length : found + 1;
    const line = text.slice(at, next);
    const bare = line.trim();
    const start = at + line.indexOf(bare);
    const indent = line
      .slice(0, line.indexOf(bare))
      .replaceAll('\t', '        ')
      .replace(/\uFEFF/g, '').length;
    yield { text: bare, start, end: start + bare.length, indent, next };
    at = next;
  }
}

const WHY = 'the download’s own head tells it';

/** A stretch of a source as a block whose label is certain. */
export function fixedBlock(source: Source, start: number, end: number, label: FixedLabel['label']): Block {
  const span = { source, start, end };
  const inlines: readonly Inline[] = [
    { kind: 'run', text: source.text.slice(start, end), marks: [], link: null, span },
  ];
  const fixed: FixedLabel = { label, note: null, place: null, why: WHY };
  return label === 'title' || label === 'chapter'
    ? { kind: 'heading', level: 1, inlines, gap: 1, span, fixed }
    : { kind: 'paragraph', inlines, gap: 1, span, fixed };
}

/** A summary as a note before the story. */
export function summaryBlock(source: Source, start: number, end: number): Block {
  const block = fixedBlock(source, start, end, 'note') as Extract<Block, { kind: 'paragraph' }>;
  return { ...block, fixed: { label: 'note', note: 'summary', place: 'header', why: WHY } };
}
