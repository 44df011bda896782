import type { Block } from '../../document/index.js';
import { isPrivate } from './contact.js';
import { openingOf } from './wording.js';

/** What stands below a story that was sent: where it begins, and whether it cannot be the story's. */
export interface MailTail {
  readonly start: number;
  readonly certain: boolean;
  /** Whether it is told that it was left out: a letter in the story may end so, too. */
  readonly told: boolean;
}

/** A signature has four lines at most (RFC 1855, § 2.1.1), none as wide as a screen. */
const LINES = 4;
const WIDTH = 80;

/** How both of the following begin; to compile those takes longer than to read a short story's end. */
const LEFT = /^(?:sent|posted) /i;

/** What telephones sign with, and what forums put below an entry. */
const SENT =
  /^sent (?:from|via|using|on) (?:my|an?) (?:[\p{L}\d]+ ){0,2}(?:iphone|ipad|ipod|android|blackberry|samsung|galaxy|nokia|huawei|pixel|kindle|(?:tele)?phone|mobile|tablet|device)\b.{0,30}$/iu;
const POSTED = /^posted (?:by \S.{0,40} )?(?:on|at):? (?=.*\d).{3,40}$/i;

/**
 * A signature behind the line that RFC 3676 (§ 4.3) has before one, or a last line that a machine put there. A character
 * may write such a line too: it is certain only where the head of a letter stands above the story.
 */
export function mailTail(blocks: readonly Block[], mailed: boolean): MailTail | null {
  const signed = signature(blocks, mailed);
  if (signed > 0) {
    const known = mailed || (isDelimiter(blocks[signed]!) && blocks.slice(signed).some(hasAddress));
    return { start: signed, certain: true, told: !known };
  }
  const answered = reply(blocks);
  if (answered) return answered;
  const last = blocks.length - 1;
  const line = blocks[last] ? openingOf(blocks[last]) : '';
  return last > 0 && LEFT.test(line) && (SENT.test(line) || POSTED.test(line))
    ? { start: last, certain: mailed, told: false }
    : null;
}

/** What programs write over what they quote, in six languages: `On Thu, 11 March 2010, Ada <ada@example.org> wrote:` */
export const WROTE =
  /^(?:-{2,} ?)?(?:in (?:article|message(?:-id)?) <[^>]{3,80}>,? |(?:on|am|le|el|il|op) .{6,60}\d.{0,80})\S?.{0,100}(?:wrote|writes|says|said|schrieb|a écrit|escribió|ha scritto|schreef) ?:$/i;

/** The mail that a story was sent in answer to: what is quoted at the file's end, and the line above it; certain with an address. */
function reply(blocks: readonly Block[]): MailTail | null {
  let at = blocks.length - 1;
  while (at > 0 && isQuoted(blocks[at]!)) at -= 1;
  if (at < 1 || at === blocks.length - 1) return null;
  const line = openingOf(blocks[at]!);
  if (!WROTE.test(line)) return null;
  return { start: at, certain: /<\S+@\S+>/.test(line), told: false };
}

const isQuoted = (block: Block): boolean => block.kind === 'quotation' || /^\s*>/.test(openingOf(block));

/** Whether a line tells how to reach somebody. */
const hasAddress = (block: Block): boolean => {
  const text = openingOf(block, 4 * WIDTH);
  return /\S@\S+\.\S|https?:|www\./i.test(text) || isPrivate(text);
};

/** The index of the line above the last few, close together, that is nothing but `-- `; -1 if there is none. */
function signature(blocks: readonly Block[], mailed: boolean): number {
  for (let at = blocks.length - 1; at >= 0 && blocks.length - at <= LINES + 1; at -= 1) {
    const block = blocks[at]!;
    const below = blocks.slice(at + 1);
    // Without the blank behind it, a letter's head or an address below has to say that it is one.
    const addressed = mailed || below.some(hasAddress);
    if (isDelimiter(block) || isBoardRule(block) || (addressed && isHyphens(block))) return below.length > 0 ? at : -1;
    if (block.kind !== 'paragraph' || block.gap > 0) return -1;
    if (openingOf(block, 4 * WIDTH).length > (addressed || hasAddress(block) ? 4 : 1) * WIDTH) return -1;
  }
  return -1;
}

/** Whether a block is a line of two or three hyphens, a rule of Markdown's perhaps. */
const isHyphens = (block: Block): boolean =>
  block.kind === 'scene-break' ? block.form === 'glyph:---' : /^-{2,3}$/.test(openingOf(block).trim());

/** The line that boards set above a member's signature: 17 underscores in phpBB 2's templates, 18 in vBulletin's. */
const isBoardRule = ({ span: { source, start, end } }: Block): boolean =>
  end - start < 24 && /^_{17,18}$/.test(source.text.slice(start, end).trim());

const isDelimiter = ({ span: { source, start, end } }: Block): boolean =>
  end - start === 2 && /^(?:[\r\n]|)-- [\r\n]$/.test(source.text.slice(Math.max(0, start - 1), end + 2));

/** Whether the last line is what a telephone signs with. */
export const signedByPhone = (blocks: readonly Block[]): boolean => {
  const last = blocks.at(-1);
  return last !== undefined && SENT.test(openingOf(last));
};
