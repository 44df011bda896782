import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageLabels } from './labels.js';

const ROMAN = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi'.split(' ');

/** Labels as a viewer makes them from the file (ISO 32000-1, 12.4.2). */
function expand(labels: ReturnType<typeof pageLabels>, count: number): string[] {
  const { Nums } = labels as { Nums: (number | { S?: string; St?: number; P?: object })[] };
  return Array.from({ length: count }, (_, page) => {
    const at = Nums.findLastIndex((entry, index) => index % 2 === 0 && (entry as number) <= page);
    const { S, St = 1, P = '' } = Nums[at + 1] as { S?: string; St?: number; P?: object };
    const number = St + page - (Nums[at] as number);
    const counted = S === undefined ? '' : S === 'D' ? String(number) : ROMAN[number - 1]!;
    return `${P}${counted}`;
  });
}

test('a book needs a range for each way of counting', () => {
  const labels = pageLabels(['Cover', '', 'i', 'ii', 'iii', '1', '2', '3']);
  expect(labels).toMatchObject({
    Nums: [0, { P: expect.anything() }, 1, {}, 2, { S: 'r', St: 1 }, 5, { S: 'D', St: 1 }],
  });
});

test('whatever the labels, the file says them', () => {
  const label = fc.oneof(
    fc.constantFrom('', 'Cover', 'A-1', '007', 'iiii', 'I', '1a', '-1', 'ic'),
    fc.integer({ min: 1, max: 30 }).map(String),
    fc.constantFrom(...ROMAN.slice(0, 20)),
  );
  const counting = fc.integer({ min: 1, max: 9 }).map((first) => [0, 1, 2, 3].map((more) => String(first + more)));
  const pages = fc
    .array(fc.oneof(counting, fc.array(label, { maxLength: 3 })), { minLength: 1 })
    .map((runs) => runs.flat());
  fc.assert(
    fc.property(pages, (labels) => {
      fc.pre(labels.length > 0);
      expect(expand(pageLabels(labels), labels.length)).toEqual(labels);
    }),
  );
});
