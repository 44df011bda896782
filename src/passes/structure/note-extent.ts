import type { Block } from '../../document/index.js';
import { keyLine } from './key-line.js';
import { labelOf } from './label.js';
import { handsOff, noteScore } from './sounds-like-note.js';
import { hasSpeech, isIndented, openingOf, wordsOf } from './wording.js';

/** Most paragraphs that a note may have besides its first. */
const MOST = 8;

/** Blank lines that part a note from its story where neither a glyph line nor a banner does. */
const WIDE = 3;

/** How much of a paragraph is read. */
const READ = 3000;

/**
 * The index behind the last block of the note that opens at `at`. A note runs to a glyph line, banner, wide gap, the
 * end or a phrase that hands over, if what stands between sounds like a note all the way; else as far as it does. One with
 * story `above` it in its chapter may have a paragraph in its midst that does not.
 */
export function endOfNote(blocks: readonly Block[], at: number, above = false): number {
  const text = openingOf(blocks[at]!, READ);
  const bracketed = closedBelow(blocks, at, text);
  if (bracketed !== null) return bracketed;
  const label = labelOf(text);
  const first = label?.alone ? afterBareLabel(blocks, at) : at + 1;
  if (handsOff(text) && !label?.alone) return first;
  const stop = terminator(blocks, first);
  const between = blocks.slice(first, stop.index).map((block) => noteScore(openingOf(block, READ)));
  if (stop.kind === 'hand-off' && between.every((score) => score >= 0)) return stop.index;
  if (
    stop.kind === 'banner' &&
    between.every((score) => score >= 0) &&
    between.filter((score) => score > 0).length * 2 >= between.length
  )
    return stop.index;
  if (stop.kind !== 'none' && between.every((score) => score > 0)) return stop.index;
  let end = first;
  while (end < stop.index && goesOn(blocks[end]!)) end += 1;
  // Behind the last words of a story, what stands between two that sound like a note is one; before them, it is the story.
  const last =
    above && stop.kind === 'end' && between.every((score) => score >= 0)
      ? between.findLastIndex((score) => score > 1)
      : -1;
  end = Math.max(end, first + last + 1);
  return end === stop.index - 1 && stop.kind === 'end' && end > at && isSignature(blocks[end]!) ? stop.index : end;
}

const goesOn = (block: Block): boolean =>
  noteScore(openingOf(block, READ)) >= (block.kind === 'paragraph' && block.gap === 0 ? 1 : 2);

/** `– Tamsin`, `xoxo, T.` below a note. */
export const isSignature = (block: Block): boolean => {
  const text = openingOf(block);
  return wordsOf(text).length <= 3 && text.length < 40 && !hasSpeech(text) && /^[-–—~*<x]/i.test(text);
};

/** A label alone heads what follows: the lines close under it, those set in under it, or a paragraph that sounds so. */
function afterBareLabel(blocks: readonly Block[], at: number): number {
  if (labelOf(openingOf(blocks[at]!))?.kind === 'gloss') return endOfGlosses(blocks, at + 1);
  const close = endOfRun(blocks, at + 1, isClose);
  if (close > at + 1) return close;
  const next = blocks[at + 1];
  if (next?.kind !== 'paragraph') return at + 1;
  const last = END_NOTES.test(openingOf(blocks[at]!)) ? aboveArchive(blocks, at + 1) : null;
  if (last !== null) return last;
  const setIn = endOfRun(blocks, at + 1, isIndented);
  if (setIn > at + 1) return setIn;
  return noteScore(openingOf(next, READ)) > 0 ? at + 2 : at + 1;
}

const END_NOTES = /^(?:chapter )?end notes?:?$/i;

/** The index of the archive's line that ends the file, if no more than a note's few paragraphs stand above it. */
function aboveArchive(blocks: readonly Block[], from: number): number | null {
  let end = from;
  while (blocks[end]?.kind === 'paragraph' && end - from < MOST) end += 1;
  const last = blocks[end];
  return end === blocks.length - 1 && last?.kind === 'authors-note' && last.rule === 'archive' ? end : null;
}

const isClose = (block: Block): boolean => block.kind === 'paragraph' && block.gap === 0;

/** How many blocks around a label show how the file is laid out. */
const AROUND = 60;

/**
 * The index behind the paragraphs from `from` on that `has` holds for, if that sets them off from the file's others:
 * where most are so, or the run is long, only as far as they sound like a note.
 */
function endOfRun(blocks: readonly Block[], from: number, has: (block: Block) => boolean): number {
  let end = from;
  while (blocks[end]?.kind === 'paragraph' && has(blocks[end]!) && end - from <= MOST) end += 1;
  const around = blocks.slice(Math.max(0, from - AROUND), from + AROUND).filter(({ kind }) => kind === 'paragraph');
  const others = around.length - around.filter(has).length;
  if (end - from <= MOST && others * 2 > around.length) return end;
  end = from;
  while (blocks[end]?.kind === 'paragraph' && has(blocks[end]!) && noteScore(openingOf(blocks[end]!, READ)) > 0)
    end += 1;
  return end;
}

/** `kotatsu – a heated table`, line for line. */
function endOfGlosses(blocks: readonly Block[], from: number): number {
  let end = from;
  while (blocks[end]?.kind === 'paragraph' && /^[^.!?]{1,60}?(?: ?[:=]| [-–—]) ?\S/u.test(openingOf(blocks[end]!)))
    end += 1;
  return end;
}

/** A bracket before the label closes at the end of a later block. */
function closedBelow(blocks: readonly Block[], at: number, text: string): number | null {
  const bracket = labelOf(text)?.bracket ?? '';
  const close = { '(': ')', '[': ']', '{': '}' }[bracket];
  if (!close || text.includes(close)) return null;
  for (let index = at + 1; index < Math.min(blocks.length, at + MOST); index += 1) {
    const block = blocks[index]!;
    if (block.kind !== 'paragraph') return null;
    const body = openingOf(block, READ);
    if (new RegExp(`\\${close}[\\s*_]*$`).test(body) && !body.includes(bracket)) return index + 1;
  }
  return null;
}

interface Terminator {
  readonly kind: 'glyphs' | 'banner' | 'gap' | 'label' | 'hand-off' | 'end' | 'none';
  readonly index: number;
}

/** Whether another note or a header line begins with `line`; one `close` under a note may well be the note's. */
const isLabelled = (line: string, close: boolean): boolean => {
  const reach = labelOf(line)?.reach;
  if (reach === 'anywhere' || keyLine(line)?.meaning?.strong) return true;
  return !close && reach !== undefined && reach !== 'more';
};

function terminator(blocks: readonly Block[], from: number): Terminator {
  for (let index = from; index <= from + MOST; index += 1) {
    const block = blocks[index];
    if (!block) return { kind: 'end', index };
    if (block.kind === 'scene-break') return { kind: 'glyphs', index };
    if (block.kind === 'heading') return { kind: 'banner', index };
    if (block.kind !== 'paragraph') return { kind: 'none', index };
    if (index > from && block.gap >= WIDE) return { kind: 'gap', index };
    if (isLabelled(openingOf(block), block.gap === 0)) return { kind: 'label', index };
    if (handsOff(openingOf(block, READ))) return { kind: 'hand-off', index: index + 1 };
  }
  return { kind: 'none', index: from + MOST };
}
