import type { Block } from '../../document/index.js';
import { FURNITURE, GUTENBERG_END, GUTENBERG_START } from './data/furniture.js';
import { type Desk, noteOf } from './desk.js';
import { mailHead } from './mail-head.js';
import { mailTail } from './mail-tail.js';
import { openingOf, squeezed } from './wording.js';

/** How many blocks from either end an archive's lines are looked for, and how many Project Gutenberg's. */
const EDGE = 12;
const GUTENBERG_EDGE = 200;

/** Sets the lines of archives, and of what a story was sent with, apart: as notes that are no one's. */
export function furniture(blocks: readonly Block[], desk: Desk): readonly Block[] {
  const start = blocks.findIndex((block, at) => at < GUTENBERG_EDGE && GUTENBERG_START.test(openingOf(block))) + 1;
  const last = blocks.findLastIndex((block, at) => at >= start && GUTENBERG_END.test(openingOf(block)));
  const end = last < 0 ? blocks.length : last;
  const mail = mailHead(blocks.slice(start, end));
  const posted = mail > 0 ? [apart(blocks.slice(start, start + mail), true, desk)] : [];
  const own = blocks.slice(start + mail, end);
  const tail = mailTail(own, mail > 0);
  const signed = tail && !own.slice(tail.start).some(desk.keeps) ? tail : null;
  const inner = own.slice(0, signed?.start).map((block, at) => {
    const atEdge = at < EDGE || end - start - at <= EDGE;
    return atEdge && isFurniture(block) && !desk.keeps(block) ? apart([block], at < (end - start) / 2, desk) : block;
  });
  const above = start > 0 ? [apart(blocks.slice(0, start), true, desk)] : [];
  const below = end < blocks.length ? [apart(blocks.slice(end), false, desk)] : [];
  const foot = signed ? [signature(own.slice(signed.start), signed.certain, desk)] : [];
  return [...above, ...posted, ...inner, ...foot, ...below];
}

const isFurniture = (block: Block): boolean => {
  const line = squeezed(openingOf(block));
  return FURNITURE.some((pattern) => pattern.test(line));
};

const signature = (blocks: readonly Block[], certain: boolean, desk: Desk): Block =>
  noteOf(blocks as [Block, ...Block[]], { note: 'other', place: 'trailing', rule: 'signature', certain }, desk);

const apart = (blocks: readonly Block[], above: boolean, desk: Desk): Block =>
  noteOf(
    blocks as [Block, ...Block[]],
    { note: 'other', place: above ? 'header' : 'trailing', rule: 'archive', certain: true },
    desk,
  );
