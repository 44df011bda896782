import type { Report } from '../diagnostics/index.js';
import type { DashStyle, QuoteStyle, Source } from '../document/index.js';
import { controlEdits } from './controls.js';
import { dashEdits } from './dashes/edits.js';
import { dashHabits } from './dashes/habits.js';
import { type Draft, placeWritten, revise } from './drafts/draft.js';
import { splitMarkdown } from './drafts/markdown.js';
import { splitPlain } from './drafts/plain.js';
import { ellipsisEdits } from './ellipses.js';
import { frenchEdits } from './french.js';
import { ligatureEdits } from './ligatures.js';
import type { RuledEdit } from './pass.js';
import { doubledEdits } from './quotes/doubled.js';
import { careOf, type Doubt, doubtsOf } from './quotes/doubts.js';
import { withoutRows } from './quotes/marks.js';
import { tell } from './quotes/quotes.js';
import { houseMarks, setMarks } from './quotes/setting.js';
import { Usage } from './quotes/signs.js';
import { readStoryMarks } from './quotes/story.js';
import { spaceEdits } from './spaces.js';

/** What `normalize` sets, and how. */
export interface NormalizeOptions {
  readonly quotes: QuoteStyle;
  readonly dashes: DashStyle;
  /** BCP 47. */
  readonly language: string;
}

const STRAIGHT = `"'`;

/** A text whose marks were swapped, turned, or moved to their words is read again, this often at most. */
const MOST = 6;

/**
 * Typographic punctuation in any text, plain or Markdown: the same rules as in a story, over strings, so that it runs
 * as a filter. Paragraphs, line ends and every word stay; doing it twice changes nothing more.
 */
export function normalize(text: string, kind: 'plain' | 'markdown', options: NormalizeOptions): string {
  return normalized({ file: '', text }, kind, options, () => {});
}

/** The same, and what is doubtful in the marks of the text as it came. */
export function normalized(
  source: Source,
  kind: 'plain' | 'markdown',
  options: NormalizeOptions,
  report: Report,
): string {
  // What looks like a mark there may be a letter.
  if (source.unsure) return source.text;
  const seen: string[] = [source.text];
  for (;;) {
    const { set, settled, doubts } = setOnce(seen.at(-1)!, kind, options);
    if (seen.length === 1) tell(spansOf(doubts(), source), report);
    if (settled || set === seen.at(-1) || seen.length === MOST) return set;
    const turned = seen.indexOf(set);
    // Where readings turn in a circle, any of them will do, if it is always the same.
    if (turned >= 0) return seen.slice(turned).sort()[0]!;
    seen.push(set);
  }
}

/** A doubt and where its mark stands in the text as it came. */
type Told = readonly [at: number, doubt: Doubt];

const spansOf = (told: readonly Told[], source: Source) =>
  told.map(([start, doubt]) => ({ span: { source, start, end: start + 1 }, doubt }));

function setOnce(text: string, kind: 'plain' | 'markdown', { quotes, dashes, language }: NormalizeOptions) {
  const { drafts, between } = kind === 'plain' ? splitPlain(text) : splitMarkdown(text);
  const apply = (all: readonly Draft[], rule: (seen: string, index: number) => readonly RuledEdit[]) =>
    all.map((draft, index) => revise(draft, rule(draft.seen, index)));

  // The order is that of `HOUSE_STYLE`. Spaces mean something at both ends of a Markdown line.
  const seen = apply(apply(drafts, controlEdits), ligatureEdits);
  const doubled = doubledEdits(seen.map((draft) => draft.seen));
  const paired = apply(seen, (_, index) => doubled[index]!);
  const spaced = kind === 'plain' ? apply(paired, spaceEdits) : paired;
  const habits = dashHabits(
    spaced.map((draft) => draft.seen),
    dashes,
    language,
  );
  const dotted = apply(
    apply(spaced, (line) => dashEdits(line, habits)),
    ellipsisEdits,
  );
  const rowless = dotted.map((draft) => ({ ...draft, seen: withoutRows(draft.seen) }));
  const passages = rowless.map((draft) => ({ text: draft.seen, follows: draft.follows }));
  const read = readStoryMarks(passages, language);
  const house = houseMarks(quotes, read, language);
  let settled = !house.swaps;
  const quoted = apply(rowless, (line, index) => {
    const edits = setMarks(line, read[index]!, house);
    settled &&= edits.every(({ rule, start }) => rule !== 'space' && STRAIGHT.includes(line[start]!));
    return edits;
  });
  const done = apply(quoted, (line) => frenchEdits(line, language));
  const doubts = (): readonly Told[] => {
    const care = careOf(passages, read);
    const usage = new Usage(read);
    let start = 0;
    return rowless.flatMap((draft, index) => {
      start += between[index]!.length;
      const from = start;
      start += drafts[index]!.text.length;
      return doubtsOf(passages[index]!, read[index]!, read[index + 1], house, care, usage).map(
        (doubt) => [from + placeWritten(draft, doubt.at), doubt] as const,
      );
    });
  };
  return { set: between.map((gap, index) => gap + (done[index]?.text ?? '')).join(''), settled, doubts };
}
