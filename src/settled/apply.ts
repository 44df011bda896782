import type { Diagnostic, Report } from '../diagnostics/index.js';
import {
  type Block,
  type Change,
  type FixedLabel,
  type Paragraph,
  Prose,
  placeKey,
  type SceneBreak,
  type Span,
  type Story,
} from '../document/index.js';
import type { Decision, MarkIs, Settled } from './decision.js';
import { type Placed, placed } from './resolve.js';

/** A story as it was read, with what an editor has decided about it. */
export interface SettledStory {
  readonly story: Story;
  /** Marks whose reading is decided, by the source's name and the mark's place in it. */
  readonly marks: ReadonlyMap<string, MarkIs>;
  /** The doubts that no decision ends, and behind them the decisions that end none any more. */
  readonly open: (told: readonly Diagnostic[]) => readonly Diagnostic[];
  /** Whether it was decided that what is told of the story once it is bound is well. */
  readonly ends: Ending;
}

/** Whether something that is told was ended by a decision. */
export type Ending = (told: Diagnostic) => boolean;

/** Applies an editor's decisions to a story as it was read: corrected words, fixed labels, breaks; what remains is for passes. */
export function settle(story: Story, settled: Settled, { report, change }: Telling): SettledStory {
  const files = [...new Set(story.sources.map(({ file }) => file))];
  const places = files.flatMap((file) => {
    const decisions = settled.get(file) ?? [];
    return placed(
      decisions,
      story.blocks.filter(({ span }) => span.source.file === file),
      report,
    );
  });
  const corrected = mapLeaves(story.blocks, (block) => withWords(block, places, change));
  const blocks = corrected.flatMap((block) => decided(block, places));
  for (const { decision } of places) tellOpen(decision, report);
  return {
    story: { ...story, blocks },
    marks: marksIn(places),
    open: (told) => openOf(told, places),
    ends: endingOf(places),
  };
}

/** Who hears of what was found and changed. */
export interface Telling {
  readonly report: Report;
  readonly change: (change: Change) => void;
}

const WHY = 'the editor decided';

/** A block with the label that was decided for it, behind the break that was decided before it. */
function decided(block: Block, places: readonly Placed[]): readonly Block[] {
  let made = block;
  const before: SceneBreak[] = [];
  for (const { decision, span, through } of places) {
    const { verdict } = decision;
    if (verdict.kind === 'block' && within(block.span, span, through)) {
      const { is: label, note, form } = verdict;
      const fixed: FixedLabel = { label, note, place: null, ...(form ? { form } : {}), why: WHY };
      made = { ...made, fixed } as Block;
    }
    if (verdict.kind !== 'gap' || span.source !== block.span.source || !covers(block.span, span)) continue;
    if (verdict.is === 'break') {
      const at = { source: block.span.source, start: block.span.start, end: block.span.start };
      before.push({
        kind: 'scene-break',
        form: 'editor',
        fixed: { label: 'break', note: null, place: null, why: WHY },
        span: at,
      });
    } else if ('gap' in made) made = { ...made, gap: Math.min(made.gap, 1) };
  }
  return [...before, made];
}

/** Whether a block lies where the decision reaches: from its place to the end of its last paragraph. */
const within = (block: Span, from: Span, through: Span): boolean =>
  block.source === from.source && block.end > from.start && block.start < Math.max(through.end, from.end);

const covers = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

function mapLeaves(blocks: readonly Block[], map: (block: Paragraph) => Paragraph): readonly Block[] {
  return blocks.map((block) => {
    if (block.kind === 'paragraph') return map(block);
    if (block.kind === 'quotation') return { ...block, blocks: mapLeaves(block.blocks, map) };
    return block;
  });
}

/** The paragraph with the words that were decided for it. */
function withWords(block: Paragraph, places: readonly Placed[], change: (change: Change) => void): Paragraph {
  const here = places.filter(
    ({ decision, span }) =>
      decision.verdict.kind === 'words' && span.source === block.span.source && covers(block.span, span),
  );
  if (here.length === 0) return block;
  const prose = new Prose(block.inlines);
  const edits = here
    .flatMap(({ decision, span }) => {
      const range = rangeOf(prose, span);
      return range && decision.verdict.kind === 'words' ? [{ ...range, text: decision.verdict.to }] : [];
    })
    .sort((one, other) => one.start - other.start)
    .filter((edit, index, all) => index === 0 || edit.start >= all[index - 1]!.end);
  const inlines = prose.edit(edits, ({ start, end, text }, span) =>
    change({ rule: 'editor', span, before: prose.text.slice(start, end), after: text, certain: true }),
  );
  return { ...block, inlines };
}

