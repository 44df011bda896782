import type { BookDedication, Epigraph } from '../../../book/index.js';
import { element } from '../../../pages/index.js';
import { show } from '../show.js';
import { Stick } from '../stick.js';
import type { Compose } from '../tools.js';
import { bodyStyle } from '../voices.js';
import { composed } from './composed.js';
import { UPPER } from './half-title.js';

/** To whom the book is given: alone on its page, in the upper third. */
export const composeDedication: Compose<BookDedication> = (section, desk, owner) => {
  const stick = new Stick();
  stick.name(section.id);
  stick.sink(Math.round(UPPER * desk.measures.rows));
  const voice = { ...desk.design.section, scale: 1.09, posture: 'italic', weight: 'regular' } as const;
  for (const block of section.blocks) {
    if (block.kind !== 'paragraph') continue;
    stick.blank(1);
    stick.add(show(block.inlines, voice, element(owner, 'P'), desk, { most: 12 }));
  }
  return composed(section, stick, desk);
};

/** An epigraph of more lines than this is read on, and set like text. */
const SHORT = 5;

/** Words of another before the book begins, and below them whose they are. */
export const composeEpigraph: Compose<Epigraph> = (section, desk, owner) => {
  const { design, measures } = desk;
  const stick = new Stick();
  const pad = design.align === 'center' ? 0.14 * measures.measure : 0;
  const quotation = element(owner, 'BlockQuote');
  stick.name(section.id);
  stick.sink(Math.round(UPPER * measures.rows));
  for (const block of section.blocks) {
    if (block.kind !== 'paragraph') continue;
    const voice = { ...design.opener.headnote, scale: 1 };
    const paragraph = element(quotation, 'P');
    const shown = show(block.inlines, voice, paragraph, desk, { pad, most: 99 });
    const long = shown.kind === 'text' && shown.settings[0]!.lines > SHORT;
    stick.blank(1);
    if (!long) stick.add(shown);
    else {
      const style = bodyStyle(desk, { left: pad, right: pad });
      stick.add(desk.compositor.paragraph(shown.text, style, { owner: paragraph }));
    }
  }
  if (section.source) {
    stick.blank(1);
    const owner = element(quotation, 'P');
    stick.add(show(section.source, design.epigraphSource, owner, desk, { pad, withNext: false }));
  }
  return composed(section, stick, desk);
};
