import { noteLabel, words } from '../../../book/index.js';
import type { AuthorsNote } from '../../../document/index.js';
import { element, headingRole, type StructureElement } from '../../../pages/index.js';
import { show } from '../show.js';
import { bodyLetters, smaller } from '../voices.js';
import { setBlocks, setItem } from './body.js';
import { callName, leading, noteName, withinBook } from './references.js';
import { INSET, type Scope, SMALL } from './scope.js';

/** Notes that stand together: each behind the sign that calls it, if any does, which leads back to the call. */
export function setNotes(notes: readonly AuthorsNote[], parent: StructureElement, scope: Scope): void {
  const { desk, stick, references, language } = scope;
  const letters = { ...bodyLetters(desk, language), size: smaller(SMALL, desk) * desk.measures.size };
  for (const note of notes) {
    const name = noteName(references.section, note.id);
    const owner = element(parent, 'Note', { id: name });
    const hand = { owner, letters, left: INSET * letters.size, right: 0, opens: false };
    const called = references.signOf(note.id);
    stick.name(name);
    if (called === null) setBlocks(note.blocks, hand, scope);
    else {
      const label = element(owner, 'Lbl');
      const sign = desk.compositor.shape(leading(noteLabel(called), callName(name)), letters, withinBook(label));
      setItem(note.blocks, { sign, owner: label }, hand, scope);
    }
  }
}

/** The notes that stand behind their text, under a heading; those at the feet of pages are heard here, too. */
export function setEndNotes(
  notes: readonly AuthorsNote[],
  owner: StructureElement,
  scope: Scope,
  atFoot: ReadonlyMap<string, { readonly owner: StructureElement }> = new Map(),
): void {
  const behind = notes.filter(({ id }) => !atFoot.has(id));
  const { desk, stick, rank } = scope;
  if (behind.length > 0) {
    stick.blank(2);
    const heading = element(owner, headingRole(rank + 1));
    stick.add(show(words(desk.terms.notes), desk.design.section, heading, desk));
    stick.blank(1);
  }
  for (const note of notes) {
    const foot = atFoot.get(note.id);
    if (foot) owner.children.push(foot.owner);
    else setNotes([note], owner, scope);
  }
}
