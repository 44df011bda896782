import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { Book } from '../book/index.js';
import type { Diagnostic } from '../diagnostics/index.js';
import { person, type World } from '../document/index.js';
import { diskWorld } from '../machine/disk.js';
import type { CoverSettings } from '../manifest/index.js';
import {
  type CoverBrief,
  type CoverPage,
  contactSheet,
  DESIGN_NAMES,
  makeCover as engrave,
  type PrintedCover,
  wordingOf,
} from './index.js';

const files = new Map<string, Uint8Array>();

const world: World = {
  ...diskWorld('.'),
  file: async (path) => {
    const bytes = files.get(path);
    return bytes ? { ok: true, bytes } : { ok: false, fault: 'missing', detail: '' };
  },
};

const book: Book = {
  title: 'The Winter Sheaf',
  subtitle: 'Five stories',
  editors: [person('Ada Field')],
  authors: ['Tom Reed', 'Josephine West', 'Ngozi Adeyemi'].map((name) => person(name)),
  language: 'en-GB',
  date: '2026-11-21',
  publisher: null,
  identifier: { ebook: null, print: null },
  rights: null,
  description: null,
  subjects: [],
  modified: '2026-11-21T00:00:00Z',
  words: 0,
  series: null,
  sections: [],
};

const drawn: CoverSettings = {
  image: null,
  alt: null,
  fit: 'crop',
  design: null,
  colour: null,
  title: false,
  span: null,
};

const TRIM = { width: 396, height: 612 };

const briefOf = (settings: CoverSettings, of = book, page: CoverPage = TRIM): CoverBrief => {
  return { wording: wordingOf(of), settings, page, fonts: [], ebook: true };
};

/** The cover in both sizes, its picture made. */
const makeCover = async (...asked: Parameters<typeof engrave>) => {
  const { ebook, ...rest } = await engrave(...asked);
  if (ebook === null) throw new Error('the ebook has no cover');
  return { ...rest, ebook: await ebook };
};

test('for print alone, the page is the same, and no pixel is made', async () => {
  const { ebook, page, alt } = await engrave({ ...briefOf(drawn), ebook: false }, world, () => {});
  const both = await makeCover(briefOf(drawn), world, () => {});
  expect(ebook).toBeNull();
  expect([page, alt]).toEqual([both.page, both.alt]);
});

test.each(DESIGN_NAMES)('%s is no larger than 300 KB in the ebook', async (design) => {
  const { ebook } = await makeCover(briefOf({ ...drawn, design }), world, () => {});
  expect(ebook.length).toBeLessThan(300_000);
});

test('a cover is drawn in both sizes, the same bytes each time', async () => {
  const faults: Diagnostic[] = [];
  const once = await makeCover(briefOf(drawn), world, (fault) => faults.push(fault));
  const twice = await makeCover(briefOf(drawn), world, (fault) => faults.push(fault));
  expect(faults).toEqual([]);
  expect(await sharp(once.ebook).metadata()).toMatchObject({
    format: 'jpeg',
    width: 1600,
    height: 2560,
    space: 'srgb',
  });
  expect(once.page).toMatchObject({ kind: 'artwork', artwork: { width: 1600, height: 2472.7 } });
  expect(Buffer.compare(once.ebook, twice.ebook)).toBe(0);
  expect(once.page).toEqual(twice.page);
  expect(Buffer.from(once.ebook.subarray(2, 11)).toString('latin1')).toBe('\xff\xe0\0\x10JFIF\0');
  expect(once.ebook.length).toBeLessThan(1_000_000);
  expect(once.alt).toContain('The Winter Sheaf: Five stories');
  expect(once.alt).toContain('Josephine West');
});