/** Where a span of the source stands in a paragraph's words; null where it was not read as it is written. */
function rangeOf(prose: Prose, span: Span): { readonly start: number; readonly end: number } | null {
  let start = -1;
  let end = -1;
  for (const { start: at, inline } of prose.places()) {
    if (inline.kind !== 'run' || inline.text.length !== inline.span.end - inline.span.start) continue;
    if (inline.span.start <= span.start && span.start < inline.span.end) start = at + span.start - inline.span.start;
    if (inline.span.start < span.end && span.end <= inline.span.end) end = at + span.end - inline.span.start;
  }
  return start >= 0 && end >= start ? { start, end } : null;
}

const marksIn = (places: readonly Placed[]): ReadonlyMap<string, MarkIs> =>
  new Map(
    places.flatMap(({ decision, span }) =>
      decision.verdict.kind === 'mark' ? [[placeKey(span), decision.verdict.is] as const] : [],
    ),
  );

/** What is told only once the stories are bound or set: whether it is in doubt any more is not known before. */
export const LATE = /^(?:book|image|cover|epub|pdf|page|press)\/|^glyph\/missing$/;

/** What is decided to be well, of all that is told later. */
function endingOf(places: readonly Placed[]): Ending {
  const fine = places.filter(
    ({ decision: { verdict, was } }) => verdict.kind === 'fine' && (was === null || LATE.test(was)),
  );
  return (told) => fine.some((place) => isEnded(told, place));
}

/** What is told of a story but for what was decided; `fine` where nothing is in doubt any more is told in its turn. */
function openOf(told: readonly Diagnostic[], places: readonly Placed[]): readonly Diagnostic[] {
  const used = new Set<Decision>();
  const open = told.filter((one) => {
    const ending = places.filter((place) => isEnded(one, place));
    for (const { decision } of ending) used.add(decision);
    return ending.length === 0;
  });
  const fine = new Set(places.map(({ decision }) => decision).filter(isEarly));
  return [...open, ...[...fine].filter((decision) => !used.has(decision)).map(idleTold)];
}

const isEarly = ({ verdict, was }: Decision): boolean => verdict.kind === 'fine' && (was === null || !LATE.test(was));

/** Errors are nobody's to decide; nor is what is told of the decisions themselves. */
function isEnded({ severity, code, span: told }: Diagnostic, { decision, span, through }: Placed): boolean {
  if (severity === 'error' || told === null || decision.verdict.kind === 'ask' || code.startsWith('settled/'))
    return false;
  if (decision.was !== null && decision.was !== code) return false;
  const end = Math.max(span.end, through.end, span.start + 1);
  return told.source === span.source && told.start < end && Math.max(told.end, told.start + 1) > span.start;
}

const idleTold = ({ anchor, span }: Decision): Diagnostic => ({
  severity: 'info',
  code: 'settled/idle',
  message: `Nothing is in doubt any more about “${anchor.exact.slice(0, 40)}”`,
  span,
  hint: 'take the decision out: `sheaf settle --prune`',
  ...withoutLine(span),
});

/** The edit that takes a decision's line out, where it has one of its own. */
function withoutLine({ source, start, end }: Span): Pick<Diagnostic, 'fix'> {
  const lead = /\n[ \t]*-[ \t]+$/.exec(source.text.slice(0, start));
  const tail = /^[ \t]*(?:\r?\n|$)/.exec(source.text.slice(end));
  if (!lead || !tail) return {};
  const span = { source, start: start - lead[0].length + 1, end: end + tail[0].length };
  return { fix: { says: 'take this decision out', span, text: '' } };
}

function tellOpen({ verdict, span }: Decision, report: Report): void {
  if (verdict.kind !== 'ask' || verdict.answer !== null) return;
  report({
    severity: 'warning',
    code: 'settled/ask',
    message: `The author has not answered: ${verdict.question}`,
    span,
    hint: 'write the answer as `to:`, `is:` or `cut: true`',
  });
}
