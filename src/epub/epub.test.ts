import net from 'node:net';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { afterEach, expect, test, vi } from 'vitest';
import { entry, given, heading, manifest, note, paragraph, sceneBreak, story } from '../../tests/made/book.js';
import {
  call,
  everything,
  figure,
  HOSTILE,
  HOSTILE_TITLE,
  madeOnce,
  makeEbook,
  pagesOf,
  prose,
  run,
} from '../../tests/made/ebook.js';
import { unzip, unzipText } from '../../tests/zip.js';
import { type Book, bind } from '../book/index.js';
import { Log } from '../diagnostics/index.js';
import { type Block, DEFAULT_SETTINGS, person, type Story, textOf } from '../document/index.js';
import { diskWorld } from '../machine/disk.js';
import { escapeText, legible } from './text/markup.js';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const filesOf = async (made = madeOnce()) => {
  const files = unzipText((await made).bytes);
  return (name: string): string => {
    const text = files.get(`OEBPS/${name}`);
    if (text === undefined) throw new Error(`no ${name} among ${[...files.keys()].join(', ')}`);
    return text;
  };
};

/** A book of one story, or of several. */
function bookOf(stories: readonly Story[], more: Parameters<typeof manifest>[0] = {}): Book {
  const settings = manifest({ entries: stories.map(({ id }) => entry(id)), ...more });
  return bind(settings, { stories, foreword: null, afterword: null }, diskWorld('.'), new Log().report);
}

const oneStory = (blocks: readonly Block[], more: Partial<Omit<Story, 'title' | 'authors'>> = {}) =>
  bookOf([story('only', { title: 'Only', authors: ['Ada Field'], blocks, ...more })]);

const problems = async (bytes: Uint8Array) => {
  const { messages } = await EpubCheck.validate(bytes);
  return messages.filter(({ severity }) => severity !== 'usage' && severity !== 'info');
};

test('an anthology with everything in it is a valid EPUB', async () => {
  expect(await problems((await madeOnce()).bytes)).toEqual([]);
});

test('the smallest anthology, without pages or fonts, is a valid EPUB', async () => {
  const { bytes, log } = await makeEbook(oneStory([paragraph('Nothing.')]), { starts: [], fonts: false });
  expect(await problems(bytes)).toEqual([]);
  expect(log.all).toEqual([]);
  expect(unzip(bytes).some(({ name }) => name.includes('fonts/'))).toBe(false);
  const file = await filesOf(Promise.resolve({ bytes, log }));
  expect(file('toc.xhtml')).not.toContain('page-list');
  expect(file('toc.ncx')).not.toContain('pageList');
  expect(file('content.opf')).not.toMatch(/pageBreak|pagination|specified-fonts/);
  expect(file('style.css')).not.toContain('font-face');
});

test('the container holds the mimetype first and as it is, everything else by name, and no date', async () => {
  const members = unzip((await madeOnce()).bytes);
  expect(members.slice(0, 3).map(({ name, method }) => [name, method])).toEqual([
    ['mimetype', 'stored'],
    ['META-INF/container.xml', 'deflated'],
    ['OEBPS/content.opf', 'deflated'],
  ]);
  const rest = members.slice(3).map(({ name }) => name);
  expect(rest).toEqual([...rest].sort());
  expect(new Set(members.map(({ modified }) => modified))).toEqual(new Set([0x210000]));
});

test('the same book has the same bytes at any hour in any place, without chance', async () => {
  const make = async () => Buffer.from((await makeEbook(everything())).bytes);
  vi.useFakeTimers({ now: new Date('1999-12-31T23:59:59Z'), toFake: ['Date'] });
  vi.stubEnv('TZ', 'Pacific/Kiritimati');
  vi.spyOn(Math, 'random').mockReturnValue(0.1);
  const first = await make();
  vi.setSystemTime(new Date('2044-02-29T12:00:00Z'));
  vi.stubEnv('TZ', 'America/St_Johns');
  vi.spyOn(Math, 'random').mockReturnValue(0.9);
  const second = await make();
  vi.useRealTimers();
  expect(first.equals(second)).toBe(true);
});

