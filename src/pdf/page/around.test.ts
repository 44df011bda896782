import { describe, expect, test } from 'vitest';
import { bookOf, coverOf, lineOf, pageOf, regular, settingsOf, typesetOf } from '../../../tests/kit/pages.js';
import { ReadPdf } from '../../../tests/kit/read-pdf.js';
import { diskWorld } from '../../machine/disk.js';
import type { Page } from '../../pages/index.js';
import { writePdf } from '../index.js';

const read = async (pages: readonly Page[]) =>
  new ReadPdf(await writePdf({ ...typesetOf([]), pages }, bookOf(), await coverOf(), settingsOf({}), diskWorld('.')));

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
