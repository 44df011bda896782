import { listNames, MOST_NAMES, type TitlePage, words } from '../../../book/index.js';
import { element, type StructureElement } from '../../../pages/index.js';
import type { GalleyBlock } from '../../lines/galley.js';
import { rowsOf } from '../../lines/rows.js';
import { ornamentBlock, ruleBlock } from '../display.js';
import { show } from '../show.js';
import { Stick } from '../stick.js';
import type { BookDesk, Compose } from '../tools.js';
import { forNames, sunk } from '../voices.js';
import { composed } from './composed.js';

/** Title, subtitle and names from the top; the publisher at the foot. Air and ornament give way to the words. */
export const composeTitlePage: Compose<TitlePage> = (section, desk, owner) => {
  const { book, design, measures } = desk;
  const page = design.titlePage;
  const head = new Stick();
  if (page.rule) head.add(ruleBlock(page.rule, desk));
  head.add(show(words(book.title), page.title, element(owner, 'H1'), desk, { most: 4, least: page.names.scale }));
  if (book.subtitle) head.add(show(words(book.subtitle), page.subtitle, element(owner, 'P'), desk, { most: 3 }));
  const ornament = page.ornament ? [ornamentBlock(page.ornament, desk, { rows: 2, scale: 1.5 })] : [];
  const people = names(desk, owner);
  const foot = imprint(desk, owner);
  const needed = rowsOf([...head.galley, ...people, ...foot]);
  const spare = Math.max(0, measures.rows - needed);
  const sink = Math.min(sunk(page.sink, desk), Math.floor(spare / 2));
  const gaps = Math.min(spare - sink, 1 + (ornament.length > 0 ? 3 : 0));

  const stick = new Stick();
  stick.name(section.id);
  stick.sink(sink);
  stick.add(...head.galley);
  if (ornament.length > 0 && gaps === 4) {
    stick.sink(1);
    stick.add(...ornament);
    stick.sink(1);
  } else stick.sink(Math.min(gaps, 1));
  stick.add(...people);
  stick.sink(measures.rows - rowsOf(stick.galley) - rowsOf(foot));
  stick.add(...foot);
  return composed(section, stick, desk);
};

/**
 * The editors, or else those of the authors whom a page can hold, one below the other; both where all stories are by the same,
 * who is named nowhere else.
 */
function names(desk: BookDesk, owner: StructureElement): readonly GalleyBlock[] {
  const authors = desk.book.editors.length === 0 || !desk.bylines ? authorLines(desk, owner) : [];
  return [...authors, ...editorLines(desk, owner)];
}

function editorLines(desk: BookDesk, owner: StructureElement): readonly GalleyBlock[] {
  const { book, design, terms } = desk;
  const { role, names: voice } = design.titlePage;
  if (book.editors.length === 0) return [];
  const editors = listNames(
    book.editors.map(({ name }) => name),
    desk.language,
  );
  const [before, after] = terms.editedBy('\0').split('\0') as [string, string];
  return [before, editors, after]
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) =>
      show(words(text), text === editors ? forNames(voice, book.editors) : role, element(owner, 'P'), desk, {
        most: 5,
      }),
    );
}

function authorLines(desk: BookDesk, owner: StructureElement): readonly GalleyBlock[] {
  const { book, design } = desk;
  if (book.authors.length > MOST_NAMES) return [];
  return book.authors.map((author) =>
    show(words(author.name), forNames(design.titlePage.names, [author]), element(owner, 'P'), desk, { most: 2 }),
  );
}

function imprint(desk: BookDesk, owner: StructureElement): readonly GalleyBlock[] {
  const { book, design } = desk;
  if (!book.publisher) return [];
  return [show(words(book.publisher), design.titlePage.publisher, element(owner, 'P'), desk)];
}
