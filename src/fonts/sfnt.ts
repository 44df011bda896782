/** What a font descriptor says of a face; lengths are thousandths of an em. */
export interface Descriptor {
  readonly postScriptName: string;
  readonly box: readonly [number, number, number, number];
  readonly italicAngle: number;
  readonly fixedPitch: boolean;
  readonly serif: boolean;
  readonly italic: boolean;
  /** 100 to 900. */
  readonly weight: number;
}

/** Reads the descriptor out of a TrueType or OpenType file (OpenType 1.9: head, name, post, OS/2). Throws where it is damaged. */
export function readDescriptor(bytes: Uint8Array): Descriptor {
  const tables = tablesOf(bytes);
  const head = tables.get('head');
  if (!head) throw new Error('a font without the table head');
  const scale = 1000 / head.getUint16(18);
  const post = tables.get('post');
  const os2 = tables.get('OS/2');
  return {
    postScriptName: postScriptName(tables.get('name')),
    box: [36, 38, 40, 42].map((at) => Math.round(head.getInt16(at) * scale)) as [number, number, number, number],
    italicAngle: post ? post.getInt32(4) / 65536 : 0,
    fixedPitch: post ? post.getUint32(12) !== 0 : false,
    serif: isSerif(os2 ? os2.getInt8(30) : 0),
    italic: (head.getUint16(44) & 2) !== 0,
    weight: os2 ? os2.getUint16(4) : 400,
  };
}

/** `name` 6, which a PDF's font is called by: printable ASCII but for what PDF and PostScript read as syntax. */
function postScriptName(name: DataView | undefined): string {
  for (let index = 0; name && index < name.getUint16(2); index += 1) {
    const at = 6 + 12 * index;
    if (name.getUint16(at + 6) !== 6) continue;
    const start = name.getUint16(4) + name.getUint16(at + 10);
    const raw = new Uint8Array(name.buffer, name.byteOffset + start, name.getUint16(at + 8));
    const found = String.fromCharCode(...raw).replace(/[^!-~]|[[\](){}<>/%#]/g, '');
    if (found !== '') return found;
  }
  return 'Unnamed';
}

/** OS/2's sFamilyClass: 1 to 5 and 7 are kinds of serifs. */
const isSerif = (family: number): boolean => family >= 1 && family <= 7 && family !== 6;

/** The tables of a TrueType or OpenType file by their tags. */
export function tablesOf(bytes: Uint8Array): Map<string, DataView> {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // A collection's first font is the one that was shaped with.
  const start = file.getUint32(0) === 0x74746366 ? file.getUint32(12) : 0;
  const tables = new Map<string, DataView>();
  for (let index = 0; index < file.getUint16(start + 4); index += 1) {
    const at = start + 12 + 16 * index;
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    tables.set(tag, new DataView(bytes.buffer, bytes.byteOffset + file.getUint32(at + 8), file.getUint32(at + 12)));
  }
  return tables;
}

/** The bytes of one table of the font, or null. */
export function tableOf(bytes: Uint8Array, tag: string): Uint8Array | null {
  const table = tablesOf(bytes).get(tag);
  return table ? new Uint8Array(table.buffer, table.byteOffset, table.byteLength) : null;
}

/** A TrueType file of these tables, their checksums and the whole file's reckoned (OpenType 1.9, Organization of an OpenType font). */
export function writeSfnt(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const tags = [...tables.keys()].sort();
  const reach = 2 ** Math.floor(Math.log2(tags.length));
  const head = 12 + 16 * tags.length;
  const padded = (bytes: Uint8Array) => Math.ceil(bytes.length / 4) * 4;
  const file = Buffer.alloc(tags.reduce((sum, tag) => sum + padded(tables.get(tag)!), head));
  file.writeUInt32BE(0x00010000, 0);
  file.writeUInt16BE(tags.length, 4);
  file.writeUInt16BE(16 * reach, 6);
  file.writeUInt16BE(Math.log2(reach), 8);
  file.writeUInt16BE(16 * (tags.length - reach), 10);
  let end = head;
  for (const [index, tag] of tags.entries()) {
    const table = tables.get(tag)!;
    file.set(table, end);
    if (tag === 'head') file.writeUInt32BE(0, end + CHECKSUM);
    const at = 12 + 16 * index;
    file.write(tag, at, 'latin1');
    file.writeUInt32BE(sumOf(file.subarray(end, end + padded(table))), at + 4);
    file.writeUInt32BE(end, at + 8);
    file.writeUInt32BE(table.length, at + 12);
    end += padded(table);
  }
  const place = file.readUInt32BE(12 + 16 * tags.indexOf('head') + 8);
  file.writeUInt32BE((0xb1b0afba - sumOf(file)) >>> 0, place + CHECKSUM);
  return file;
}

/** Where in the table `head` the whole file's checksum stands. */
const CHECKSUM = 8;

function sumOf(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}
