import { BEFORE_MARK, BEHIND_MARK, type Inline, type Mark, misspacedPairs, Prose } from '../document/index.js';
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
  /** Whether it opens in a paragraph before, and whether it closes in one behind. */
  readonly fromBefore?: boolean;
  readonly goesOn?: boolean;
}

/** What one stretch holds of one delimiter. */
interface Found {
  readonly pairs: readonly Emphasis[];
  /** Runs of it that could open or close, and pair with nothing. */
  readonly strays: number;
  /** The last of these, if it opens and its words go on to the end; and the first, if it closes and they come from the start. */
  readonly opens: Opening | null;
  readonly closes: Opening | null;
}

const NOTHING: Found = { pairs: [], strays: 0, opens: null, closes: null };

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

const OTHERS = /[_*/]/;

/** The pairs of `delimiter` in `text`: each hugs its words and stands apart from others, so that snake_case is none. */
export function findEmphasis(text: string, delimiter: Delimiter): Found {
  const pairs: Emphasis[] = [];
  let strays = 0;
  let open: Opening | null = null as Opening | null;
  let closer: Opening | null = null;
  const pattern = delimiter === '*' ? /\*+/g : delimiter === '_' ? /_+/g : /\/+/g;
  for (const { 0: run, index } of text.matchAll(pattern)) {
    const width = run.length;
    const before = text[index - 1] ?? ' ';
    const after = text[index + width] ?? ' ';
    const opens = (BEFORE_MARK.test(before) || OTHERS.test(before)) && !/[\s.,;:!?)]/.test(after);
    const closes = (BEHIND_MARK.test(after) || OTHERS.test(after)) && !/\s/.test(before);
    if (width > 3 || (!opens && !closes)) continue;
    if (closes && open?.width === width && isWorded(text.slice(open.start + width, index))) {
      pairs.push({ start: open.start, end: index + width, width });
      open = null;
    } else if (opens) {
      if (open) strays += 1;
      open = { start: index, width };
    } else {
      if (strays === 0 && pairs.length === 0) closer = { start: index, width };
      strays += 1;
    }
  }
  return { pairs, strays: strays + (open ? 1 : 0), opens: open, closes: closer };
}

/** Emphasis runs on over no more paragraphs. */
const FARTHEST = 6;

/**
 * `_She wrote it down,` and, in the next paragraph, `and then she stopped._`: what opens in one paragraph and closes in
 * another is emphasis in each, if nothing of its kind stands between.
 */
function joinOver(found: readonly Found[], stretches: readonly Stretch[]): readonly Found[] {
  const joined = [...found];
  for (let from = 0; from < joined.length; from += 1) {
    const { opens } = joined[from]!;
    if (!opens) continue;
    let to = from + 1;
    while (to < joined.length && to - from < FARTHEST && isQuiet(joined[to]!) && stretches[to]!.follows !== null)
      to += 1;
    const last = joined[to];
    if (!last?.closes || last.closes.width !== opens.width || stretches[to]!.follows === null) continue;
    const { width } = opens;
    const length = (at: number) => stretches[at]!.prose.text.length;
    joined[from] = without(joined[from]!, { start: opens.start, end: length(from), width, goesOn: true }, 'opens');
    for (let at = from + 1; at < to; at += 1)
      joined[at] = { ...NOTHING, pairs: [{ start: 0, end: length(at), width, fromBefore: true, goesOn: true }] };
    joined[to] = without(last, { start: 0, end: last.closes.start + width, width, fromBefore: true }, 'closes');
  }
  return joined;
}

const isQuiet = ({ pairs, strays }: Found): boolean => pairs.length === 0 && strays === 0;

const without = (found: Found, pair: Emphasis, end: 'opens' | 'closes'): Found => ({
  ...found,
  pairs: end === 'opens' ? [...found.pairs, pair] : [pair, ...found.pairs],
  strays: found.strays - 1,
  [end]: null,
});

