import { isWhollyBracketed } from '../brackets.js';
import { VALEDICTION } from '../data/correspondence.js';
import { isEmphatic } from '../facts/emphasis.js';
import { datesIn as dated } from '../facts/entries.js';
import { closesBelow, FIRM, headedBy, isSignature } from '../facts/note-company.js';
import { heardIn, tellsOfOthers } from '../facts/sound.js';
import type { Line } from '../row.js';
import type { Weights } from '../search/weights.js';
import { handsOff } from '../sounds-like-note.js';
import { weighSigns } from './note-signs.js';
import { PRICE } from './prices.js';
import type { Row } from './row.js';
import { runsOn } from './runs-on.js';

const softplus = (x: number): number => (x > 20 ? x : Math.log1p(Math.exp(x)));

/** What tells that a line is a note, or more of one. */
export function weighNote(row: Row, line: Line, weights: Weights): void {
  weighParagraph(row, line, weights);
  if (row.list && line.at >= row.list.heading) {
    const heads = line.at === row.list.heading;
    weights.doubtful = line.label === null;
    weights.offer(heads ? 'note' : 'more', 0.4, 'a list at the end, under its heading');
    weights.charge('story', heads ? 3.5 : 2.5);
  }
}

function weighParagraph(row: Row, line: Line, weights: Weights): void {
  if (line.text === '') {
    weighOther(row, line, weights);
    return;
  }
  const sound = row.sound(line.at);
  const unlike = Math.min(PRICE.unlikeNote, softplus(-sound));
  const asStory = PRICE.voice * softplus(Math.min(sound, PRICE.loudest));
  weights.charge('story', asStory, sound > 1 ? `sounds like its author (${heardIn(line.text).join(', ')})` : '');
  weights.offer('more', goesOn(row, line, unlike), '');
  if (!labelled(row, line, weights, unlike)) {
    weights.offer('note', PRICE.unheard * unlike + (row.talks ? PRICE.talkative : PRICE.unlabelled), '');
    weights.mid = PRICE.unlabelledMid;
    weights.behind = row.lines[line.at - 1]?.glyphs || line.gap > row.usual ? 0 : PRICE.unparted;
  }
  if (isOfLetter(row, line)) {
    weights.mid += PRICE.ofLetter;
    weights.behind += PRICE.ofLetter;
  }
  weighSigns(row, line, unlike, weights);
}

/** `Yours faithfully,` and a name: they are of one letter, whoever wrote it, and open none. */
const isOfLetter = ({ lines }: Row, { at, line, words }: Line): boolean =>
  line !== '' &&
  words < 8 &&
  [lines[at], lines[at - 1], lines[at - 2]].some(
    (one) => one && one.line.length <= 40 && /,$/.test(one.line) && VALEDICTION.test(one.line),
  );

/** Lists, quotations and verse within a note go on with it; pictures and breaks do not. */
function weighOther(row: Row, { block, at }: Line, weights: Weights): void {
  if (block.kind !== 'list' && block.kind !== 'quotation' && block.kind !== 'verse') return;
  const firm = headedBy(row.lines, at);
  weights.offer('more', firm > 0 ? 0.5 : 3.5, '');
  if (firm === FIRM) weights.charge('story', 7);
}

function goesOn(row: Row, line: Line, unlike: number): number {
  const { at, gap } = line;
  const above = row.lines[at - 1];
  if (!above) return 8;
  let cost = 0.3 + 0.95 * unlike;
  if (isSignature(line)) cost = Math.min(cost, 0.4);
  if (gap === 0 && row.usual > 0 && !tellsClose(row, at + 1)) cost *= 0.5;
  const talk = row.company[at]?.scripted && !isFramed(row, at);
  if (line.key && !talk && !line.speaks && line.words < 40) cost = Math.min(cost, line.key.value === '' ? 0.6 : 1.2);
  if (isEmphatic(line.block) && isEmphatic(above.block)) cost = Math.min(cost, 0.8);
  if (handsOff(above.text)) cost += 2;
  if (gap > row.usual) cost += 1;
  return cost;
}

/** How far above what names speak stands the label of the note in which they do, and the chapter's banner below. */
const NEAR = 8;

const isFramed = (row: Row, at: number): boolean =>
  row.lines.slice(Math.max(0, at - NEAR), at).some(({ label }) => label) ||
  row.lines.slice(at, at + NEAR).some((line) => row.opensChapter(line.at));

/** How little like a note a line sounds that tells a story for certain. */
const TELLS = -2.5;

/** Whether the line is as close to the one above, and tells: then that one belongs to it as much as to a note. */
const tellsClose = (row: Row, at: number): boolean => row.lines[at]?.gap === 0 && row.sound(at) < TELLS;

