import { type HalfTitle, words } from '../../../book/index.js';
import { element } from '../../../pages/index.js';
import { show } from '../show.js';
import { Stick } from '../stick.js';
import type { Compose } from '../tools.js';
import { composed } from './composed.js';

/** How far down the page a lone line stands, as a share of the column: a little above the third. */
export const UPPER = 0.3;

/** The book's title alone, as it stood on the sheet that kept a book clean until it was bound. */
export const composeHalfTitle: Compose<HalfTitle> = (section, desk, owner) => {
  const stick = new Stick();
  stick.name(section.id);
  stick.sink(Math.round(UPPER * desk.measures.rows));
  stick.add(show(words(desk.book.title), desk.design.halfTitle, element(owner, 'P'), desk, { most: 4 }));
  return composed(section, stick, desk);
};
