import type { BookDedication, Epigraph } from '../../book/index.js';
import { element } from '../structure.js';
import { setBlocks } from './body.js';
import { composed } from './composed.js';
import type { Compose } from './desk.js';
import { show } from './display.js';
import { UPPER } from './half-title.js';
import { References } from './references.js';
import type { Scope } from './scope.js';
import { Stick } from './stick.js';
import { lettersOf } from './voices.js';

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

/** Words of another before the book begins, and below them whose they are. */
export const composeEpigraph: Compose<Epigraph> = (section, desk, owner) => {
  const stick = new Stick();
  const { measures, book } = desk;
  const inset = desk.design.align === 'center' ? 0.14 * measures.measure : 0;
  const quotation = element(owner, 'BlockQuote');
  const scope: Scope = {
    desk,
    stick,
    id: section.id,
    rank: 1,
    language: book.language,
    ornament: 'space',
    references: new References(section.id, desk, null),
    chapters: new Map(),
  };
  stick.name(section.id);
  stick.sink(Math.round(UPPER * measures.rows));
  const letters = lettersOf(desk.design.opener.headnote, desk);
  setBlocks(
    section.blocks,
    { owner: quotation, letters: { ...letters, size: measures.size }, left: inset, right: inset, opens: false },
    scope,
  );
  if (section.source) {
    const voice = desk.design.titlePage.publisher;
    const align = desk.design.align === 'center' ? 'right' : 'left';
    stick.blank(1);
    stick.add(show(section.source, voice, element(quotation, 'P'), desk, { align, pad: inset, withNext: false }));
  }
  return composed(section, stick, desk);
};
