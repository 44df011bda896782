import { isDedication } from '../dedication.js';
import { isVerse } from '../facts/edges.js';
import { mottoAt } from '../facts/motto.js';
import { isName, looksLikeName } from '../facts/names.js';
import { keyLine } from '../key-line.js';
import { WORD_COUNT } from '../keyless-line.js';
import type { Line } from '../row.js';
import type { Weights } from '../search/weights.js';
import { isTitleHeading } from '../title-heading.js';
import { isHeadline, isTitleShaped, unquoted } from '../title-line.js';
import { squeezed, wordsOf } from '../wording.js';
import { isHeaderLine } from './headers.js';
import type { Row } from './row.js';

/** How far from the top a title without a key may stand. */
const TOP = 40;

/** What tells that a line names the story or its author, dedicates it, or is its motto. */
export function weighTitle(row: Row, line: Line, weights: Weights): void {
  const nearEnd = row.lines.length - line.at <= 6;
  const known = line.at < TOP || nearEnd ? row.known(line) : null;
  if (known && !(known === 'title' && row.titled) && (known === 'author' || !nearEnd || line.at < 3)) {
    weights.offer(known, 0, `the manifest’s ${known}`);
    weights.charge('story', 6);
    weights.charge('note', 3);
    weights.charge('more', 3);
  }
  if ((line.at < TOP || nearEnd) && line.by !== null) weighByLine(row, line, weights);
  if (line.at >= TOP) {
    weighOver(row, line, weights);
    return;
  }
  if (line.block.kind === 'heading') {
    if (line.both && row.isOverStory(line.at) && !row.titled) weighBoth(row, line, weights);
    if (isTitleHeading(row.blocks, line.at, (at) => isHeaderLine(row, at))) {
      if (!row.titled) weights.offer('title', 0, 'the first heading');
    }
    return;
  }
  if (row.isOverStory(line.at) && !row.titled) {
    if (line.both) weighBoth(row, line, weights);
    weighBare(row, line, weights);
    weighName(row, line, weights);
  }
  weighOver(row, line, weights);
}

function weighByLine(row: Row, { by, at, gap }: Line, weights: Weights): void {
  const single = wordsOf(by!).length === 1 && /^\p{Ll}+$/u.test(by!) && /[.]$/.test(row.lines[at]!.text);
  const nearTop = at < TOP && row.isOverStory(at - 1);
  const nearEnd = row.lines.length - at <= 6;
  if (!nearTop && !nearEnd) return;
  const above = row.lines[at - 1];
  const under = above !== undefined && (above.words <= 16 || isHeaderLine(row, at - 1)) && above.text.length < 160;
  const cost = (single ? 3 : 0.2) + (nearTop ? (under || at === 0 ? 0 : 2) : 1.5) + (gap > 4 ? 1 : 0);
  if (!nearTop && !(looksLikeName(by!) && row.isOutside(at))) return;
  weights.offer('author', cost, 'a by-line');
  weights.charge('story', single ? 1 : nearTop ? 5 : 3);
}

function weighBoth(row: Row, { at, block }: Line, weights: Weights): void {
  if (!startsStory(row, at + 1) || row.lines[at + 1]?.by != null) return;
  weights.offer('title', 0.3, 'a title with its author');
  weights.charge('story', block.kind === 'heading' ? 0 : 5);
}

