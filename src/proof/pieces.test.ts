import JSZip from 'jszip';
import { beforeAll, describe, expect, test } from 'vitest';
import { given, heading, note, paragraph, part, story } from '../../tests/made/book.js';
import { call, figure, makeEbook, run } from '../../tests/made/ebook.js';
import { type SetBook, setBook } from '../../tests/made/interior.js';
import { Log } from '../diagnostics/index.js';
import { spelledOut } from '../pages/plain-lines.js';
import { provePages } from './page-proof.js';
import { proveEbook } from './words.js';

/** What stands somewhere in a section, and nowhere else in it. */
const SOMEWHERE: readonly (readonly [what: string, word: string, section: RegExp])[] = [
  ['the book’s title', 'Sheaves', /title-page/],
  ['a story’s title', 'Heronry', /^heron/],
  ['a title behind a note’s call', 'Figures', /^heron/],
  ['a story’s title in the contents', 'Heronry', /contents/],
  ['an author in the contents', 'Quill', /contents/],
  ['a part’s title', 'Eastward', /^part/],
  ['a part’s title in the contents', 'Eastward', /contents/],
  ['a headnote', 'drawer', /^heron/],
  ['a heading', 'Chapterhouse', /^heron/],
  ['a heading behind a note’s call', 'Sluice', /^heron/],
  ['a caption', 'Lighthouse', /^heron/],
  ['a note', 'Footnoted', /^heron/],
  ['who is told about', 'Quill', /about/],
];

const stories = [
  story('heron', {
    title: 'Heronry',
    authors: ['Ann Quill'],
    headnote: [paragraph('Found in a drawer.')],
    blocks: [
      heading('Chapterhouse'),
      paragraph('The boat came in.'),
      { ...heading('x', 2), inlines: [run('Over the'), call('one'), run(' Sluice')] },
      figure('pictures/lamp.png', 'A lamp', 'Lighthouse'),
      paragraph('Nobody was aboard.'),
    ],
    endNotes: [note('one', 'Footnoted.')],
  }),
].map((each) => ({ ...each, title: [...each.title, call('one'), run(' and Figures')] }));

const MORE = {
  title: given('Sheaves'),
  entries: [part('Part One: Eastward', 'heron')],
  back: {
    afterword: null,
    about: [{ person: { name: 'Ann Quill', fileAs: 'Quill, Ann' }, text: given('She keeps bees.') }],
    colophon: null,
  },
};

let made: SetBook;
let ebook: Uint8Array;
beforeAll(async () => {
  made = await setBook({}, MORE as never, stories);
  ebook = (await makeEbook(made.book)).bytes;
});

const printed = (pages: SetBook['pages']): readonly string[] => {
  const log = new Log();
  provePages(made.book, pages, log.report);
  return log.all.map(({ code }) => code);
};

describe('in print', () => {
  test('the book is whole', () => expect(printed(made.pages)).toEqual([]));

  test.each(SOMEWHERE)('%s is missed', (_, word, section) => {
    let gone = 0;
    const pages = made.pages.pages.map((page) => ({
      ...page,
      items: spelledOut(page.items).map((item) => {
        if (item.kind !== 'line' || item.owner === 'artifact' || !section.test(page.section ?? '')) return item;
        const tokens = item.tokens.filter((token) => !token?.text.includes(word));
        gone += item.tokens.length - tokens.length;
        return { ...item, tokens };
      }),
    }));
    expect(gone).toBeGreaterThan(0);
    expect(printed({ ...made.pages, pages })).toEqual(['book/words-lost']);
  });
});

describe('in the ebook', () => {
  test('the book is whole', async () => expect(await lost(() => '')).toEqual([]));

  test.each(SOMEWHERE)('%s is missed', async (_, word, section) => {
    expect(await lost((name) => (section.test(name.replace('toc', 'contents')) ? word : ''))).toEqual([
      'book/words-lost',
    ]);
  });

  /** What is told of the ebook when a word is taken from the body of some of its files. */
  async function lost(wordOf: (name: string) => string): Promise<readonly string[]> {
    const zip = await JSZip.loadAsync(ebook);
    for (const [path, file] of Object.entries(zip.files)) {
      const word = wordOf(path.replace(/^.*\//, ''));
      if (!path.endsWith('.xhtml') || word === '') continue;
      const [head, body] = (await file.async('string')).split(/(?=<body)/);
      expect(body).toContain(word);
      zip.file(path, head + body!.replaceAll(word, ''));
    }
    const log = new Log();
    proveEbook(made.book, await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }), log.report);
    return log.all.map(({ code }) => code);
  }
});