test('a book wholly by Anonymous names nobody, and an editor who wrote it all is its author once', () => {
  expect(wordingOf({ ...book, authors: [person('Anonymous')] }).authors).toEqual([]);
  expect(wordingOf({ ...book, authors: [person('Ada Field')] })).toMatchObject({
    authors: ['Ada Field'],
    edited: null,
  });
  expect(wordingOf(book).edited).toBe('Edited by Ada Field');
  expect(wordingOf({ ...book, language: 'ru' }).edited).toBe('Ada Field');
  expect(wordingOf({ ...book, language: 'not a tag' }).language).toBe('en');
});

test('bleed is added on every side', async () => {
  const cover = await makeCover(briefOf(drawn, book, { ...TRIM, bleed: 9 }), world, () => {});
  expect(cover.page).toMatchObject({ kind: 'artwork', artwork: { width: 1600, height: 2434.8 } });
});

test('a letter that no font has is reported, and the rest is set', async () => {
  const faults = await faultsOf(drawn, { ...book, title: 'Salt 鹽' });
  expect(faults).toMatchObject([{ severity: 'warning', code: 'glyph/missing' }]);
  expect(faults[0]!.message).toContain('U+9E7D');
});

test('words without end are told to be too small', async () => {
  const title = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');
  const crowd = Array.from({ length: 110 }, (_, index) => person(`Somebody Number${index}`));
  expect(await faultsOf(drawn, { ...book, title, authors: crowd })).toMatchObject([{ code: 'cover/small-type' }]);
});

test('a design that is not there is an error with the names that are', async () => {
  expect(await faultsOf({ ...drawn, design: 'woodcot' })).toMatchObject([
    { severity: 'error', code: 'cover/unknown-design', hint: 'did you mean `woodcut`?' },
  ]);
});

test('the contact sheet shows every design', async () => {
  const sheet = await contactSheet(book, drawn, world);
  const { format, width, height } = await sharp(sheet).metadata();
  expect(format).toBe('png');
  expect(width! * height!).toBeGreaterThan(DESIGN_NAMES.length * 400 * 640);
});

