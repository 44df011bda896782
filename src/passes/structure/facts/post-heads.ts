import { isDateLine } from '../date-line.js';
import type { Line } from '../row.js';

/** How phpBB heads a post, in its languages: `by wren » Sat Nov 06, 2004 11:20 pm`. */
const PHPBB =
  /^(?:by|von|par|por|da|di|door|av|autor:?|napisał:?|автор|сообщение) (\S.{0,40}?) [»›>] (?=.*(?:\d{4}|\d[./]\d)).{4,50}\d{1,2}[:.]\d{2}.{0,8}$/iu;

/** How SMF prints one: `Post by: wren on March 14, 2008, 09:22:00 PM`. */
const SMF = /^post by: (\S.{0,40}?) on (?=.*\d{4}).{6,30}\d{1,2}:\d{2}.{0,8}$/i;

/** How LiveJournal and Dreamwidth head a comment in one line: `(Anonymous) 2010-03-05 01:40 am (UTC)`. */
const COMMENT = /^(\(anonymous\)|\S{1,40}) (?:wrote: )?\d{4}-\d\d-\d\d \d\d:\d\d(?: [ap]m)? \((?:utc|local)\)$/i;

/** And in two: a sender, over `Date: 2010-03-05 01:40 am (UTC)`. */
const SENDER = /^from: ?(\S.{0,50})$/i;
const SENT = /^date: ?\d{4}-\d\d-\d\d \d\d:\d\d(?: [ap]m)? \((?:utc|local)\)$/i;

/** The day, the year and the minute, as boards set them under whoever posts (vBulletin's print view, Invision, XenForo). */
const STAMP = /^(?:posted:? )?(?=.*\b(?:19[89]|20[0-4])\d\b)(?=.*\b\d{1,2}:\d{2}\b)/i;

/** `#17`, as newer boards number a post, under its day (XenForo, Discourse). */
const NUMBER = /^#\d{1,5}$/;

/** How many such stamps make a thread. */
const SEVERAL = 2;

/** The longest reply of a reader between two posts of the story, in lines and units. */
const FEW = 4;
const SHORT = 400;

export const HEAD_OF_POST = 1;
export const REPLY = 2;

/** A post's head, from its first line to the one behind its last, and who posted. */
interface Head {
  readonly from: number;
  readonly to: number;
  readonly who: string;
}

const known = new WeakMap<readonly Line[], Uint8Array>();

/**
 * Marks the heads of a thread's posts, a subject and who posted when, and the few lines that somebody else than the first of them
 * has posted in between.
 */
export function postLines(lines: readonly Line[]): Uint8Array {
  let marks = known.get(lines);
  if (!marks) {
    marks = marked(lines);
    known.set(lines, marks);
  }
  return marks;
}

function marked(lines: readonly Line[]): Uint8Array {
  const marks = new Uint8Array(lines.length);
  const heads = headsOf(lines);
  for (const [index, { from, to, who }] of heads.entries()) {
    marks.fill(HEAD_OF_POST, from, to);
    const next = heads[index + 1]?.from ?? lines.length;
    const own = lines.slice(to, next);
    const isReply =
      who !== heads[0]!.who &&
      own.length <= FEW &&
      next < lines.length &&
      own.reduce((sum, { text, block }) => sum + (block.kind === 'paragraph' ? text.length : SHORT), 0) < SHORT;
    if (isReply) for (const line of own) marks[line.at] = REPLY;
  }
  return marks;
}

function headsOf(lines: readonly Line[]): readonly Head[] {
  const heads: Head[] = [];
  const stamped: Head[] = [];
  for (const { at, line } of lines) {
    const [who, day] = [lines[at - 2], lines[at - 1]];
    if (
      NUMBER.test(line) &&
      who &&
      day &&
      lines[at]!.gap === 0 &&
      day.gap === 0 &&
      isDateLine(day.line) &&
      isMember(who)
    ) {
      heads.push({ from: at - 2, to: at + 1, who: who.line.trim().toLowerCase() });
      continue;
    }
    if (line === '' || line.length > 120 || !/\d[:.]\d{2}/.test(line)) continue;
    const above = lines[at - 1];
    const close = above !== undefined && lines[at]!.gap === 0 ? above : null;
    const signed = (PHPBB.exec(line) ?? SMF.exec(line) ?? COMMENT.exec(line))?.[1];
    if (signed !== undefined)
      heads.push({ from: close && isSubject(close) ? at - 1 : at, to: at + 1, who: signed.toLowerCase() });
    else if (close && SENT.test(line)) {
      const sender = SENDER.exec(close.line)?.[1];
      if (sender !== undefined) heads.push({ from: at - 1, to: at + 1, who: sender.toLowerCase() });
    } else if (close && STAMP.test(line) && isDateLine(line.replace(/^posted:? /i, '')) && isMember(close))
      stamped.push({ from: at - 1, to: at + 1, who: close.line.trim().toLowerCase() });
  }
  // A place over the day and hour may head a scene: names of members come again.
  const isThread =
    (stamped.length > SEVERAL || (stamped.length === SEVERAL && stamped.every(({ who }) => who === stamped[0]!.who))) &&
    isTold(lines, stamped);
  return isThread || heads.length > 0 ? [...heads, ...stamped].sort((one, other) => one.from - other.from) : heads;
}

/** Units of text that half of the first one's posts have at least: what people say to one another in a chat is shorter. */
const POST = 60;

function isTold(lines: readonly Line[], heads: readonly Head[]): boolean {
  const own = heads
    .map((head, index) => ({ ...head, end: heads[index + 1]?.from ?? lines.length }))
    .filter(({ who }) => who === heads[0]!.who)
    .map(({ to, end }) => lines.slice(to, end).reduce((sum, { text }) => sum + text.length, 0))
    .sort((one, other) => one - other);
  return own[(own.length - 1) >> 1]! >= POST;
}

/** What somebody may be called on a board. */
const isMember = ({ block, line, words, gap, at, banner }: Line): boolean =>
  block.kind === 'paragraph' &&
  // `Part 1` over its day and hour is the story's.
  !banner &&
  words > 0 &&
  words < 4 &&
  (gap > 0 || at === 0) &&
  !/[.,;:!?…"”]$/.test(line);

const isSubject = ({ block, line, words }: Line): boolean =>
  block.kind === 'paragraph' &&
  line !== '' &&
  (/^(?:re|aw|rép|sv|odp|отв): /i.test(line) || (words < 12 && !/[.…,”"]$/.test(line)));
