import { expect, test } from 'vitest';
import { slugOf } from './slug.js';

test.each([
  ['The Winter Sheaf', 'the-winter-sheaf'],
  ['Don’t “Go”', 'dont-go'],
  ['Élan & Ångström', 'elan-angstrom'],
  ['  ---  ', 'anthology'],
  ['日本', 'anthology'],
  ['../../etc/passwd', 'etc-passwd'],
])('%s is %s', (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});