/** `*He was never there, *she thought`: the closing mark on the wrong side of its space, and no other in the paragraph. */
const MISPLACED: Readonly<Record<Delimiter, RegExp>> = {
  '*': /^[^*]*?(?<![\p{L}\p{N}*])(\*{1,3})(?=\p{L})[^*]*[,.!?…;:]["'”’]?\s+\1(?=\p{L})[^*]*$/u,
  _: /^[^_]*?(?<![\p{L}\p{N}_])(_{1,3})(?=\p{L})[^_]*[,.!?…;:]["'”’]?\s+\1(?=\p{L})[^_]*$/u,
  '/': /^(?!)/,
};

/** The pairs of a paragraph of which one has its space on the wrong side. */
function misplaced(text: string, delimiter: Delimiter): Found | null {
  const several = delimiter === '*' && text.includes('**') ? misspacedPairs(text) : null;
  if (several) return { ...NOTHING, pairs: several };
  const width = (text.length < 4 * LONGEST ? MISPLACED[delimiter].exec(text)?.[1] : undefined)?.length;
  if (width === undefined) return null;
  const pair = { start: text.indexOf(delimiter), end: text.lastIndexOf(delimiter) + 1, width };
  return { ...NOTHING, pairs: [pair] };
}

/** Whether both ends of a pair stand in the source as they are, not escaped. */
const isTyped = ({ prose }: Stretch, { start, end }: Emphasis): boolean =>
  [prose.span(start, start + 1), prose.span(end - 1, end)].every(
    (span) => prose.text[start] === span.source.text[span.start] && span.source.text[span.start - 1] !== '\\',
  );

/** What a stretch has of a delimiter. Markdown's own pairs are its reader's work; only what it could not read is left. */
function foundIn(stretch: Stretch, delimiter: Delimiter): Found {
  const { text, inlines } = stretch.prose;
  if (!text.includes(delimiter)) return NOTHING;
  const odd = misplaced(text, delimiter);
  if (odd?.pairs.every((pair) => isTyped(stretch, pair))) return odd;
  const found = findEmphasis(text, delimiter);
  return isPlain(inlines) ? found : ofWhole(stretch, found);
}

/** Of Markdown's leavings only a mark at a paragraph's very beginning, or at its end, can belong to one in another paragraph. */
function ofWhole(stretch: Stretch, { pairs, opens, closes }: Found): Found {
  if (pairs.length > 0) return NOTHING;
  const { text } = stretch.prose;
  const typed = (one: Opening) => isTyped(stretch, { start: one.start, end: one.start + one.width, width: one.width });
  const first = opens?.start === 0 && typed(opens) ? opens : null;
  const last = closes && closes.start + closes.width === text.length && typed(closes) ? closes : null;
  return { pairs, strays: (first ? 1 : 0) + (last ? 1 : 0), opens: first, closes: last };
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
  const found = joinOver(
    stretches.map((stretch) => foundIn(stretch, delimiter)),
    stretches,
  );
  if (!isMeant(delimiter, found)) return stretches;
  const count = found.reduce((sum, { pairs }) => sum + pairs.length, 0);
  let first = true;
  return stretches.map((stretch, index) => {
    const { pairs } = found[index]!;
    if (pairs.length === 0) return stretch;
    const { prose, follows } = stretch;
    for (const pair of pairs) {
      const { start, end } = pair;
      const [left, right] = delimiters(pair);
      if (left + right === 0) continue;
      const span = prose.span(start, end);
      const before = prose.text.slice(start, end);
      context.change({
        rule: 'emphasis',
        span,
        before,
        after: before.slice(left, before.length - right),
        certain: true,
      });
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

/** How many units of a pair are its delimiters, before and behind its words. */
const delimiters = ({ width, fromBefore, goesOn }: Emphasis): readonly [number, number] => [
  fromBefore ? 0 : width,
  goesOn ? 0 : width,
];

/** The inlines without their delimiters, the words between them marked. */
function setEmphasis(prose: Prose, pairs: readonly Emphasis[]): readonly Inline[] {
  const pieces: Inline[] = [];
  let done = 0;
  for (const pair of pairs) {
    const { start, end, width } = pair;
    const [left, right] = delimiters(pair);
    for (const inline of prose.slice(done, start)) pieces.push(inline);
    for (const inline of prose.slice(start + left, end - right)) {
      const marks = inline.kind === 'run' ? [...new Set([...inline.marks, ...MARKS[width]!])] : [];
      pieces.push(inline.kind === 'run' ? { ...inline, marks } : inline);
    }
    done = end;
  }
  return [...pieces, ...prose.slice(done, prose.text.length)];
}