/** A line that looks like a title and stands apart, before what may be a story. */
function weighBare(row: Row, line: Line, weights: Weights): void {
  const { at } = line;
  const below = row.lines[at + 1];
  const over = below?.by != null;
  if (below && !over && row.lines[at + 2]?.by != null && bare(row, at) && bare(row, at + 1, true)) {
    weights.offer('subtitle', 0.5, 'stands over the title');
    weights.charge('story', 5);
    return;
  }
  if (over && bare(row, at, true)) {
    weights.offer('title', 0.2, 'stands over a by-line');
    weights.charge('story', 5);
    return;
  }
  const shape = bare(row, at);
  if (isKeyedBelow(row, at)) return;
  if (!shape) weighLong(row, line, weights);
  if (!shape || !below || weights.of('value') < 1) return;
  if (
    looksLikeName(below.line) &&
    isName(below.line) &&
    startsStory(row, at + 2) &&
    (below.gap === 0 || row.lines[at + 2]!.gap > 0)
  ) {
    weights.offer('title', 0.8, 'stands over a name');
    weights.charge('story', 4);
    return;
  }
  const keyed = isHeaderLine(row, at + 1);
  if (startsStory(row, at + 1) && isApart(row, at)) {
    const capitals = /\p{Lu}{2}/u.test(line.line) && line.line === line.line.toUpperCase();
    const headline = isHeadline(wordsOf(line.bare));
    weights.offer(
      'title',
      (shape === 'open' ? 0.9 : 1.4) - (capitals || keyed ? 0.4 : 0) + (headline ? 0 : 0.4),
      'a short line before the story',
    );
    weights.charge('story', shape === 'open' ? 4 : 3.5);
  } else if (shape === 'open' && bare(row, at + 1) === 'open' && startsStory(row, at + 2) && isApart(row, at + 1)) {
    weights.offer('title', 1.2, 'a short line before the story');
    weights.charge('story', 3.5);
  }
  const above = row.lines[at - 1];
  if (shape === 'open' && above && bare(row, at - 1) === 'open' && startsStory(row, at + 1) && isApart(row, at)) {
    weights.offer('subtitle', 1.5, 'a second line under the title');
    weights.charge('story', 1);
  }
}

/** `Title: …` stands below: nothing above it is the title. */
const isKeyedBelow = (row: Row, at: number): boolean =>
  row.lines
    .slice(at + 1, at + TOP)
    .some(
      (line) =>
        line.key?.key === 'title' && line.key.value !== '' && row.isOverStory(line.at) && isHeaderLine(row, line.at),
    );

/** Words of a title that is longer than most. */
const LONG_TITLE = 16;

/** The first line of all, too long for most titles, over a name. */
function weighLong(row: Row, { at, line, words, speaks, label, key, glyphs, banner }: Line, weights: Weights): void {
  const below = row.lines[at + 1];
  if (at > 1 || !below || words > LONG_TITLE || speaks || label || key?.meaning || glyphs || banner || row.isSite(at))
    return;
  if (row.fragment(at) === 0 || !isName(below.line) || below.banner || below.ends) return;
  if (/[,;:]$/.test(line)) return;
  weights.offer('title', 1, 'the first line, over a name');
  weights.charge('story', 2);
}

/** A name alone, under a title or over one. */
function weighName(row: Row, line: Line, weights: Weights): void {
  const { at } = line;
  if (
    line.by !== null ||
    line.both ||
    !isName(line.line) ||
    weights.of('value') < 1 ||
    row.isSite(at) ||
    line.label ||
    line.glyphs ||
    line.banner ||
    line.ends
  )
    return;
  if (isPupil(row, line)) {
    weights.offer('author', 0.5, 'a name over teacher, class and date');
    weights.charge('title', 2);
    weights.charge('story', 3);
    return;
  }
  const above = row.lines[at - 1];
  const below = row.lines[at + 1];
  const underTitle =
    above !== undefined &&
    (bare(row, at - 1, true) !== null ||
      (at === 1 && row.fragment(0) > 0 && above.words <= LONG_TITLE) ||
      above.key?.meaning?.role === 'title' ||
      above.block.kind === 'heading');
  if (underTitle && below && (startsStory(row, at + 1) || isHeaderLine(row, at + 1) || below.label)) {
    weights.offer('author', looksLikeName(line.line) ? 0.6 : 1.2, 'a name under the title');
    weights.charge('story', 3);
  } else if (at <= 1 && looksLikeName(line.line) && below && bare(row, at + 1) && startsStory(row, at + 2)) {
    weights.offer('author', 2.2, 'a name over the title');
  }
}

