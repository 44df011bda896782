import { type Inline, type Mark, Prose } from '../document/index.js';
import type { PassContext, ProsePass } from './pass.js';
import type { Stretch } from './stretches.js';

/** The marks with which plain text shows emphasis. */
const DELIMITERS = ['_', '*', '/'] as const;
type Delimiter = (typeof DELIMITERS)[number];

/** Words between two delimiters, which become marks of their runs. */
interface Emphasis {
  readonly start: number;
  readonly end: number;
  /** How often the delimiter is repeated: once for emphasis, twice for strong, three times for both. */
  readonly width: number;
}

/** What one stretch holds of one delimiter. */
interface Found {
  readonly pairs: readonly Emphasis[];
  /** Runs of it that could open or close, and pair with nothing. */
  readonly strays: number;
}

const NOTHING: Found = { pairs: [], strays: 0 };

/** A delimiter that may open emphasis. */
interface Opening {
  readonly start: number;
  readonly width: number;
}

/** A longer stretch in emphasis is taken for two strays. */
const LONGEST = 600;

/**
 * A story uses a delimiter for emphasis if it pairs at least so often, and strays are few beside the pairs. A slash
 * has other uses (and/or, 1/2, paths), an underscore hardly any.
 */
const FEWEST: Readonly<Record<Delimiter, number>> = { _: 1, '*': 1, '/': 2 };
const PAIRS_TO_A_STRAY = 3;

const MARKS: readonly (readonly Mark[])[] = [[], ['emphasis'], ['strong'], ['strong', 'emphasis']];

const BEFORE = /[\s([{"'“‘„«—–-]/;
const OTHERS = /[_*/]/;
const AFTER = /[\s)\]}"'”’»—–.,!?;:…-]/;

/** The pairs of `delimiter` in `text`: each hugs its words and stands apart from others, so that snake_case is none. */
export function findEmphasis(text: string, delimiter: Delimiter): Found {
  const pairs: Emphasis[] = [];
  let strays = 0;
  let open: Opening | null = null as Opening | null;
  const pattern = delimiter === '*' ? /\*+/g : delimiter === '_' ? /_+/g : /\/+/g;
  for (const { 0: run, index } of text.matchAll(pattern)) {
    const width = run.length;
    const before = text[index - 1] ?? ' ';
    const after = text[index + width] ?? ' ';
    const opens = (BEFORE.test(before) || OTHERS.test(before)) && !/[\s.,;:!?)]/.test(after);
    const closes = (AFTER.test(after) || OTHERS.test(after)) && !/\s/.test(before);
    if (width > 3 || (!opens && !closes)) continue;
    if (closes && open?.width === width && isWorded(text.slice(open.start + width, index))) {
      pairs.push({ start: open.start, end: index + width, width });
      open = null;
    } else if (opens) {
      if (open) strays += 1;
      open = { start: index, width };
    } else strays += 1;
  }
  return { pairs, strays: strays + (open ? 1 : 0) };
}

const isWorded = (text: string): boolean => text.length <= LONGEST && /\p{L}/u.test(text);

/** Whether an author who wrote these means emphasis by them. */
const isMeant = (delimiter: Delimiter, found: readonly Found[]): boolean => {
  const pairs = found.reduce((sum, { pairs }) => sum + pairs.length, 0);
  const strays = found.reduce((sum, { strays }) => sum + strays, 0);
  return pairs >= FEWEST[delimiter] && pairs >= PAIRS_TO_A_STRAY * strays;
};

const isPlain = (inlines: readonly Inline[]): boolean =>
  inlines.length > 0 && !/\.(?:md|markdown|mkdn?|mdown)$/i.test(inlines[0]!.span.source.file);

/**
 * Reads _word_, *word* and /word/ in plain text as emphasis, each where the story clearly means it so. A lone asterisk
 * (a call for a note, a censored word) pairs with nothing and stays; Markdown's own emphasis is its reader's work.
 */
export const emphasis: ProsePass = (stretches, _story, context) =>
  DELIMITERS.reduce((edited, delimiter) => emphasise(edited, delimiter, context), stretches);

function emphasise(stretches: readonly Stretch[], delimiter: Delimiter, context: PassContext): readonly Stretch[] {
  const found = stretches.map(({ prose: { text, inlines } }) =>
    text.includes(delimiter) && isPlain(inlines) ? findEmphasis(text, delimiter) : NOTHING,
  );
  if (!isMeant(delimiter, found)) return stretches;
  const count = found.reduce((sum, { pairs }) => sum + pairs.length, 0);
  let first = true;
  return stretches.map((stretch, index) => {
    const { pairs } = found[index]!;
    if (pairs.length === 0) return stretch;
    const { prose, follows } = stretch;
    for (const { start, end, width } of pairs) {
      const span = prose.span(start, end);
      const before = prose.text.slice(start, end);
      context.change({ rule: 'emphasis', span, before, after: before.slice(width, -width), certain: true });
      if (first) {
        context.report({
          severity: 'info',
          code: 'glyph/emphasis',
          message: `${delimiter}Words${delimiter} between such marks are read as emphasis: ${count} in this story`,
          span,
        });
      }
      first = false;
    }
    return { prose: new Prose(setEmphasis(prose, pairs)), follows };
  });
}

/** The inlines without their delimiters, the words between them marked. */
function setEmphasis(prose: Prose, pairs: readonly Emphasis[]): readonly Inline[] {
  const pieces: Inline[] = [];
  let done = 0;
  for (const { start, end, width } of pairs) {
    for (const inline of prose.slice(done, start)) pieces.push(inline);
    for (const inline of prose.slice(start + width, end - width)) {
      const marks = inline.kind === 'run' ? [...new Set([...inline.marks, ...MARKS[width]!])] : [];
      pieces.push(inline.kind === 'run' ? { ...inline, marks } : inline);
    }
    done = end;
  }
  return [...pieces, ...prose.slice(done, prose.text.length)];
}
