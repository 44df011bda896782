import { readFileSync } from 'node:fs';
import * as mupdf from 'mupdf';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { bookOf, coverOf, element, lineOf, regular, settingsOf, typesetOf } from '../../../tests/kit/pages.js';
import { ReadPdf } from '../../../tests/kit/read-pdf.js';
import { Face } from '../../fonts/index.js';
import { diskWorld } from '../../machine/disk.js';
import type { PdfSettings } from '../../manifest/index.js';
import type { Drawing, Item } from '../../pages/index.js';
import { writePdf } from '../index.js';

const roman = regular();

async function draw(items: readonly Item[], settings: Partial<PdfSettings> = { profile: 'press' }) {
  return new ReadPdf(
    await writePdf(typesetOf([items]), bookOf(), await coverOf(), settingsOf(settings), diskWorld('.')),
  );
}

/** The colour of a point of a page, y down. */
function pixels(pdf: ReadPdf, page = 0) {
  const pixmap = pdf.document.loadPage(page).toPixmap(mupdf.Matrix.identity, mupdf.ColorSpace.DeviceRGB);
  const bytes = pixmap.getPixels();
  return (x: number, y: number) => [
    ...bytes.subarray(y * pixmap.getStride() + 3 * x, y * pixmap.getStride() + 3 * x + 3),
  ];
}

const BLACK = [0, 0, 0];
const WHITE = [255, 255, 255];
const close = (colour: readonly number[], to: readonly number[]) =>
  expect(
    colour.every((value, index) => Math.abs(value - to[index]!) < 12),
    `${colour} is not ${to}`,
  ).toBe(true);

describe('a drawing', () => {
  const drawing = (path: string, rest: Partial<Drawing> = {}): Drawing => ({
    kind: 'drawing',
    x: 100,
    y: 200,
    scale: 0.5,
    path,
    grey: 0,
    owner: 'artifact',
    ...rest,
  });

  test.each([
    ['lines', 'M0 0 L100 0 L100 100 L0 100 Z'],
    ['shorthands', 'M0,0H100V100H0Z'],
    ['repeated arguments', 'M0 0 100 0 100 100 0 100Z'],
    ['cubic curves', 'M0 0C0 0 100 0 100 0C100 0 100 100 100 100 L0 100Z'],
    ['quadratic curves', 'M0 0Q50 0 100 0Q100 50 100 100L0 100Z'],
    ['numbers without gaps', 'M0-.0L1e2 0L100 100.0L.0 100Z'],
  ])('fills %s', async (_, path) => {
    const at = pixels(await draw([drawing(path)]));
    expect(at(102, 202)).toEqual(BLACK);
    expect(at(147, 247)).toEqual(BLACK);
    expect(at(97, 202)).toEqual(WHITE);
    expect(at(153, 253)).toEqual(WHITE);
  });

  test('a quadratic curve bulges as SVG says', async () => {
    // At its middle the curve is half-way to its control point: y = 50, which is 25 points down.
    const at = pixels(await draw([drawing('M0 0Q50 100 100 0Z')]));
    expect(at(125, 223)).toEqual(BLACK);
    expect(at(125, 227)).toEqual(WHITE);
  });

  test('stands y down, in its grey, and is kept once', async () => {
    const path = 'M0 0L100 0L50 100Z';
    const pdf = await draw([
      drawing(path, { grey: 0.5 }),
      drawing(path, { x: 250 }),
      lineOf(roman, 'I', { baseline: 400, size: 60 }),
    ]);
    const at = pixels(pdf);
    close(at(104, 202), [127, 127, 127]);
    expect(at(104, 247)).toEqual(WHITE);
    expect(at(254, 202)).toEqual(BLACK);
    expect(pdf.content(0).match(/\/D1 Do/g)).toHaveLength(2);
    expect(pdf.content(0)).not.toMatch(/\/[^D]\d+ Do/);
  });
});

test('a rule hangs from its place', async () => {
  const at = pixels(await draw([{ kind: 'rule', x: 50, y: 60, width: 100, height: 10, grey: 0, owner: 'artifact' }]));
  expect([at(51, 61), at(149, 69), at(51, 58), at(151, 65)]).toEqual([BLACK, BLACK, WHITE, WHITE]);
});

