import { tablesOf, writeSfnt } from './sfnt.js';

/** Bits of a component's flags (OpenType 1.9, glyf, composite glyph description). */
const WORDS = 0x1;
const SCALE = 0x8;
const MORE = 0x20;
const TWO_SCALES = 0x40;
const MATRIX = 0x80;
const INSTRUCTIONS = 0x100;

/** Bytes of a glyph's header, of a table's fields that tell its form. */
const GLYPH_HEADER = 10;
const LOCA_FORMAT = 50;
const METRICS_COUNT = 34;

/** A table of offsets that counts in pairs of bytes reaches as far as this. */
const SHORT_REACH = 2 * 0xffff;

/**
 * A font program with the outlines of `glyphs` and their parts alone, which keep their numbers, without hints; null of a
 * font whose outlines stand in no `glyf` table, or vary. HarfBuzz cuts those: of most fonts this is done in a hundredth of
 * the time that its library takes to be compiled.
 */
export function outlinesOfGlyf(font: Uint8Array, glyphs: Iterable<number>): Uint8Array | null {
  const tables = tablesOf(font);
  const [head, hhea, hmtx, maxp, loca, glyf] = ['head', 'hhea', 'hmtx', 'maxp', 'loca', 'glyf'].map((tag) =>
    tables.get(tag),
  );
  if (!head || !hhea || !hmtx || !maxp || !loca || !glyf || tables.has('fvar')) return null;
  const bodyOf = (glyph: number): DataView => {
    const long = head.getInt16(LOCA_FORMAT) !== 0;
    const at = (index: number) => (long ? loca.getUint32(4 * index) : 2 * loca.getUint16(2 * index));
    const from = at(glyph);
    return new DataView(glyf.buffer, glyf.byteOffset + from, at(glyph + 1) - from);
  };
  const kept = new Map<number, Uint8Array>();
  const keep = (glyph: number): void => {
    if (kept.has(glyph)) return;
    const body = bodyOf(glyph);
    if (body.byteLength === 0) kept.set(glyph, new Uint8Array());
    else if (body.getInt16(0) >= 0) kept.set(glyph, unhinted(body));
    else {
      const { bytes, parts } = compositeOf(body);
      kept.set(glyph, bytes);
      for (const part of parts) keep(part);
    }
  };
  // What stands for a missing character is never shown, but its number is every font's first.
  kept.set(0, new Uint8Array());
  for (const glyph of glyphs) keep(glyph);
  return writeSfnt(new Map(Object.entries(programOf({ head, hhea, hmtx, maxp }, kept))));
}

/** A glyph of contours without its instructions. */
function unhinted(glyph: DataView): Uint8Array {
  const bytes = bytesOf(glyph);
  const length = GLYPH_HEADER + 2 * glyph.getInt16(0);
  const points = length + 2 + glyph.getUint16(length);
  const bare = new Uint8Array(length + 2 + bytes.length - points);
  bare.set(bytes.subarray(0, length));
  bare.set(bytes.subarray(points), length + 2);
  return bare;
}

/** A glyph made of others without its instructions, and the numbers of those. */
function compositeOf(glyph: DataView): { readonly bytes: Uint8Array; readonly parts: readonly number[] } {
  const bytes = bytesOf(glyph).slice();
  const view = new DataView(bytes.buffer);
  const parts: number[] = [];
  for (let at = GLYPH_HEADER; ; ) {
    const flags = view.getUint16(at);
    view.setUint16(at, flags & ~INSTRUCTIONS);
    parts.push(view.getUint16(at + 2));
    at += 4 + (flags & WORDS ? 4 : 2) + (flags & SCALE ? 2 : flags & TWO_SCALES ? 4 : flags & MATRIX ? 8 : 0);
    if ((flags & MORE) === 0) return { bytes: bytes.subarray(0, at), parts };
  }
}

type Tables = Readonly<Record<'head' | 'hhea' | 'hmtx' | 'maxp', DataView>>;

/** The tables of a font that has the glyphs `kept`, and empty ones between them. */
function programOf(
  { head, hhea, hmtx, maxp }: Tables,
  kept: ReadonlyMap<number, Uint8Array>,
): Record<string, Uint8Array> {
  const count = Math.max(...kept.keys()) + 1;
  const padded = (bytes: Uint8Array) => bytes.length + (bytes.length % 2);
  const length = [...kept.values()].reduce((sum, bytes) => sum + padded(bytes), 0);
  const short = length <= SHORT_REACH;
  const outlines = new Uint8Array(length);
  const places = new DataView(new ArrayBuffer((short ? 2 : 4) * (count + 1)));
  const metrics = new DataView(new ArrayBuffer(4 * count));
  const measured = hhea.getUint16(METRICS_COUNT);
  let end = 0;
  for (let glyph = 0; glyph < count; glyph += 1) {
    const bytes = kept.get(glyph);
    if (bytes) {
      outlines.set(bytes, end);
      end += padded(bytes);
      // The last advance stands for all that follow; bearings go on alone.
      metrics.setUint16(4 * glyph, hmtx.getUint16(4 * Math.min(glyph, measured - 1)));
      const bearing = glyph < measured ? 4 * glyph + 2 : 4 * measured + 2 * (glyph - measured);
      metrics.setInt16(4 * glyph + 2, hmtx.getInt16(bearing));
    }
    if (short) places.setUint16(2 * (glyph + 1), end / 2);
    else places.setUint32(4 * (glyph + 1), end);
  }
  return {
    head: changed(head, (view) => view.setInt16(LOCA_FORMAT, short ? 0 : 1)),
    hhea: changed(hhea, (view) => view.setUint16(METRICS_COUNT, count)),
    hmtx: bytesOf(metrics),
    maxp: changed(maxp, (view) => view.setUint16(4, count)),
    loca: bytesOf(places),
    glyf: outlines,
  };
}

const bytesOf = ({ buffer, byteOffset, byteLength }: DataView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

function changed(table: DataView, change: (view: DataView) => void): Uint8Array {
  const bytes = bytesOf(table).slice();
  change(new DataView(bytes.buffer));
  return bytes;
}