/** How many lines class work has above its title: name, teacher, course, date (MLA Handbook, 9th edition, 1.3). */
const SCHOOL = 5;

/** A name at the very top, with a date below it and then something more before the story. */
function isPupil(row: Row, { at, line }: Line): boolean {
  if (at !== 0 || !looksLikeName(line)) return false;
  const date = row.lines.slice(1, SCHOOL).find(({ banner }) => banner?.kind === 'date')?.at ?? -1;
  return date > 0 && bare(row, date + 1) !== null;
}

function weighOver(row: Row, line: Line, weights: Weights): void {
  if (line.block.kind !== 'paragraph' || line.text.length > 200) return;
  if (line.at < TOP && !line.speaks && isDedication(line.text)) {
    weights.offer('dedication', 0.8, 'dedicates the story');
    weights.charge('story', 2.5);
  }
  if (row.isHead(line.at) && mottoAt(row.lines, line.at)) {
    weights.offer('epigraph', 0.5, 'a motto with its source');
    weights.charge('story', 3);
    weights.charge('note', 3);
  }
}

/** Whether the line may be a title for its looks: `open` without a stop. */
function bare(row: Row, at: number, over = false): 'open' | 'stopped' | null {
  const line = row.lines[at];
  if (line?.block.kind !== 'paragraph' || line.line === '') return null;
  if (line.label || line.by !== null || isHeaderLine(row, at) || line.glyphs || line.ends) return null;
  const { banner } = line;
  if (line.key?.colon && (row.company[at]?.known ?? 0) > 0) return null;
  if (
    isNoTitle(line.line) ||
    (banner && !/adorned|date/.test(banner.kind) && (banner.kind !== 'number' || row.numbers.has(at)))
  )
    return null;
  if (isDedication(line.line) || isVerse(row.lines, at)) return null;
  if (over) return isTitleShaped(unquoted(line.line).text, OVER_NAME);
  return line.shape && row.sound(at) < (line.words < 3 ? 3 : 1.5) && !row.isSite(at) ? line.shape : null;
}

/** Words that a title may have which stands over its author's name. */
const OVER_NAME = 16;

/** Whether the line at `at` stands apart from the next, as far as the file parts paragraphs by blank lines. */
function isApart(row: Row, at: number): boolean {
  const next = row.lines[at + 1]!;
  if (next.block.kind !== 'paragraph' || next.gap > 0 || isHeaderLine(row, at + 1)) return true;
  if (WORD_COUNT.test(next.line) || next.glyphs === 'break') return true;
  return /[.!?…"”’][*_)\]]*$/.test(next.text) && isHeadline(wordsOf(row.lines[at]!.line));
}

/** Whether what stands at `at` can follow a title: a sentence, or any other part of a head or body. */
function startsStory(row: Row, at: number): boolean {
  const line = row.lines[at];
  if (line?.block.kind !== 'paragraph') return line !== undefined;
  const { text, label, by, speaks } = line;
  if (
    label ||
    by !== null ||
    isHeaderLine(row, at) ||
    row.isSite(at) ||
    line.banner?.kind === 'chapter' ||
    isDedication(text)
  )
    return true;
  if (line.glyphs || (line.banner && line.banner.kind !== 'adorned') || row.fragment(at) >= 1.5) return true;
  if (text.length > 60 || speaks || WORD_COUNT.test(text) || row.sound(at) >= 1.5) return true;
  return /[.!?…"”’»:,—–-][*_)\]]*$/.test(text) || /^[–—-]\s/.test(text);
}

/** `[Tom]` says who speaks; other lines are tags, warnings, counts, or one of a header's that was not believed. */
function isNoTitle(line: string): boolean {
  const key = keyLine(line);
  return (
    /^\s*(?:\[[^\]]*\]|<[^>]*>.*)\s*$|^#\p{L}|^(?:TW|CW|A\/N)\b|\d words?\b/u.test(squeezed(line)) ||
    (key !== null && (key.meaning !== null || key.mail || /^\d+$/.test(key.value)))
  );
}
