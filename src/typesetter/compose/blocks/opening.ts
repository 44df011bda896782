import { type Inline, type Paragraph, Prose, plain } from '../../../document/index.js';
import type { Owner } from '../../../pages/index.js';
import type { Drop, TextStyle } from '../../letters/style.js';
import type { Apparatus, Text } from '../../letters/text.js';
import type { TextBlock } from '../../lines/galley.js';
import type { ComposingDesk } from '../tools.js';
import { bodyLetters, bodyStyle, indentOf } from '../voices.js';
import { shapeOf } from './initial-shape.js';
import { leadIn, leadInEnd, marked } from './lead-in.js';

/** A paragraph as it is set, and the room that an initial still takes beside the lines below it. */
export interface Opened {
  readonly block: TextBlock;
  readonly drop: Drop | null;
}

/** A story's first paragraph, its opening words set off in the book's way; `following` are the paragraphs right behind it. */
export function opening(
  paragraph: Paragraph,
  following: readonly Paragraph[],
  owner: Owner,
  apparatus: Apparatus,
  desk: ComposingDesk,
  language: string,
): Opened {
  const way = desk.settings.opener ?? (desk.settings.largePrint ? 'plain' : desk.design.opener.firstWords);
  const initial = way === 'drop-cap' ? initialOf(paragraph, following, desk, language) : null;
  if (initial) return dropCap(paragraph, initial, owner, apparatus, desk, language);
  const inlines = way === 'plain' ? paragraph.inlines : leadIn(paragraph.inlines);
  const text = desk.compositor.shape(inlines, bodyLetters(desk, language), apparatus);
  const standing = { owner, origin: { block: paragraph, offset: 0 } };
  return { block: desk.compositor.paragraph(text, bodyStyle(desk), standing), drop: null };
}

/**
 * `block`, set beside an initial. Its lines are no fewer than the initial takes; where it has not so many, their number
 * is settled, and the initial goes on beside the next paragraph, which then must stand on the same page.
 */
export function besideInitial(block: TextBlock, drop: Drop): Opened {
  const { lines } = block.settings[0]!;
  const { richer } = block;
  if (lines < drop.lines) {
    const settled = { ...block, settings: block.settings.slice(0, 1), richer: null, withNext: true };
    return { block: settled, drop: { ...drop, lines: drop.lines - lines } };
  }
  const deep = (settings: TextBlock['settings']) => settings.filter((setting) => setting.lines >= drop.lines);
  const kept = { ...block, settings: deep(block.settings), richer: richer && (() => deep(richer())) };
  return { block: kept, drop: null };
}

/** A first paragraph all in italic is a motto or a document: the story begins behind it. */
export const isMotto = ({ inlines }: Paragraph): boolean =>
  inlines.every((inline) => inline.kind !== 'run' || inline.text.trim() === '' || inline.marks.includes('emphasis'));

/** The first letter of a story, drawn large. */
interface Initial {
  readonly letter: Text;
  /** An opening quotation mark that hangs before it, and how far before: it is kerned to the letter. */
  readonly hung: { readonly mark: Text; readonly width: number } | null;
  readonly drop: Drop;
  /** Lines from its head to its foot: one less than are kept free where a tail hangs below. */
  readonly lines: number;
  /** Points from its own edge to what stands on the column's, and that the first line may stand nearer. */
  readonly bearing: number;
  readonly kern: number;
  /** UTF-16 units of the paragraph that stand in it, and what is left of the paragraph, its first words marked. */
  readonly length: number;
  readonly rest: readonly Inline[];
}

/** The lines of an initial where its design's number is not to be had. */
const SHALLOW = 2;

