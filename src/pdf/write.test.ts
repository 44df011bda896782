import { describe, expect, test } from 'vitest';
import {
  bookOf,
  coverOf,
  element,
  italic,
  lineOf,
  pageOf,
  regular,
  settingsOf,
  typesetOf,
} from '../../tests/kit/pages.js';
import { ReadPdf } from '../../tests/kit/read-pdf.js';
import { setBook } from '../../tests/made/interior.js';
import type { Book } from '../book/index.js';
import { diskWorld } from '../machine/disk.js';
import type { PdfSettings } from '../manifest/index.js';
import { type Line, SPACE, spelledOut, type Typeset } from '../pages/index.js';
import { writePdf } from './index.js';

const roman = regular();
const slanted = italic();

async function write(typeset: Typeset, book: Partial<Book> = {}, settings: Partial<PdfSettings> = {}) {
  return writePdf(typeset, bookOf(book), await coverOf(), settingsOf(settings), diskWorld('.'));
}

async function read(typeset: Typeset, book: Partial<Book> = {}, settings: Partial<PdfSettings> = {}) {
  return new ReadPdf(await write(typeset, book, settings));
}

const oneLine = (words: string, place: Partial<Line> = {}) => typesetOf([[lineOf(roman, words, place)]]);

test.each(['reading', 'press'] as const)(
  'matter is printed as its lines would be, byte for byte: %s',
  async (profile) => {
    const { pages } = await setBook({ profile });
    expect(pages.pages.some(({ items }) => items.some(({ kind }) => kind === 'matter'))).toBe(true);
    const lines = { ...pages, pages: pages.pages.map((page) => ({ ...page, items: spelledOut(page.items) })) };
    expect(Buffer.compare(await write(lines, {}, { profile }), await write(pages, {}, { profile }))).toBe(0);
  },
);

describe('the reading profile', () => {
  test('begins with the cover and its blank back, called Cover and nothing', async () => {
    const pages = ['i', 'ii', 'iii', 'iv', '1', '2', '', '4', 'A-1'].map((label, index) => pageOf([], label, index));
    const pdf = await read({ ...typesetOf([]), pages });
    expect(pdf.labels).toEqual(['Cover', '', 'i', 'ii', 'iii', 'iv', '1', '2', '', '4', 'A-1']);
    expect(pdf.page(0).get('Resources', 'XObject').toString()).toContain('X');
    expect(pdf.content(1)).toBe('1 0 0 -1 0 612 cm\n');
    expect(pdf.entry('StructTreeRoot', 'K', 0, 'K', 0, 'Alt').asString()).toBe('A red cloth cover');
  });

  test('pages that call the same things by name share their resources', async () => {
    const pdf = await read(
      typesetOf([[lineOf(roman, 'One.')], [lineOf(roman, 'Two.')], [lineOf(slanted, 'Three.')], []]),
    );
    const numbers = [2, 3, 4, 5].map((page) => pdf.page(page).get('Resources').asIndirect());
    expect(numbers[0]).toBe(numbers[1]);
    expect(new Set(numbers).size).toBe(3);
    expect(pdf.page(2).get('Resources', 'Font', 'F1', 'Subtype').asName()).toBe('Type0');
    expect(pdf.page(2).get('Tabs').asName()).toBe('S');
  });

  test('leads from bookmarks and links to their pages', async () => {
    const owner = element('Link');
    const chapter = lineOf(roman, 'Chapter One 3', {
      owner: element('TOCI', [owner]),
      links: [{ from: 0, to: 3, target: { kind: 'anchor', name: 'one' }, owner }],
    });
    const away = element('Link', [], { alt: 'The example’s own site' });
    const web = lineOf(roman, 'See the site.', {
      owner: element('P', [away]),
      links: [{ from: 4, to: 5, target: { kind: 'web', href: 'https://example.org/ü?a=(b)' }, owner: away }],
    });
    const pdf = await read(
      typesetOf([[chapter], [], [web]], {
        structure: element('Document', [chapter.owner as never, web.owner as never]),
        anchors: [{ name: 'one', page: 2, y: 60 }],
        outline: [
          { title: 'Part <I>', anchor: 'one', children: [{ title: 'Éire & Ὀδυσσεύς', anchor: 'one', children: [] }] },
        ],
      }),
    );
    expect(pdf.document.loadOutline()).toMatchObject([
      { title: 'Part <I>', page: 4, open: false, down: [{ title: 'Éire & Ὀδυσσεύς', page: 4 }] },
    ]);
    expect(pdf.links(2)).toMatchObject([{ page: 4 }]);
    expect(pdf.links(4)).toMatchObject([{ uri: 'https://example.org/%C3%BC?a=(b)' }]);
    const site = pdf.characters(4).filter(({ character }) => character === 's')[0]!;
    expect(pdf.links(4)[0]!.box[0]).toBeCloseTo(site.x, 1);
    expect(pdf.page(2).get('Annots', 0, 'Contents').asString()).toBe('Chapter One');
    expect(pdf.page(4).get('Annots', 0, 'Contents').asString()).toBe('The example’s own site');
    const link = pdf.entry('StructTreeRoot', 'K', 0, 'K', 2, 'K', 1);
    expect(link.get('S').asName()).toBe('Link');
    expect(link.get('Alt').isNull()).toBe(true);
    expect(pdf.page(2).get('Annots', 0, 'F').asNumber()).toBe(4);
  });

  test('a link to nowhere is our mistake, and is said', async () => {
    const links = [{ from: 0, to: 1, target: { kind: 'anchor', name: 'gone' } as const, owner: element('Link') }];
    const owner = element('P', [links[0]!.owner]);
    await expect(write({ ...oneLine('x', { owner, links }), structure: element('Document', [owner]) })).rejects.toThrow(
      '“gone”',
    );
  });

  test('one link over two lines is one annotation', async () => {
    const owner = element('Link');
    const target = { kind: 'web', href: 'https://example.org/' } as const;
    const p = element('P', [owner]);
    const lines = [100, 114].map((baseline) =>
      lineOf(roman, 'see there', { baseline, owner: p, links: [{ from: 2, to: 3, target, owner }] }),
    );
    const pdf = await read(typesetOf([lines], { structure: element('Document', [p]) }));
    expect(pdf.page(2).get('Annots').length).toBe(1);
    expect(pdf.page(2).get('Annots', 0, 'QuadPoints').length).toBe(16);
    expect(pdf.page(2).get('Annots', 0, 'Contents').asString()).toBe('there there');
  });
});

