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

/** Reads the descriptor out of a TrueType or OpenType file (OpenType 1.9: head, name, post, OS/2). */
export function readDescriptor(bytes: Uint8Array): Descriptor {
  const tables = readTables(bytes);
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

function readTables(bytes: Uint8Array): Map<string, DataView> {
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
  const table = readTables(bytes).get(tag);
  return table ? new Uint8Array(table.buffer, table.byteOffset, table.byteLength) : null;
}
