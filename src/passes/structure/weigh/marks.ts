import { headedBy, isOverNotes } from '../facts/note-company.js';
import { keyLine } from '../key-line.js';
import { labelOf } from '../label.js';
import type { Line } from '../row.js';
import type { Weights } from '../search/weights.js';
import { NEVER } from '../search/weights.js';
import { isTitleShaped } from '../title-line.js';
import { hasSpeech, squeezed } from '../wording.js';
import type { Row } from './row.js';

/** What tells that a line is a break, a banner, a heading or an end. */
export function weighMark(row: Row, line: Line, weights: Weights): void {
  const { block, at } = line;
  if (block.kind === 'scene-break') {
    weights.offer('break', 0, 'a rule');
    weights.charge('story', NEVER);
    return;
  }
  if (line.glyphs) weighGlyphs(row, line, weights);
  if (block.kind === 'heading' && line.glyphs !== 'break') weighHeading(row, line, weights);
  else if (line.banner) weighBanner(row, line, weights);
  if (row.times.found.has(at)) {
    weights.offer('heading', 0, 'one of several times');
    weights.charge('story', 8);
  }
  weighSister(row, line, weights);
  if (at > 0 && isOverNotes(row.lines, at)) {
    weights.offer('chapter', 0.2, 'stands over a chapter’s notes');
    weights.charge('story', 8);
    noNote(weights);
  }
  if (isFenced(row, line)) {
    weights.offer('chapter', row.isOverStory(at) ? 0.9 : 0.4, 'between two rules');
    if (row.isOverStory(at)) weights.offer('title', 0.5, 'between two rules');
    weights.charge('story', 4);
  }
  if (isSubtitle(row, line)) {
    weights.offer('subtitle', 0.2, 'under a banner');
    weights.charge('story', 3);
  }
  if (line.ends) {
    noNote(weights);
    weights.offer('end', 0, 'says that the story ends');
    weights.charge('story', 5);
  }
}

/** One of several headings without a number, or the rule that underlines it. */
function weighSister(row: Row, { at, glyphs, gap }: Line, weights: Weights): void {
  const look = row.sisters.get(at);
  if (look) {
    // The first of all may be the story's title, where nobody says what that is.
    weights.offer(
      'chapter',
      at === 0 && !row.isCalled && !row.titled ? 1.5 : 0.2,
      `one of several headings ${look.name}`,
    );
    if (at > 0 || row.isCalled) weights.charge('title', 6);
    weights.charge('author', 6);
    weights.charge('story', 8);
    weights.charge('heading', 3);
    noNote(weights);
  } else if (glyphs === 'break' && gap === 0 && row.sisters.get(at - 1)?.name === 'over a rule') {
    weights.offer('furniture', 0, 'underlines a heading');
    weights.charge('break', 6);
  }
}

/** Dots set wide apart are an ornament; close together they may be somebody’s silence. */
const SPACED = /^\s*[.·•](?:\s{2,}[.·•]){2,}\s*$/;

/** A picture that is no face: a face alone on a line is what somebody says. */
const PICTURE =
  /^(?:(?![\u{1F600}-\u{1F64F}\u{1F910}-\u{1F92F}\u{1F970}-\u{1F97A}])\p{Extended_Pictographic}|\uFE0F|\u200D|\s)+$/u;

function weighGlyphs(row: Row, line: Line, weights: Weights): void {
  switch (line.glyphs!) {
    case 'break':
      weights.offer('break', 0, 'a line of ornaments');
      noNote(weights);
      weights.charge('story', 15);
      break;
    case 'letters':
      if (isBoard(row, line.at)) return;
      weights.offer('break', 0, 'a line of ornaments');
      noNote(weights);
      weights.charge('story', 12);
      break;
    case 'dots':
      if (nearSpeech(row, line.at) && !SPACED.test(line.text)) return;
      weights.offer('break', 0, 'a line of dots');
      weights.charge('story', 4);
      break;
    case 'kisses':
      if (isBoard(row, line.at) || underLetter(row.lines[line.at - 1])) return;
      weights.offer('break', 0, 'a line of crosses');
      weights.charge('story', 4);
      break;
    case 'face':
      if (!PICTURE.test(line.line) || nearSpeech(row, line.at) || line.gap === 0) return;
      weights.offer('break', 0.5, 'a picture alone on its line');
      weights.charge('story', 2);
      break;
  }
}

