import { deflateSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { framed } from './framed.js';

const inflated = (frame: Uint8Array, column: Uint8Array) =>
  inflateSync(framed(frame, { deflated: deflateSync(column, { level: 2 }), length: column.length }));

test('what inflates is the frame and behind it the column, and zlib finds its checksum', () => {
  const bytes = fc.uint8Array({ maxLength: 400 });
  fc.assert(
    fc.property(bytes, bytes, fc.constantFrom(1, 7, 300), (frame, piece, times) => {
      const column = Buffer.concat(Array.from({ length: times }, () => piece));
      expect(Buffer.compare(inflated(frame, column), Buffer.concat([frame, column]))).toBe(0);
    }),
  );
});

test.each([0xfffe, 0xffff, 0x10000, 0x1fffe, 200_000])('a frame of %d bytes', (length) => {
  const frame = Uint8Array.from({ length }, (_, index) => 255 - (index % 7));
  const column = Buffer.from('The tide came in. '.repeat(9000));
  expect(Buffer.compare(inflated(frame, column), Buffer.concat([frame, column]))).toBe(0);
});
