import type { DashStyle, QuoteStyle } from '../document/index.js';
import { controlEdits } from './controls.js';
import { dashEdits, dashHabits } from './dashes.js';
import { ellipsisEdits } from './ellipses.js';
import type { RuledEdit } from './pass.js';
import { quotationMarks } from './quotes/languages.js';
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

/** A paragraph as it stands, and as the rules see it: what is no prose is masked, unit for unit. */
interface Draft {
  readonly text: string;
  readonly seen: string;
  readonly follows: boolean;
}

/**
 * Typographic punctuation in any text, plain or Markdown: the same rules as in a story, over strings, so that it runs
 * as a filter. Paragraphs, line ends and every word stay; doing it twice changes nothing more.
 */
export function normalize(text: string, kind: 'plain' | 'markdown', options: NormalizeOptions): string {
  const { drafts, between } = split(text, kind);
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
      const { space } = quotationMarks(language);
      return all.map((draft, index) => revise(draft, setMarks(draft.seen, read[index]!, glyphs, space)));
    },
  ].reduce<readonly Draft[]>((all, rule) => rule(all), drafts);
  return between.map((gap, index) => gap + (done[index]?.text ?? '')).join('');
}

function revise(draft: Draft, edits: readonly RuledEdit[]): Draft {
  if (edits.length === 0) return draft;
  const text = edited(draft.text, edits);
  return { ...draft, text, seen: draft.seen === draft.text ? text : edited(draft.seen, edits) };
}

function edited(text: string, edits: readonly RuledEdit[]): string {
  let out = '';
  let done = 0;
  for (const { start, end, text: after } of edits) {
    out += text.slice(done, start) + after;
    done = end;
  }
  return out + text.slice(done);
}

/** The paragraphs of a text and what stands before, between and behind them. */
function split(
  text: string,
  _kind: 'plain' | 'markdown',
): { readonly drafts: readonly Draft[]; readonly between: readonly string[] } {
  const drafts: Draft[] = [];
  const between: string[] = [];
  let done = 0;
  for (const match of text.matchAll(/(?:[^\r\n]*[^\s][^\r\n]*(?:\r\n|\n|\r)?)+/g)) {
    const paragraph = match[0].replace(/[\r\n]+$/, '');
    between.push(text.slice(done, match.index));
    drafts.push({ text: paragraph, seen: paragraph, follows: true });
    done = match.index + paragraph.length;
  }
  between.push(text.slice(done));
  return { drafts, between };
}
