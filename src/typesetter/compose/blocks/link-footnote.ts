import { noteLabel, words } from '../../../book/index.js';
import type { StructureElement } from '../../../pages/index.js';
import type { Footnote } from '../../letters/footnote.js';
import { drawText } from '../draw-text.js';
import type { ComposingDesk } from '../tools.js';
import { bodyLetters, displayStyle } from '../voices.js';

/** Footnotes are set in this share of the body's size. */
const SMALL = 0.82;

/** A link's address at the foot of its page, behind the sign that calls it. */
export function linkFootnote(sign: string, href: string, note: StructureElement, desk: ComposingDesk): Footnote {
  const letters = { ...bodyLetters(desk), size: SMALL * desk.measures.size };
  const text = desk.compositor.shape(words(`${noteLabel(sign)} ${href.replace(/^mailto:/, '')}`), letters);
  const block = desk.compositor.paragraph(text, displayStyle(desk), { owner: note });
  // An empty line keeps it from the text.
  return {
    rows: block.settings[0]!.lines + 1,
    draw: ({ x, baseline, leading }) => drawText(block, x, baseline + leading, leading),
  };
}