/** A mark within a note is hardly ever the note's. */
function noNote(weights: Weights): void {
  weights.charge('note', 5);
  weights.charge('more', 5);
}

/** Whether a line of dots or kisses wants an editor's eye, whatever it was taken for. */
export const isDoubtfulGlyph = (row: Row, { glyphs, at }: Line): boolean =>
  glyphs === 'dots' || (glyphs === 'kisses' && !isBoard(row, at));

/** Rows of a game, not of ornaments: letters alone, with other such rows close by. */
function isBoard({ lines }: Row, at: number): boolean {
  const glued = (above: Line | undefined, below: Line | undefined) => {
    const other = above === lines[at] ? below : above;
    return below?.block.kind === 'paragraph' && below.gap === 0 && /letters|kisses/.test(other?.glyphs ?? '');
  };
  return glued(lines[at - 1], lines[at]) || glued(lines[at], lines[at + 1]);
}

const nearSpeech = ({ lines }: Row, at: number): boolean =>
  [lines[at - 1], lines[at + 1]].some((line) => line !== undefined && hasSpeech(line.text));

/** Under a signature or a last greeting, crosses are kisses. */
const underLetter = (above: Line | undefined): boolean =>
  above !== undefined && above.line.length <= 40 && /^[^.!?"”]{1,40}[,]?$/u.test(above.line);

function weighHeading(row: Row, { block, banner, label, at }: Line, weights: Weights): void {
  if (block.kind !== 'heading') return;
  const level = banner?.kind === 'date' || banner?.kind === 'view' ? 2 : block.level;
  const headed = label?.alone === true && headedBy(row.lines, at + 1) > 0;
  weights.offer(
    level === 1 ? 'chapter' : 'heading',
    (headed ? (headedBy(row.lines, at + 1) > 1 ? 9 : 4) : 0) +
      (weights.of('title') < 1 ? 1 : 0) +
      (weights.of('author') < 1 ? 3 : 0),
    'marked as a heading',
  );
  if (headed) weights.offer('note', label!.reach === 'weak' ? 1 : 0.2, 'a label as a heading');
  else if (label?.alone && row.lines[at + 1] !== undefined && row.sound(at + 1) < 0.3) weights.charge('note', 4);
  weights.charge('story', NEVER);
  weights.charge('more', 6);
  if (!label) weights.charge('note', 6);
}

/** How loud an author must be under `Foreword` for it to be hers, and no chapter of the story. */
const SPOKEN_TO = 1;

function weighBanner(row: Row, { at, banner, line, gap }: Line, weights: Weights): void {
  const { kind } = banner!;
  switch (kind) {
    case 'chapter':
      if (row.lines[at]!.label?.alone && row.lines[at + 1] !== undefined && row.sound(at + 1) > SPOKEN_TO) {
        weights.offer('note', 0.3, 'a label over its author’s voice');
        weights.offer('chapter', 1.5, 'a chapter’s banner');
        weights.charge('story', 10);
        break;
      }
      noNote(weights);
      weights.offer('chapter', 0, 'a chapter’s banner');
      weights.charge('story', 10);
      break;
    case 'section':
      weights.offer('heading', 0, 'a section’s banner');
      weights.charge('story', 8);
      break;
    case 'number':
    case 'numbered':
      if (row.numbers.has(at)) {
        const named = kind === 'numbered' || isNamedBelow(row, row.lines[at]!);
        weights.offer(named ? 'chapter' : 'heading', 0, 'numbers that count up');
        weights.charge('story', 8);
      } else if (kind === 'numbered' && isOnlyNumber(row, at)) {
        weights.offer('chapter', 0.6, 'a number and a name, over the story');
        weights.charge('story', 4);
        weights.charge('note', 3);
        weights.charge('more', 3);
      }
      break;
    case 'view':
      weights.offer('heading', 0, 'says whose eyes it is seen with');
      weights.charge('story', 8);
      break;
    case 'date':
      weights.offer('heading', 0, 'a date');
      weights.charge('story', 6);
      break;
    case 'adorned':
      weights.offer('heading', row.isOverStory(at) ? 1.5 : 0.5, 'words between ornaments');
      weights.charge('story', gap === 0 && row.usual > 0 ? 4 : 7);
  }
  if (line.length > 100) weights.charge('story', -3);
}

/** `----` above and below: a name between two rules. */
function isFenced({ lines }: Row, { at, block, shape, label, key, gap }: Line): boolean {
  if (block.kind !== 'paragraph' || shape !== 'open' || label || key?.meaning) return false;
  const [above, below] = [lines[at - 1], lines[at + 1]];
  const isRule = (line: Line | undefined) => line !== undefined && /^[\s>]*([-=_~*])(?:\s?\1){4,}\s*$/.test(line.line);
  return isRule(above) && isRule(below) && gap <= 1 && below!.gap <= 1 && lines[at + 2] !== undefined;
}

/** A number and a name, alone of their kind in a file: the banner of the one chapter that was posted here. */
function isOnlyNumber(row: Row, at: number): boolean {
  if (row.edge(at) !== 'head' || !row.isOverStory(at)) return false;
  return row.lines.filter(({ banner }) => banner?.kind === 'numbered').length === 1;
}

/** Numbers of chapters that have a name below: one is a line of the story perhaps, several are names. */
const NAMED = 2;

const namedNumbers = new WeakMap<Row, ReadonlySet<number>>();

/** Whether a number that counts up has the chapter's name under it, as others of its kind have. */
function isNamedBelow(row: Row, { at }: Line): boolean {
  let named = namedNumbers.get(row);
  if (!named) {
    const all = [...row.numbers].filter((index) => row.lines[index]!.banner?.kind === 'number');
    const found = all.filter((index) => isNameUnder(row, index + 1));
    named = new Set(found.length >= NAMED && found.length * 2 > all.length ? found : []);
    namedNumbers.set(row, named);
  }
  return named.has(at);
}

function isNameUnder({ lines }: Row, at: number): boolean {
  const [line, below] = [lines[at], lines[at + 1]];
  if (line?.block.kind !== 'paragraph' || line.banner || line.label || line.key?.meaning || line.gap > 2) return false;
  const capitals = /\p{Lu}{2}/u.test(line.line) && line.line === line.line.toUpperCase();
  const named = line.shape === 'open' || (line.shape === 'stopped' && capitals);
  return named && below !== undefined && (below.gap > 0 || capitals) && below.text.length > line.text.length;
}

/** The line below a banner, if it is the banner's second. */
function isSubtitle(row: Row, { at, line, block, gap, banner, shape, label }: Line): boolean {
  const { lines } = row;
  const above = lines[at - 1];
  const below = lines[at + 1];
  if (above?.banner?.kind === 'number' && isNamedBelow(row, above)) return true;
  if (above?.banner?.kind !== 'chapter' || above.banner.titled || above.block.kind === 'heading') return false;
  if (block.kind !== 'paragraph' || gap > 2 || (banner && banner.kind !== 'adorned') || !below) return false;
  if (isTitleShaped(line) !== 'open' || shape === null || label || labelOf(line) || keyLine(line)?.meaning)
    return false;
  const promised = /[:–—-]\s*$/.test(squeezed(above.line));
  const follows = below.block.kind !== 'paragraph' || below.gap > 0 || gap === 0;
  return follows && (promised || /^[\p{Lu}\p{N}]/u.test(line));
}