describe('the structure tree', () => {
  test('keeps a link within its sentence, and running heads out', async () => {
    const link = element('Link');
    const sentence = element('P', [link]);
    const heading = element('H1');
    const note = element('Note', [], { id: 'note-1' });
    const line = (words: string, place: Partial<Line>) => lineOf(roman, words, place);
    const first = [
      line('Running Head', {}),
      line('Heading', { owner: heading }),
      line('before link after', {
        owner: sentence,
        baseline: 100,
        links: [{ from: 2, to: 3, target: { kind: 'web', href: 'https://example.org' }, owner: link }],
      }),
      line('note', { owner: note, baseline: 500 }),
    ];
    const second = [line('Running Head', {}), line('ends here', { owner: sentence, baseline: 100 })];
    const root = element('Document', [element('Sect', [heading, sentence, note]), element('P')]);
    const pdf = await read(typesetOf([first, second], { structure: root }));
    expect(pdf.structure()).toEqual([
      'Document * *',
      '  Figure 0',
      '  Sect * * *',
      '    H1 0',
      '    P 1 * 3 +0',
      '      Link 2 link',
      '    Note 4',
    ]);
    expect(pdf.content(2)).toMatch(/BT\n\/Artifact BMC[^E]*Running/);
    expect(pdf.entry('StructTreeRoot', 'IDTree', 'Names', 0).asString()).toBe('note-1');
    const parents = pdf.entry('StructTreeRoot', 'ParentTree', 'Nums');
    expect(parents.get(5).length).toBe(5);
    expect(parents.get(5).get(2).get('S').asName()).toBe('Link');
    const key = pdf.page(2).get('Annots', 0, 'StructParent').asNumber();
    expect(parents.get(2 * key).asNumber()).toBe(key);
    expect(
      parents
        .get(2 * key + 1)
        .get('S')
        .asName(),
    ).toBe('Link');
  });

  test('content of an element that is not in the tree is our mistake', async () => {
    await expect(write(oneLine('stray', { owner: element('P') }))).rejects.toThrow('P has content');
  });
});

