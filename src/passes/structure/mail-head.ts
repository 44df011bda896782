import type { Block } from '../../document/index.js';
import { byLine } from './by-line.js';
import { meaningOf } from './data/keys.js';
import { openingOf } from './wording.js';

/** Fields of mail and news (RFC 5322, RFC 5536), and of bulletin boards (FTS-0001), that a posted story brings along. */
const FIELD =
  /^\s{0,4}(?:(?:msg ?#|subj|conf|refer ?#|stat)\s*:|(from|to|cc|message|subject|date|newsgroups|message-id|path|xref|references|in-reply-to|organi[sz]ation|lines|reply-to|sender|followup-to|nntp-posting-[a-z]+|mime-version|content-[a-z-]+|approved|x-[a-z-]+): )/i;

/** `03/11/91 23:14:02` on a line of its own, as boards have it. */
const STAMP = /^\s*\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},?\s+\d{1,2}:\d\d(?::\d\d)?\s*(?:[ap]m)?$/i;

/** Those that no letter within a story has. */
const POSTED =
  /^\s{0,4}(?:msg ?#\s*:|(?:newsgroups|message-id|path|xref|references|nntp-posting-[a-z]+|mime-version|content-[a-z-]+|x-[a-z-]+): )/i;

/** How far below a story's own header is looked for. */
const BELOW = 4;

/**
 * How many blocks at the top of a file are the fields of the mail or news article that it was posted as: they have some
 * of a machine's, or the header of a story stands below. An e-mail with which a story opens has neither.
 */
export function mailHead(blocks: readonly Block[], sent = false): number {
  let end = 0;
  while (isField(blocks[end], end)) end += 1;
  // Lines of some width may have been taken for one wrapped paragraph.
  const fields = blocks
    .slice(0, end)
    .map((block) => openingOf(block, 2000))
    .join(' ');
  const headed = blocks
    .slice(end, end + BELOW)
    .some((block) => isStoryKey(openingOf(block)) || byLine(openingOf(block)) !== null);
  // Somebody's telephone signed the mail, or it came in a list's digest.
  if (sent && /(?:^|\s)to: /i.test(fields) && /(?:^|\s)subject: /i.test(fields) && HOUR.test(fields)) return end;
  if (/^message: \d/i.test(fields) && HOUR.test(fields) && /(?:^|\s)from: /i.test(fields)) return end;
  const sender = headed ? /(?:^|\s)(?:from|to|date): /i : /(?:^|\s)from: /i;
  if (!sender.test(fields) || !/(?:^|\s)subj(?:ect)?\s*: /i.test(fields)) return 0;
  const posted = blocks.slice(0, end).some((block) => POSTED.test(openingOf(block))) || isStamped(fields);
  return headed || (posted && !isExchange(blocks, end)) ? end : 0;
}

const HOUR = /(?:^|\s)date: .{4,30}\d{1,2}:\d\d/i;

/** An address and an hour to the minute: a machine wrote these lines. */
const isStamped = (fields: string): boolean =>
  /(?:^|\s)from: [^:]{0,80}@/i.test(fields) && /(?:^|\s)date: .{4,30}\d{1,2}:\d\d/i.test(fields);

const SENDER = /(?:^|\s)from: *(\S[^\n]{0,80}?)\s*$/im;

/** Whether somebody else's mail stands below, with its subject: two who write to one another are the story's. */
function isExchange(blocks: readonly Block[], end: number): boolean {
  const senderIn = (from: number, to: number) =>
    blocks.slice(from, to).map((block) => (block.kind === 'paragraph' ? openingOf(block, 200) : ''));
  const own = senderIn(0, end).flatMap((line) => SENDER.exec(line)?.[1]?.toLowerCase() ?? []);
  return senderIn(end, blocks.length).some((line) => {
    const other = /^from: /i.test(line) ? SENDER.exec(line)?.[1]?.toLowerCase() : undefined;
    return other !== undefined && !own.includes(other);
  });
}

const isField = (block: Block | undefined, at: number): boolean =>
  block?.kind === 'paragraph' &&
  (at === 0 || block.gap === 0) &&
  (FIELD.test(openingOf(block)) || (at > 0 && STAMP.test(openingOf(block))));

const isStoryKey = (line: string): boolean => {
  const key = /^([\p{L}/ ]{3,20}): \S/u.exec(line)?.[1];
  return key !== undefined && !FIELD.test(line) && meaningOf(key)?.strong === true;
};
