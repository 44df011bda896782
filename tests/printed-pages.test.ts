import { expect, test } from 'vitest';
import { type Book, bind, everyBlock } from '../src/book/index.js';
import { Log } from '../src/diagnostics/index.js';
import { writeEpub } from '../src/epub/index.js';
import { diskWorld } from '../src/machine/disk.js';
import type { EpubSettings } from '../src/manifest/index.js';
import { writePdf } from '../src/pdf/index.js';
import { typeset } from '../src/typesetter/index.js';
import { ReadPdf } from './kit/read-pdf.js';
import { entry, heading, manifest, note, paragraph, sceneBreak, story, verse } from './made/book.js';
import { call, figure, list, plainCover, prose, quotation, run, worldWithPictures } from './made/ebook.js';
import { unzipText } from './zip.js';

/** Prose with long words, dashes and emphasis, so that pages end within words, runs and compounds of every sort. */
function paragraphs(count: number, seed: number) {
  const words =
    'incomprehensible well-worn lantern—extinguished misunderstanding otherwise, “Certainly,” counterrevolutionary grass of the a in misrepresentation he’d'.split(
      ' ',
    );
  let state = seed;
  const next = (below: number) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >> 8) % below;
  };
  const stretch = (length: number) => Array.from({ length }, () => words[next(words.length)]).join(' ');
  return Array.from({ length: count }, () =>
    prose(
      run(`${stretch(20 + next(60))} `),
      run(stretch(5 + next(60)), { marks: ['emphasis'] }),
      run(` ${stretch(30)}.`),
    ),
  );
}

function sample(): { book: Book; settings: ReturnType<typeof manifest>['pdf'] } {
  const stories = [
    story('first', {
      title: 'The First',
      authors: ['Ada Field'],
      headnote: [paragraph('A line before it all.')],
      blocks: [
        ...paragraphs(12, 1),
        sceneBreak(),
        ...Array.from({ length: 9 }, (_, index) =>
          verse('So went the song', '  and so it went', `for the ${index}th time`),
        ),
        quotation('letter', ...paragraphs(6, 2)),
        list(true, 1, ...Array.from({ length: 30 }, (_, index) => `Item number ${index} of the list, and no more`)),
      ],
    }),
    story('second', {
      title: 'The Second',
      authors: ['Ben Low'],
      blocks: [
        heading('One'),
        prose(run('A call'), call('moved'), run(' here.')),
        ...paragraphs(15, 3),
        heading('Two'),
        ...paragraphs(15, 4),
        note('kept', 'A note in its place, kept.', { place: 'mid' }),
        ...paragraphs(5, 5),
      ],
      endNotes: [note('moved', 'A note at the end.', { blocks: paragraphs(5, 6) })],
    }),
  ];
  const given = manifest({ entries: stories.map(({ id }) => entry(id)) });
  const log = new Log();
  const book = bind(
    given,
    { stories, foreword: { blocks: paragraphs(9, 7), endNotes: [] }, afterword: null },
    diskWorld('.'),
    log.report,
  );
  // Without heads and folios a page holds the text alone, so that its first words are its first words.
  return { book, settings: { ...given.pdf, heads: 'none', folios: 'none', opener: 'plain' } };
}

const bare = (text: string): string => text.replace(/[\s\u00AD]+/g, '');

/** Letters take time, and say nothing of where pages begin. */
const EPUB: EpubSettings = {
  fonts: false,
  family: 'eb-garamond',
  contents: 2,
  creators: 'all',
  store: 'all',
  claim: null,
};

test('each page break stands before the word that begins the printed page, on every page of every story', async () => {
  const { book, settings } = sample();
  const log = new Log();
  const pages = await typeset(book, settings, diskWorld('.'), log.report);
  const cover = await plainCover();
  const pdf = new ReadPdf(await writePdf(pages, book, cover, { ...settings, profile: 'press' }, diskWorld('.')));
  const files = unzipText(await writeEpub(book, pages.starts, cover, EPUB, diskWorld('.'), log.report));

  const listed = [...files.get('OEBPS/toc.xhtml')!.matchAll(/<li><a href="([^"#]*)#(page-[^"]*)">([^<]*)<\/a><\/li>/g)];
  const labels = listed.map(([, , , label]) => label);
  const inNcx = [...files.get('OEBPS/toc.ncx')!.matchAll(/<pageTarget .*?<text>(.*?)<\/text>.*?src="(.*?)"/g)];
  expect(inNcx.map(([, label]) => label)).toEqual(labels);
  expect(inNcx.map(([, , src]) => src)).toEqual(listed.map(([, file, id]) => `${file}#${id}`));

  const sections = new Set(['foreword', 'first', 'second']);
  const textPages = pages.pages
    .map((page, index) => ({ ...page, index }))
    .filter(({ section }) => sections.has(section!));
  expect(textPages.length).toBeGreaterThan(30);
  let parted = 0;
  for (const { label, index, section } of textPages) {
    const place = listed.find(([, , , found]) => found === label);
    expect(place?.[1], `page ${label}`).toMatch(new RegExp(`^${section}(?:-\\d+)?\\.xhtml$`));
    const xhtml = files.get(`OEBPS/${place![1]}`)!;
    const after = xhtml.slice(xhtml.indexOf(`id="${place![2]}"`)).replace(/^[^>]*>/, '');
    const ebook = after.replace(/<[^>]*>/g, '').trim();
    const printed = bare(pdf.text(index)).replace(/\d+\.(?=Item)/g, ''); // without the list's numbers
    const [word] = ebook.split(/\s/) as [string];
    const from = printed.startsWith(word) ? 0 : [...word].findIndex((_, at) => printed.startsWith(word.slice(at)));
    expect(from, `page ${label} begins with “${printed.slice(0, 20)}”, not with “${word}”`).toBeGreaterThanOrEqual(0);
    if (from > 0) parted += 1;
    // An opener's by-line may read otherwise; its title does not.
    const length = Math.min(after.startsWith('</div>') ? 8 : 40, printed.length);
    expect(bare(ebook).slice(from, from + length), `page ${label}`).toBe(printed.slice(0, length));
  }
  expect(parted).toBeGreaterThan(0);
});

test('a page that begins with a picture breaks before it in the ebook, whether it has a caption or none', async () => {
  const pictures = (caption: string) =>
    Array.from({ length: 60 }, () => figure('pictures/photo.jpg', 'A field', caption));
  const blocks = [...paragraphs(2, 1), ...pictures(''), ...paragraphs(2, 2), ...pictures('The field behind the house')];
  const stories = [story('first', { title: 'The First', authors: ['Ada Field'], blocks })];
  const given = manifest({ entries: [entry('first')] });
  const log = new Log();
  const world = await worldWithPictures();
  const book = bind(given, { stories, foreword: null, afterword: null }, world, log.report);
  const { starts } = await typeset(book, given.pdf, world, log.report);
  const files = unzipText(await writeEpub(book, starts, await plainCover(), EPUB, world, log.report));

  const all = everyBlock(book);
  const begun = starts.flatMap(({ label, block }) => {
    const figure = block === null ? null : all[block]!;
    return figure?.kind === 'figure' ? [{ label, captioned: figure.caption.length > 0 }] : [];
  });
  expect(new Set(begun.map(({ captioned }) => captioned)).size).toBe(2);
  for (const { label } of begun) {
    expect(files.get('OEBPS/first.xhtml')).toMatch(new RegExp(`id="page-${label}"[^>]*></div><figure>\\n<img `));
  }
});