test('no socket is opened, whatever the stories ask for', async () => {
  const connect = vi.spyOn(net.Socket.prototype, 'connect').mockImplementation(() => {
    throw new Error('a socket was opened');
  });
  const fetched = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('something was fetched'));
  const blocks = [
    figure('http://evil.example/a.png', 'Remote'),
    figure('file:///etc/passwd', 'Local'),
    figure('../outside.png', 'Outside'),
    prose(run('<img src="http://evil.example/b.png"/>'), run('a link', { link: 'http://evil.example/' })),
  ];
  const { bytes, log } = await makeEbook(oneStory(blocks));
  expect(connect).not.toHaveBeenCalled();
  expect(fetched).not.toHaveBeenCalled();
  expect(log.all.map(({ code, severity }) => `${severity} ${code}`)).toEqual(Array(3).fill('error image/missing'));
  const file = await filesOf(Promise.resolve({ bytes, log }));
  expect(file('only.xhtml')).not.toMatch(/<img|passwd/);
  expect(file('only.xhtml')).toContain('<p class="missing">Remote</p>');
});

test('nothing in a story is markup', async () => {
  const file = await filesOf();
  const xhtml = file('everything.xhtml');
  for (const text of HOSTILE) expect(xhtml).toContain(`<p>${escapeText(text)}</p>`);
  expect(xhtml).toContain(`<h1 id="title">${escapeText(HOSTILE_TITLE)}</h1>`);
  const links = [...xhtml.matchAll(/ href="([^"]*)"/g)].map(([, href]) => href);
  expect(links.filter((href) => !/^(?:https?:|mailto:|#|[\w.-]+\.(?:xhtml|css)(?:#|$))/.test(href!))).toEqual([]);
  expect(xhtml).toContain('and none nor this');
});

test('a picture brings nothing along: drawings are drawn here, photographs lose what they tell', async () => {
  const members = new Map(unzip((await madeOnce()).bytes).map(({ name, bytes }) => [name, Buffer.from(bytes)]));
  expect([...members.keys()].filter((name) => name.includes('images/'))).toHaveLength(3);
  expect(members.get('OEBPS/images/picture-2.jpg')!.includes('Exif')).toBe(false);
  expect(members.get('OEBPS/images/picture-3.png')!.subarray(1, 4).toString()).toBe('PNG');
  expect(members.get('OEBPS/ornaments/ornament-4.png')!.subarray(1, 4).toString()).toBe('PNG');
});

test('characters that XML forbids are left out, and told once with their place', async () => {
  const text = 'one\u0001 two\u0002';
  const source = { file: 'a.txt', text };
  const made = run(text, { span: { source, start: 0, end: text.length } });
  const { log } = await makeEbook(oneStory([prose(made)]));
  expect(log.all).toMatchObject([
    { code: 'epub/control-character', severity: 'warning', span: { source, start: 3, end: 4 } },
  ]);
  expect(log.all[0]!.message).toContain('2 control characters, first U+0001');
});

test('every word of every story stands in its files, in order', async () => {
  const file = await filesOf();
  const bare = (text: string) => legible(text).replace(/\s+/g, '');
  for (const section of everything().sections) {
    if (section.kind !== 'story') continue;
    const { blocks, endNotes, id } = section.story;
    const names = { long: ['long', 'long-2', 'long-3'], chapters: ['chapters', 'chapters-2'] }[id] ?? [id];
    const words = names
      .map((name) => file(`${name}.xhtml`))
      .join('')
      .replace(/<head>.*?<\/head>|<a [^>]*class="(?:call|back)".*?<\/a>|<[^>]*>/gs, '')
      .replace(/&(lt|gt|amp);/g, (_, entity: 'lt' | 'gt' | 'amp') => ({ lt: '<', gt: '>', amp: '&' })[entity]);
    const stream = bare(words);
    let at = 0;
    for (const block of [...blocks, ...endNotes]) {
      const found = stream.indexOf(bare(textOf(block)), at);
      expect(found, textOf(block).slice(0, 60)).toBeGreaterThanOrEqual(at);
      at = found + bare(textOf(block)).length;
    }
  }
});

test('a long story is split, and its pages and notes are found in the right files', async () => {
  const blocks = everything().sections.flatMap((section) =>
    section.id === 'long' && 'story' in section ? section.story.blocks : [],
  );
  const asked = prose(run('Asked'), call('n'), run(' early.'));
  const book = oneStory([asked, ...blocks], { endNotes: [note('n', 'Told late.')] });
  const made = await makeEbook(book);
  const file = await filesOf(Promise.resolve(made));
  expect(file('only.xhtml')).toContain('href="only-3.xhtml#note.only.n"');
  expect(file('only-3.xhtml')).toContain('href="only.xhtml#call.only.n"');
  expect(file('only-2.xhtml')).toContain(
    '<section class="story continued" epub:type="chapter" role="doc-chapter" aria-label="Only">',
  );
  expect(file('content.opf').match(/<itemref idref="text-only[^"]*"/g)).toHaveLength(3);
  const listed = [...file('toc.xhtml').matchAll(/href="([^"#]*)#(page-\d+)"/g)];
  expect(listed.length).toBe(pagesOf(book).filter(({ label }) => /^\d+$/.test(label)).length);
  for (const [, name, id] of listed) expect(file(name!)).toContain(` id="${id}"`);
  expect(await problems(made.bytes)).toEqual([]);
});

test('a called note is a footnote with ways there and back; one that nothing calls is no footnote', async () => {
  const file = await filesOf();
  const xhtml = file('everything.xhtml');
  expect(xhtml).toContain(
    '<a epub:type="noteref" role="doc-noteref" class="call" id="call.everything.moved" href="#note.everything.moved">*</a>',
  );
  expect(xhtml).toMatch(
    /<div epub:type="footnote" role="doc-footnote" class="note gloss"[^>]* id="note\.everything\.moved">\n<p><a class="back" role="doc-backlink" href="#call\.everything\.moved"[^>]*>\*<\/a> A word/,
  );
  expect(xhtml).toMatch(/<div role="note" class="note author-note"[^>]* id="note\.everything\.uncalled">/);
  expect(xhtml).not.toContain('<aside');
  expect(xhtml.match(/class="note /g)).toHaveLength(4);
  expect(file('chapters.xhtml')).toContain('href="appendix.xhtml#note.chapters.ended"');
  expect(file('appendix.xhtml')).toContain('href="chapters.xhtml#call.chapters.ended"');
});

test('a note called twice leads back to its first call', async () => {
  const blocks = [prose(run('One'), call('n')), prose(run('Two'), call('n'))];
  const made = makeEbook(oneStory(blocks, { endNotes: [note('n', 'The note.')] }));
  const xhtml = (await filesOf(made))('only.xhtml');
  expect(xhtml.match(/id="call\.only\.n"/g)).toHaveLength(1);
  expect(xhtml.match(/href="#note\.only\.n"/g)).toHaveLength(2);
  expect(await problems((await made).bytes)).toEqual([]);
});

test('each scene break has its class; one of mere space shows a rule, one before a heading leaves it to the heading', async () => {
  const file = await filesOf();
  expect(file('everything.xhtml')).toContain(
    '<div class="scene-break" role="separator"><img class="fleuron" src="ornaments/fleuron.svg" alt="❦"/></div>',
  );
  expect(file('mehl.xhtml')).toContain('<hr class="scene-break"/>');
  expect(file('moulin.xhtml')).toContain('src="ornaments/ornament-4.png"');
  expect(file('chapters.xhtml')).not.toContain('scene-break');
  const blocks = [paragraph('It began.'), sceneBreak(), heading('A section', 2), paragraph('It ended.')];
  const within = await filesOf(makeEbook(oneStory(blocks)));
  expect(within('only.xhtml')).toContain('<hr class="scene-break untold"/>\n<h2');
  expect(file('long.xhtml').match(/class="scene-break"/g)!.length).toBeGreaterThan(10);
});

test('a chapter is a file of its own, known by its heading; what stands before the first goes with it unless it is story', async () => {
  const chapters = [heading('One'), paragraph('It began.'), heading('Two'), paragraph('It went on.')];
  const before = { ...note('n', 'A word before.'), place: 'leading' as const };
  const noted = await filesOf(makeEbook(oneStory([before, ...chapters])));
  expect(noted('only.xhtml')).toMatch(/A word before[\s\S]*<h2 id="chapter-1">One<\/h2>/);
  expect(noted('only-2.xhtml')).toContain('<title>Two · Only</title>');
  expect(noted('only-2.xhtml')).toContain(
    '<section class="story continued" epub:type="chapter" role="doc-chapter" aria-labelledby="chapter-2">\n<h2 id="chapter-2">Two</h2>',
  );
  expect(noted('contents.xhtml')).toContain('href="only.xhtml#chapter-1"');
  expect(noted('contents.xhtml')).toContain('href="only-2.xhtml"');
  const told = await makeEbook(oneStory([paragraph('Long before.'), ...chapters]));
  const file = await filesOf(Promise.resolve(told));
  expect(file('only.xhtml')).not.toContain('chapter-1');
  expect(file('only-2.xhtml')).toContain('<h2 id="chapter-1">One</h2>');
  expect(file('toc.ncx')).toMatch(/src="only\.xhtml"[\s\S]*src="only-2\.xhtml"[\s\S]*src="only-3\.xhtml"/);
  expect(await problems(told.bytes)).toEqual([]);
  const lone = await filesOf(makeEbook(oneStory([paragraph('Long before.'), heading('One'), paragraph('It began.')])));
  expect(lone('content.opf').match(/idref="text-only/g)).toHaveLength(1);
});

test('the navigation is no page of the book, and the contents are', async () => {
  const opf = (await filesOf())('content.opf');
  expect(opf).toContain('<item id="nav" href="toc.xhtml" media-type="application/xhtml+xml" properties="nav"/>');
  expect(opf).not.toContain('<itemref idref="nav"');
  expect(opf).toContain('<itemref idref="text-contents"/>');
  const contents = (await filesOf())('contents.xhtml');
  expect(contents).not.toMatch(/hidden=|page-list|landmarks/);
});

test('the contents nest parts, stories and chapters, with authors within the links', async () => {
  const file = await filesOf();
  const toc = file('contents.xhtml');
  expect(toc).toContain('<li class="part"><a href="part-2.xhtml">Part Two</a>\n<ol>');
  expect(toc).toContain(
    '<a href="moulin.xhtml"><span lang="fr" xml:lang="fr">Le Moulin</span> <span class="by">by Émile Roux</span></a></li>',
  );
  expect(toc).toContain('<a href="chapters.xhtml#chapter-1">');
  expect(toc).toContain('<a href="chapters-2.xhtml">');
  expect(toc).not.toContain('Une seule partie');
  const ncx = file('toc.ncx');
  expect(ncx).toContain('<meta name="dtb:depth" content="2"/>');
  const shown = file('toc.xhtml').split('</nav>')[0]!;
  expect(shown).toContain('<li class="part"><a href="part-2.xhtml">Part Two</a>\n<ol>');
  expect(shown + ncx).not.toContain('chapters-2.xhtml"');
  const deep = await filesOf(makeEbook(everything(), { contents: 3 }));
  expect(deep('toc.xhtml')).toContain('<a href="chapters-2.xhtml">');
  expect(deep('toc.ncx')).toContain('<meta name="dtb:depth" content="3"/>');
  const order = [...ncx.matchAll(/playOrder="(\d+)"/g)].map(([, number]) => Number(number));
  expect([...order].sort((a, b) => a - b)).toEqual(order.map((_, index) => index + 1));
});

test('landmarks and guide name the places that readers look for', async () => {
  const file = await filesOf();
  const landmarks = [...file('toc.xhtml').matchAll(/<a epub:type="([^"]*)" href="([^"]*)"/g)].map(
    ([, type, href]) => `${type} ${href}`,
  );
  expect(landmarks).toEqual(['cover cover.xhtml', 'toc contents.xhtml#toc', 'bodymatter part-1.xhtml']);
  expect([...file('content.opf').matchAll(/<reference type="([^"]*)"/g)].map(([, type]) => type)).toEqual([
    'cover',
    'toc',
    'text',
  ]);
});

test('the package says who made what, and what it is part of', async () => {
  const opf = (await filesOf())('content.opf');
  for (const line of [
    '<dc:creator id="editor-1">Edith Reed</dc:creator>',
    '<meta refines="#editor-1" property="role" scheme="marc:relators">edt</meta>',
    '<meta refines="#editor-2" property="file-as">Nine, Paul</meta>',
    '<dc:creator id="author-3">Carla Weiss</dc:creator>',
    '<meta refines="#author-3" property="role" scheme="marc:relators">aut</meta>',
    '<meta refines="#author-3" property="file-as">Weiss, Carla</meta>',
    '<meta refines="#author-3" property="display-seq">5</meta>',
    '<meta refines="#text-everything" property="dcterms:creator">Ada &lt;Field&gt;</meta>',
    '<meta refines="#text-everything" property="dcterms:source">https://stories.example/first?a=1&amp;b=2</meta>',
    '<meta refines="#text-everything" property="dcterms:rights">By leave of the author</meta>',
    '<meta refines="#text-moulin" property="dcterms:title">Le Moulin</meta>',
    '<dc:language>en-GB</dc:language>\n<dc:language>en</dc:language>\n<dc:language>de</dc:language>\n<dc:language>fr</dc:language>',
    '<meta property="belongs-to-collection" id="series">The Made Series</meta>',
    '<meta refines="#series" property="group-position">2</meta>',
    '<meta name="calibre:series" content="The Made Series"/>',
    '<dc:identifier id="uid">urn:isbn:978-0-00-000000-2</dc:identifier>',
    '<dc:subject id="subject-1-thema">Short stories</dc:subject>\n<meta refines="#subject-1-thema" property="authority">Thema</meta>\n<meta refines="#subject-1-thema" property="term">FYB</meta>',
    '<meta refines="#subject-1-bisac" property="term">FIC029000</meta>',
    '<dc:subject>Mills &amp; millers</dc:subject>',
    `<meta property="schema:wordCount">${everything().words}</meta>`,
    '<meta refines="#text-moulin" property="dcterms:language">fr</meta>',
    '<meta property="pageBreakSource">urn:isbn:978-0-00-000001-9</meta>',
    '<meta property="dcterms:modified">2026-11-21T00:00:00Z</meta>',
    '<meta property="schema:accessibilityFeature">pageNavigation</meta>',
    '<meta property="ibooks:specified-fonts">true</meta>',
    '<meta name="cover" content="cover-image"/>',
    'properties="cover-image"',
  ]) {
    expect(opf).toContain(line);
  }
  expect(opf).not.toMatch(/conformsTo|certifiedBy/);
  expect((await filesOf())('toc.ncx')).toContain('<meta name="dtb:uid" content="urn:isbn:978-0-00-000000-2"/>');
});

const CLAIM = { standard: 'EPUB Accessibility 1.1 - WCAG 2.2 Level AA', certifier: 'Ann & Co.' };

test('a claim of conformance is made by whoever measured', async () => {
  const made = makeEbook(oneStory([paragraph('Nothing.')]), { claim: CLAIM });
  expect((await filesOf(made))('content.opf')).toContain(
    `<meta property="dcterms:conformsTo">${CLAIM.standard}</meta>\n<meta property="a11y:certifiedBy">Ann &amp; Co.</meta>`,
  );
  expect(await problems((await made).bytes)).toEqual([]);
});

test('a picture that nobody described is not claimed to be, and no conformance with it', async () => {
  const { bytes, log } = await makeEbook(oneStory([paragraph('Nothing.'), figure('pictures/lamp.png', '')]), {
    claim: CLAIM,
  });
  const opf = (await filesOf(Promise.resolve({ bytes, log })))('content.opf');
  expect(opf).not.toMatch(/conformsTo|certifiedBy|alternativeText/);
  expect(opf).toContain('<meta property="schema:accessModeSufficient">textual,visual</meta>');
  expect(opf).toContain('some pictures are not');
  expect(log.all.map(({ code }) => code)).toEqual(['epub/claim']);
  expect(await problems(bytes)).toEqual([]);
});

test('authors contribute where libraries are to show the editor alone', async () => {
  const opf = (await filesOf(makeEbook(everything(), { creators: 'editor' })))('content.opf');
  expect(opf).toContain('<dc:contributor id="author-3">Carla Weiss</dc:contributor>');
  expect(opf).toContain('<dc:creator id="editor-1">Edith Reed</dc:creator>');
});

test('without an editor the authors are the creators', async () => {
  const made = makeEbook(oneStory([paragraph('Nothing.')]));
  expect((await filesOf(made))('content.opf')).toContain('<dc:creator id="author-1">Ada Field</dc:creator>');
});

test('the identity comes from identifier, or title and editors, and not from the text', async () => {
  const idOf = async (words: string, more: Parameters<typeof manifest>[0] = {}) => {
    const stories = [story('only', { title: 'Only', authors: ['Ada Field'], blocks: [paragraph(words)] })];
    const opf = (await filesOf(makeEbook(bookOf(stories, more), { starts: [], fonts: false })))('content.opf');
    return /<dc:identifier id="uid">(urn:uuid:[0-9a-f-]{14}5[0-9a-f-]{21}|urn:isbn:[^<]*)</.exec(opf)![1];
  };
  const id = await idOf('One.');
  expect(await idOf('Two.')).toBe(id);
  expect(await idOf('One.', { title: given('Another') })).not.toBe(id);
  expect(await idOf('One.', { editors: [person('Edith Reed')] })).not.toBe(id);
  const own = { identifier: { ebook: 'urn:x:1', print: null } };
  expect(await idOf('One.', { ...own, title: given('Another') })).toBe(await idOf('One.', own));
  expect(await idOf('One.', own)).toMatch(/^urn:uuid:/);
  const isbn = { identifier: { ebook: 'isbn: 978-0-306-40615-7', print: null } };
  expect(await idOf('One.', isbn)).toBe('urn:isbn:978-0-306-40615-7');
});

test('files have ASCII names, each its own, even when ids differ in case or letters alone', async () => {
  const ids = ['Été', 'ete', 'ETE', 'cover', 'toc', '夜'];
  const book = bookOf(ids.map((id) => story(id, { title: id, authors: ['Ada Field'] })));
  const { bytes } = await makeEbook(book, { starts: [] });
  const names = unzip(bytes).map(({ name }) => name);
  expect(names.every((name) => /^[\w/.-]+$/.test(name))).toBe(true);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  expect(await problems(bytes)).toEqual([]);
});

test('a book in a language from right to left says so', async () => {
  const settings = { ...DEFAULT_SETTINGS, language: 'he' };
  const stories = [story('only', { title: 'סיפור', authors: ['Ada Field'], settings })];
  const made = makeEbook(bookOf(stories, { language: 'he' }));
  const file = await filesOf(made);
  expect(file('content.opf')).toMatch(/dir="rtl".*page-progression-direction="rtl"/s);
  expect(file('only.xhtml')).toContain('lang="he" xml:lang="he" dir="rtl"');
  expect(await problems((await made).bytes)).toEqual([]);
});
