import { anyOf } from '../any-of.js';
import { VALEDICTION } from '../data/correspondence.js';
import { isDedication } from '../dedication.js';
import { isVerse } from '../facts/edges.js';
import { isListed } from '../facts/lists.js';
import { mottoAt } from '../facts/motto.js';
import { keyLine } from '../key-line.js';
import { WORD_COUNT } from '../keyless-line.js';
import { isHeadline, isTitleShaped, unquoted } from '../title-line.js';
import { squeezed, wordsOf } from '../wording.js';
import { isHeaderLine } from './headers.js';
import type { Row } from './row.js';

/** Words of a title that is longer than most. */
export const LONG_TITLE = 16;

/** Whether the line may be a title for its looks: `open` without a stop. */
export function titleLook(row: Row, at: number, over = false): 'open' | 'stopped' | null {
  const line = row.lines[at];
  if (line?.block.kind !== 'paragraph' || line.line === '' || row.isScript(at) || row.isLetter(at)) return null;
  if (at > 0 && (row.sisters.has(at) || isGreeting(row, at))) return null;
  if (line.label || line.by !== null || isHeaderLine(row, at) || line.glyphs || line.ends) return null;
  const { banner } = line;
  if (line.key?.colon && ((row.company[at]?.known ?? 0) > 0 || (!over && row.company[at]?.scripted))) return null;
  if (
    isNoTitle(line.line) ||
    (banner &&
      banner.kind !== 'adorned' &&
      (banner.kind !== 'date' || !over) &&
      (banner.kind !== 'number' || row.numbers.has(at)))
  )
    return null;
  if (isDedication(line.line) || isVerse(row.lines, at) || isListed(row.lines, at)) return null;
  if (over) return isTitleShaped(unquoted(line.line).text, OVER_NAME);
  const loudest =
    at === 0 && isAlone(row)
      ? isHeadline(wordsOf(line.line)) && line.words < 5
        ? LOUD
        : ALONE
      : line.words < 3
        ? 3
        : 1.5;
  return line.shape && row.sound(at) < loudest && !row.isSite(at) ? line.shape : null;
}

/** How much like a note a title may sound that is the one short line at the top, all its words capital or not (`Autumn Drabbles`); and its words. */
const ALONE = 5;
const LOUD = 7;
const FEW = 7;

/** Whether the first line is short, has no mark at its end, and stands alone above the first paragraph or chapter. */
function isAlone(row: Row): boolean {
  const [first, below] = row.lines;
  if (!first || first.words > FEW || !/[\p{L}\p{N}]$/u.test(first.line) || first.label) return false;
  if (/(\p{L})\1\1/iu.test(first.line)) return false; // somebody calls out
  return (
    below !== undefined &&
    below.gap > 0 &&
    (below.text.length > 60 ||
      below.speaks ||
      below.line.endsWith(',') ||
      below.banner !== null ||
      below.key?.meaning != null ||
      row.opensChapter(1) ||
      mottoAt(row.lines, 1))
  );
}

/** Words that a title may have which stands over its author's name. */
const OVER_NAME = 16;

/** Whether the line at `at` stands apart from the next, as far as the file parts paragraphs by blank lines. */
export function isApart(row: Row, at: number): boolean {
  const next = row.lines[at + 1]!;
  if (next.block.kind !== 'paragraph' || next.gap > 0 || isHeaderLine(row, at + 1)) return true;
  if (WORD_COUNT.test(next.line) || next.glyphs === 'break' || row.opensChapter(at + 1) || row.isSite(at + 1))
    return true;
  if (next.banner?.kind === 'numbered' || next.by !== null) return true;
  return /[.!?…"”’][*_)\]]*$/.test(next.text) && isHeadline(wordsOf(row.lines[at]!.line));
}

/** Whether what stands at `at` can follow a title: a sentence, or any other part of a head or body. */
export function startsStory(row: Row, at: number): boolean {
  const line = row.lines[at];
  if (line?.block.kind !== 'paragraph') return line !== undefined;
  const { text, label, by, speaks } = line;
  if (
    label ||
    by !== null ||
    row.ranges.contents?.start === at ||
    row.company[at]?.scripted ||
    isHeaderLine(row, at) ||
    row.isSite(at) ||
    line.banner?.kind === 'chapter' ||
    row.sisters.has(at) ||
    isDedication(text) ||
    mottoAt(row.lines, at)
  )
    return true;
  if (line.glyphs || (line.banner && line.banner.kind !== 'adorned') || row.fragment(at) >= 1.5) return true;
  if (text.length > 60 || speaks || WORD_COUNT.test(text) || row.sound(at) >= 1.5) return true;
  return /[.!?…"”’»:,—–-][*_)\]]*$/.test(text) || /^[–—-]\s/.test(text);
}

/** `Love, Inkpot` or `Dilys x` under a paragraph: how a letter ends. */
const isGreeting = ({ lines }: Row, at: number): boolean =>
  ((/^[^,]{2,30}, \p{Lu}/u.test(lines[at]!.line) && VALEDICTION.test(lines[at]!.line)) ||
    /^\p{Lu}[\p{L}-]{1,20},? x{1,4}$/u.test(lines[at]!.line)) &&
  lines[at - 1]!.block.kind === 'paragraph' &&
  /[.!?…]["”)]*$/.test(lines[at - 1]!.text);

/** Tags, warnings and counts, and rows of what a site offers, parted by strokes, dots or arrows. */
const NO_TITLE = anyOf([
  /^\s*(?:\[[^\]]*\]|<[^>]*>.*)\s*$/u,
  /^#\p{L}|^(?:TW|CW|A\/N)\b|\d words?\b/u,
  / [|·•] .* [|·•] |\d.* [|·•] | [|·•] .*\d|[\])] [|·•] | = /u,
  /^[«»→←‹›]|[«»→←‹›↑▲▼]$| [«»→←] /u,
]);

/** `[Tom]` says who speaks; other lines are none of a title's, or one of a header's that was not believed. */
function isNoTitle(line: string): boolean {
  const key = keyLine(line);
  const counts = key !== null && /^[\d.,]+\W*$/.test(key.value) && !/\d:\d/.test(line);
  return NO_TITLE(squeezed(line)) || (key !== null && (key.meaning !== null || key.mail || counts));
}
