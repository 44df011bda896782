import * as mupdf from 'mupdf';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { bookOf, settingsOf, typesetOf } from '../../../tests/kit/pages.js';
import { ReadPdf } from '../../../tests/kit/read-pdf.js';
import { composeCover } from '../../cover/compose.js';
import { COVER_DESIGNS } from '../../cover/designs/index.js';
import { type CoverMark, impression, type PrintBlock, shape } from '../../cover/drawing/marks.js';
import { scale, translate } from '../../cover/drawing/matrix.js';
import { CoverTypeCase } from '../../cover/letters/typecase.js';
import { diskWorld } from '../../machine/disk.js';
import { writePdf } from '../index.js';
import { plateOf } from './cover-plate.js';

/** A book whose cover is drawn, and nothing else. */
async function covered(width: number, height: number, marks: readonly CoverMark[]) {
  const page = { kind: 'artwork', artwork: { width, height, marks } } as const;
  return writePdf(typesetOf([]), bookOf(), plateOf({ page, alt: 'A' }), settingsOf(), diskWorld('.'));
}

async function formOf(marks: readonly CoverMark[]) {
  const pdf = new ReadPdf(await covered(100, 160, marks));
  const [name] = /X\d+/.exec(pdf.content(0))!;
  const form = pdf.page(0).get('Resources', 'XObject', name);
  return { pdf, form, operators: Buffer.from(form.readStream().asUint8Array()).toString('latin1') };
}

const square = 'M0 0h5v5z';
const SQUARE = '0 0 m\n5 0 l\n5 5 l\nh\nf\n';
const leaf: PrintBlock = [shape(square, '#00ff00', { matrix: scale(2) })];

test.each([
  ['a shape', [shape(square, '#ff0033')], `1 0 0.2 rg\n${SQUARE}`],
  [
    'a translucent shape elsewhere',
    [shape(square, '#ff0000', { opacity: 0.3, matrix: translate(3, 4) })],
    `q 1 0 0 1 3 4 cm\nq /O30 gs\n1 0 0 rg\n${SQUARE}Q\nQ\n`,
  ],
  [
    'letters',
    [{ kind: 'letters', fill: '#000000', glyphs: [{ path: square, matrix: translate(1, 2) }] }],
    `0 0 0 rg\nq 1 0 0 1 1 2 cm\n${SQUARE}Q\n`,
  ],
  [
    'a block, printed twice',
    [impression(leaf, translate(1, 2)), impression(leaf, translate(3, 4))],
    `q 1 0 0 1 1 2 cm\nq 2 0 0 2 0 0 cm\n0 1 0 rg\n${SQUARE}Q\nQ\n` +
      `q 1 0 0 1 3 4 cm\nq 2 0 0 2 0 0 cm\n0 1 0 rg\n${SQUARE}Q\nQ\n`,
  ],
  [
    'a weave',
    [shape(square, { width: 10, height: 20, shapes: [shape(square, '#0000ff')] })],
    `/Pattern cs /W0 scn\n${SQUARE}`,
  ],
] as const satisfies readonly [string, readonly CoverMark[], string][])('%s', async (_, marks, operators) => {
  expect((await formOf(marks)).operators).toBe(operators);
});

test('what is translucent is mixed in the colours of the file, and what is not mixes nothing', async () => {
  const { form } = await formOf([shape(square, '#ff0000', { opacity: 0.3 })]);
  expect(form.get('Group', 'CS').asName()).toBe('DeviceRGB');
  expect(form.get('Resources', 'ExtGState', 'O30', 'ca').asNumber()).toBeCloseTo(0.3);
  expect((await formOf([shape(square, '#ff0000')])).form.get('Group').isNull()).toBe(true);
});

test('a weave repeats over the cover', async () => {
  const { form } = await formOf([shape(square, { width: 10, height: 20, shapes: [shape(square, '#0000ff')] })]);
  const pattern = form.get('Resources', 'Pattern', 'W0');
  expect(['XStep', 'YStep'].map((step) => pattern.get(step).asNumber())).toEqual([10, 20]);
  expect(Buffer.from(pattern.readStream().asUint8Array()).toString()).toBe(`0 0 1 rg\n${SQUARE}`);
});

test('the drawing fills the page and is its figure', async () => {
  const { pdf, form } = await formOf([shape('M0 0h100v160h-100z', '#ff0000')]);
  expect(form.get('BBox').toString()).toBe('[0 0 100 160]');
  expect(pdf.content(0)).toContain('/Figure <</MCID 0>> BDC\nq 3.96 0 0 3.825 0 0 cm');
  expect(pdf.entry('StructTreeRoot', 'K', 0, 'K', 0, 'A', 'BBox').toString()).toBe('[0 0 396 612]');
});

test('letters are printed over a picture, in the same figure', async () => {
  const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#0000ff' } })
    .jpeg()
    .toBuffer();
  const letters = { width: 100, height: 160, marks: [shape('M0 0h50v80h-50z', '#ff0000')] };
  const page = { kind: 'picture', bytes: new Uint8Array(bytes), letters } as const;
  const pdf = new ReadPdf(
    await writePdf(typesetOf([]), bookOf(), plateOf({ page, alt: 'A' }), settingsOf(), diskWorld('.')),
  );
  expect(pdf.content(0).match(/BDC/g)).toHaveLength(1);
  const pixmap = pdf.document.loadPage(0).toPixmap(mupdf.Matrix.identity, mupdf.ColorSpace.DeviceRGB);
  const at = (x: number, y: number) => [
    ...pixmap
      .getPixels()
      .subarray(3 * (y * 396 + x))
      .subarray(0, 3),
  ];
  // Through the output intent's profile, which is rounded, red may be one off.
  expect(at(10, 10)[0]).toBeGreaterThanOrEqual(254);
  expect(at(10, 10).slice(1)).toEqual([0, 0]);
  expect(at(300, 500)[2]).toBeGreaterThan(240);
});

describe('as a page', () => {
  const type = new CoverTypeCase(diskWorld('.'), 'en');
  const wording = {
    title: 'The Winter Sheaf',
    subtitle: 'Five stories',
    authors: ['Tom Reed', 'Ελένη Μαύρου'],
    edited: 'Edited by Ada Field',
    language: 'en',
  };
  const PIXELS = { width: 550, height: 850 };

  test.each(COVER_DESIGNS)('$name is the picture that its SVG is, in few bytes', async (design) => {
    const canvas = composeCover(design, wording, null, 612 / 396, type);
    const { width, height, marks } = structuredClone(canvas.artwork());
    const bytes = await covered(width, height, marks);
    expect(bytes.length).toBeLessThan(70_000);
    const page = new ReadPdf(bytes).document
      .loadPage(0)
      .toPixmap(mupdf.Matrix.scale(PIXELS.width / 396, PIXELS.height / 612), mupdf.ColorSpace.DeviceRGB);
    // Edges are smoothed and threads sampled otherwise by each: so both are looked at from afar.
    const afar = (png: Uint8Array) => sharp(png).removeAlpha().resize(110, 170).raw().toBuffer();
    const printed = await afar(page.asPNG());
    const drawn = await afar(
      await sharp(Buffer.from(canvas.svg(PIXELS)))
        .png()
        .toBuffer(),
    );
    const errors = drawn.map((value, index) => Math.abs(value - printed[index]!));
    expect(errors.reduce((sum, error) => sum + error) / errors.length, 'mean error of 255').toBeLessThan(1);
    expect(Math.max(...errors), 'worst of 255').toBeLessThan(16);
  });
});
