import { bracketsAround } from '../brackets.js';
import type { Line } from '../row.js';
import { isHeadline } from '../title-line.js';
import { wordsOf } from '../wording.js';

/** How several lines of a file look alike, and unlike all others. */
export interface HeadingLook {
  /** For an editor: `in capitals`. */
  readonly name: string;
  /** Whether the line has it. */
  readonly has: (lines: readonly Line[], at: number, usual: number) => boolean;
  /** Whether the first has to have it: no rule and no wider gap stands above that one. */
  readonly first: boolean;
  /** Where else in the file a line would have to be one as well, if the look means anything; where it has it, if nothing else is said. */
  readonly due?: HeadingLook['has'];
  /** Whether it is clear by itself, though words that tell may stand above the first. */
  readonly clear?: boolean;
}

/** The longest such line, in words and units. */
const WORDS = 8;
const LONGEST = 60;

/** `(for Ines, who asked)`: what may stand under a heading, as close as a second line. */
const BRACKETED = /^[([{].{2,120}[)\]}]$/;

/** Whether a short line stands apart above and below, with nothing of a header's, a note's or a sentence's. */
export function isAlone(lines: readonly Line[], at: number): boolean {
  const { block, line, words, gap, label, key, banner, glyphs, ends, speaks } = lines[at]!;
  if (block.kind !== 'paragraph' || line === '' || line.length > LONGEST || words === 0 || words > WORDS) return false;
  if (label || key || glyphs || ends || speaks || (banner && banner.kind !== 'adorned')) return false;
  if (at > 0 && gap === 0) return false;
  const below = lines[at + 1];
  if (!below || (below.gap === 0 && !BRACKETED.test(below.line) && !isRule(below))) return false;
  return !/[\n|@#/=<>]/.test(line) && !/[.,;:…–—-][*_]*$/.test(line);
}

/** A line of one sign again and again, close under words. */
export const isRule = ({ line, gap }: Line): boolean => gap === 0 && /^\s*([-=~_*])\1{2,}\s*$/.test(line);

const opensLarge = ({ bare }: Line): boolean => /^["“‘'«([]?[\p{Lu}\p{Lo}\d]/u.test(bare);

const isLoud = ({ line }: Line): boolean => !/[\p{Ll}[\]]/u.test(line) && /\p{Lu}{2}/u.test(line);

/** Whether all words of a paragraph bear the mark. */
const isAll = ({ block, line }: Line, mark: 'strong' | 'emphasis', stars: RegExp): boolean =>
  block.kind === 'paragraph' &&
  (stars.test(line) ||
    block.inlines.every((one) => one.kind === 'run' && (one.marks.includes(mark) || one.text.trim() === '')));

/** How many words a line may have that is no headline, and heads something for its place or its slant alone. */
const FEW = 3;

/** Whether a line says no sentence: a few words, or words that are all capital. */
const namesSomething = ({ bare, words }: Line): boolean => words < FEW || isHeadline(wordsOf(bare));

const isBreak = (line: Line | undefined): boolean =>
  line !== undefined && (line.block.kind === 'scene-break' || line.glyphs === 'break');

/** The looks that headings without number or name have, from the clearest on. */
export const LOOKS: readonly HeadingLook[] = [
  { name: 'in capitals', first: true, has: (lines, at) => isLoud(lines[at]!) },
  { name: 'over a rule', first: true, has: (lines, at) => lines[at + 1] !== undefined && isRule(lines[at + 1]!) },
  {
    name: 'in bold',
    first: true,
    has: (lines, at) => opensLarge(lines[at]!) && isAll(lines[at]!, 'strong', /^\s*(?:\*\*|__)[^*_]+(?:\*\*|__)\s*$/),
  },
  {
    name: 'in italics',
    first: true,
    due: (lines, at) => isAll(lines[at]!, 'emphasis', /^\s*([*_])[^*_]+\1\s*$/),
    has: (lines, at) =>
      opensLarge(lines[at]!) && namesSomething(lines[at]!) && isAll(lines[at]!, 'emphasis', /^\s*([*_])[^*_]+\1\s*$/),
  },
  {
    name: 'letter by letter',
    clear: true,
    first: true,
    has: (lines, at) => /^\p{Lu} (?:is for|is|for|as in|wie|come|como|jak|som|als) \p{L}/u.test(lines[at]!.line),
  },
  { name: 'between ornaments', first: true, has: (lines, at) => lines[at]!.banner?.kind === 'adorned' },
  {
    name: 'in brackets',
    first: true,
    has: (lines, at) => at > 0 && opensLarge(lines[at]!) && bracketsAround(lines[at]!.line) !== null,
  },
  {
    name: 'under a rule',
    first: false,
    due: (lines, at) => isBreak(lines[at - 1]),
    has: (lines, at) => opensLarge(lines[at]!) && namesSomething(lines[at]!) && isBreak(lines[at - 1]),
  },
  {
    name: 'under a wider gap',
    first: false,
    due: (lines, at, usual) => lines[at]!.gap > Math.max(1, usual),
    has: (lines, at, usual) =>
      opensLarge(lines[at]!) && namesSomething(lines[at]!) && lines[at]!.gap > Math.max(1, usual),
  },
];
