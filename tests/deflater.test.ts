import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { deflatedBatch } from '../src/pdf/file/deflate.js';
import { type Deflater, deflaterFor } from '../src/pdf/file/deflater.js';

/** As it is compiled: the sources do without threads. */
const COMPILED = '../dist/pdf/file/deflater.js';

const batch = (number: number) => {
  const text = `${`Page ${number} of a long book. `.repeat(50)}`;
  const bytes = new Uint8Array(Buffer.from(text + text.toUpperCase()));
  return { bytes, ends: [text.length, bytes.length] };
};

test.each([
  ['this thread', async () => deflaterFor(10_000)],
  ['two threads', async () => (await import(COMPILED)).deflaterFor(10_000) as Deflater],
])('batches come back from %s as they were sent, each stream by itself', async (_, open) => {
  const deflater = await open();
  const sent = Array.from({ length: 9 }, (_, index) => batch(index));
  const deflate = (each: ReturnType<typeof batch>) => deflater.deflate({ ...each, bytes: each.bytes.slice() });
  const early = sent.slice(0, 5).map(deflate);
  deflater.begin();
  const coming = [...early, ...sent.slice(5).map(deflate)];
  for (const [index, { bytes, ends }] of (await Promise.all(coming)).entries()) {
    const whole = sent[index]!;
    expect(ends).toHaveLength(2);
    const streams = [bytes.subarray(0, ends[0]), bytes.subarray(ends[0])].map((stream) => inflateSync(stream));
    expect(Buffer.compare(Buffer.concat(streams), Buffer.from(whole.bytes))).toBe(0);
    expect(streams[0]!.length).toBe(whole.ends[0]);
    expect(Buffer.compare(bytes, deflatedBatch(whole).bytes)).toBe(0);
  }
  deflater.close();
});
