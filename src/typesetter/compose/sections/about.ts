import { type About, words } from '../../../book/index.js';
import { type Block, plain } from '../../../document/index.js';
import { element } from '../../../pages/index.js';
import { setBlocks } from '../blocks/body.js';
import { marked } from '../blocks/lead-in.js';
import { type Hand, plainScope, type Scope, SMALL } from '../blocks/scope.js';
import { show } from '../show.js';
import { Stick } from '../stick.js';
import type { Compose } from '../tools.js';
import { bodyLetters, displayStyle, isSmall, smaller } from '../voices.js';
import { setBookHeading } from './book-heading.js';
import { composed } from './composed.js';
import { provenance } from './credit.js';
import { plainHeads } from './heads.js';

type Person = About['people'][number];

/** Who wrote the stories. Where every text begins with its author's name, the name is shown there, else above it. */
export const composeAbout: Compose<About> = (section, desk, owner) => {
  const { book, design, settings, terms } = desk;
  const title = section.people.length === 1 ? terms.aboutAuthor : terms.aboutAuthors;
  const stick = new Stick();
  const scope = plainScope(section.id, stick, desk);
  stick.name(section.id);
  setBookHeading(title, owner, stick, desk);
  const runIn = section.people.every(namesItself);
  for (const person of section.people) {
    const part = element(owner, 'Sect');
    stick.blank(1);
    if (!runIn) {
      const heading = element(part, 'H2');
      stick.add(show(words(person.person.name), { ...design.chapter, rows: 1 }, heading, desk, { align: 'left' }));
    }
    const hand = { owner: part, letters: bodyLetters(desk), left: 0, right: 0, opens: false };
    setBlocks(runIn ? withName(person, settings.largePrint ? 'strong' : design.runIn) : person.blocks, hand, scope);
    setProvenance(
      person,
      { ...hand, letters: { ...hand.letters, size: smaller(SMALL, desk) * hand.letters.size } },
      scope,
    );
  }
  const heads = plainHeads(book.title, title, settings.heads);
  return composed(section, stick, desk, { opens: settings.open, heads, folios: true });
};

/** Where each of a person's stories comes from, one below the other. */
function setProvenance({ stories }: Person, hand: Hand, { desk, stick, references }: Scope): void {
  for (const story of stories) {
    const credit = provenance(story);
    if (!credit) continue;
    const owner = element(hand.owner, 'P');
    const text = desk.compositor.shape(credit, hand.letters, references.apparatus(owner));
    stick.add(desk.compositor.paragraph(text, displayStyle(desk, { hang: hand.letters.size }), { owner }));
  }
}

const namesItself = ({ person, blocks: [first] }: Person): boolean =>
  first?.kind === 'paragraph' && plain(first.inlines).startsWith(person.name);

function withName({ person, blocks }: Person, mark: 'small-caps' | 'strong'): readonly Block[] {
  const [first, ...rest] = blocks;
  if (first?.kind !== 'paragraph') return blocks;
  // Small capitals would hide that a name has none.
  if (mark === 'small-caps' && isSmall(person.name)) return blocks;
  return [{ ...first, inlines: marked(first.inlines, person.name.length, mark) }, ...rest];
}
