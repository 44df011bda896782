import type { Block, Heading } from '../../../document/index.js';
import { element, headingRole } from '../../../pages/index.js';
import { show } from '../show.js';
import type { Hand, Scope } from './scope.js';

/** The heading of a chapter or of a section within one; it never stands alone at a page's foot. */
export function setHeading(block: Heading, hand: Hand, scope: Scope): void {
  const { desk, stick, rank, ranks, references, language, chapters } = scope;
  const owner = element(hand.owner, headingRole(rank + (ranks.get(block) ?? 1)));
  const voice = block.level === 1 ? desk.design.chapter : desk.design.section;
  stick.blank(block.level === 1 ? 2 : 1);
  const name = chapters.get(block);
  if (name !== undefined) stick.name(name);
  const apparatus = references.apparatus(owner);
  stick.add(show(block.inlines, voice, owner, desk, { language, apparatus, origin: { block, offset: 0 } }));
  if (block.level === 1 || desk.design.align === 'center') stick.blank(1);
}

/** A story's own dedication, or its end marker. */
export function setShown(
  block: Extract<Block, { kind: 'dedication' | 'end-marker' }>,
  hand: Hand,
  { desk, stick, language, references }: Scope,
): void {
  const owner = element(hand.owner, 'P');
  const apparatus = references.apparatus(owner);
  const origin = { block, offset: 0 };
  const dedication = block.kind === 'dedication';
  const voice = dedication ? { ...desk.design.section, posture: 'italic' as const } : desk.design.endMarker;
  stick.add(show(block.inlines, voice, owner, desk, { language, apparatus, origin, withNext: dedication, most: 9 }));
}
