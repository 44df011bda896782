import { handleSection, type SectionHandlers } from '../../book/index.js';
import { plain } from '../../document/index.js';
import { Forme } from './file-setter.js';
import type { Gathering } from './gatherings.js';
import { setInlines, UNTOLD } from './inline.js';
import { directionOf, escapeAttribute, escapeText, languageOf } from './markup.js';
import { credits, endNotes, heading, namesOf, opener, storyPage, titlePage, workOf } from './pieces.js';
import type { SetGathering, Workshop } from './workshop.js';
import { BlockSetter } from './xhtml.js';

/** Sets one file of the book. Of the contents page it sets the page break alone: the rest is the navigation's work. */
export function setGathering(gathering: Gathering, shop: Workshop): SetGathering {
  const { section } = gathering;
  const story = section.kind === 'story' ? section.story : null;
  const forme = new Forme(shop, gathering, section.kind === 'essay' ? section : story);
  const [title, body] = handleSection(section, sectionHandlers(forme));
  const language = story?.settings.language ?? shop.book.language;
  return { gathering, title, language, body, anchors: forme.anchors };
}

type TitleAndBody = readonly [title: string, body: string];

function sectionHandlers(forme: Forme): SectionHandlers<TitleAndBody> {
  const { gathering, shop } = forme;
  const { terms } = shop;
  const blocks = new BlockSetter(forme);
  return {
    'half-title': () => ['', ''],
    contents: () => [terms.contents, openingPage(forme)],
    'title-page': () => [terms.titlePage, element(forme, 'titlepage', TITLED, () => titlePage(shop))],
    copyright: (section) => [
      terms.copyright,
      element(forme, 'copyright-page', {}, () => blocks.set(section.blocks) + credits(section, shop)),
    ],
    'book-dedication': (section) => [
      terms.dedication,
      element(forme, 'dedication', { role: 'doc-dedication' }, () => blocks.set(section.blocks)),
    ],
    epigraph: (section) => [
      terms.epigraph,
      element(forme, 'epigraph', { role: 'doc-epigraph' }, () => {
        const source = section.source ? `<p class="source">${setInlines(section.source, forme)}</p>\n` : '';
        return `<blockquote>\n${blocks.set(section.blocks)}${source}</blockquote>\n`;
      }),
    ],
    essay: (section) => [
      plain(section.title),
      element(forme, section.role, { role: `doc-${section.role}`, ...TITLED }, () => {
        const header = gathering.first ? opener(section.title, section.authors, shop.book.language, forme) : '';
        return header + blocks.set(gathering.blocks) + endNotes(section, forme, blocks);
      }),
    ],
    part: (section) => [
      plain(section.title),
      element(forme, 'part', { role: 'doc-part', ...TITLED }, () => heading(setInlines(section.title, forme))),
    ],
    story: ({ story }) => [
      plain(story.title),
      element(forme, 'chapter', { role: 'doc-chapter', ...TITLED }, () => storyPage(story, forme, blocks)),
    ],
    appendix: ({ groups }) => [
      terms.authorsNotes,
      element(forme, 'appendix', { role: 'doc-appendix', ...TITLED }, () => {
        const set = groups.map(({ story, notes }) => {
          const group = new BlockSetter(forme.of(story));
          const by = `<p class="byline">${escapeText(namesOf(story.authors, shop.book.language))}</p>\n`;
          const set = `<h2>${setInlines(story.title, UNTOLD)}</h2>\n${by}${notes.map((note) => group.note(note)).join('')}`;
          return inLanguage(story.settings.language, shop.book.language, set);
        });
        return heading(escapeText(terms.authorsNotes)) + set.join('');
      }),
    ],
    about: ({ people }) => {
      const title = people.length === 1 ? terms.aboutAuthor : terms.aboutAuthors;
      const lives = () =>
        people.map(({ person, blocks: life, stories }) => {
          const works = stories.map((story) => workOf(story, shop)).join('<br/>\n');
          return `<h2>${escapeText(person.name)}</h2>\n${blocks.set(life)}${works && `<p class="works">${works}</p>\n`}`;
        });
      const set = () => heading(escapeText(title)) + lives().join('');
      return [title, element(forme, 'contributors', TITLED, set)];
    },
    colophon: (section) => [
      terms.colophon,
      element(
        forme,
        'colophon',
        { role: 'doc-colophon', ...TITLED },
        () => heading(escapeText(terms.colophon)) + blocks.set(section.blocks),
      ),
    ],
  };
}

/** Flow content of a language of its own, told by an element around it. */
function inLanguage(language: string, around: string, set: string): string {
  if (language === around) return set;
  const direction = directionOf(language) === directionOf(around) ? '' : ` dir="${directionOf(language)}"`;
  return `<div ${languageOf(language)}${direction}>\n${set}</div>\n`;
}

interface Naming {
  readonly role?: string;
  /** Whether the section's name for those who hear it is its heading, `#title`. */
  readonly titled?: boolean;
}

const TITLED: Naming = { titled: true };

/** The section's own element, which begins with the printed page that begins with it. */
function element(forme: Forme, type: string, { role, titled = false }: Naming, set: () => string): string {
  const { section, first } = forme.gathering;
  const inner = openingPage(forme) + set();
  const attributes = [`class="${section.kind}${first ? '' : ' continued'}"`, `epub:type="${type}"`];
  if (role) attributes.push(`role="${role}"`);
  const name = section.kind === 'story' ? plain(section.story.title) : (role ?? type);
  if (titled && first) attributes.push('aria-labelledby="title"');
  else if (titled) attributes.push(`aria-label="${escapeAttribute(name)}"`);
  return `<section ${attributes.join(' ')}>\n${inner}</section>`;
}

function openingPage(forme: Forme): string {
  const page = forme.gathering.first ? forme.shop.pages.opening(forme.gathering.section.id) : null;
  return page ? `${forme.pageBreak(page, 'div')}\n` : '';
}