/** Weighs a label, if the line has one that can be believed. */
function labelled(row: Row, line: Line, weights: Weights, unlike: number): boolean {
  const { label, at } = line;
  inNote(row, line, weights);
  const isOwn = row.isForm(at) || isEntry(row, at) || (row.isLetter(at) && label?.reach !== 'more');
  if (!label || (isOwn && label.reach !== 'anywhere')) return false;
  if (isPart(row, line) || isShown(row, at) || (label.bracket !== '' && !isClosed(row, line))) return false;
  const why = `label ${line.text
    .slice(0, 24)
    .replace(/[:;].*$/s, '')
    .trim()}`;
  switch (label.reach) {
    case 'anywhere':
      weights.offer('note', 0.1 * unlike, why);
      weights.charge('story', label.alone && !heads(row, at) ? PRICE.bareLabel : PRICE.label);
      if (label.alone && !headedBy(row.lines, at + 1)) weights.mid = 3;
      break;
    case 'edge':
      weights.charge('heading', 6);
      weights.offer('note', 0.3 + 0.25 * unlike, why);
      weights.charge(
        'story',
        !row.isOutside(at) || (!row.isHead(at) && !row.isTail(at)) ? 1 : label.alone && !heads(row, at) ? 3 : 8,
      );
      weights.mid = 8;
      break;
    case 'weak':
      weights.offer('note', 1 + (label.alone && headedBy(row.lines, at + 1) ? 0 : unlike), why);
      weights.mid = 9;
      if (row.sound(at) > 0 && row.isOutside(at)) weights.charge('story', row.sound(at) > 1 ? 5 : 1.5);
      break;
    case 'more':
      weights.offer('more', 0.1, why);
      weights.offer('note', row.isTail(at) && !row.isLetter(at) ? 0.6 + 0.4 * unlike : 2.5 + unlike, why);
      if (row.isTail(at) && row.isOutside(at) && !row.isLetter(at))
        weights.charge('story', row.sound(at) > 0.5 ? 6 : 2.5);
      weights.mid = 9;
      break;
  }
  return true;
}

/** Whether a label alone has what it heads under it, or what sounds like a note. */
const heads = (row: Row, at: number): boolean =>
  headedBy(row.lines, at + 1) > 0 || (row.lines[at + 1] !== undefined && row.sound(at + 1) > 0.5);

/** What stands within a bracket that a label opened, or under a label that heads it, is of the note. */
function inNote(row: Row, line: Line, weights: Weights): void {
  if (closesBelow(row.lines, line.at)) {
    weights.offer('more', 0, 'within the bracket of a label');
    weights.charge('story', 6);
  } else {
    const firm = headedBy(row.lines, line.at);
    if (firm > 0) {
      weights.offer('more', 0.2 * weights.of('more'), 'under a label that heads it');
      weights.charge('story', firm === FIRM ? 7 : 3);
    } else if (runsOn(row, line.at)) weights.charge('story', 4, 'goes on with a labelled note');
  }
}

/** `Note: buy garlic.` under a day of several: whoever keeps the diary notes it. */
const isEntry = ({ lines, times }: Row, at: number): boolean =>
  lines[at - 1]?.banner?.kind === 'date' && at > 1 && (times.found.has(at - 1) || dated(lines) > 1);

/** `AN: Anna. You know that.` among other names with a colon is a part in a script. */
function isPart(row: Row, { at, key, text }: Line): boolean {
  const company = row.company[at];
  if (key !== null && company?.scripted && !/^\W*a ?\/ ?n\b|author/i.test(text)) return true;
  return (
    /^\W*(?:AN|TN|TLN|PS|ED)\b/.test(text) &&
    key !== null &&
    company != null &&
    (company.scripted || (company.strange > 0 && !key.meaning))
  );
}

/** `On the screen it said:` above a label: somebody of the story reads it. */
function isShown({ lines }: Row, at: number): boolean {
  const above = lines[at - 1];
  return (
    above?.block.kind === 'paragraph' &&
    !above.label &&
    !above.key?.meaning &&
    /\p{L}{2,} .*[:：]\s*$/su.test(above.text)
  );
}

const isClosed = (row: Row, { at, block, text, label }: Line): boolean =>
  closesBelow(row.lines, at + 1) || isWhollyBracketed(block) || !/^[\s*_]*[[({]/.test(text) || label!.bracket === '<';

/** A label's line that tells of others in the past, and says neither I nor you, may be what somebody of the story writes. */
export function weighTold(row: Row, { at, label, text, speaks }: Line, weights: Weights): void {
  if (label?.reach !== 'anywhere' || label.alone || speaks || !SPELT.test(text) || row.company[at]?.scripted) return;
  if (tellsOfOthers(text)) weights.cap('story', PRICE.toldLabel);
}

/** `Author’s note` may be read in a story, `A/N` hardly. */
const SPELT = /^\W*\p{L}{4,}/u;
