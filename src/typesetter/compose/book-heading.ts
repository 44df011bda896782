import { words } from '../../book/index.js';
import type { StructureElement } from '../page.js';
import { element } from '../structure.js';
import type { Desk } from './desk.js';
import { show } from './display.js';
import type { Stick } from './stick.js';

/** Empty lines above the heading, and between it and what follows. */
const SINK = 2;
const GAP = 2;

/** Heads a list of the book's own: its contents, its notes, its authors. */
export function setBookHeading(text: string, owner: StructureElement, stick: Stick, desk: Desk): void {
  stick.sink(SINK);
  stick.add(show(words(text), desk.design.contents.heading, element(owner, 'H1'), desk));
  stick.sink(GAP);
}
