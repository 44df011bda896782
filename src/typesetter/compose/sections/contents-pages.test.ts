import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PlannedRow, planContents } from './contents-pages.js';

const story = (withNext = false): PlannedRow => ({ rows: 4, above: ({ entry }) => entry, withNext });
const part = (): PlannedRow => ({ rows: 2, above: (air) => air.part, withNext: true });
const stories = (count: number): readonly PlannedRow[] => Array.from({ length: count }, () => story());

test.each([
  ['few have all the air there is', stories(9), 2, []],
  ['more of them have less', stories(12), 1, []],
  ['one too many for the usual air draws the others closer', stories(13), 0, []],
  ['two pages are two pages', stories(24), 1, [12]],
  ['a third page that would hold two draws them closer', stories(28), 0, [15]],
  ['a second page that would hold four has more air', stories(16), 2, [10]],
])('contents: %s', (_, entries, air, breaks) => {
  const plan = planContents(entries, 60, 71);
  expect([plan.air.entry, plan.breaks]).toEqual([air, breaks]);
});

test('a part stands over two of its stories at least, or all it has', () => {
  const entries = [...stories(9), part(), story(true), ...stories(7)];
  const { breaks } = planContents(entries, 60, 71);
  expect(breaks).toEqual([9]);
});

test('what is kept with the next stands on its page, and every page has room', () => {
  const kind = fc.constantFrom<PlannedRow>(story(), story(), story(true), part());
  fc.assert(
    fc.property(fc.array(kind, { minLength: 1, maxLength: 90 }), (entries) => {
      const { air, breaks } = planContents(entries, 60, 71);
      for (const at of breaks) expect(entries[at - 1]!.withNext).toBe(false);
      const starts = [0, ...breaks, entries.length];
      for (const [page, from] of starts.slice(0, -1).entries()) {
        const own = entries.slice(from, starts[page + 1]);
        const rows = own.reduce(
          (sum, entry, index) => sum + entry.rows + (index > 0 || page === 0 ? entry.above(air) : 0),
          0,
        );
        const chained = own.slice(0, -1).every(({ withNext }) => withNext);
        expect(rows <= (page === 0 ? 60 : 71) || chained).toBe(true);
      }
    }),
  );
});
