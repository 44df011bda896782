import type { AuthorsNote } from '../../document/index.js';
import type { StructureElement } from '../page.js';
import { element } from '../structure.js';
import { setItem } from './body.js';
import { callName, leading, noteName, withinBook } from './references.js';
import { INSET, type Scope, SMALL } from './scope.js';
import { bodyLetters } from './voices.js';

/** Notes that stand together: each behind the sign that calls it, which leads back to the call. */
export function setNotes(notes: readonly AuthorsNote[], parent: StructureElement, scope: Scope): void {
  const { desk, stick, references, language } = scope;
  const letters = { ...bodyLetters(desk, language), size: SMALL * desk.measures.size };
  for (const note of notes) {
    const name = noteName(references.section, note.id);
    const owner = element(parent, 'Note', { id: name });
    const label = element(owner, 'Lbl');
    const back = leading(references.signOf(note.id), callName(name));
    const sign = desk.compositor.shape(back, letters, withinBook(label));
    stick.name(name);
    setItem(
      note.blocks,
      { sign, owner: label },
      { owner, letters, left: INSET * letters.size, right: 0, opens: false },
      scope,
    );
  }
}
