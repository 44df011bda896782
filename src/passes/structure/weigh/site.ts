import { isPlaceholder, isPlate } from '../facts/editorial.js';
import { postLines, REPLY } from '../facts/post-heads.js';
import { isNamedIn } from '../facts/ranges.js';
import { isSite } from '../facts/site.js';
import type { Line } from '../row.js';
import { NEVER, type Weights } from '../search/weights.js';
import { squeezed } from '../wording.js';
import { agreementOf } from './agreeing.js';
import { isHeaderLine } from './headers.js';
import type { Row } from './row.js';
import { isApart, startsStory, titleLook } from './title-look.js';

/** A line with a key that a story told as an entry may end with, and no board's. */
const MOOD = /^(?!.*\bpost subject: ).*: \S+ \S|^(?:started|begun|completed|finished|revised|edited)\b/i;

/** `(continued on page 12)`: where no page goes on from there, a book of ways through a story may say so. */
const TURNS = /^[[(]?continued (?:on|from) page \d+[\])]?$/i;

/** What story costs where one line alone looks like a site's, words and all: it goes, and is asked about. */
const LONE = 0.9;

/** What tells that a line is an archive's, a forum's or a mail's, and no one's word. */
export function weighSite(row: Row, line: Line, weights: Weights): void {
  const { at } = line;
  const { from, to, mail, tail, contents } = row.ranges;
  if (at < from || at >= to) weights.fix(['furniture'], 'Project Gutenberg’s');
  else if (at < mail) weights.fix(['furniture'], 'the head of a mail');
  else if (tail && at >= tail.start) {
    weights.offer('furniture', 0, 'a signature');
    weights.charge('story', tail.certain ? NEVER : 5);
    if (/^_+$/.test(line.line)) weights.charge('break', 4);
  }
  if (contents) weighContents(contents, row.lines, line, weights);
  if (row.isSite(at) && weights.of('contents') > 1 && (row.isOutside(at) || row.isRepeated(at))) {
    weights.offer('furniture', weights.of('header') <= 1 && row.isHead(at) ? 1.5 : 0, 'a line of a site’s');
    // `current music: the rain` alone may be how a story ends that is told as an entry.
    weights.charge(
      'story',
      row.isLoneSite(at) && (MOOD.test(line.line) || TURNS.test(line.line)) ? LONE : row.isRepeated(at) ? 12 : 9,
    );
    weights.charge('more', 1.5);
    weights.charge('note', 1);
    weights.charge('end', 8);
    weights.charge('title', 4);
    weights.charge('heading', row.isRepeated(at) ? 12 : 4);
    if (row.isRepeated(at)) weights.charge('chapter', 12);
  }
  if (at > 0 && row.lines.length - at <= LAST && isBio(row, line)) {
    weights.offer('furniture', 0.3, 'tells of the author');
    weights.charge('story', 6);
    weights.charge('note', 1);
  }
  if (row.isTail(at) && line.line !== '' && agreementOf(row).addressesAuthor(line.line)) {
    weights.offer('furniture', 0.3, 'the author’s address');
    weights.charge('story', 7);
  }
  if (isPlaceholder(line)) {
    weights.offer('furniture', 0, 'a place that a template left empty');
    weights.charge('story', 9);
  }
  if (postLines(row.lines)[at] === REPLY) {
    weights.offer('note', 0.4, 'somebody else’s post');
    weights.offer('more', 0.2, 'somebody else’s post');
    weights.mid = 0;
    weights.charge('story', 5);
    weights.doubtful = true;
  }
  if (isPlate(line)) {
    weights.offer('furniture', 0, 'a picture of the printed page');
    weights.charge('story', 14);
    weights.charge('note', 9);
    weights.charge('more', 9);
    weights.charge('title', 6);
  }
  if (row.isSeam(at)) {
    weights.offer('furniture', 0, 'the head of the next post');
    weights.charge('heading', 20);
    weights.charge('story', 12);
  } else if (row.isSeam(at + 1) && isSite(line)) {
    weights.offer('furniture', 0, 'the end of a post');
    weights.charge('story', 9);
  }
  weighAgain(row, line, weights);
  weighMenu(row, line, weights);
  weighStamp(row, line, weights);
}

/** How near a file's end a text about its author begins, in blocks; and the longest, in units. */
const LAST = 3;
const BIO = 800;

/** `Ada Field lives by the sea.` under a story by Ada Field. */
const isBio = (row: Row, { block, text, speaks }: Line): boolean =>
  block.kind === 'paragraph' && !speaks && text.length <= BIO && agreementOf(row).tellsOfAuthor(text);

