import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { type Batch, deflatedBatch } from '../src/pdf/deflate.js';

/** A thread runs compiled files: this is about those of the build. */
const { deflaterFor }: typeof import('../src/pdf/deflater.js') = await import('../dist/pdf/deflater.js' as string);

const batchOf = (...contents: readonly string[]): Batch => {
  const ends: number[] = [];
  for (const content of contents) ends.push((ends.at(-1) ?? 0) + content.length);
  return { bytes: new Uint8Array(Buffer.from(contents.join(''), 'latin1')), ends };
};

const pages = (name: string) => batchOf(...Array.from({ length: 40 }, (_, page) => `${name} ${page} `.repeat(page)));

test('a second thread deflates what this one would, in the order it was asked', async () => {
  const deflater = deflaterFor(1000);
  const asked = ['first', 'second', 'third'];
  const done = await Promise.all(asked.map((name) => deflater.deflate(pages(name))));
  await deflater.close();
  expect(done).toEqual(asked.map((name) => deflatedBatch(pages(name))));
  const { bytes, ends } = done[1]!;
  expect(inflateSync(bytes.subarray(ends[1], ends[2])).toString()).toBe('second 2 second 2 ');
});
