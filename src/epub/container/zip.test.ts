import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unzip } from '../../../tests/zip.js';
import { zip } from './zip.js';

test('whatever is packed comes out again', () => {
  const entry = fc.record({
    name: fc.stringMatching(/^[a-zé]{1,6}\/[a-z]{1,6}\.(?:xhtml|png|jpg)$/u),
    bytes: fc.uint8Array({ maxLength: 300 }),
  });
  fc.assert(
    fc.property(fc.uniqueArray(entry, { selector: ({ name }) => name, maxLength: 6 }), (entries) => {
      const found = unzip(zip(entries));
      const sorted = [...entries].sort((a, b) => (a.name < b.name ? -1 : 1));
      expect(found.map(({ name }) => name)).toEqual(sorted.map(({ name }) => name));
      for (const [index, { bytes }] of found.entries()) {
        expect(Buffer.compare(Buffer.from(bytes), Buffer.from(sorted[index]!.bytes))).toBe(0);
      }
    }),
  );
});

test('pictures are stored as they are, texts packed', () => {
  const bytes = new Uint8Array(1000);
  const found = unzip(zip(['a.jpg', 'b.png', 'c.xhtml'].map((name) => ({ name, bytes }))));
  expect(found.map(({ method }) => method)).toEqual(['stored', 'stored', 'deflated']);
});
