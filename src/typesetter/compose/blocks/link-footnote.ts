import { noteLabel, words } from '../../../book/index.js';
import type { StructureElement } from '../../../pages/index.js';
import type { Footnote } from '../../letters/footnote.js';
import type { ComposingDesk } from '../tools.js';
import { displayStyle } from '../voices.js';
import { footLetters, footnoteOf } from './footnote.js';

/** A link's address at the foot of its page, behind the sign that calls it. */
export function linkFootnote(sign: string, href: string, note: StructureElement, desk: ComposingDesk): Footnote {
  const text = desk.compositor.shape(words(`${noteLabel(sign)} ${href.replace(/^mailto:/, '')}`), footLetters(desk));
  return footnoteOf([desk.compositor.paragraph(text, displayStyle(desk), { owner: note })], null, desk);
}
