import { describe, expect, test } from 'vitest';
import { bench } from '../../../tests/made/type.js';
import { Log } from '../../diagnostics/index.js';
import { FAMILY_NAMES, type FamilyName } from '../../manifest/families.js';
import { LETTER_WIDTH } from '../../manifest/house.js';
import type { PdfSettings } from '../../manifest/index.js';
import { resolvePdf } from '../../manifest/interior.js';
import { pdfSchema } from '../../manifest/schema-pdf.js';
import { measuresOf } from '../designs/measures.js';
import { lettersInLine, tellLineLength } from './line-length.js';

const settingsOf = (written: object): PdfSettings =>
  resolvePdf(pdfSchema.parse(written), { value: () => ({}) } as never);

const compositorOf = async ({ font }: PdfSettings) => (await bench(font as FamilyName)).compositor;

async function told(written: object): Promise<readonly string[]> {
  const settings = settingsOf(written);
  const log = new Log();
  tellLineLength(await compositorOf(settings), measuresOf(settings, 100), settings, log.report);
  return log.all.map(({ code }) => code);
}

test.each(FAMILY_NAMES)('%s has letters as wide as its table says', async (font) => {
  const settings = settingsOf({ font });
  const letters = lettersInLine(await compositorOf(settings), { measure: 100, size: 1 } as never);
  expect(100 / letters / LETTER_WIDTH[font]).toBeCloseTo(1, 1);
});

describe('a size that nobody gave', () => {
  const trims = ['5x8in', '5.25x8in', '5.5x8.5in', '6x9in', 'A5', 'B6', 'A4', 'Letter'];
  const designs = ['classic', 'modern', 'zine'];
  test.each(trims.flatMap((trim) => designs.map((design) => [trim, design])))(
    'on %s in %s makes lines of 60 to 73 letters',
    async (trim, design) => {
      const settings = settingsOf({ trim, design });
      const letters = lettersInLine(await compositorOf(settings), measuresOf(settings, 100));
      expect(letters).toBeGreaterThan(58);
      expect(letters).toBeLessThan(75);
      expect(await told({ trim, design })).toEqual([]);
    },
  );

  test('is the design’s where that is right', () => {
    expect(designs.map((design) => settingsOf({ design }).size)).toEqual([11, 9.75, 10.5]);
    expect(settingsOf({ trim: '6x9in' })).toMatchObject({ size: 12, leading: 15.25 });
  });
});

test.each([
  [
    'small letters in a wide column',
    { size: 8, margins: { inside: '0.8in', outside: '0.5in', top: '0.5in', bottom: '0.5in' } },
    ['page/long-lines'],
  ],
  ['large letters', { size: 20 }, ['page/short-lines']],
  ['large print', { largePrint: true }, []],
  ['small letters alone: the margins take the rest', { size: 9 }, []],
])('%s', async (_, written, codes) => {
  expect(await told(written)).toEqual(codes);
});

test('large print has 18 points at the least', () => {
  expect([12, 18, 20].map((size) => settingsOf({ size, largePrint: true }).size)).toEqual([18, 18, 20]);
});
