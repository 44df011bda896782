import { crc32, inflateRawSync } from 'node:zlib';

/** One file of a zip as its central directory tells it. */
export interface ZipMember {
  readonly name: string;
  readonly method: 'stored' | 'deflated';
  /** MS-DOS date and time, the date in the upper half. */
  readonly modified: number;
  readonly bytes: Uint8Array;
}

/** Reads a whole zip back, in the order of its central directory, every checksum proved. Throws if it is none. */
export function unzip(file: Uint8Array): readonly ZipMember[] {
  const data = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const end = data.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0) throw new Error('not a zip: no end record');
  const members: ZipMember[] = [];
  let at = data.readUInt32LE(end + 16);
  for (let left = data.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (data.readUInt32LE(at) !== 0x02014b50) throw new Error(`no directory entry at ${at}`);
    const lengths = [data.readUInt16LE(at + 28), data.readUInt16LE(at + 30), data.readUInt16LE(at + 32)] as const;
    const name = data.toString('utf8', at + 46, at + 46 + lengths[0]);
    members.push(member(data, at, name));
    at += 46 + lengths[0] + lengths[1] + lengths[2];
  }
  return members;
}

/** The files of a zip as text, by name. */
export function unzipText(file: Uint8Array): ReadonlyMap<string, string> {
  return new Map(unzip(file).map(({ name, bytes }) => [name, Buffer.from(bytes).toString('utf8')]));
}

function member(data: Buffer, at: number, name: string): ZipMember {
  const offset = data.readUInt32LE(at + 42);
  const start = offset + 30 + data.readUInt16LE(offset + 26) + data.readUInt16LE(offset + 28);
  const packed = data.subarray(start, start + data.readUInt32LE(at + 20));
  const method = data.readUInt16LE(at + 10);
  if (method !== 0 && method !== 8) throw new Error(`${name}: packed by method ${method}`);
  const bytes = method === 0 ? packed : inflateRawSync(packed);
  if (bytes.length !== data.readUInt32LE(at + 24) || crc32(bytes) !== data.readUInt32LE(at + 16)) {
    throw new Error(`${name}: checksum or size is wrong`);
  }
  return { name, method: method === 0 ? 'stored' : 'deflated', modified: data.readUInt32LE(at + 12), bytes };
}
