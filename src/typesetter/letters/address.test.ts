import { expect, test } from 'vitest';
import { addressPoints, isAddress } from './address.js';

test.each([
  ['http://example.org/stories/otherplaces/kettles', 'http://|example|.org/|stories/|otherplaces/|kettles'],
  ['https://example.org/a?page=12&tag=sea_side#end', 'https://|example|.org/|a|?page=|12&|tag=|sea|_side|#end'],
  ['(www.example.org/long-road),', '(www|.example|.org/|long|-road),'],
  ['wren.adler@example.org', 'wren|.adler|@example|.org'],
  ['example.org/kettles', 'example|.org/|kettles'],
])('%s may be parted where a sign stands', (address, wanted) => {
  expect(isAddress(address)).toBe(true);
  const points = [0, ...addressPoints(address), address.length];
  expect(points.slice(1).map((at, index) => address.slice(points[index], at))).toEqual(wanted.split('|'));
});

test.each(['and/or', 'well-known', 'café.He', 'p.m./a.m.', '1/2', 'either…/or', 'Mr./Mrs.', '@wrenadler'])(
  '%s is none',
  (word) => {
    expect(isAddress(word)).toBe(false);
  },
);
