import { type Person, plain, type Story } from '../../document/index.js';
import type { Subject } from '../../manifest/index.js';
import { escapeAttribute, escapeText } from '../text/markup.js';
import { accessibility } from './accessibility.js';
import { asUrn, identityOf, printIdentityOf } from './identity.js';
import type { PackageParts } from './parts.js';
import { pageTargetsOf } from './places.js';

/** What the package says of the book: who made it, what it is part of, what each story is, how it can be read. */
export function metadata(parts: PackageParts): readonly string[] {
  const { settings, shop } = parts;
  const { book } = shop;
  const element = (name: string, text: string | null) => (text ? [`<dc:${name}>${escapeText(text)}</dc:${name}>`] : []);
  const identity = identityOf(book);
  const given = book.identifier.ebook ? asUrn(book.identifier.ebook) : null;
  return [
    `<dc:identifier id="uid">${escapeText(identity)}</dc:identifier>`,
    ...element('identifier', given === identity ? null : given),
    ...titles(book.title, book.subtitle),
    ...languages(parts).flatMap((language) => element('language', language)),
    ...element('date', book.date),
    `<meta property="dcterms:modified">${book.modified}</meta>`,
    ...element('publisher', book.publisher),
    ...element('description', book.description),
    ...element('rights', book.rights),
    ...book.subjects.flatMap(subjectOf),
    ...people(book.editors, book.authors, settings.creators),
    ...parts.set.flatMap(({ gathering: { section, item, first } }) =>
      section.kind === 'story' && first ? storyFacts(item, section.story) : [],
    ),
    ...series(book.series),
    ...printedPages(parts),
    `<meta property="schema:wordCount">${book.words}</meta>`,
    ...accessibility(parts),
    ...(settings.fonts ? ['<meta property="ibooks:specified-fonts">true</meta>'] : []),
    '<meta name="cover" content="cover-image"/>',
  ];
}

/** The book's language first, then those of stories in others. */
const languages = ({ set, shop }: PackageParts): readonly string[] => [
  ...new Set([shop.book.language, ...set.map(({ language }) => language)]),
];

const refine = (id: string, property: string, value: string, scheme = ''): string =>
  `<meta refines="#${id}" property="${property}"${scheme && ` scheme="${scheme}"`}>${escapeText(value)}</meta>`;

function titles(title: string, subtitle: string | null): readonly string[] {
  const main = [`<dc:title id="title">${escapeText(title)}</dc:title>`, refine('title', 'title-type', 'main')];
  if (!subtitle) return main;
  return [
    ...main,
    refine('title', 'display-seq', '1'),
    `<dc:title id="subtitle">${escapeText(subtitle)}</dc:title>`,
    refine('subtitle', 'title-type', 'subtitle'),
    refine('subtitle', 'display-seq', '2'),
  ];
}

/** What the book is about, with its code in each scheme that has one (EPUB 3.3, 5.5.4.8). */
function subjectOf({ name, thema, bisac }: Subject, index: number): readonly string[] {
  const codes = [
    ['Thema', thema],
    ['BISAC', bisac],
  ] as const;
  const plain = thema === null && bisac === null;
  if (plain) return [`<dc:subject>${escapeText(name)}</dc:subject>`];
  return codes.flatMap(([authority, term]) => {
    if (term === null) return [];
    const id = `subject-${index + 1}-${authority.toLowerCase()}`;
    const subject = `<dc:subject id="${id}">${escapeText(name)}</dc:subject>`;
    return [subject, refine(id, 'authority', authority), refine(id, 'term', term)];
  });
}

/** Editors and authors are the book's creators; or its authors contribute, if that is asked for and there is an editor. */
function people(editors: readonly Person[], authors: readonly Person[], creators: 'all' | 'editor'): readonly string[] {
  const whole = editors.length > 0 && creators === 'editor' ? 'contributor' : 'creator';
  const all = [
    ...editors.map((person, index) => ({ person, element: 'creator', role: 'edt', id: `editor-${index + 1}` })),
    ...authors.map((person, index) => ({ person, element: whole, role: 'aut', id: `author-${index + 1}` })),
  ];
  return all.flatMap(({ person, element, role, id }, index) => [
    `<dc:${element} id="${id}">${escapeText(person.name)}</dc:${element}>`,
    refine(id, 'role', role, 'marc:relators'),
    refine(id, 'file-as', person.fileAs),
    refine(id, 'display-seq', String(index + 1)),
  ]);
}

/** What is known of one story, said of its file. */
function storyFacts(item: string, { title, authors, source, rights, settings }: Story): readonly string[] {
  return [
    refine(item, 'dcterms:title', plain(title).replace(/\s+/g, ' ')),
    ...authors.map(({ name }) => refine(item, 'dcterms:creator', name)),
    refine(item, 'dcterms:language', settings.language),
    ...(source ? [refine(item, 'dcterms:source', source)] : []),
    ...(rights ? [refine(item, 'dcterms:rights', rights)] : []),
  ];
}

/** The series as EPUB 3 tells it, and as calibre does. */
function series(given: { readonly name: string; readonly number: number | null } | null): readonly string[] {
  if (!given) return [];
  const { name, number } = given;
  const position = number === null ? [] : [refine('series', 'group-position', String(number))];
  const index = number === null ? [] : [`<meta name="calibre:series_index" content="${number}"/>`];
  return [
    `<meta property="belongs-to-collection" id="series">${escapeText(name)}</meta>`,
    refine('series', 'collection-type', 'series'),
    ...position,
    `<meta name="calibre:series" content="${escapeAttribute(name)}"/>`,
    ...index,
  ];
}

/** Which printed book the page numbers are of (EPUB Accessibility 1.1, 3.4). */
function printedPages({ set, shop }: PackageParts): readonly string[] {
  if (pageTargetsOf(set).length === 0) return [];
  const source = printIdentityOf(shop.book);
  return [
    `<dc:source id="print">${escapeText(source)}</dc:source>`,
    refine('print', 'source-of', 'pagination'),
    `<meta property="pageBreakSource">${escapeText(source)}</meta>`,
  ];
}
