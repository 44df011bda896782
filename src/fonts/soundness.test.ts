import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, expect, test } from 'vitest';
import { Face, openHarfBuzz } from './face.js';
import { permissionOf } from './permission.js';
import { readDescriptor } from './sfnt.js';
import { fontFault } from './soundness.js';
import { fontOf, outlinesOf } from './subset.js';

const require = createRequire(import.meta.url);
const SOUND = new Uint8Array(
  readFileSync(require.resolve('@expo-google-fonts/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf')),
);
const OPENTYPE = new Uint8Array(readFileSync('tests/fixtures/blocks.otf'));

beforeAll(openHarfBuzz);

/** The font with what `change` does to it, which is given the place of a table's entry in the directory. */
function damaged(change: (file: DataView, entry: (tag: string) => number) => void, font = SOUND): Uint8Array {
  const bytes = Uint8Array.from(font);
  const file = new DataView(bytes.buffer);
  change(file, (tag) => {
    for (let at = 12; ; at += 16) if (Buffer.from(bytes.subarray(at, at + 4)).toString('latin1') === tag) return at;
  });
  return bytes;
}

test.each([
  ['a TrueType font', SOUND],
  ['an OpenType font', OPENTYPE],
])('%s is sound', (_, bytes) => expect(fontFault(bytes)).toBeNull());

test.each<readonly [name: string, bytes: Uint8Array, fault: RegExp]>([
  ['nothing', new Uint8Array(), /no TrueType or OpenType/],
  ['a text', Buffer.from('The kettle sang all morning.'), /no TrueType or OpenType/],
  ['a web font', Buffer.from('wOF2 and so on, and so on'), /no TrueType or OpenType/],
  ['a cut directory', SOUND.slice(0, 40), /ends before/],
  ['a cut table', SOUND.slice(0, 3000), /ends before/],
  ['a last byte lost', SOUND.slice(0, -8), /ends before/],
  ['a collection of nothing', Buffer.from('ttcf\0\x01\0\0\0\0\0\x01\0\0\x10\0'), /ends before/],
  ['no outlines', damaged((file, entry) => file.setUint32(entry('glyf'), 0)), /no outlines/],
  ['no table of characters', damaged((file, entry) => file.setUint32(entry('cmap'), 0)), /no table `cmap`/],
  ['a short head', damaged((file, entry) => file.setUint32(entry('head') + 12, 20)), /`head` is too short/],
  ['no em', damaged((file, entry) => file.setUint16(file.getUint32(entry('head') + 8) + 18, 0)), /`head` is none/],
  [
    'names behind the end',
    damaged((file, entry) => file.setUint16(file.getUint32(entry('name') + 8) + 2, 9000)),
    /`name`/,
  ],
])('%s is told', (_, bytes, fault) => expect(fontFault(bytes)).toMatch(fault));

/** Numbers that look like chance and are the same every time (mulberry32). */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

test.each([
  ['TrueType', SOUND],
  ['OpenType', OPENTYPE],
])('whatever happened to a %s font, it is told or can be set with', (_, font) => {
  const next = chance(7);
  for (let turn = 0; turn < 150; turn += 1) {
    const bytes = Uint8Array.from(next(4) === 0 ? font.subarray(0, next(font.length)) : font);
    // The directory and the first tables, where it hurts, or anywhere.
    for (let hits = 1 + next(4); hits > 0; hits -= 1) bytes[next(next(2) ? 600 : bytes.length)] = next(256);
    if (fontFault(bytes)) continue;
    const face = new Face('mutant', bytes);
    const { glyphs } = face.shape('שלום, 0123 ABC');
    for (const glyph of glyphs) face.outline(glyph);
    readDescriptor(bytes);
    permissionOf(bytes);
    outlinesOf(bytes, glyphs);
    fontOf(bytes, [0x20, 0x41, 0x5d0]);
  }
});
