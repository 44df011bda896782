import { words } from '../../../book/index.js';
import { element, type StructureElement } from '../../../pages/index.js';
import { show } from '../show.js';
import type { Stick } from '../stick.js';
import type { ComposingDesk } from '../tools.js';

/** Empty lines above the heading, and between it and what follows. */
const SINK = 2;
const GAP = 2;

/** Heads a list of the book's own: its contents, its notes, its authors. `grain` is the page's, as for `show`. */
export function setBookHeading(
  text: string,
  owner: StructureElement,
  stick: Stick,
  desk: ComposingDesk,
  grain: 1 | 2 = 1,
): void {
  // On half lines one less, so that lines of type stand where they stand on all other pages.
  stick.sink(grain * SINK - (grain - 1));
  stick.add(show(words(text), desk.design.contents.heading, element(owner, 'H1'), desk, { grain }));
  stick.sink(grain * GAP);
}
