import { listNames, worded, words } from '../../../book/index.js';
import { type Block, type Inline, type Paragraph, type Person, uncalled } from '../../../document/index.js';
import { element, headingRole, type StructureElement } from '../../../pages/index.js';
import type { TextBlock } from '../../lines/galley.js';
import { ruleBlock } from '../display.js';
import { show } from '../show.js';
import { displayStyle, forNames, lettersOf, sunk } from '../voices.js';
import { setBlocks } from './body.js';
import type { Hand, Scope } from './scope.js';

/** What stands at the head of a story or an essay. */
export interface Opener {
  readonly title: readonly Inline[];
  readonly authors: readonly Person[];
  readonly warnings: readonly string[];
  readonly headnote: readonly Block[];
}

/** Sinks whole lines, then sets title, authors, warnings and headnote in the design's order. */
export function setOpener(opener: Opener, owner: StructureElement, scope: Scope): void {
  const { desk, stick } = scope;
  const { opener: shape } = desk.design;
  // However deep it is asked to sink, title and text begin on the same page.
  stick.sink(Math.min(desk.settings.sink ?? sunk(shape.sink, desk), Math.floor(desk.measures.rows / 2)));
  if (shape.ruleAbove) stick.add(ruleBlock(shape.ruleAbove, desk));
  // A heading comes first to the ear, whatever comes first to the eye.
  const heading = element(owner, headingRole(scope.rank));
  if (shape.order === 'title-first') {
    setTitle(opener, heading, scope);
    setAuthors(opener, owner, scope);
  } else {
    setAuthors(opener, owner, scope);
    setTitle(opener, heading, scope);
  }
  if (shape.ruleBelow) stick.add(ruleBlock(shape.ruleBelow, desk, 'below'));
  setWarnings(opener, owner, scope);
  setHeadnote(opener, owner, scope);
  stick.sink(shape.gap);
}

function setTitle({ title }: Opener, owner: StructureElement, { desk, stick, language, references }: Scope): void {
  const apparatus = references.apparatus(owner);
  const least = desk.design.opener.author.scale;
  stick.add(show(title, desk.design.opener.title, owner, desk, { language, apparatus, least }));
}

function setAuthors({ authors }: Opener, owner: StructureElement, { desk, stick }: Scope): void {
  if (authors.length === 0) return;
  const names = listNames(
    authors.map(({ name }) => name),
    desk.language,
  );
  const voice = forNames(desk.design.opener.author, authors);
  stick.add(show(words(names), voice, element(owner, 'P'), desk, { most: 6, names: true }));
}

function setWarnings({ warnings }: Opener, owner: StructureElement, { desk, stick }: Scope): void {
  if (warnings.length === 0) return;
  stick.blank(1);
  const text = worded(`${desk.terms.contentWarnings}: ${warnings.join(', ')}`);
  const pad = desk.design.align === 'center' ? 2 * desk.measures.size : 0;
  stick.add(show(text, desk.design.opener.warnings, element(owner, 'P'), desk, { most: 9, pad }));
}

/** A headnote of more lines is read on, and set like text. */
const SHORT = 6;

/** The editor's lines: even and unparted where they are few, as all that is shown; long ones like text. */
function setHeadnote({ headnote }: Opener, owner: StructureElement, scope: Scope): void {
  if (headnote.length === 0) return;
  const { desk, stick } = scope;
  const inset = desk.design.align === 'center' ? 2 * desk.measures.size : 0;
  stick.blank(1);
  const letters = lettersOf(desk.design.opener.headnote, desk);
  const hand = { owner: element(owner, 'Div'), letters, left: inset, right: inset, opens: false };
  for (const block of headnote) {
    const even = block.kind === 'paragraph' ? evenLines(block, hand, scope) : null;
    if (even) stick.add(even);
    else setBlocks([block], hand, scope);
  }
}

/** A short paragraph in even lines; null where it has too many for that, or none. */
function evenLines(block: Paragraph, hand: Hand, { desk, references }: Scope): TextBlock | null {
  const { compositor, design } = desk;
  const style = displayStyle(desk, { align: design.align, left: hand.left, right: hand.right, bySense: true });
  // Tried without an owner first: what would be hung on it stays there.
  const words = compositor.shape(uncalled(block.inlines), hand.letters);
  const { lines } = compositor.paragraph(words, style, { owner: 'artifact' }).settings[0]!;
  if (lines > SHORT || lines === 0) return null;
  const owner = element(hand.owner, 'P');
  const text = compositor.shape(block.inlines, hand.letters, references.apparatus(owner));
  return compositor.paragraph(text, style, { owner, origin: { block, offset: 0 } });
}
