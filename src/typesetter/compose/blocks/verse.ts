import { uncalled, type Verse } from '../../../document/index.js';
import { element } from '../../../pages/index.js';
import { displayStyle } from '../voices.js';
import type { Hand, Scope } from './scope.js';

/**
 * How far a poem stands in from its column, in points: it is centred on its longest line (Chicago Manual of Style, 17th
 * edition, 13.25), though never by much. One edge for all of its stanzas: a poem is one shape.
 */
export function insetOf(stanzas: readonly Verse[], hand: Hand, { desk: { compositor, measures } }: Scope): number {
  const em = hand.letters.size;
  const widths = stanzas.flatMap(({ lines }) =>
    lines.map(
      ({ inlines, indent }) => compositor.width(compositor.shape(uncalled(inlines), hand.letters)) + indent * em,
    ),
  );
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  const room = measures.measure - hand.left - hand.right;
  return Math.min(Math.max((room - widest) / 2, em), room / 4);
}

/** A stanza of more lines (a sonnet has fourteen) may be parted like prose: so are a script and a log, which are set like verse. */
const LONGEST_STANZA = 16;

/** A stanza, so far in from its column. */
export function setVerse(block: Verse, inset: number, hand: Hand, { desk, stick, references }: Scope): void {
  const { compositor } = desk;
  const owner = element(hand.owner, 'P');
  const apparatus = references.apparatus(owner);
  const em = hand.letters.size;
  const lines = block.lines.map(({ inlines, indent }) => ({
    text: compositor.shape(inlines, hand.letters, apparatus),
    indent: indent * em,
  }));
  const style = displayStyle(desk, { left: hand.left + inset, right: hand.right, hang: 2 * em });
  stick.add(
    compositor.stanza(lines, style, {
      owner,
      origin: { block, offset: 0 },
      together: block.lines.length <= LONGEST_STANZA,
    }),
  );
}
