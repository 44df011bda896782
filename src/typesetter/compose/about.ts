import { type About, type Appendix, listNames, words } from '../../book/index.js';
import { type Inline, uncalled } from '../../document/index.js';
import type { StructureElement } from '../page.js';
import { element } from '../structure.js';
import { setBlocks } from './body.js';
import { composed } from './composed.js';
import type { Compose, Composed, Desk } from './desk.js';
import { show } from './display.js';
import { plainHeads } from './essay.js';
import { setNotes } from './notes.js';
import { setOpener } from './opener.js';
import { References } from './references.js';
import type { Scope } from './scope.js';
import { Stick } from './stick.js';
import { bodyLetters } from './voices.js';

/** Who wrote the stories, each under a name. */
export const composeAbout: Compose<About> = (section, desk, owner) => {
  const { terms } = desk;
  const one = section.people.length === 1;
  return apparatusPages(section, one ? terms.aboutAuthor : terms.aboutAuthors, desk, owner, (scope) => {
    for (const { person, blocks } of section.people) {
      const part = element(owner, 'Sect');
      setName(words(person.name), part, scope);
      setBlocks(blocks, { owner: part, letters: bodyLetters(desk), left: 0, right: 0, opens: false }, scope);
    }
  });
};

/** The notes that were moved to the end of the book, under their stories' titles. */
export const composeAppendix: Compose<Appendix> = (section, desk, owner) =>
  apparatusPages(section, desk.terms.authorsNotes, desk, owner, (scope) => {
    for (const { story, notes } of section.groups) {
      const part = element(owner, 'Sect');
      setName(
        uncalled(story.title),
        part,
        scope,
        listNames(
          story.authors.map(({ name }) => name),
          desk.book.language,
        ),
      );
      setNotes(notes, part, { ...scope, references: new References(story.id, desk, story) });
    }
  });

/** Pages of the book's apparatus: an opener, then short pieces, each under a heading. */
function apparatusPages(
  section: About | Appendix,
  title: string,
  desk: Desk,
  owner: StructureElement,
  fill: (scope: Scope) => void,
): Composed {
  const { book, settings } = desk;
  const stick = new Stick();
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
  setOpener({ title: words(title), authors: [], warnings: [], headnote: [] }, owner, scope);
  fill(scope);
  return composed(section, stick, desk, {
    opens: settings.open,
    heads: plainHeads(book.title, title, settings.heads),
    folios: true,
  });
}

function setName(name: readonly Inline[], owner: StructureElement, { desk, stick }: Scope, authors = ''): void {
  stick.blank(1);
  stick.add(show(name, desk.design.chapter, element(owner, 'H2'), desk));
  if (authors !== '')
    stick.add(show(words(authors), { ...desk.design.contents.author, rows: 1 }, element(owner, 'P'), desk));
  if (desk.design.align === 'center') stick.blank(1);
}