describe('text', () => {
  test('copies as it was written: ligatures, small capitals, old-style figures, accents', async () => {
    const line = {
      ...lineOf(roman, ''),
      tokens: [
        roman.shape('office'),
        SPACE,
        roman.shape('Avast', ['smcp']),
        SPACE,
        roman.shape('1871', ['onum']),
        SPACE,
        slanted.shape('naïve'),
        roman.shape(','),
        SPACE,
        roman.shape('q\u0301x'),
        SPACE,
        roman.shape('(\\)'),
        SPACE,
      ],
    };
    const pdf = await read(typesetOf([[line]]));
    expect(pdf.text(2).trimEnd()).toBe('office Avast 1871 naïve, q\u0301x (\\)');
    expect(pdf.text(2)).toContain(') ');
  });

  test('the hyphen of a parted word copies as a soft one, other hyphens as they are', async () => {
    const line = lineOf(roman, 'well-made say-', { hyphenated: true });
    const pdf = await read(typesetOf([[line]]));
    expect(pdf.text(2).trim()).toBe('well-made say\u00ad');
  });

  test('stands where the line says, letters and spaces as wide as the line says', async () => {
    const line = lineOf(roman, 'AVAST To. ye', {
      x: 60.5,
      baseline: 99.25,
      scale: 1.02,
      tracking: 0.06,
      wordSpace: 3.21,
    });
    const pdf = await read(typesetOf([[line]]));
    const placed = pdf.characters(2);
    expect(placed[0]).toMatchObject({ character: 'A', x: 60.5, baseline: 99.25 });
    let x = line.x;
    let index = 0;
    for (const token of line.tokens) {
      const advances = token === SPACE ? [0] : [...token.advances];
      for (const advance of advances) {
        expect(placed[index]!.x).toBeCloseTo(x, 2);
        x += token === SPACE ? line.wordSpace + line.tracking : (advance * 11 * 1.02) / 1000 + line.tracking;
        index += 1;
      }
    }
    expect(index).toBe('AVAST To. ye'.length);
  });

  test('a face is embedded once, and only what is used of it', async () => {
    const bytes = await write(typesetOf([[lineOf(roman, 'Only these')], [lineOf(roman, 'Only these')]]));
    const pdf = new ReadPdf(bytes);
    const font = pdf.page(2).get('Resources', 'Font', 'F1');
    expect(font.get('BaseFont').asName()).toMatch(/^[A-Z]{6}\+EBGaramond-Regular$/);
    expect(font.asIndirect()).toBe(pdf.page(3).get('Resources', 'Font', 'F1').asIndirect());
    expect(font.get('DescendantFonts', 0, 'FontDescriptor', 'FontFile2').readStream().getLength()).toBeLessThan(40_000);
    expect(bytes.length).toBeLessThan(30_000);
  });

  test('more sorts than one byte can number are numbered by two', async () => {
    const letters = Array.from({ length: 300 }, (_, index) => String.fromCodePoint(0x100 + index)).filter((letter) =>
      roman.has(letter.codePointAt(0)!),
    );
    expect(letters.length).toBeGreaterThan(250);
    const lines = letters.map((letter, index) =>
      lineOf(roman, `${letter}x`, { baseline: 20 + 1.9 * index, size: 1.5 }),
    );
    const pdf = await read(typesetOf([lines]));
    expect(
      pdf
        .text(2)
        .match(/\S+/g)
        ?.map((word) => word.normalize()),
    ).toEqual(letters.map((letter) => `${letter}x`.normalize()));
  });
});

describe('metadata', () => {
  test.each([
    'Tom & Jerry <3',
    ']]><!--&amp;-->',
    '(unbalanced \\ (',
    'Ὀδυσσεύς 🦊 “quoted”',
    'a\u0000b\u0007c\nd',
    'half a fox \ud83e',
  ])('%j survives', async (title) => {
    const pdf = await read(typesetOf([[]]), { title, subtitle: title });
    const expected = title.replace(/[\p{Cc}\p{Cs}]+/gu, ' ').trim();
    expect(pdf.document.getMetaData('info:Title')).toBe(`${expected}: ${expected}`);
    const inPacket = /<dc:title>.*?<rdf:li[^>]*>(.*?)<\/rdf:li>/.exec(pdf.metadata())![1]!;
    const unescaped = inPacket.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
    expect(unescaped).toBe(`${expected}: ${expected}`);
    expect(inPacket).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
  });

  test('names the editors, or else the authors', async () => {
    const ada = { name: 'Ada Field', fileAs: 'Field, Ada' };
    const edited = await read(typesetOf([[]]), { editors: [ada] });
    expect(edited.document.getMetaData('info:Author')).toBe('Ada Field');
    expect(edited.metadata()).toContain('<dc:contributor><rdf:Bag><rdf:li>Nobody Known');
    const unedited = await read(typesetOf([[]]));
    expect(unedited.document.getMetaData('info:Author')).toBe('Nobody Known');
  });

  test('says its language, its title, and what it conforms to', async () => {
    const pdf = await read(typesetOf([[]]), { language: 'cy', date: '2001-02-03' });
    expect(pdf.entry('Lang').asString()).toBe('cy');
    expect(pdf.entry('ViewerPreferences', 'DisplayDocTitle').asBoolean()).toBe(true);
    expect(pdf.entry('ViewerPreferences', 'PrintScaling').asName()).toBe('None');
    expect(pdf.entry('ViewerPreferences', 'Duplex').asName()).toBe('DuplexFlipLongEdge');
    expect(pdf.metadata()).toMatch(/<pdfaid:part>2.*<pdfaid:conformance>A.*<pdfuaid:part>1/s);
    expect(pdf.metadata()).toContain('<xmp:CreateDate>2001-02-03T00:00:00Z');
    expect(pdf.document.getMetaData('info:CreationDate')).toBe('D:20010203000000Z');
    expect(pdf.entry('OutputIntents', 0, 'DestOutputProfile', 'N').asNumber()).toBe(3);
  });
});

