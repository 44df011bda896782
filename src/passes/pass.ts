import type { Report } from '../diagnostics/index.js';
import { type Change, type Edit, Prose, type Span, type Story } from '../document/index.js';
import type { MarkIs } from '../settled/index.js';
import { type Stretch, stretchesOf, withStretches } from './stretches.js';

/** What a pass may tell: faults and doubts, and every change it makes. */
export interface PassContext {
  readonly report: Report;
  readonly change: (change: Change) => void;
  /** What an editor decided that the mark at this place is; null where nothing was decided. */
  readonly decided?: (span: Span) => MarkIs | null;
}

/** Story in, story out; pure but for what it tells its context. */
export type Pass = (story: Story, context: PassContext) => Story;

/** A pass that sees nothing of a story but its words: all of its stretches in, the same stretches edited out. */
export type ProsePass = (stretches: readonly Stretch[], story: Story, context: PassContext) => readonly Stretch[];

/** An edit that knows its rule and whether an editor should look at it. */
export interface RuledEdit extends Edit {
  /** By default that of the pass. */
  readonly rule?: string;
  readonly certain?: boolean;
}

/** Lifts passes over words to a pass over a story, whose words are taken out of their blocks once and put back once. */
export const overStory =
  (passes: readonly ProsePass[]): Pass =>
  (story, context) =>
    withStretches(
      story,
      passes.reduce((stretches, pass) => pass(stretches, story, context), stretchesOf(story)),
    );

/**
 * Lifts a rule over text to a pass. The rule sees every block's inlines, title and notes included, each as one
 * string, all of a story at once (quotes learn from the whole), and gives for each the edits to make, in order.
 */
export function overProse(
  rule: string,
  edits: (stretches: readonly Stretch[], story: Story, context: PassContext) => readonly (readonly RuledEdit[])[],
): ProsePass {
  return (stretches, story, context) => {
    const made = edits(stretches, story, context);
    return stretches.map((stretch, index) => {
      const changes = made[index] ?? [];
      return changes.length === 0 ? stretch : edited(stretch, changes, rule, context);
    });
  };
}

/** Lifts a rule that needs to see one stretch only. */
export const overEach = (rule: string, edits: (text: string, story: Story) => readonly RuledEdit[]): ProsePass =>
  overProse(rule, (stretches, story) => stretches.map(({ prose }) => edits(prose.text, story)));

function edited({ prose, follows }: Stretch, edits: readonly RuledEdit[], rule: string, context: PassContext): Stretch {
  const inlines = prose.edit(edits, ({ start, end, text, certain, rule: own }, span) =>
    context.change({
      rule: own ?? rule,
      span,
      before: prose.text.slice(start, end),
      after: text,
      certain: certain ?? true,
    }),
  );
  return { prose: new Prose(inlines), follows };
}
