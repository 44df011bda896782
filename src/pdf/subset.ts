import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** As much of the WebAssembly interface as is used here; Node's types leave it to the browser's. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
};

/** The functions of HarfBuzz's subset library that are called here (harfbuzz.github.io, hb-subset); handles are addresses. */
interface HarfBuzzSubset {
  readonly memory: { readonly buffer: ArrayBuffer };
  _initialize(): void;
  malloc(size: number): number;
  free(address: number): void;
  hb_blob_create(data: number, length: number, mode: number, user: number, destroy: number): number;
  hb_blob_destroy(blob: number): void;
  hb_blob_get_data(blob: number, length: number): number;
  hb_blob_get_length(blob: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_destroy(face: number): void;
  hb_face_reference_blob(face: number): number;
  hb_set_add(set: number, value: number): void;
  hb_set_clear(set: number): void;
  hb_set_del(set: number, value: number): void;
  hb_set_invert(set: number): void;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_destroy(input: number): void;
  hb_subset_input_pin_all_axes_to_default(input: number, face: number): number;
  hb_subset_input_set(input: number, kind: number): number;
  hb_subset_input_set_flags(input: number, flags: number): void;
  hb_subset_or_fail(face: number, input: number): number;
}

const MEMORY_MODE_READONLY = 1;
const GLYPHS = 0;
const DROPPED_TABLES = 3;
/** No hinting, glyphs keep their numbers, layout is not followed: hb_subset_flags_t. */
const FLAGS = 0x1 | 0x2 | 0x200;

/** What a PDF's font program needs (ISO 32000-1, table 126); shaping is done, and the codes are the PDF's own. */
const KEPT_TABLES = ['head', 'hhea', 'hmtx', 'maxp', 'loca', 'glyf', 'CFF '];

let library: HarfBuzzSubset | null = null;

/** The font file with the outlines of `glyphs` alone, which keep their numbers. Throws if the font is broken. */
export function subset(font: Uint8Array, glyphs: Iterable<number>): Uint8Array {
  library ??= load();
  const hb = library;
  const data = hb.malloc(font.length);
  new Uint8Array(hb.memory.buffer).set(font, data);
  const blob = hb.hb_blob_create(data, font.length, MEMORY_MODE_READONLY, 0, 0);
  const face = hb.hb_face_create(blob, 0);
  hb.hb_blob_destroy(blob);
  try {
    return subsetFace(hb, face, glyphs);
  } finally {
    hb.hb_face_destroy(face);
    hb.free(data);
  }
}

function subsetFace(hb: HarfBuzzSubset, face: number, glyphs: Iterable<number>): Uint8Array {
  const input = hb.hb_subset_input_create_or_fail();
  hb.hb_subset_input_set_flags(input, FLAGS);
  hb.hb_subset_input_pin_all_axes_to_default(input, face);
  const wanted = hb.hb_subset_input_set(input, GLYPHS);
  for (const glyph of glyphs) hb.hb_set_add(wanted, glyph);
  const dropped = hb.hb_subset_input_set(input, DROPPED_TABLES);
  hb.hb_set_clear(dropped);
  hb.hb_set_invert(dropped);
  for (const tag of KEPT_TABLES) hb.hb_set_del(dropped, tagNumber(tag));

  const reduced = hb.hb_subset_or_fail(face, input);
  hb.hb_subset_input_destroy(input);
  if (reduced === 0) throw new Error('HarfBuzz could not make a subset of the font');
  const blob = hb.hb_face_reference_blob(reduced);
  const start = hb.hb_blob_get_data(blob, 0);
  const bytes = new Uint8Array(hb.memory.buffer.slice(start, start + hb.hb_blob_get_length(blob)));
  hb.hb_blob_destroy(blob);
  hb.hb_face_destroy(reduced);
  return bytes;
}

const tagNumber = (tag: string): number => Buffer.from(tag, 'latin1').readUInt32BE();

function load(): HarfBuzzSubset {
  const path = createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm');
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(path)));
  const loaded = exports as HarfBuzzSubset;
  loaded._initialize();
  return loaded;
}
