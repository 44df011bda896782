import type { Verse } from '../../../document/index.js';
import { element } from '../../../pages/index.js';
import { displayStyle } from '../voices.js';
import type { Hand, Scope } from './scope.js';

/** A stanza, centred on its longest line (Chicago Manual of Style, 17th edition, 13.25), though never by much. */
export function setVerse(block: Verse, hand: Hand, { desk, stick, references }: Scope): void {
  const { compositor, measures } = desk;
  const owner = element(hand.owner, 'P');
  const apparatus = references.apparatus(owner);
  const em = hand.letters.size;
  const lines = block.lines.map(({ inlines, indent }) => ({
    text: compositor.shape(inlines, hand.letters, apparatus),
    indent: indent * em,
  }));
  const widest = Math.max(0, ...lines.map(({ text, indent }) => compositor.width(text) + indent));
  const room = measures.measure - hand.left - hand.right;
  const shift = Math.min(Math.max((room - widest) / 2, em), room / 4);
  const style = displayStyle(desk, { left: hand.left + shift, right: hand.right, hang: 2 * em });
  stick.add(compositor.stanza(lines, style, { owner, origin: { block, offset: 0 } }));
}
