import { type PartPage, partedTitle, words } from '../../../book/index.js';
import { element } from '../../../pages/index.js';
import { ornamentBlock, ruleBlock } from '../display.js';
import { show } from '../show.js';
import { Stick } from '../stick.js';
import type { Compose } from '../tools.js';
import { sunk } from '../voices.js';
import { composed } from './composed.js';

/** A part's page: its number, if the title begins with one, small above its name. */
export const composePart: Compose<PartPage> = (section, desk, owner) => {
  const { part } = desk.design;
  const stick = new Stick();
  const heading = element(owner, 'H1');
  const [label, title] = partedTitle(section.title);
  stick.name(section.id);
  stick.sink(sunk(part.sink, desk));
  if (part.rule) stick.add(ruleBlock(part.rule, desk));
  if (label) stick.add(show(words(label), part.label, heading, desk));
  stick.add(show(title, part.title, heading, desk, { most: 4 }));
  if (part.ornament) {
    stick.sink(1);
    stick.add(ornamentBlock(part.ornament, desk, { rows: 2, scale: 1.5 }));
  }
  return composed(section, stick, desk);
};
