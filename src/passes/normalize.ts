import type { DashStyle, QuoteStyle } from '../document/index.js';
import { controlEdits } from './controls.js';
import { dashEdits, dashHabits } from './dashes.js';
import { type Draft, revise } from './drafts/draft.js';
import { splitMarkdown } from './drafts/markdown.js';
import { splitPlain } from './drafts/plain.js';
import { ellipsisEdits } from './ellipses.js';
import { frenchEdits } from './french.js';
import { houseGlyphs, setMarks } from './quotes/setting.js';
import { readStoryMarks } from './quotes/story.js';
import { spaceEdits } from './spaces.js';

/** What `normalize` sets, and how. */
export interface NormalizeOptions {
  readonly quotes: QuoteStyle;
  readonly dashes: DashStyle;
  /** BCP 47. */
  readonly language: string;
}

/**
 * Typographic punctuation in any text, plain or Markdown: the same rules as in a story, over strings, so that it runs
 * as a filter. Paragraphs, line ends and every word stay; doing it twice changes nothing more.
 */
export function normalize(text: string, kind: 'plain' | 'markdown', options: NormalizeOptions): string {
  const { drafts, between } = (kind === 'plain' ? splitPlain : splitMarkdown)(text);
  const { language } = options;
  const done = [
    (all: readonly Draft[]) => all.map((draft) => revise(draft, controlEdits(draft.seen))),
    (all: readonly Draft[]) => all.map((draft) => revise(draft, kind === 'plain' ? spaceEdits(draft.seen) : [])),
    (all: readonly Draft[]) => {
      const habits = dashHabits(
        all.map(({ seen }) => seen),
        options.dashes,
        language,
      );
      return all.map((draft) => revise(draft, dashEdits(draft.seen, habits)));
    },
    (all: readonly Draft[]) => all.map((draft) => revise(draft, ellipsisEdits(draft.seen))),
    (all: readonly Draft[]) => {
      const { primary, read } = readStoryMarks(
        all.map(({ seen, follows }) => ({ text: seen, follows })),
        language,
      );
      const glyphs = houseGlyphs(options.quotes, primary, language);
      return all.map((draft, index) => revise(draft, setMarks(draft.seen, read[index]!, glyphs, language)));
    },
    (all: readonly Draft[]) => all.map((draft) => revise(draft, frenchEdits(draft.seen, language))),
  ].reduce<readonly Draft[]>((all, rule) => rule(all), drafts);
  return between.map((gap, index) => gap + (done[index]?.text ?? '')).join('');
}
