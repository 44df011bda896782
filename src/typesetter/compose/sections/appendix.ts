import { type Appendix, appendixTitle, listNames, words } from '../../../book/index.js';
import { uncalled } from '../../../document/index.js';
import { element } from '../../../pages/index.js';
import { setNotes } from '../blocks/notes.js';
import { References } from '../blocks/references.js';
import { plainScope } from '../blocks/scope.js';
import { show } from '../show.js';
import { Stick } from '../stick.js';
import type { Compose } from '../tools.js';
import { setBookHeading } from './book-heading.js';
import { composed } from './composed.js';
import { plainHeads } from './heads.js';

/** The notes that were moved to the end of the book, under their stories' titles. */
export const composeAppendix: Compose<Appendix> = (section, desk, owner) => {
  const { book, design, settings, terms } = desk;
  const stick = new Stick();
  const scope = plainScope(section.id, stick, desk);
  stick.name(section.id);
  const title = appendixTitle(section, terms);
  setBookHeading(title, owner, stick, desk);
  for (const { story, notes } of section.groups) {
    const part = element(owner, 'Sect');
    const names = listNames(
      story.authors.map(({ name }) => name),
      desk.language,
    );
    stick.blank(2);
    stick.add(
      show(uncalled(story.title), { ...design.chapter, rows: 1 }, element(part, 'H2'), desk, { align: 'left' }),
    );
    if (book.authors.length > 1) {
      stick.add(show(words(names), design.contents.author, element(part, 'P'), desk, { align: 'left' }));
    }
    stick.blank(1);
    setNotes(notes, part, { ...scope, references: new References(story.id, desk, story) });
  }
  const heads = plainHeads(book.title, title, settings.heads);
  return composed(section, stick, desk, { opens: settings.open, heads, folios: true });
};
