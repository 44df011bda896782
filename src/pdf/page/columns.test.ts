import { describe, expect, test } from 'vitest';
import { bookOf, coverOf, lineOf, pageOf, regular, settingsOf, typesetOf } from '../../../tests/kit/pages.js';
import { ReadPdf } from '../../../tests/kit/read-pdf.js';
import { setBook } from '../../../tests/made/interior.js';
import type { Page } from '../../pages/index.js';
import { prepressFor, writePdf } from '../index.js';

const read = async (pages: readonly Page[]) =>
  new ReadPdf(await writePdf({ ...typesetOf([]), pages }, bookOf(), await coverOf(), settingsOf({})));

test.each(['reading', 'press'] as const)(
  'columns printed ahead are what they would be on their pages: %s',
  async (profile) => {
    const { pages } = await setBook({ profile });
    const settings = settingsOf({ profile });
    const cover = await coverOf();
    const now = await writePdf(pages, bookOf(), cover, settings);
    // Type is cased in the order of its use: all is printed ahead in that of the pages, but for what the pages have around.
    const bare = { ...pages, pages: pages.pages.map((page) => ({ ...page, around: [] })) };
    const prepress = prepressFor(settings, pages.pages.length);
    const whole = prepress.print(
      bare.pages.map(({ items }) => items),
      true,
    );
    expect(whole).toEqual(bare.pages.map(({ items }) => items));
    const ahead = await writePdf(bare, bookOf(), cover, settings, prepress);
    expect(Buffer.compare(ahead, await writePdf(bare, bookOf(), cover, settings))).toBe(0);
    expect(Buffer.compare(ahead, now)).not.toBe(0);
    for (const { items } of pages.pages) expect(prepress.take(items)).toBeNull();

    // What is printed can be let go.
    const other = prepressFor(settings, pages.pages.length);
    const standing = other.print(bare.pages.map(({ items }) => items));
    const kinds = new Set(standing.flat().map(({ kind }) => kind));
    expect(kinds).not.toContain('matter');
    expect(standing.flat().length).toBeLessThan(whole.flat().length / 2);
    const light = { ...bare, pages: bare.pages.map((page, index) => ({ ...page, items: standing[index]! })) };
    expect(Buffer.compare(await writePdf(light, bookOf(), cover, settings, other), ahead)).toBe(0);
  },
);

describe('what stands around a column', () => {
  const face = regular();
  const column = lineOf(face, 'Ben', { grey: 0 });
  const page = {
    ...pageOf([column], '1', 0),
    around: [lineOf(face, 'Ebb', { baseline: 30, size: 9, grey: 0.5, scale: 1.01 })],
  };
  const content = (pdf: ReadPdf) => pdf.content(2);

  test('leaves no trace in its state, and comes first', async () => {
    const framed = content(await read([page]));
    const alone = content(await read([{ ...page, around: [] }]));
    const [turned, inside, rest] = framed.split(/q\n|Q\n/) as [string, string, string];
    expect(inside).toContain('(Ebb)');
    expect(alone.startsWith(turned)).toBe(true);
    // Codes are ASCII's own: they do not hang on the order of use.
    expect(turned + rest).toBe(alone);
  });
});
