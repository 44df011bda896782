import { isWhollyBracketed } from '../brackets.js';
import { NOTE_OPENINGS, RULES } from '../data/phrases.js';
import { isRemark, isUnsure } from '../facts/editorial.js';
import { announcerOf } from '../facts/lists.js';
import { headedBy, isGloss, isLegend } from '../facts/note-company.js';
import { greetsReaders, greetsRecipient } from '../facts/recipient.js';
import { isTagged } from '../facts/telling.js';
import type { Line } from '../row.js';
import type { Weights } from '../search/weights.js';
import { handsOff } from '../sounds-like-note.js';
import { squeezed } from '../wording.js';
import { agreementOf } from './agreeing.js';
import type { Row } from './row.js';
import { isSkit } from './skit.js';

/** A sign of a note besides its sound and its label: what each reading costs where it shows, and what story costs more. */
interface Sign {
  readonly why: string;
  shows(row: Row, line: Line): boolean;
  readonly note?: number;
  readonly more?: number;
  readonly story: number | ((row: Row, at: number) => number);
  /** What a note costs in mid-story at least. */
  readonly mid?: number;
  /** Whether it is asked about, however sure it seems. */
  readonly doubtful?: (row: Row, line: Line) => boolean;
}

const SIGNS: readonly Sign[] = [
  {
    why: 'greets whom the story is for',
    shows: (row, line) => row.isHead(line.at) && greetsRecipient(row.lines, line),
    note: 0.2,
    story: 5,
  },
  {
    why: 'greets her readers',
    shows: (row, line) =>
      (row.isHead(line.at) || row.isTail(line.at)) && !line.speaks && greetsReaders(line.text) && !isOfLetters(row),
    note: 0.5,
    story: 4,
    doubtful: (row, line) => headedBy(row.lines, line.at) === 0 && !(row.sends && line.at < row.cover[1]),
  },
  {
    why: 'signed by its writer',
    shows: (row, line) =>
      row.edge(line.at) === 'foot' && !line.speaks && !row.isLetter(line.at) && SIGNED.test(line.text),
    note: 1,
    more: 0.2,
    story: 3,
    doubtful: () => true,
  },
  {
    why: 'tells of the author',
    shows: (row, line) => isUnderTitle(row, line) && agreementOf(row).tellsOfAuthor(line.text),
    note: 0.6,
    more: 0.3,
    story: 4,
    doubtful: () => true,
  },
  {
    why: 'speaks of the story by its title',
    shows: (row, line) =>
      (isUnderTitle(row, line) || row.edge(line.at) === 'foot') && agreementOf(row).quotesTitle(line.text),
    note: 1.2,
    more: 0.2,
    story: (row, at) => 3.5 + Math.max(0, -row.sound(at) / 4),
    doubtful: () => true,
  },
  {
    why: 'between two rules under the title',
    shows: (row, { at }) => isTeaser(row, at),
    note: 0.8,
    more: 0.3,
    story: 3.5,
    doubtful: () => true,
  },
  {
    why: 'hands over to the story',
    shows: (row, { at, text }) => !row.isLetter(at) && handsOff(text),
    note: 1.5,
    more: 0.1,
    story: (row, at) => (row.sound(at) > 0 ? 5 : 2.5),
  },
  { why: 'in brackets behind a note', shows: isBehindNote, more: 0.3, story: 1.5 },
  { why: 'explains a sign', shows: (row, { at }) => isLegend(row.lines, at), note: 2.5, more: 0.1, story: 2 },
  { why: 'the author among her characters', shows: (row, { at }) => isSkit(row, at), note: 1, more: 0.1, story: 2.5 },
  {
    why: 'a letter that came with the story',
    shows: ({ cover: [from, to] }, { at }) => at >= from && at < to,
    note: 0.2,
    more: 0.1,
    story: 3,
    doubtful: (row) => !row.sends,
  },
  {
    why: 'a remark between brackets',
    shows: (row, line) => isRemark(line, row.lines),
    note: 0.8,
    story: 8,
    doubtful: (_, line) => isUnsure(line),
  },
  {
    why: 'a tag in brackets before it',
    shows: (row, line) => isTagged(line) && row.edge(line.at) === 'head' && !isRemark(line, row.lines),
    note: 1,
    story: 3,
  },
  { why: 'explains a word', shows: (row, line) => isGloss(row.lines, line), note: 1, more: 0.2, story: 2, mid: 6 },
  { why: 'says by which rules it was written', shows: headsRules, note: 0.8, story: 3 },
  { why: 'of a list that a note announces', shows: isAnnounced, more: 0.3, story: 3 },
];

