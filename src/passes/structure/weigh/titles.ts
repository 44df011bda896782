import { isDedication } from '../dedication.js';
import { bothAt } from '../facts/both.js';
import { mottoAt } from '../facts/motto.js';
import { isName, looksLikeName } from '../facts/names.js';
import type { Line } from '../row.js';
import type { Weights } from '../search/weights.js';
import { isTitleHeading } from '../title-heading.js';
import { isFileName, isHeadline } from '../title-line.js';
import { wordsOf } from '../wording.js';
import { agreementOf } from './agreeing.js';
import { isHeaderLine } from './headers.js';
import { weighName } from './names.js';
import type { Row } from './row.js';
import { isSecondLine } from './second-line.js';
import { isApart, LONG_TITLE, startsStory, titleLook } from './title-look.js';

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
  // What a letter above the story says names nothing, but for a by-line.
  if (isCover(row, line) && line.by === null) return;
  if ((line.at < TOP || nearEnd) && line.by !== null) weighByLine(row, line, weights);
  if (line.at >= TOP) {
    weighOver(row, line, weights);
    return;
  }
  if (line.block.kind === 'heading') {
    if (row.isOverStory(line.at) && !row.titled && bothAt(row.lines, line.at)) weighBoth(row, line, weights);
    if (isTitleHeading(row.blocks, line.at, (at) => isHeaderLine(row, at))) {
      if (!row.titled) weights.offer('title', 0, 'the first heading');
    }
    return;
  }
  if (row.isOverStory(line.at) && !row.titled) {
    if (bothAt(row.lines, line.at)) weighBoth(row, line, weights);
    weighBare(row, line, weights);
    weighName(row, line, weights);
  }
  if (!row.isOverStory(line.at) && !row.titled && isNearTop(row, line)) weighLate(row, line, weights);
  weighOver(row, line, weights);
}

const isCover = ({ cover: [from, to] }: Row, { at }: Line): boolean => at >= from && at < to;

/** How many paragraphs may stand above a title without a label: a letter's, an editor's. */
const ABOVE = 6;

/** How little like a note a paragraph sounds that tells a story for certain, and how much the first of all must. */
const TELLS = -4;
const SPOKEN = 1;

/** Whether an author or editor seems to speak at the top, and nothing above the line tells a story for certain. */
const isNearTop = (row: Row, { at }: Line): boolean =>
  at <= ABOVE &&
  row.sound(0) > SPOKEN &&
  row.lines
    .slice(0, at)
    .every((line) => line.block.kind === 'paragraph' && !line.speaks && !line.banner && row.sound(line.at) > TELLS);

/** A line without a stop, set apart, under a few paragraphs that may be a note's. */
function weighLate(row: Row, line: Line, weights: Weights): void {
  const { at, gap } = line;
  if (gap < row.usual || row.usual === 0 || titleLook(row, at) !== 'open' || agreementOf(row).titled) return;
  if (!isHeadline(wordsOf(line.bare)) || !startsStory(row, at + 1) || (row.lines[at + 1]?.gap ?? 0) < row.usual) return;
  weights.offer('title', 2, 'a short line under what may be a note');
  weights.charge('story', 3.5);
}

/** `Drip.` under `Drip`: a sentence from which the title was taken. */
const isSaid = ({ lines }: Row, { line }: Line): boolean =>
  /[.!?…]["”]?$/.test(line) &&
  !lines.slice(0, TOP).some((other) => (other.line === line && lines[other.at]!.at === 0) || other.key?.value === line);

/** What a key has said already, or a line of a site's that says all of it. */
export function weighAgreement(row: Row, line: Line, weights: Weights): void {
  if (line.at >= TOP || !row.isOverStory(line.at) || line.key?.meaning || line.by !== null || isCover(row, line))
    return;
  const agreement = agreementOf(row);
  const again = agreement.again(line.line);
  if (again === 'author') {
    weights.offer('author', 0.2, 'the author’s name again');
    weights.charge('title', 6);
    weights.charge('story', 4);
  } else if ((again === 'title' && !isSaid(row, line)) || agreement.namesBoth(line.line)) {
    weights.offer('furniture', 0.4, again ? 'the title again' : 'names title and author again');
    weights.charge('title', 4);
    weights.charge('story', 6);
  }
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
  const over = below?.by != null || below?.key?.meaning?.role === 'author';
  if (isSecondLine(row, at)) {
    weights.offer('subtitle', 0.2, 'a second line under the title');
    weights.charge('title', 4);
    weights.charge('story', 3);
    return;
  }
  if (below && !over && titleLook(row, at) && isSecondLine(row, at + 1)) {
    weights.offer('title', row.lines[at + 2]?.by != null ? 0.2 : 0.5, 'stands over its second line');
    weights.charge('story', 4);
    return;
  }
  if (below && !over && row.lines[at + 2]?.by != null && titleLook(row, at) && titleLook(row, at + 1, true)) {
    weights.offer('subtitle', 0.5, 'stands over the title');
    weights.charge('story', 5);
    return;
  }
  if (over && titleLook(row, at, true)) {
    weights.offer('title', 0.2, 'stands over a by-line');
    weights.charge('story', 5);
    return;
  }
  const shape = titleLook(row, at);
  if (agreementOf(row).titled) return;
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
  } else if (
    shape === 'open' &&
    titleLook(row, at + 1) === 'open' &&
    startsStory(row, at + 2) &&
    isApart(row, at + 1)
  ) {
    weights.offer('title', 1.2, 'a short line before the story');
    weights.charge('story', 3.5);
  }
  const above = row.lines[at - 1];
  if (shape === 'open' && above && titleLook(row, at - 1) === 'open' && startsStory(row, at + 1) && isApart(row, at)) {
    weights.offer('subtitle', 1.5, 'a second line under the title');
    weights.charge('story', 1);
  }
}

/** The first line of all, too long for most titles, over a name. */
function weighLong(row: Row, { at, line, words, speaks, label, key, glyphs, banner }: Line, weights: Weights): void {
  const below = row.lines[at + 1];
  if (at > 1 || !below || words > LONG_TITLE || speaks || label || key?.meaning || glyphs || banner || row.isSite(at))
    return;
  if (row.fragment(at) === 0 || !isName(below.line) || below.banner || below.ends || isFileName(line)) return;
  if (/[,;:]$/.test(line)) return;
  weights.offer('title', 1, 'the first line, over a name');
  weights.charge('story', 2);
}

function weighOver(row: Row, line: Line, weights: Weights): void {
  if (line.block.kind !== 'paragraph' || line.text.length > 200) return;
  // `FOR SALE` over more than one thing dedicates nothing.
  const isSaidAgain = () => row.lines.some(({ at, text }) => at !== line.at && text === line.text);
  if (line.at < TOP && !line.speaks && isDedication(line.text) && !isSaidAgain()) {
    weights.offer('dedication', 0.8, 'dedicates the story');
    weights.charge('story', 2.5);
  }
  if (row.isHead(line.at) && mottoAt(row.lines, line.at)) {
    weights.offer('epigraph', 0.5, 'a motto with its source');
    weights.charge('story', 3);
    weights.charge('note', 3);
  }
}
