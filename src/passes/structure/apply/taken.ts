import type { Block, Heading, NotePlace, Paragraph } from '../../../document/index.js';
import { gapOf, type NoteFacts, noteOf, reportUnheard, shown, tell } from '../desk.js';
import { headedBy, isGloss, LOOSE } from '../facts/note-company.js';
import { isHeaderLine } from '../weigh/headers.js';
import { unlabelledKind } from './notes.js';
import type { Use } from './use.js';

/** A note as far as it goes; what of it is not certain is set apart by itself. */
export function takeNote(use: Use, at: number): number {
  const end = use.end(at, 'more');
  const line = use.row.lines[at]!;
  const fixed = use.searched.fixed[at];
  if (
    end === at + 1 &&
    line.label?.alone &&
    line.label.reach === 'anywhere' &&
    !fixed &&
    line.block.kind === 'paragraph'
  ) {
    reportUnheard(line.block.span, use.desk);
    return use.story(at);
  }
  // What stands under a label alone at a file's end is one thing: doubtful in part, it is doubtful.
  const loose = use.row.lines.slice(at, end).some((one) => headedBy(use.row.lines, one.at) === LOOSE);
  const whole = !loose || use.row.lines.slice(at, end).every((one) => use.certainty.holds(one.at));
  for (let from = at; from < end; ) {
    const certain = whole && use.certainty.holds(from);
    let to = from + 1;
    while (to < end && (whole && use.certainty.holds(to)) === certain) to += 1;
    use.draft.blocks.push(noteOf(said(use, from, to), facts(use, at, certain), use.desk));
    use.find(from, to);
    from = to;
  }
  return end;
}

function said(use: Use, from: number, to: number): [Block, ...Block[]] {
  return use.row.lines.slice(from, to).map(({ block }) => (block.kind === 'heading' ? asLine(block) : block)) as [
    Block,
    ...Block[],
  ];
}

function facts(use: Use, at: number, certain: boolean): NoteFacts {
  const { label, key } = use.row.lines[at]!;
  const { phase } = use.searched.readings[at]!;
  const fixed = use.searched.fixed[at];
  if (fixed) {
    const rule = fixed.why.includes('strip:') ? 'manifest' : 'format';
    return { note: fixed.note ?? label?.kind ?? 'author-note', place: fixed.place ?? 'mid', rule, certain: true };
  }
  const meant = key?.meaning?.role === 'note' || use.row.pieces.has(at) ? (key?.meaning?.note ?? null) : null;
  if (use.row.sends && at >= use.row.cover[0] && at < use.row.cover[1]) {
    if (certain) use.cover = use.block(at);
    return { note: 'cover-letter', place: 'leading', rule: 'letter', certain };
  }
  const note = label?.kind ?? meant ?? (isGloss(use.row.lines, use.row.lines[at]!) ? 'gloss' : unlabelledKind(phase));
  const behindEnd = phase === 'past' && use.ended;
  return {
    note,
    place: place(use, at),
    rule: label || meant ? 'label' : behindEnd ? 'after-end' : 'phrase',
    certain,
  };
}

/** Beside header lines, with no blank line between, a note is of the header. */
function place(use: Use, at: number): NotePlace {
  const { phase } = use.searched.readings[at]!;
  if (phase !== 'top' && phase !== 'head') return 'mid';
  const place: NotePlace = 'leading';
  const isHeader = (index: number) =>
    ['header', 'value', 'author', 'title'].includes(use.kind(index) ?? '') && isHeaderLine(use.row, index);
  const glued = gapOf(use.block(at)) === 0 && at > 0 && (isHeader(at - 1) || use.kind(at - 1) === 'value');
  const end = use.end(at, 'more');
  const below = use.row.lines[end];
  return glued || (below !== undefined && below.gap === 0 && isHeader(end)) ? 'header' : place;
}

/** What a site, a list or a press has put there; set apart where it may be somebody’s word. */
export function takeFurniture(use: Use, at: number): number {
  const end = use.end(at, 'furniture');
  for (let from = at; from < end; from += 1) {
    const block = use.block(from);
    if (!use.certainty.holds(from)) {
      use.draft.blocks.push(
        noteOf(said(use, from, from + 1), { note: 'other', place: 'mid', rule: 'archive', certain: false }, use.desk),
      );
      continue;
    }
    tell(use.desk, 'furniture', block.span, shown(block), '');
    use.find(from, from + 1);
  }
  return end;
}

const asLine = ({ inlines, gap, span }: Heading): Paragraph => ({ kind: 'paragraph', inlines, gap, span });
