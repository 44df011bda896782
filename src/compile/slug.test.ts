import { expect, test } from 'vitest';
import { slugOf } from './slug.js';

test.each([
  ['The Winter Sheaf', 'the-winter-sheaf'],
  ['Don’t “Go”', 'dont-go'],
  ['Élan & Ångström', 'elan-angstrom'],
  ['  ---  ', 'anthology'],
  ['日本', 'anthology'],
  ['../../etc/passwd', 'etc-passwd'],
  [`Kettles ${'Very '.repeat(80)}Long`, `kettles${'-very'.repeat(38)}`],
  ['Ö'.repeat(4000), 'o'.repeat(200)],
  [`${'x'.repeat(200)} End`, 'x'.repeat(200)],
])('%s is %s', (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});
