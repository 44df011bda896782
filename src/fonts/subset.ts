import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { outlinesOfGlyf } from './glyf.js';

/** As much of the WebAssembly interface as is used here; Node's types leave it to the browser's. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
};

/** The functions of HarfBuzz's subset library that are called here (hb-subset.h); handles are addresses. */
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

/** hb_subset_sets_t. */
const SETS = { glyphs: 0, characters: 1, droppedTables: 3, names: 4, features: 6 } as const;

/** hb_subset_flags_t. */
const NO_HINTING = 0x1;
const RETAIN_GLYPH_NUMBERS = 0x2;
const NO_LAYOUT_CLOSURE = 0x200;

/** What a PDF's font program needs (ISO 32000-1, table 126): shaping is done, and the codes are the PDF's own. */
const PROGRAM_TABLES = ['head', 'hhea', 'hmtx', 'maxp', 'loca', 'glyf', 'CFF '];

/** Entries of the name table kept beside those HarfBuzz keeps anyway: maker, licence and its address (OpenType 1.9, name). */
const KEPT_NAMES = [8, 9, 13, 14];

/** A font program with the outlines of `glyphs` alone, which keep their numbers. Throws if the font is broken. */
export function outlinesOf(font: Uint8Array, glyphs: Iterable<number>): Uint8Array {
  const wanted = [...glyphs];
  let program: Uint8Array | null = null;
  try {
    program = outlinesOfGlyf(font, wanted);
  } catch {
    // A table that ends too soon: HarfBuzz can make do with some such fonts, and refuses the others.
  }
  return program ?? outlinesByHarfBuzz(font, wanted);
}

/** The same for every kind of outlines. */
export function outlinesByHarfBuzz(font: Uint8Array, glyphs: Iterable<number>): Uint8Array {
  return cut(font, NO_HINTING | RETAIN_GLYPH_NUMBERS | NO_LAYOUT_CLOSURE, (hb, input) => {
    const wanted = hb.hb_subset_input_set(input, SETS.glyphs);
    for (const glyph of glyphs) hb.hb_set_add(wanted, glyph);
    const dropped = hb.hb_subset_input_set(input, SETS.droppedTables);
    hb.hb_set_clear(dropped);
    hb.hb_set_invert(dropped);
    for (const tag of PROGRAM_TABLES) hb.hb_set_del(dropped, tagNumber(tag));
  });
}

/**
 * A font that can still be set with: `characters`, and every glyph that its layout makes of them; `features` are kept
 * beside those on by default. Throws if the font is broken.
 */
export function fontOf(font: Uint8Array, characters: Iterable<number>, features: readonly string[] = []): Uint8Array {
  return cut(font, NO_HINTING, (hb, input) => {
    const add = (kind: number, values: Iterable<number>) => {
      const set = hb.hb_subset_input_set(input, kind);
      for (const value of values) hb.hb_set_add(set, value);
    };
    add(SETS.characters, characters);
    add(SETS.names, KEPT_NAMES);
    add(SETS.features, features.map(tagNumber));
  });
}

/** Cuts the font down to what `ask` puts into the request. */
function cut(font: Uint8Array, flags: number, ask: (hb: HarfBuzzSubset, input: number) => void): Uint8Array {
  const hb = library();
  const data = hb.malloc(font.length);
  new Uint8Array(hb.memory.buffer).set(font, data);
  const blob = hb.hb_blob_create(data, font.length, MEMORY_MODE_READONLY, 0, 0);
  const face = hb.hb_face_create(blob, 0);
  const input = hb.hb_subset_input_create_or_fail();
  hb.hb_subset_input_set_flags(input, flags);
  hb.hb_subset_input_pin_all_axes_to_default(input, face);
  ask(hb, input);
  const reduced = hb.hb_subset_or_fail(face, input);
  const bytes = reduced === 0 ? null : fileOf(hb, reduced);
  hb.hb_subset_input_destroy(input);
  hb.hb_face_destroy(face);
  hb.hb_blob_destroy(blob);
  hb.free(data);
  if (bytes === null) throw new Error('HarfBuzz could not make a subset of the font');
  return bytes;
}

function fileOf(hb: HarfBuzzSubset, face: number): Uint8Array {
  const blob = hb.hb_face_reference_blob(face);
  const start = hb.hb_blob_get_data(blob, 0);
  const bytes = new Uint8Array(hb.memory.buffer.slice(start, start + hb.hb_blob_get_length(blob)));
  hb.hb_blob_destroy(blob);
  hb.hb_face_destroy(face);
  return bytes;
}

const tagNumber = (tag: string): number => Buffer.from(tag, 'latin1').readUInt32BE();

let loaded: HarfBuzzSubset | null = null;

/** The library, which ships beside HarfBuzz's shaper in the package `harfbuzzjs`. */
function library(): HarfBuzzSubset {
  if (loaded === null) {
    const path = createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm');
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(path)));
    loaded = exports as HarfBuzzSubset;
    loaded._initialize();
  }
  return loaded;
}
