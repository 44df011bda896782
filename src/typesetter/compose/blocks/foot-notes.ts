import { calledInText, isRunningText, noteLabel } from '../../../book/index.js';
import { type AuthorsNote, type Story, textOf } from '../../../document/index.js';
import { letterWidth } from '../../../manifest/index.js';
import { element, type StructureElement } from '../../../pages/index.js';
import type { Footnote } from '../../letters/footnote.js';
import { Stick } from '../stick.js';
import type { ComposingDesk } from '../tools.js';
import { setItem } from './body.js';
import { footLetters, footnoteOf, mostFootLines } from './footnote.js';
import { callName, leading, noteName, withinBook } from './references.js';
import { INSET, type Scope } from './scope.js';

/** A note at a page's foot, and its element, which stands behind the story's with those of the other notes. */
export interface FootNote {
  readonly note: AuthorsNote;
  readonly owner: StructureElement;
}

/**
 * The notes that are set at the foot of the page that calls them: those of which the editor wants it, as far as a line of text
 * calls them and they leave the text two thirds of its page. The others stand behind their story.
 */
export function footNotesOf(story: Story, desk: ComposingDesk): ReadonlyMap<string, FootNote> {
  const called = calledInText(story);
  const { size } = footLetters(desk);
  // How long a note becomes is told by its letters, before it is set.
  const perLine = (desk.measures.measure - INSET * size) / (letterWidth(desk.settings.font) * size);
  const fits = ({ blocks }: AuthorsNote): boolean =>
    blocks.every(isRunningText) &&
    blocks.reduce((lines, block) => lines + Math.ceil(textOf(block).length / perLine), 0) <= mostFootLines(desk);
  const notes = story.endNotes.filter((note) => note.foot === true && called.has(note.id) && fits(note));
  return new Map(
    notes.map((note) => [note.id, { note, owner: { role: 'Note', children: [], id: noteName(story.id, note.id) } }]),
  );
}

/** A note, set to stand at the foot of a page behind the sign that calls it, which leads back to the call. */
export function setFootNote(note: AuthorsNote, called: string, owner: StructureElement, scope: Scope): Footnote {
  const { desk } = scope;
  const stick = new Stick();
  const name = noteName(scope.id, note.id);
  const letters = footLetters(desk, scope.language);
  const label = element(owner, 'Lbl');
  const sign = desk.compositor.shape(leading(noteLabel(called), callName(name)), letters, withinBook(label));
  const hand = { owner, letters, left: INSET * letters.size, right: 0, opens: false };
  setItem(note.blocks, { sign, owner: label }, hand, { ...scope, stick });
  return footnoteOf(stick.galley, name, desk);
}
