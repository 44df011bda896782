import type { Packed } from './batch.js';

/** What one stored block holds at most (RFC 1951, 3.2.4). */
const BLOCK = 0xffff;

/** A zlib stream's head: deflate with the widest window, at its fastest; and the checksum behind it (RFC 1950, 2.2). */
const HEAD = [0x78, 0x01] as const;
const CHECKSUM = 4;

/**
 * A zlib stream of `frame` as it stands and, behind that, of what is packed already, as it was packed: so a page's column can
 * be deflated before it is known what stands around it.
 */
export function framed(frame: Uint8Array, { deflated, length }: Packed): Uint8Array {
  const blocks = Math.ceil(frame.length / BLOCK);
  const body = deflated.subarray(HEAD.length, -CHECKSUM);
  const bytes = Buffer.allocUnsafe(HEAD.length + 5 * blocks + frame.length + body.length + CHECKSUM);
  bytes.set(HEAD);
  let at: number = HEAD.length;
  for (let from = 0; from < frame.length; from += BLOCK) at = store(bytes, at, frame.subarray(from, from + BLOCK));
  bytes.set(body, at);
  const checksum = Buffer.from(deflated.buffer, deflated.byteOffset).readUInt32BE(deflated.length - CHECKSUM);
  bytes.writeUInt32BE(joined(adler32(frame), checksum, length), bytes.length - CHECKSUM);
  return bytes;
}

/** A block that is not the last: no bits of it are in use but its length, twice. Gives what is behind it. */
function store(bytes: Buffer, at: number, block: Uint8Array): number {
  bytes[at] = 0;
  bytes.writeUInt16LE(block.length, at + 1);
  bytes.writeUInt16LE(BLOCK - block.length, at + 3);
  bytes.set(block, at + 5);
  return at + 5 + block.length;
}

/** The largest prime below 2^16 (RFC 1950, 8.2). */
const PRIME = 65_521;

/** Of two sums, the one in the lower half begins at 1, and the other at 0. */
function adler32(bytes: Uint8Array): number {
  let low = 1;
  let high = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    low = (low + bytes[at]!) % PRIME;
    high = (high + low) % PRIME;
  }
  return high * 0x10000 + low;
}

/** The checksum of two stretches, the second of `length` bytes, from theirs. */
function joined(first: number, second: number, length: number): number {
  const [low, high] = [first % 0x10000, Math.floor(first / 0x10000)];
  const [nextLow, nextHigh] = [second % 0x10000, Math.floor(second / 0x10000)];
  const sum = (low + nextLow - 1 + PRIME) % PRIME;
  // Each byte of the second adds the first's lower sum to the higher once more, less the 1 that it was begun with.
  const weighted = (high + nextHigh + (length % PRIME) * (low + PRIME - 1)) % PRIME;
  return weighted * 0x10000 + sum;
}
