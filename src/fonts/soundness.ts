import { Face } from './face.js';
import { readDescriptor, tableOf } from './sfnt.js';
import { fontOf, outlinesOf } from './subset.js';

/** What a file begins with that is a font we can set with (OpenType 1.9.1, Organization of an OpenType Font). */
const VERSIONS = new Set([0x00010000, tagOf('OTTO'), tagOf('true'), tagOf('ttcf')]);

/** Tables that every face is read from, and how many bytes of each (OpenType 1.9.1, at each of them). */
const NEEDED: Readonly<Record<string, number>> = { head: 54, hhea: 36, maxp: 6, hmtx: 4, cmap: 4, 'OS/2': 68 };

/** Tables that may be missing, but not short. */
const WANTED: Readonly<Record<string, number>> = { post: 32, name: 6 };

const HEAD_MAGIC = 0x5f0f3cf5;

function tagOf(tag: string): number {
  return Buffer.from(tag, 'latin1').readUInt32BE();
}

/** What is wrong with the file of a font, said after its name, or null. HarfBuzz must be open. */
export function fontFault(bytes: Uint8Array): string | null {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || !VERSIONS.has(file.getUint32(0))) return 'is no TrueType or OpenType font';
  const fault = directoryFault(file);
  if (fault) return fault;
  try {
    const face = new Face('trial', bytes);
    readDescriptor(bytes);
    face.shape('Sphinx of black quartz, judge my vow — 0123456789');
    outlinesOf(bytes, glyphsOf(bytes));
    fontOf(bytes, SAMPLE);
  } catch {
    return 'is damaged';
  }
  return null;
}

/** Characters that a font is tried with: Latin, Hebrew and Arabic letters, and the marks of all. */
const SAMPLE = [
  [0x20, 0x24f],
  [0x590, 0x6ff],
  [0x2000, 0x206f],
].flatMap(([from, to]) => Array.from({ length: to! - from! }, (_, index) => from! + index));

/** The numbers of all glyphs (OpenType 1.9.1, maxp). */
function glyphsOf(bytes: Uint8Array): Iterable<number> {
  const maxp = tableOf(bytes, 'maxp')!;
  return Array.from({ length: new DataView(maxp.buffer, maxp.byteOffset).getUint16(4) }, (_, glyph) => glyph);
}

function directoryFault(file: DataView): string | null {
  const cut = 'is damaged: it ends before its tables do';
  const start = file.getUint32(0) === tagOf('ttcf') && file.byteLength >= 16 ? file.getUint32(12) : 0;
  if (start + 12 > file.byteLength) return cut;
  const count = file.getUint16(start + 4);
  if (start + 12 + 16 * count > file.byteLength) return cut;
  const tables = new Map<string, DataView>();
  for (let at = start + 12; at < start + 12 + 16 * count; at += 16) {
    const [offset, length] = [file.getUint32(at + 8), file.getUint32(at + 12)];
    if (offset + length > file.byteLength) return cut;
    const tag = String.fromCharCode(...Array.from({ length: 4 }, (_, index) => file.getUint8(at + index)));
    tables.set(tag, new DataView(file.buffer, file.byteOffset + offset, length));
  }
  return tablesFault(tables);
}

function tablesFault(tables: ReadonlyMap<string, DataView>): string | null {
  for (const [tag, length] of Object.entries(NEEDED)) {
    const table = tables.get(tag);
    if (!table) return `is no font to set with: it has no table \`${tag}\``;
    if (table.byteLength < length) return `is damaged: its table \`${tag}\` is too short`;
  }
  for (const [tag, length] of Object.entries(WANTED))
    if ((tables.get(tag)?.byteLength ?? length) < length) return `is damaged: its table \`${tag}\` is too short`;
  const head = tables.get('head')!;
  const em = head.getUint16(18);
  // 16 to 16,384 units to the em (OpenType 1.9.1, head).
  if (head.getUint32(12) !== HEAD_MAGIC || em < 16 || em > 16384) return 'is damaged: its table `head` is none';
  const drawn = (tables.has('glyf') && tables.has('loca')) || tables.has('CFF ') || tables.has('CFF2');
  if (!drawn) return 'is no font to set with: it has no outlines';
  return tables.has('name') && namesEnd(tables.get('name')!) > tables.get('name')!.byteLength
    ? 'is damaged: its table `name` is too short'
    : null;
}

/** Where the last of a font's names ends, in its table. */
function namesEnd(name: DataView): number {
  const count = name.getUint16(2);
  let end = 6 + 12 * count;
  if (end > name.byteLength) return end;
  for (let at = 6; at < 6 + 12 * count; at += 12)
    end = Math.max(end, name.getUint16(4) + name.getUint16(at + 10) + name.getUint16(at + 8));
  return end;
}
