/** What we call of HarfBuzz's subsetter (hb-subset.h); pointers are offsets in its memory. */
interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly malloc: (size: number) => number;
  readonly free: (pointer: number) => void;
  readonly hb_blob_create: (data: number, length: number, mode: number, user: number, destroy: number) => number;
  readonly hb_blob_destroy: (blob: number) => void;
  readonly hb_blob_get_data: (blob: number, length: number) => number;
  readonly hb_blob_get_length: (blob: number) => number;
  readonly hb_face_create: (blob: number, index: number) => number;
  readonly hb_face_destroy: (face: number) => void;
  readonly hb_face_reference_blob: (face: number) => number;
  readonly hb_set_add: (set: number, value: number) => void;
  readonly hb_subset_input_create_or_fail: () => number;
  readonly hb_subset_input_destroy: (input: number) => void;
  readonly hb_subset_input_unicode_set: (input: number) => number;
  readonly hb_subset_input_set: (input: number, kind: number) => number;
  readonly hb_subset_input_set_flags: (input: number, flags: number) => void;
  readonly hb_subset_or_fail: (face: number, input: number) => number;
}

declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
};

const WRITABLE = 2;
const NO_HINTING = 0x1;
/** Kinds of `hb_subset_sets_t`. */
const NAME_IDS = 4;
const LAYOUT_FEATURES = 6;
/** Name table entries kept beside those HarfBuzz keeps anyway: maker, licence and its address (OpenType 1.9, name). */
const NAMES = [8, 9, 13, 14];

/** HarfBuzz's subsetter: cuts a font down to some characters, with every glyph that its features make of them. */
export class Subsetter {
  readonly #hb: Exports;

  /** `wasm` is `harfbuzz-subset.wasm` of the package `harfbuzzjs`. */
  constructor(wasm: Uint8Array) {
    this.#hb = new WebAssembly.Instance(new WebAssembly.Module(wasm), {}).exports as Exports;
  }

  /** The font file `bytes` with no more than `characters`; `features` are kept beside those on by default. */
  subset(bytes: Uint8Array, characters: readonly number[], features: readonly string[] = []): Uint8Array {
    const hb = this.#hb;
    const data = hb.malloc(bytes.length);
    new Uint8Array(hb.memory.buffer).set(bytes, data);
    const blob = hb.hb_blob_create(data, bytes.length, WRITABLE, 0, 0);
    const face = hb.hb_face_create(blob, 0);
    hb.hb_blob_destroy(blob);
    const input = hb.hb_subset_input_create_or_fail();
    const add = (set: number, values: readonly number[]) => {
      for (const value of values) hb.hb_set_add(set, value);
    };
    add(hb.hb_subset_input_unicode_set(input), characters);
    add(hb.hb_subset_input_set(input, NAME_IDS), NAMES);
    add(hb.hb_subset_input_set(input, LAYOUT_FEATURES), features.map(tagOf));
    hb.hb_subset_input_set_flags(input, NO_HINTING);
    const subset = hb.hb_subset_or_fail(face, input);
    if (subset === 0) throw new Error('HarfBuzz could not subset the font');
    const result = hb.hb_face_reference_blob(subset);
    const start = hb.hb_blob_get_data(result, 0);
    const cut = new Uint8Array(hb.memory.buffer).slice(start, start + hb.hb_blob_get_length(result));
    hb.hb_blob_destroy(result);
    hb.hb_face_destroy(subset);
    hb.hb_subset_input_destroy(input);
    hb.hb_face_destroy(face);
    hb.free(data);
    return cut;
  }
}

/** `smcp` as the number it is in a font. */
const tagOf = (tag: string): number => new DataView(new TextEncoder().encode(tag).buffer).getUint32(0);
