import { deflateSync } from 'node:zlib';

/** zlib's level for a file's few large streams: at that of pages a drawn cover makes a short book's file 3 % larger. */
const EFFORT = 4;

/** That for pages: a thirteenth larger than at the default, in two thirds of the time. A long book waits for them at its end. */
const EFFORT_OF_PAGES = 2;

/** `bytes` for the filter `FlateDecode`. */
export const deflated = (bytes: Uint8Array, level = EFFORT): Uint8Array => deflateSync(bytes, { level });

/** Several streams in one buffer: `ends` tells where each ends. So a message between threads carries one. */
export interface Batch {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly ends: readonly number[];
}

/** Each stream of the batch deflated for itself. */
export function deflatedBatch({ bytes, ends }: Batch): Batch {
  const streams = ends.map((end, index) => deflated(bytes.subarray(ends[index - 1] ?? 0, end), EFFORT_OF_PAGES));
  const all = new Uint8Array(streams.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  const newEnds = streams.map((stream) => {
    all.set(stream, end);
    end += stream.length;
    return end;
  });
  return { bytes: all, ends: newEnds };
}