/** The story's title over a further chapter. */
function weighAgain(row: Row, { at, line, block }: Line, weights: Weights): void {
  if (block.kind !== 'paragraph' || line === '' || at === 0) return;
  const below = row.lines[at + 1];
  const heads = below && (below.banner?.kind === 'chapter' || below.by !== null || below.block.kind === 'heading');
  const apart = row.isOverStory(at) && below !== undefined && below.gap > 0 && row.lines[at]!.gap > 0;
  if (!(heads || apart) || !row.isNamed(row.lines[at]!)) return;
  // `Drip.` under `Drip`: the title was taken from the sentence.
  if (/[.!?…]["”]?$/.test(line) && row.lines[0]!.line !== line) return;
  weights.offer('furniture', 0.5, 'the title again');
  weights.charge('story', 7);
}

/** How far below such a line the chapter's own name stands, in blocks. */
const MENU = 8;

/** `Chapter 2` from a site's menu over `Chapter 2 – The Keeper`. */
function weighMenu(row: Row, { at, banner, line }: Line, weights: Weights): void {
  if (banner?.kind !== 'chapter' || banner.titled) return;
  const named = `${squeezed(line).toLowerCase().replace(/[:.]$/, '')} `;
  const below = row.lines
    .slice(at + 1, at + 1 + MENU)
    .find((one) => one.banner?.kind === 'chapter' && squeezed(one.line).toLowerCase().startsWith(named));
  // With notes between, only where nothing of the chapter's story stands there.
  if (!below || (below.at > at + 1 && !row.isOverStory(below.at))) return;
  weights.offer('furniture', 0.2, 'the chapter’s name again, and less of it');
  weights.charge('chapter', 3);
}

/** The day on which a part was posted, over its banner: one alone is a site's, several are a diary's. */
function weighStamp(row: Row, { at, banner, line }: Line, weights: Weights): void {
  if (banner?.kind !== 'date') return;
  const below = row.lines[at + 1];
  const heads =
    at <= 3 &&
    below !== undefined &&
    (below.banner?.kind === 'chapter' ||
      below.block.kind === 'heading' ||
      below.by !== null ||
      (row.isOverStory(at) && titleLook(row, at + 1) === 'open' && startsStory(row, at + 2) && isApart(row, at + 1)));
  const alone = heads && row.lines.filter((other) => other.banner?.kind === 'date').length === 1;
  if (!alone && !(MINUTE.test(line) && isOfArchive(row, at)) && !isOverEach(row, at)) return;
  weights.offer('furniture', 0.2, 'the day of the post');
  weights.charge('heading', 6);
  weights.charge('title', 3);
  weights.charge('story', 4);
}

/** Whether all the file's days stand right over a chapter's banner, each with its year: a diary's stand under one, or head their entries. */
function isOverEach({ lines }: Row, at: number): boolean {
  const days = lines.filter(({ banner }) => banner?.kind === 'date');
  const isOver = ({ at: day, line }: Line) => lines[day + 1]?.banner?.kind === 'chapter' && /(?:19|20)\d\d/.test(line);
  return days.length > 1 && days.every(isOver) && isOver(lines[at]!);
}

/** A day of the net's years, and a minute of it. */
const MINUTE = /^(?=.*\b(?:199|20[0-4])\d\b).*\d{1,2}:\d{2}/;

/** Whether such a stamp stands under a chapter's banner or over a header, in a file with an archive's header. */
function isOfArchive(row: Row, at: number): boolean {
  const [above, below] = [row.lines[at - 1], row.lines[at + 1]];
  const under = row.lines[at]!.gap === 0 && above !== undefined && row.opensChapter(at - 1);
  const over = row.isOverStory(at) && below !== undefined && isHeaderLine(row, at + 1);
  if (!under && !over) return false;
  return row.lines.slice(0, TOP).filter(({ key }) => key?.meaning?.strong && key.meaning.note !== null).length > 1;
}

/** How far down an archive's header goes. */
const TOP = 40;

function weighContents(
  contents: NonNullable<Row['ranges']['contents']>,
  lines: readonly Line[],
  { at, block, line, words }: Line,
  weights: Weights,
): void {
  if (at >= contents.start && at < contents.end) {
    weights.fix(block.kind === 'scene-break' ? ['break'] : ['contents'], 'a list of contents');
    return;
  }
  if (block.kind !== 'paragraph' || at < contents.end) return;
  const isBoth = (index: number) => [...contents.names].some((name) => isNamedIn(lines, index, name));
  if (contents.names.has(squeezed(line).toLowerCase()) || (words === 1 && isBoth(at))) {
    weights.offer('chapter', 0, 'listed in the contents');
    weights.charge('story', 12);
  } else if (lines[at - 1]?.words === 1 && isBoth(at - 1)) {
    weights.offer('subtitle', 0, 'listed in the contents');
    weights.charge('story', 12);
  }
}