/** Weighs each sign that the line shows; `unlike` is what it costs that it does not sound like a note. */
export function weighSigns(row: Row, line: Line, unlike: number, weights: Weights): void {
  if (!line.speaks && line.by === null && NOTE_OPENINGS.test(line.text) && row.isAboveStory(line.at)) {
    weights.offer('note', 0.6 + 0.4 * unlike, 'says what the story was written for');
    weights.charge('story', 3);
  }
  for (const { why, shows, note, more, story, mid = 0, doubtful } of SIGNS) {
    if (!shows(row, line)) continue;
    if (note !== undefined) weights.offer('note', note, why);
    if (more !== undefined) weights.offer('more', more, why);
    weights.charge('story', typeof story === 'number' ? story : story(row, line.at));
    weights.mid = Math.max(weights.mid, mid);
    if (doubtful?.(row, line)) weights.doubtful = true;
  }
  // Wherever a remark stands, it opens where it stands.
  if (isRemark(line, row.lines)) weights.mid = REMARK;
}

/** How a letter begins, a name with a stop in it or none. */
const ADDRESSED =
  /^(?:(?:my )?dear(?:est)?|liebe[rs]?|chère?|querid[oa]|estimad[oa]|car[oa]|дорог(?:ой|ая)|drog[ia]|beste|lieve|kära) .{1,40},$/iu;

/** Whether the story has letters of its own: whoever writes there may greet her readers as well. */
const isOfLetters = (row: Row): boolean =>
  row.lines.filter(({ block, line }) => block.kind === 'paragraph' && ADDRESSED.test(line) && !greetsReaders(line))
    .length > 1;

/** `… om du tyckte den var trist! /Ylva`: a name behind a stroke, in the line of the last words. */
const SIGNED = /[.!?)] ?\/{1,2} ?\p{Lu}[\p{L}\d_-]{1,20}[.!]?$/u;

/** How far down what an editor says of a story stands: under its title and author. */
const UNDER = 7;

const isUnderTitle = (row: Row, { at, block }: Line): boolean =>
  block.kind === 'paragraph' && at > 0 && at < UNDER && row.isHead(at);

/** A line of one sign that parts more than scenes: as long as a page's rule. */
const RULE = /^\s*([-=_.·*~])(?:\s?\1){11,}\s*$/;

/** How many paragraphs a teaser has at most. */
const TEASER = 2;

/** Whether a line stands between two long rules alike, the upper one close under the title. */
function isTeaser(row: Row, at: number): boolean {
  if (at === 0 || at >= UNDER || row.lines[at]!.block.kind !== 'paragraph') return false;
  const rule = (index: number) => (RULE.test(row.lines[index]?.line ?? '') ? squeezed(row.lines[index]!.line) : null);
  for (let from = at - 1; from >= Math.max(1, at - TEASER); from -= 1) {
    const opens = rule(from);
    if (opens === null) continue;
    for (let to = at + 1; to <= from + TEASER + 1; to += 1) if (rule(to) === opens) return true;
    return false;
  }
  return false;
}

/** What a remark costs in mid-story. */
const REMARK = 3;

/** How far above a note in brackets its label stands. */
const NEAR = 3;

function isBehindNote(row: Row, { at, block }: Line): boolean {
  const isFirm = ({ label }: Line) => label?.reach === 'anywhere' || label?.reach === 'edge';
  return isWhollyBracketed(block) && row.lines.slice(Math.max(0, at - NEAR), at).some(isFirm);
}

/** How loudly an author speaks who announces a list with a colon. */
const ANNOUNCES = 0.5;

function headsRules(row: Row, { at, line }: Line): boolean {
  return announcerOf(row.lines, at + 1) === at && row.isHead(at) && RULES.test(line);
}

/** Items under a line that announces them go with it. */
function isAnnounced(row: Row, { at }: Line): boolean {
  const above = announcerOf(row.lines, at);
  if (above === null || !row.isOutside(at)) return false;
  return row.sound(above) >= ANNOUNCES || (row.isHead(at) && RULES.test(row.lines[above]!.line));
}
