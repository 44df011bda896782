import { type Essay, listNames, words } from '../../../book/index.js';
import { plain } from '../../../document/index.js';
import { element } from '../../../pages/index.js';
import { setBlocks } from '../blocks/body.js';
import { setEndNotes } from '../blocks/notes.js';
import { setOpener } from '../blocks/opener.js';
import { plainScope } from '../blocks/scope.js';
import { show } from '../show.js';
import { Stick } from '../stick.js';
import type { Compose } from '../tools.js';
import { bodyLetters } from '../voices.js';
import { composed } from './composed.js';
import { plainHeads } from './heads.js';

/** A foreword or afterword: a story's opener without author, and the editors' names below the text. */
export const composeEssay: Compose<Essay> = (section, desk, owner) => {
  const { book, design } = desk;
  const stick = new Stick();
  const scope = plainScope(section.id, stick, desk, section);
  stick.name(section.id);
  setOpener({ title: section.title, authors: [], warnings: [], headnote: [] }, owner, scope);
  setBlocks(section.blocks, { owner, letters: bodyLetters(desk), left: 0, right: 0, opens: true }, scope);
  if (section.authors.length > 0) {
    const names = listNames(
      section.authors.map(({ name }) => name),
      desk.language,
    );
    stick.blank(1);
    const voice = { ...design.opener.author, scale: 1, rows: 1 };
    stick.add(show(words(names), voice, element(owner, 'P'), desk, { align: 'right', names: true, withNext: false }));
  }
  setEndNotes(section.endNotes, owner, scope);
  const heads = plainHeads(book.title, plain(section.title), desk.settings.heads);
  return composed(section, stick, desk, { heads, folios: true });
};
