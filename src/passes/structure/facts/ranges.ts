import { CONTENTS } from '../data/banners.js';
import { GUTENBERG_END, GUTENBERG_START } from '../data/furniture.js';
import { mailHead } from '../mail-head.js';
import { type MailTail, mailTail, signedByPhone } from '../mail-tail.js';
import type { Line } from '../row.js';
import { squeezed } from '../wording.js';
import { looseWords } from './named.js';
import { isSite } from './site.js';

/** How many blocks from either end Project Gutenberg's lines are looked for. */
const GUTENBERG_EDGE = 200;

/** How far from the top a list of contents is looked for, and how long it may be. */
const TOP = 30;
const LONGEST = 200;

/** Stretches of a row that are one thing from end to end. */
export interface Ranges {
  /** Behind Project Gutenberg's opening, and where its licence begins. */
  readonly from: number;
  readonly to: number;
  /** Behind the fields of a mail or news article. */
  readonly mail: number;
  /** Where a mail's signature begins, and whether it is one for certain. */
  readonly tail: MailTail | null;
  /** The list of contents. */
  readonly contents: { readonly start: number; readonly end: number; readonly names: ReadonlySet<string> } | null;
}

/** Finds the stretches that a file's edges may have. */
export function rangesOf(lines: readonly Line[]): Ranges {
  const from = lines.findIndex(({ line }, at) => at < GUTENBERG_EDGE && GUTENBERG_START.test(line)) + 1;
  const end = lines.findLastIndex(({ line }, at) => at >= from && GUTENBERG_END.test(line));
  const to = end < 0 ? lines.length : end;
  const own = lines.slice(from, to).map(({ block }) => block);
  const skip = endOfDigestHead(lines.slice(from, from + DIGEST));
  const head = mailHead(own.slice(skip), signedByPhone(own));
  const mail = head === 0 ? from : from + skip + head;
  const tail = mailTail(
    lines.slice(mail, to).map(({ block }) => block),
    mail > from,
  );
  return { from, to, mail, tail: tail && { ...tail, start: mail + tail.start }, contents: contentsOf(lines) };
}

/** `The Door ........ 11`: what leads to a page, and the page. */
const LEADER = /(?:\s*[.·…_]{2,}|\t| {3,})[\s.·…_]*(?:\d{1,4}|[ivxlc]{1,6})$/i;

/** How far down a digest's own lines may go before its first message. */
const DIGEST = 8;

/** The lines above the fields of a mail that are a list's: rules, how many messages there are. */
function endOfDigestHead(lines: readonly Line[]): number {
  let end = 0;
  while (
    lines[end] &&
    (lines[end]!.glyphs === 'break' || lines[end]!.block.kind === 'scene-break' || isSite(lines[end]!))
  )
    end += 1;
  return end;
}

const nameOf = ({ line }: Line): string => squeezed(line.replace(LEADER, '')).toLowerCase();

/** Whether a number and the name in the line below it are what a list calls the chapter. */
export const isNamedIn = (lines: readonly Line[], at: number, name: string): boolean => {
  const [number, below] = [lines[at]!, lines[at + 1]];
  if (number.words !== 1 || below === undefined || below.line === '') return false;
  return looseWords(name) === looseWords(`${number.line} ${below.line}`);
};

/** A list of chapters above a story: its lines head the chapters further down. */
function contentsOf(lines: readonly Line[]): Ranges['contents'] {
  const start = lines.findIndex(({ bare }, at) => at < TOP && CONTENTS.test(bare));
  const first = lines[start + 1];
  if (start < 0 || !first || nameOf(first) === '') return null;
  const end = lines
    .slice(0, start + LONGEST)
    .findIndex((line, at) => at > start + 1 && (nameOf(line) === nameOf(first) || isNamedIn(lines, at, nameOf(first))));
  if (end < 0) return null;
  const listed = lines.slice(start + 1, end).filter(({ block }) => block.kind !== 'scene-break');
  // Anything else between is no line of a list: then all of it may be story.
  if (listed.some(({ block, line }) => block.kind !== 'paragraph' || line === '' || line.length > 90)) return null;
  return { start, end, names: new Set(listed.map(nameOf)) };
}