describe('a picture', () => {
  const source = { file: 'anthology.yaml', text: 'image: art' };
  const span = { source, start: 7, end: 10 };

  /** Red above, blue below, a white edge of a fiftieth; drawn without a shade between, so that crops can be measured. */
  const twoHalves = (width: number, height: number) => {
    const edge = Math.round(width / 50);
    return sharp(
      Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#ffffff"/>` +
          `<rect x="${edge}" y="${edge}" width="${width - 2 * edge}" height="${height / 2 - edge}" fill="#c00000"/>` +
          `<rect x="${edge}" y="${height / 2}" width="${width - 2 * edge}" height="${height / 2 - edge}" fill="#0000c0"/></svg>`,
      ),
    );
  };

  /** Pixels across: as few as will do. Such a picture is too small, which tests of other things pass over. */
  const SIDE = 400;
  const others = (faults: readonly Diagnostic[]) => faults.filter(({ code }) => code !== 'cover/small');

  const pictured = (path: string, bytes: Uint8Array, more: Partial<CoverSettings> = {}): CoverSettings => {
    files.set(path, bytes);
    return { ...drawn, image: { path, span }, alt: 'Two fields of colour', ...more };
  };

  const pixel = async (jpeg: Uint8Array, x: number, y: number): Promise<readonly number[]> => [
    ...(await sharp(jpeg).extract({ left: x, top: y, width: 1, height: 1 }).raw().toBuffer()),
  ];
  const isRed = ([red, green, blue]: readonly number[]) => red! > 150 && green! < 60 && blue! < 60;
  const isBlue = ([red, green, blue]: readonly number[]) => blue! > 110 && green! < 60 && red! < 60;
  const isWhite = (channels: readonly number[]) => channels.every((value) => value > 235);

  test.each([
    [
      'art.jpg',
      () =>
        twoHalves(SIDE, 1.6 * SIDE)
          .jpeg()
          .toBuffer(),
    ],
    [
      'art.png',
      () =>
        twoHalves(SIDE, 1.6 * SIDE)
          .png()
          .toBuffer(),
    ],
    [
      'art.webp',
      () =>
        twoHalves(SIDE, 1.6 * SIDE)
          .webp()
          .toBuffer(),
    ],
    [
      'art.avif',
      () =>
        twoHalves(SIDE, 1.6 * SIDE)
          .avif({ effort: 0 })
          .toBuffer(),
    ],
    [
      'cmyk.jpg',
      () =>
        twoHalves(SIDE, 1.6 * SIDE)
          .toColourspace('cmyk')
          .jpeg()
          .toBuffer(),
    ],
    [
      'art.svg',
      async () =>
        Buffer.from(
          '\uFEFF<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 160"><path d="M0 0H100V80H0Z" fill="#c00000"/><path d="M0 80H100V160H0Z" fill="#0000c0"/></svg>',
        ),
    ],
  ])('%s fills both covers, in sRGB, with a JFIF marker', async (path, make) => {
    const faults: Diagnostic[] = [];
    const cover = await makeCover(briefOf(pictured(path, await make())), world, (fault) => faults.push(fault));
    expect(others(faults)).toEqual([]);
    expect(cover.alt).toBe('Two fields of colour');
    for (const [bytes, width, height] of [
      [cover.ebook, 1600, 2560],
      [bytesOf(cover.page), 1650, 2550],
    ] as const) {
      expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width, height, space: 'srgb' });
      expect(Buffer.from(bytes.subarray(6, 10)).toString()).toBe('JFIF');
      expect(bytes.length).toBeLessThan(1_000_000);
      expect(await pixel(bytes, 800, 400)).toSatisfy(isRed);
      expect(await pixel(bytes, 800, 2200)).toSatisfy(isBlue);
    }
  });

  test('printed over has its letters as outlines on the page, and in pixels in the ebook', async () => {
    const bytes = await twoHalves(SIDE, 1.6 * SIDE)
      .jpeg()
      .toBuffer();
    const settings = pictured('titled.jpg', bytes, { title: true });
    const titled = await makeCover(briefOf(settings), world, () => {});
    const bare = await makeCover(briefOf({ ...settings, title: false }), world, () => {});
    if (titled.page.kind !== 'picture' || bare.page.kind !== 'picture') throw new Error('the cover is drawn');
    expect(bare.page.letters).toBeNull();
    expect(titled.page.letters!.marks.map(({ kind }) => kind)).toContain('letters');
    const edges = async (jpeg: Uint8Array) => (await sharp(jpeg).greyscale().stats()).entropy;
    expect(await edges(titled.ebook)).toBeGreaterThan(await edges(titled.page.bytes));
  });

  test('full of detail stays under a megabyte all the same', async () => {
    const noise = { type: 'gaussian', mean: 128, sigma: 80 } as const;
    const create = { width: 1600, height: 2560, channels: 3, background: '#888', noise } as const;
    const bytes = await sharp({ create }).jpeg().toBuffer();
    const cover = await makeCover(briefOf(pictured('noise.jpg', bytes)), world, () => {});
    expect(cover.ebook.length).toBeLessThan(1_000_000);
    expect(cover.ebook.length).toBeGreaterThan(500_000);
  });

  test('stands upright, whatever its camera was', async () => {
    // Orientation 6: to be turned clockwise by a quarter.
    const lying = await twoHalves(SIDE, 1.6 * SIDE)
      .rotate(-90)
      .jpeg()
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const cover = await makeCover(briefOf(pictured('lying.jpg', lying)), world, () => {});
    expect(await pixel(cover.ebook, 800, 400)).toSatisfy(isRed);
    expect(await pixel(cover.ebook, 800, 2200)).toSatisfy(isBlue);
  });

  test('too small is a warning with figures', async () => {
    const faults = await faultsOf(pictured('small.png', await twoHalves(500, 800).png().toBuffer()));
    expect(faults).toMatchObject([{ severity: 'warning', code: 'cover/small', span }]);
    expect(faults[0]!.message).toContain('500 × 800 pixels: 91 to the inch');
  });

  test('too wide is cropped about its middle with a warning, or set whole on the colour of its edges', async () => {
    const wide = await twoHalves(800, 650).png().toBuffer();
    const faults = await faultsOf(pictured('wide.png', wide));
    expect(faults).toMatchObject([{ code: 'cover/small' }, { severity: 'warning', code: 'cover/proportion', span }]);
    expect(faults[1]!.message).toMatch(/too wide for the book: 49 % of its width/);

    const settings = pictured('wide.png', wide, { fit: 'pad' });
    const padding: Diagnostic[] = [];
    const { ebook } = await makeCover(briefOf(settings), world, (fault) => padding.push(fault));
    expect(others(padding)).toEqual([]);
    expect(await pixel(ebook, 800, 100)).toSatisfy(isWhite);
    expect(await pixel(ebook, 800, 1000)).toSatisfy(isRed);
    const coloured = await makeCover(briefOf({ ...settings, colour: '#0000c0' }), world, () => {});
    expect(await pixel(coloured.ebook, 800, 100)).toSatisfy(isBlue);
  });

  test.each([
    ['words.jpg', () => Buffer.from('These are words and no picture.')],
    ['empty.png', () => Buffer.alloc(0)],
    ['half.svg', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0')],
    ['absent.png', () => null],
  ])('%s is no picture: one error, with its place', async (path, make) => {
    const bytes = make();
    const settings = pictured(path, bytes ?? Buffer.alloc(1));
    if (bytes === null) files.delete(path);
    expect(await faultsOf(settings)).toMatchObject([{ severity: 'error', code: 'cover/not-an-image', span }]);
  });

  test.each([
    [1, 60_000],
    [60_000, 1],
    [40, 1000],
  ])('a strip of %i × %i pixels is no cover', async (width, height) => {
    const strip = sharp({ create: { width, height, channels: 3, background: 'red' } });
    const settings = pictured('strip.png', await strip.png().toBuffer());
    expect(await faultsOf(settings)).toMatchObject([{ severity: 'error', code: 'cover/not-an-image', span }]);
  });

  test('a damaged one is found out', async () => {
    const whole = await twoHalves(SIDE, 1.6 * SIDE)
      .jpeg()
      .toBuffer();
    const settings = pictured('cut.jpg', whole.subarray(0, whole.length / 2));
    expect(await faultsOf(settings)).toMatchObject([{ severity: 'error', code: 'cover/not-an-image' }]);
  });

  test('an SVG that reaches out is cut off, and says so', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 160"><image href="http://example.org/a.png" width="9" height="9"/><text>Hm</text></svg>';
    const faults = await faultsOf(pictured('out.svg', Buffer.from(svg)));
    expect(faults.map(({ code }) => code)).toEqual(['cover/outside-reference', 'cover/live-text']);
  });

  test('undescribed is told by the book’s words, with a hint', async () => {
    const settings = pictured(
      'art.jpg',
      await twoHalves(SIDE, 1.6 * SIDE)
        .jpeg()
        .toBuffer(),
      { alt: null },
    );
    const faults: Diagnostic[] = [];
    const { alt } = await makeCover(briefOf(settings), world, (fault) => faults.push(fault));
    expect(others(faults)).toMatchObject([{ severity: 'info', code: 'cover/no-alt' }]);
    expect(alt).toContain('The Winter Sheaf');
  });
});

const bytesOf = (page: PrintedCover): Uint8Array => {
  if (page.kind !== 'picture') throw new Error('the cover is drawn');
  return page.bytes;
};

async function faultsOf(settings: CoverSettings, of: Book = book): Promise<readonly Diagnostic[]> {
  const faults: Diagnostic[] = [];
  await makeCover(briefOf(settings, of), world, (fault) => faults.push(fault));
  return faults;
}
