import { type Inline, type Paragraph, Prose, plain } from '../../document/index.js';
import type { TextBlock } from '../galley.js';
import type { Owner } from '../page.js';
import type { TextStyle } from '../style.js';
import type { Apparatus } from '../text.js';
import type { Desk } from './desk.js';
import { leadIn, leadInEnd, marked } from './lead-in.js';
import { bodyLetters, bodyStyle } from './voices.js';

/** A story's first paragraph, its opening words set off in the book's way. */
export function opening(
  paragraph: Paragraph,
  owner: Owner,
  apparatus: Apparatus,
  desk: Desk,
  language: string,
): TextBlock {
  const way = desk.settings.opener ?? desk.design.opener.firstWords;
  if (way === 'drop-cap') {
    const dropped = dropCap(paragraph, owner, apparatus, desk, language);
    if (dropped) return dropped;
  }
  const inlines = way === 'plain' ? paragraph.inlines : leadIn(paragraph.inlines);
  const text = desk.compositor.shape(inlines, bodyLetters(desk, language), apparatus);
  return desk.compositor.paragraph(text, bodyStyle(desk), { owner, origin: { block: paragraph, offset: 0 } });
}

/** A first paragraph all in italic is a motto or a document: the story begins behind it. */
export const isMotto = ({ inlines }: Paragraph): boolean =>
  inlines.every((inline) => inline.kind !== 'run' || inline.text.trim() === '' || inline.marks.includes('emphasis'));

/** Space between the initial and its lines, in ems of the text. */
const AIR = 0.12;

/**
 * The first letter two or three lines tall: its foot on the last one's baseline, its head at the height of the first
 * one's capitals, an opening quotation mark hung before it in the margin. Null where the paragraph is too short for
 * it, or begins with no letter.
 */
function dropCap(
  paragraph: Paragraph,
  owner: Owner,
  apparatus: Apparatus,
  desk: Desk,
  language: string,
): TextBlock | null {
  const { compositor, design, measures } = desk;
  const match = /^([“‘«„"'¿¡]*)(\p{Lu}\p{M}*)/u.exec(plain(paragraph.inlines));
  if (!match) return null;
  const [whole, quote, letter] = match as unknown as [string, string, string];
  const lines = design.opener.dropLines;
  const letters = bodyLetters(desk, language);
  const capHeight = compositor.faceOf(letters).capHeight / 1000;
  const initial: TextStyle = {
    ...letters,
    size: ((lines - 1) * measures.leading + capHeight * letters.size) / capHeight,
    weight: design.opener.title.weight,
    figures: 'lining',
  };
  const drawn = compositor.words(letter, initial);
  const hung = quote === '' ? null : compositor.words(quote, letters);
  const width = compositor.width(drawn) + AIR * letters.size;
  const rest = without(paragraph.inlines, whole.length);
  const tail = plain(rest);
  const text = compositor.shape(marked(rest, tailEnd(tail), 'small-caps'), letters, apparatus);
  const block = compositor.paragraph(text, bodyStyle(desk, { drop: { lines, width } }), {
    owner,
    origin: { block: paragraph, offset: whole.length },
    beside: (x, baseline) => [
      ...(hung ? compositor.line(hung, x - compositor.width(hung), baseline, owner) : []),
      ...compositor.line(drawn, x, baseline + (lines - 1) * measures.leading, owner),
    ],
  });
  return block.settings[0]!.lines < lines ? null : block;
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
