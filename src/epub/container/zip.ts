import { crc32, deflateRawSync } from 'node:zlib';

/** One file of the container: its path, and its bytes as they come out again. */
export interface ContainerFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** 1 January 1980, 0:00, the first day of MS-DOS, as zip counts days (APPNOTE 4.4.6): no clock is read. */
const DATE = 0x21;
const STORED = 0;
const DEFLATED = 8;
/** What is compressed already gains nothing by being so again. */
const PACKED = /(?:^mimetype|\.jpe?g|\.png|\.gif|\.webp)$/;

/**
 * Packs the container of an EPUB (OCF 4.2): `mimetype` first and as it is, then the container's own file and the
 * package, then the rest by name. One file is deflated behind the other: side by side each would have a window of its own
 * for all the while.
 */
export function zip(entries: readonly ContainerFile[]): Buffer {
  const sorted = [...entries].sort((a, b) => rank(a.name) - rank(b.name) || (a.name < b.name ? -1 : 1));
  const members = sorted.map(pack);
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const member of members) {
    directory.push(centralHeader(member, offset), member.name);
    offset += member.local.length + member.name.length + member.data.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const contents = members.flatMap(({ local, name, data }) => [local, name, data]);
  return Buffer.concat([...contents, ...directory, endRecord(members.length, size, offset)]);
}

interface Member {
  readonly name: Uint8Array;
  readonly data: Uint8Array;
  readonly fields: readonly number[];
  readonly local: Uint8Array;
}

const rank = (name: string): number =>
  ['mimetype', 'META-INF/container.xml'].indexOf(name) + 1 || (name.endsWith('.opf') ? 3 : 4);

function pack({ name, bytes }: ContainerFile): Member {
  const path = Buffer.from(name);
  const stored = PACKED.test(name);
  const data = stored ? bytes : deflateRawSync(bytes, { level: 6 });
  // Version needed 2.0, names in UTF-8, then method, time, date (APPNOTE 4.3.7); the central header repeats them.
  const flags = path.length === name.length ? 0 : 0x800;
  const sizes = [crc32(bytes), data.length, bytes.length];
  const fields = [20, flags, stored ? STORED : DEFLATED, 0, DATE];
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  writeFields(local, 4, fields, sizes);
  local.writeUInt16LE(path.length, 26);
  return { name: path, data, fields: [...fields, ...sizes], local };
}

function writeFields(into: Buffer, at: number, fields: readonly number[], sizes: readonly number[]): void {
  for (const [index, value] of fields.entries()) into.writeUInt16LE(value, at + 2 * index);
  for (const [index, value] of sizes.entries()) into.writeUInt32LE(value, at + 10 + 4 * index);
}

function centralHeader({ name, fields }: Member, offset: number): Uint8Array {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(20, 4);
  writeFields(header, 6, fields.slice(0, 5), fields.slice(5));
  header.writeUInt16LE(name.length, 28);
  header.writeUInt32LE(offset, 42);
  return header;
}

function endRecord(count: number, size: number, offset: number): Uint8Array {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(size, 12);
  record.writeUInt32LE(offset, 16);
  return record;
}