/** The initial of a story, as deep as the design has it, or less deep; null where it begins with no letter, or is too short. */
function initialOf(
  { inlines }: Paragraph,
  following: readonly Paragraph[],
  desk: ComposingDesk,
  language: string,
): Initial | null {
  const match = /^([“‘«„"'¿¡]*)(\p{Lu}\p{M}*)/u.exec(plain(inlines));
  if (!match) return null;
  const [whole, quote, letter] = match as unknown as [string, string, string];
  const { compositor, design, measures } = desk;
  const letters = bodyLetters(desk, language);
  const face = compositor.faceOf(letters);
  const capHeight = face.capHeight / 1000;
  const tail = without(inlines, whole.length);
  const rest = marked(tail, tailEnd(plain(tail)), 'small-caps');
  for (let lines: number = design.opener.dropLines; lines >= SHALLOW; lines -= 1) {
    const size = ((lines - 1) * measures.leading + capHeight * letters.size) / capHeight;
    const style = { ...letters, size, weight: design.opener.title.weight, figures: 'lining' } as const;
    const drawn = compositor.words(letter, style);
    const shape = shapeOf(drawn, lines, face, letters.size, measures.leading);
    const drop = { lines: shape.tailed ? lines + 1 : lines, width: shape.right - shape.left };
    const both = compositor.width(compositor.words(quote + letter, style));
    const hung = quote === '' ? null : { mark: compositor.words(quote, style), width: both - compositor.width(drawn) };
    const kern = /^\p{L}/u.test(plain(tail)) ? shape.kern : 0;
    if (reaches([rest, ...following.map((next) => next.inlines)], drop, letters, desk)) {
      return { letter: drawn, hung, drop, lines, bearing: shape.left, kern, length: whole.length, rest };
    }
  }
  return null;
}

/** Whether paragraphs of these words have as many lines as an initial beside them. */
function reaches(
  paragraphs: readonly (readonly Inline[])[],
  drop: Drop,
  letters: TextStyle,
  desk: ComposingDesk,
): boolean {
  let { lines } = drop;
  for (const [index, inlines] of paragraphs.entries()) {
    const text = desk.compositor.shape(inlines, letters);
    const style = bodyStyle(desk, { indent: index === 0 ? 0 : indentOf(desk, letters), drop: { ...drop, lines } });
    lines -= desk.compositor.paragraph(text, style, { owner: 'artifact' }).settings[0]!.lines;
    if (lines <= 0) return true;
  }
  return false;
}

/**
 * A paragraph whose first letter is two or three lines tall: its foot on the last one's baseline, its head at the height
 * of the first one's capitals, an opening quotation mark hung before it in the margin.
 */
function dropCap(
  paragraph: Paragraph,
  { letter, hung, drop, lines, bearing, kern, length, rest }: Initial,
  owner: Owner,
  apparatus: Apparatus,
  desk: ComposingDesk,
  language: string,
): Opened {
  const { compositor, measures } = desk;
  const text = compositor.shape(rest, bodyLetters(desk, language), apparatus);
  const foot = (lines - 1) * measures.leading;
  const block = compositor.paragraph(text, bodyStyle(desk, { drop, indent: -kern }), {
    owner,
    origin: { block: paragraph, offset: length },
    beside: (x, baseline) => [
      ...(hung ? compositor.line(hung.mark, x - bearing - hung.width, baseline + foot, owner) : []),
      ...compositor.line(letter, x - bearing, baseline + foot, owner),
    ],
  });
  return besideInitial(block, drop);
}

/** Where the small capitals behind an initial end: with its word, or with the lead-in if the letter was a word. */
const tailEnd = (tail: string): number => (/^\s/.test(tail) ? leadInEnd(tail) : (/^\S+/.exec(tail)?.[0].length ?? 0));

/** `inlines` without the first `length` units of their text. */
function without(inlines: readonly Inline[], length: number): readonly Inline[] {
  const made: Inline[] = [];
  let left = length;
  for (const inline of inlines) {
    if (inline.kind !== 'run' || left === 0) made.push(inline);
    else if (inline.text.length <= left) left -= inline.text.length;
    else {
      made.push(...new Prose([inline]).slice(left, inline.text.length));
      left = 0;
    }
  }
  return made;
}
