import { type Desk, reportUnheard, shown } from '../desk.js';
import { keylessLine } from '../keyless-line.js';
import type { Kind } from '../search/labels.js';
import type { Weights } from '../search/weights.js';
import { reportTimes } from '../times.js';
import { isDoubtfulGlyph } from '../weigh/marks.js';
import type { Row } from '../weigh/row.js';
import type { Draft } from './draft.js';
import { labelOfKind, reasonsFor } from './reasons.js';
import type { Searched } from './searched.js';

/** A note is taken only where keeping its words would have cost so much more (six and not two and a half: far fewer lost at no price). */
export const BOUND = 6;

/**
 * How near the next best reading must be for a line that was taken to be told as a doubt. Held against the shapes: six tells
 * of one wrong line in five, one of every second, and misses none that six finds.
 */
export const ASKED = 1;

/** How near a note must have been for a paragraph of story to be told as a doubt. */
const NEAR = 1.8;

/** The same near an edge of a file or chapter, where every third such line is one (given and own shapes). */
const EDGE = 2.5;

/** What story must cost there for the line's own sake. */
const DEARER = 0.25;

/** An address alone is told of though it was not so near. */
const FAR = 6;

/** A paragraph that does not even sound so is in doubt for its neighbours' sake alone: they are told. */
const HEARD = 0.3;

/** Whether a paragraph of story nearly was a note, or bears a label that nobody has but authors. */
function isDoubtful(row: Row, weights: Weights, at: number, or: Kind, margin: number): boolean {
  const { label, speaks } = row.lines[at]!;
  if (label?.reach === 'anywhere' && label.bracket === '' && !label.alone && !speaks && !row.company[at]?.strange)
    return true;
  if (isAddress(row, at)) return margin < FAR;
  if (isAlone(row, at) && (or === 'note' || or === 'more') && weights.of('story') >= DEARER) return margin < EDGE;
  if (margin >= NEAR) return false;
  return (
    or === 'header' ||
    or === 'furniture' ||
    ((or === 'note' || or === 'more') && (row.sound(at) >= HEARD || label !== null || row.fragment(at) >= 1.5))
  );
}

/** Whether a line stands at an edge by itself: under a label the note's end is heard, and a file of nothing but a story has no note. */
const isAlone = (row: Row, at: number): boolean => {
  const above = row.lines[at - 1];
  const heard = above?.label?.alone === false || (above?.key?.meaning != null && above.key.value !== '');
  return !row.isBare && row.standing(at) !== null && !heard;
};

/** An address alone on its line is hardly anybody's in the story. */
const isAddress = (row: Row, at: number): boolean => keylessLine(row.lines[at]!.line)?.key === 'contact';

/** Tells of a name alone that was left out as a mail's signature, of which nothing else in the file speaks. */
function tellSignature({ row: { ranges, lines }, readings }: Searched, { report }: Desk): void {
  const first = ranges.tail?.told ? lines[ranges.tail.start + 1] : undefined;
  if (!first || readings[first.at]?.kind !== 'furniture') return;
  report({
    severity: 'warning',
    code: 'note/possible',
    message: 'This was taken for the signature of a mail, and left out',
    span: first.block.span,
    hint: 'name its first words under `keep:` if it is story',
  });
}

/** Tells of what was kept as story and may be something else. */
export function tellDoubts(searched: Searched, draft: Draft, desk: Desk): void {
  const { row, readings, weights, fixed } = searched;
  tellSignature(searched, desk);
  let told = false;
  for (const line of row.lines) {
    const { block, at } = line;
    const { kind, or, margin } = readings[at]!;
    const settled = fixed[at] != null;
    if (isDoubtfulGlyph(row, line) && !settled) reportGlyphs(line.block, kind !== 'break', desk);
    if (/^(?:story|chapter|heading)$/.test(kind) && line.label?.alone && line.label.reach === 'anywhere' && !settled)
      reportUnheard(block.span, desk);
    if (kind !== 'story') continue;
    if (line.ends && told && !settled) reportEnd(line.block, desk);
    told = true;
    if (settled || !isDoubtful(row, weights[at]!, at, or, margin)) continue;
    desk.report({
      severity: 'warning',
      code: 'note/possible',
      message: 'This may be a note of the author’s; it was kept as story',
      span: block.span,
      hint: 'name its first words under `strip:` to leave it out, or under `keep:` if it is story',
    });
    const doubt = { or: labelOfKind(or), margin: Math.round(margin * 100) / 100 };
    draft.findings.push({
      label: 'story',
      why: reasonsFor('more', weights[at]!),
      doubt,
      text: shown(block),
      span: block.span,
    });
  }
  for (const at of row.times.asked) if (fixed[at] == null) reportTimes(row.lines[at]!.block, desk);
}

function reportGlyphs(
  { span }: { readonly span: Parameters<Desk['report']>[0]['span'] },
  kept: boolean,
  desk: Desk,
): void {
  desk.report({
    severity: 'warning',
    code: 'break/possible',
    message: kept ? 'This line may be a scene break; it was kept as text' : 'This line was taken for a scene break',
    span,
    hint: kept ? 'write *** for a break' : 'name it under `keep:` if it is text',
  });
}

function reportEnd({ span }: { readonly span: Parameters<Desk['report']>[0]['span'] }, desk: Desk): void {
  desk.report({
    severity: 'warning',
    code: 'end/possible',
    message: 'This says that the story ends, but story follows; it was kept as text',
    span,
    hint: 'if what follows is a note, name its first words under `strip:`',
  });
}