test('a file for screens has no blank page, and what leads to a page behind one still does', async () => {
  const pages = ['i', 'ii', '1', '2'].map((label, index) =>
    pageOf(label === 'ii' ? [] : [lineOf(roman, `page ${label}`)], label, index),
  );
  const made = {
    ...typesetOf([]),
    pages,
    anchors: [{ name: 'there', page: 2, y: 100 }],
    outline: [{ title: 'There', anchor: 'there', children: [] }],
  };
  const [kept, dropped] = [await read(made), await read(made, {}, { blanks: 'drop' })];
  expect(kept.labels).toEqual(['Cover', '', 'i', 'ii', '1', '2']);
  expect(dropped.labels).toEqual(['Cover', 'i', '1', '2']);
  const goal = (pdf: ReadPdf) => pdf.labels[pdf.document.loadOutline()![0]!.page!];
  expect([goal(kept), goal(dropped)]).toEqual(['1', '1']);
});

describe('the press profile', () => {
  test('is the interior alone, even, with a blank end', async () => {
    const owner = element('P');
    const links = [
      { from: 0, to: 1, target: { kind: 'web', href: 'https://example.org' } as const, owner: element('Link') },
    ];
    const page = [lineOf(roman, 'text of a page', { owner, links })];
    for (const [count, expected] of [
      [1, 2],
      [2, 4],
      [3, 4],
    ] as const) {
      const pdf = await read(typesetOf(Array(count).fill(page)), {}, { profile: 'press', bleed: 9 });
      expect(pdf.length).toBe(expected);
      expect(pdf.text(expected - 1)).toBe('');
      expect(pdf.links(0)).toEqual([]);
      expect(pdf.content(0)).not.toMatch(/BDC|BMC|rg\b/);
      expect(pdf.entry().toString()).not.toMatch(/StructTreeRoot|Outlines|PageMode|OutputIntents/);
      expect(pdf.page(0).get('TrimBox').toString()).toBe('[0 0 396 612]');
    }
  });

  test('has bleed above, below and outside when a picture reaches the edge', async () => {
    const bytes = await (await coverOf()).ebook;
    const picture = { kind: 'picture', x: -9, y: -9, width: 300, height: 300, bytes, owner: 'artifact' } as const;
    const line = lineOf(roman, 'text', { x: 54, baseline: 500 });
    const pdf = await read(typesetOf([[picture, line], [line]]), {}, { profile: 'press', bleed: 9 });
    expect(pdf.page(0).get('MediaBox').toString()).toBe('[0 0 405 630]');
    expect(pdf.page(0).get('TrimBox').toString()).toBe('[0 9 396 621]');
    expect(pdf.page(1).get('TrimBox').toString()).toBe('[9 9 405 621]');
    expect(pdf.page(1).get('BleedBox').toString()).toBe('[0 0 405 630]');
    expect(pdf.characters(0)[0]).toMatchObject({ x: 54, baseline: 509 });
    expect(pdf.characters(1)[0]).toMatchObject({ x: 63, baseline: 509 });
  });
});

test('the same book makes the same bytes, in any time zone', async () => {
  const zone = process.env.TZ;
  const made: Uint8Array[] = [];
  for (const TZ of ['UTC', 'Pacific/Kiritimati', 'America/St_Johns']) {
    process.env.TZ = TZ;
    made.push(
      await write(oneLine('The same words.'), { subjects: [{ name: 'Foxes & hounds', thema: null, bisac: null }] }),
    );
  }
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
  expect(Buffer.compare(made[0]!, made[1]!)).toBe(0);
  expect(Buffer.compare(made[0]!, made[2]!)).toBe(0);
});

test('another book has another identifier', async () => {
  const id = (bytes: Uint8Array) => /\/ID \[<([0-9a-f]{32})> <\1>\]/.exec(Buffer.from(bytes).toString('latin1'))?.[1];
  const [one, two] = [await write(oneLine('One.')), await write(oneLine('Two.'))].map(id);
  expect(one).toBeDefined();
  expect(one).not.toBe(two);
});
