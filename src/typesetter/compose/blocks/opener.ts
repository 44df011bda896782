import { listNames, words } from '../../../book/index.js';
import type { Block, Inline, Person } from '../../../document/index.js';
import { element, headingRole, type StructureElement } from '../../../pages/index.js';
import { ruleBlock } from '../display.js';
import { show } from '../show.js';
import { lettersOf, sunk } from '../voices.js';
import { setBlocks } from './body.js';
import type { Scope } from './scope.js';

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
  stick.add(show(title, desk.design.opener.title, owner, desk, { language, apparatus }));
}

function setAuthors({ authors }: Opener, owner: StructureElement, { desk, stick }: Scope): void {
  if (authors.length === 0) return;
  const names = listNames(
    authors.map(({ name }) => name),
    desk.language,
  );
  stick.add(show(words(names), desk.design.opener.author, element(owner, 'P'), desk, { most: 6, names: true }));
}

function setWarnings({ warnings }: Opener, owner: StructureElement, { desk, stick }: Scope): void {
  if (warnings.length === 0) return;
  stick.blank(1);
  const text = words(`${desk.terms.contentWarnings}: ${warnings.join(', ')}`);
  const pad = desk.design.align === 'center' ? 2 * desk.measures.size : 0;
  stick.add(show(text, desk.design.opener.warnings, element(owner, 'P'), desk, { most: 9, pad }));
}

function setHeadnote({ headnote }: Opener, owner: StructureElement, scope: Scope): void {
  if (headnote.length === 0) return;
  const { desk, stick } = scope;
  const inset = desk.design.align === 'center' ? 2 * desk.measures.size : 0;
  stick.blank(1);
  const letters = lettersOf(desk.design.opener.headnote, desk);
  setBlocks(headnote, { owner: element(owner, 'Div'), letters, left: inset, right: inset, opens: false }, scope);
}
