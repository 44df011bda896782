import { readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { italic, regular } from '../../tests/kit/pages.js';
import { Face, fontOf, outlinesOf, permissionOf, readDescriptor, tableOf } from './index.js';

const blocks = new Uint8Array(readFileSync('tests/fixtures/blocks.otf'));
const roman = regular();

test('a face that nobody holds takes no memory: a process may make thousands of books', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const before = process.memoryUsage.rss();
  // Their registry forgets them between turns of the event loop.
  for (let round = 0; round < 30; round += 1) {
    for (let times = 0; times < 20; times += 1) new Face('trial', roman.bytes).shape('so');
    collect();
    await setImmediate();
  }
  expect(process.memoryUsage.rss() - before).toBeLessThan(200 * roman.bytes.length);
});

test('a descriptor tells a roman from an italic', () => {
  expect(readDescriptor(roman.bytes)).toMatchObject({
    postScriptName: 'EBGaramond-Regular',
    italicAngle: 0,
    italic: false,
    fixedPitch: false,
    weight: 400,
  });
  const slanted = readDescriptor(italic().bytes);
  expect(slanted.italic).toBe(true);
  expect(slanted.italicAngle).toBeLessThan(0);
  expect(readDescriptor(blocks)).toMatchObject({ postScriptName: 'Blocks-Regular', box: [20, 0, 580, 700] });
});

/** The roman, saying of itself that `type` is what may be done with it. */
function licensed(type: number): Uint8Array {
  const bytes = Uint8Array.from(roman.bytes);
  const os2 = tableOf(bytes, 'OS/2')!;
  const at = Buffer.from(bytes.buffer).indexOf(os2);
  new DataView(bytes.buffer).setUint16(at + 8, type);
  return bytes;
}

test.each([
  [0x0000, 'granted'],
  [0x0002, 'refused'],
  [0x0004, 'granted'],
  [0x0008, 'granted'],
  // Of several the least restrictive holds, as in fonts of OS/2 versions up to 2.
  [0x0006, 'granted'],
  [0x0102, 'refused'],
  [0x0104, 'whole-only'],
  [0x0208, 'bitmaps-only'],
])('fsType %i: embedding is %s', (type, permission) => {
  expect(permissionOf(licensed(type))).toBe(permission);
});

describe('outlines for a PDF', () => {
  test('keep their numbers, and no others have any', () => {
    const [kept, left] = [roman.glyph(0x67), roman.glyph(0x61)];
    const cut = outlinesOf(roman.bytes, [kept]);
    expect(cut.length).toBeLessThan(roman.bytes.length / 20);
    // `loca`: a glyph without outline ends where it begins; short offsets where `head` says 0.
    const long = new DataView(tableOf(cut, 'head')!.slice().buffer).getInt16(50) === 1;
    const loca = new DataView(tableOf(cut, 'loca')!.slice().buffer);
    const lengthOf = (glyph: number) =>
      long
        ? loca.getUint32(4 * glyph + 4) - loca.getUint32(4 * glyph)
        : loca.getUint16(2 * glyph + 2) - loca.getUint16(2 * glyph);
    expect(lengthOf(kept)).toBeGreaterThan(0);
    expect(lengthOf(left)).toBe(0);
    expect(tableOf(cut, 'GSUB')).toBeNull();
  });

  test('of CFF fonts too', () => {
    expect(tableOf(outlinesOf(blocks, [3]), 'CFF ')).not.toBeNull();
  });

  test('a broken font is told', () => {
    expect(() => outlinesOf(Uint8Array.from([0, 1, 0, 0, 0, 9]), [1])).toThrow('HarfBuzz');
  });
});

test('a font cut for an ebook can be set with, small capitals where they were asked for', () => {
  const characters = Array.from('Afbi', (letter) => letter.codePointAt(0)!);
  const plain = new Face('cut', fontOf(roman.bytes, characters));
  const small = new Face('cut', fontOf(roman.bytes, characters, ['smcp']));
  expect([0x41, 0x66, 0x78].map((letter) => plain.has(letter))).toEqual([true, true, false]);
  expect(plain.shape('fi').glyphs).toHaveLength(roman.shape('fi').glyphs.length);
  expect(small.shape('b', ['smcp']).width).toBe(roman.shape('b', ['smcp']).width);
  expect(plain.shape('b', ['smcp']).width).not.toBe(roman.shape('b', ['smcp']).width);
});
