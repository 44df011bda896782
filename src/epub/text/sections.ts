import { appendixTitle, contentsOfBook, handleSection, type SectionHandlers } from '../../book/index.js';
import { plain, uncalled } from '../../document/index.js';
import { contentsList } from './contents-list.js';
import { FileSetter } from './file-setter.js';
import type { Gathering } from './gatherings.js';
import { setInlines, UNTOLD } from './inline.js';
import { chapterId } from './links.js';
import { directionOf, escapeAttribute, escapeText, languageOf } from './markup.js';
import { credits, endNotes, heading, namesOf, openerXhtml, storyPage, titlePage, workOf } from './pieces.js';
import type { SetGathering, Workshop } from './workshop.js';
import { BlockSetter } from './xhtml.js';

/** Sets one file of the book. */
export function setGathering(gathering: Gathering, shop: Workshop): SetGathering {
  const { section } = gathering;
  const story = section.kind === 'story' ? section.story : null;
  const setter = new FileSetter(shop, gathering, section.kind === 'essay' ? section : story);
  const [title, body] = handleSection(section, sectionHandlers(setter));
  const language = story?.settings.language ?? shop.book.language;
  return { gathering, title, language, body, anchors: setter.anchors };
}

type TitleAndBody = readonly [title: string, body: string];

function sectionHandlers(setter: FileSetter): SectionHandlers<TitleAndBody> {
  const { gathering, shop } = setter;
  const { terms } = shop;
  const blocks = new BlockSetter(setter);
  return {
    'half-title': () => ['', ''],
    contents: () => [
      terms.contents,
      `${openingPage(setter)}<nav epub:type="toc" role="doc-toc" id="toc" class="contents" aria-labelledby="title">\n${heading(escapeText(terms.contents))}${contentsList(contentsOfBook(shop.book), shop)}</nav>`,
    ],
    'title-page': () => [terms.titlePage, element(setter, 'titlepage', TITLED, () => titlePage(shop))],
    copyright: (section) => [
      terms.copyright,
      element(setter, 'copyright-page', {}, () => blocks.set(section.blocks) + credits(section, shop)),
    ],
    'book-dedication': (section) => [
      terms.dedication,
      element(setter, 'dedication', { role: 'doc-dedication' }, () => blocks.set(section.blocks)),
    ],
    epigraph: (section) => [
      terms.epigraph,
      element(setter, 'epigraph', { role: 'doc-epigraph' }, () => {
        const source = section.source ? `<p class="source">${setInlines(section.source, setter)}</p>\n` : '';
        return `<blockquote>\n${blocks.set(section.blocks)}${source}</blockquote>\n`;
      }),
    ],
    essay: (section) => [
      plain(section.title),
      element(setter, section.role, { role: `doc-${section.role}`, ...TITLED }, () => {
        const header = gathering.first ? openerXhtml(section.title, section.authors, shop.book.language, setter) : '';
        return header + blocks.set(gathering.blocks) + endNotes(section, setter, blocks);
      }),
    ],
    part: (section) => [
      plain(section.title),
      element(setter, 'part', { role: 'doc-part', ...TITLED }, () => heading(setInlines(section.title, setter))),
    ],
    story: ({ story }) => [
      fileTitle(plain(story.title), gathering),
      element(setter, 'chapter', { role: 'doc-chapter', ...TITLED }, () => storyPage(story, setter, blocks)),
    ],
    appendix: (section) => [
      appendixTitle(section, terms),
      element(setter, 'appendix', { role: 'doc-appendix', ...TITLED }, () => {
        const set = section.groups.map(({ story, notes }) => {
          const group = new BlockSetter(setter.of(story));
          const by = `<p class="byline">${escapeText(namesOf(story.authors, shop.book.language))}</p>\n`;
          const set = `<h2>${setInlines(story.title, UNTOLD)}</h2>\n${by}${notes.map((note) => group.note(note)).join('')}`;
          return inLanguage(story.settings.language, shop.book.language, set);
        });
        return heading(escapeText(appendixTitle(section, terms))) + set.join('');
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
      return [title, element(setter, 'contributors', TITLED, set)];
    },
    colophon: (section) => [
      terms.colophon,
      element(
        setter,
        'colophon',
        { role: 'doc-colophon', ...TITLED },
        () => heading(escapeText(terms.colophon)) + blocks.set(section.ebook),
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

/** What a reader's title bar says: of a chapter in a file of its own the chapter, too. */
const fileTitle = (story: string, { opens }: Gathering): string =>
  opens ? `${plain(uncalled(opens.inlines)).replace(/\s+/g, ' ')} · ${story}` : story;

interface Naming {
  readonly role?: string;
  /** Whether the section's name for those who hear it is its heading, `#title`. */
  readonly titled?: boolean;
}

const TITLED: Naming = { titled: true };

/** The section's own element, which begins with the printed page that begins with it. */
function element(setter: FileSetter, type: string, { role, titled = false }: Naming, set: () => string): string {
  const { section, first, opens, chapter } = setter.gathering;
  const inner = openingPage(setter) + set();
  const attributes = [`class="${section.kind}${first ? '' : ' continued'}"`, `epub:type="${type}"`];
  if (role) attributes.push(`role="${role}"`);
  const name = section.kind === 'story' ? plain(section.story.title) : (role ?? type);
  if (titled && first) attributes.push('aria-labelledby="title"');
  else if (titled && opens) attributes.push(`aria-labelledby="${chapterId(chapter)}"`);
  else if (titled) attributes.push(`aria-label="${escapeAttribute(name)}"`);
  return `<section ${attributes.join(' ')}>\n${inner}</section>`;
}

function openingPage(setter: FileSetter): string {
  const page = setter.gathering.first ? setter.shop.pages.opening(setter.gathering.section.id) : null;
  return page ? `${setter.pageBreak(page, 'div')}\n` : '';
}
