import { expect, test } from 'vitest';
import { flagsFor } from './flags.js';

test.each([
  ['11.3.244.8-node.38', 4],
  ['12.4.254.21-node.33', 0],
  ['13.6.233.17-node.41', 0],
])('V8 %s is given %i flags', (version, count) => {
  expect(flagsFor(version)).toHaveLength(count);
});