describe('a picture', () => {
  const place = { kind: 'picture', x: 50, y: 60, width: 100, height: 200, owner: 'artifact' } as const;
  /** Red over blue. */
  const flag = (channels: 3 | 4, red: object, blue: object) =>
    sharp({ create: { width: 8, height: 8, channels, background: red as never } }).composite([
      { input: { create: { width: 8, height: 4, channels, background: blue as never } }, left: 0, top: 4 },
    ]);
  const RED = { r: 255, g: 0, b: 0 };
  const BLUE = { r: 0, g: 0, b: 255 };

  test.each(['jpeg', 'png'] as const)('%s stands upright, is kept once', async (format) => {
    const bytes = new Uint8Array(
      await flag(3, RED, BLUE).toFormat(format, { quality: 100, chromaSubsampling: '4:4:4' }).toBuffer(),
    );
    const pdf = await draw([
      { ...place, bytes },
      { ...place, x: 200, bytes: Uint8Array.from(bytes) },
    ]);
    const at = pixels(pdf);
    close(at(100, 80), [255, 0, 0]);
    close(at(100, 240), [0, 0, 255]);
    close(at(250, 80), [255, 0, 0]);
    expect(at(100, 262)).toEqual(WHITE);
    expect(new Set(pdf.content(0).match(/\/X\d+ Do/g)).size).toBe(1);
  });

  test.each([
    ['transparent', (picture: Sharp) => picture.png()],
    ['transparent by its palette', (picture: Sharp) => picture.png({ palette: true })],
    ['interlaced', (picture: Sharp) => picture.png({ progressive: true })],
    ['sixteen bits deep', (picture: Sharp) => picture.toColourspace('rgb16').png()],
  ])('%s PNG lies on white paper', async (_, save) => {
    const bytes = new Uint8Array(await save(flag(4, { ...RED, alpha: 0.5 }, { ...BLUE, alpha: 0 })).toBuffer());
    const pdf = await draw([{ ...place, bytes }]);
    close(pixels(pdf)(100, 80), [255, 127, 127]);
    expect(pdf.page(0).get('Resources', 'XObject').toString()).not.toContain('SMask');
  });

  test('grey stays grey', async () => {
    const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#808080' } })
      .toColourspace('b-w')
      .png()
      .toBuffer();
    const pdf = await draw([{ ...place, bytes: new Uint8Array(bytes) }]);
    const [name] = /X\d+/.exec(pdf.content(0))!;
    expect(pdf.page(0).get('Resources', 'XObject', name, 'ColorSpace').asName()).toBe('DeviceGray');
  });

  test('a figure says where it stands', async () => {
    const owner = element('Figure', [], { alt: 'A flag' });
    const bytes = new Uint8Array(await flag(3, RED, BLUE).png().toBuffer());
    const typeset = typesetOf([[{ ...place, bytes, owner }]], { structure: element('Document', [owner]) });
    const pdf = new ReadPdf(await writePdf(typeset, bookOf(), await coverOf(), settingsOf(), diskWorld('.')));
    const figure = pdf.entry('StructTreeRoot', 'K', 0, 'K', 1);
    expect(figure.get('Alt').asString()).toBe('A flag');
    expect(figure.get('A', 'BBox').toString()).toBe('[50 352 150 552]');
  });
});

test('a font with CFF outlines is embedded too', async () => {
  const blocks = new Face('blocks', new Uint8Array(readFileSync('tests/fixtures/blocks.otf')));
  const pdf = await draw([lineOf(blocks, 'A B-A', { x: 100, baseline: 200, size: 100, wordSpace: 50 })]);
  expect(pdf.text(0).trim()).toBe('A B-A');
  const font = pdf.page(0).get('Resources', 'Font', 'F1', 'DescendantFonts', 0);
  expect(font.get('Subtype').asName()).toBe('CIDFontType0');
  const at = pixels(pdf);
  expect([at(105, 195), at(105, 135), at(155, 135), at(170, 180), at(230, 195)]).toEqual([
    BLACK,
    BLACK,
    BLACK,
    WHITE,
    BLACK,
  ]);
});

test('letters are scaled, black, and stand the right way up', async () => {
  const at = pixels(await draw([lineOf(roman, 'L', { x: 100, baseline: 200, size: 100, scale: 1.5 })]));
  expect(at(125, 180)).toEqual(BLACK);
  expect(at(170, 197)).toEqual(BLACK);
  expect(at(170, 150)).toEqual(WHITE);
});
