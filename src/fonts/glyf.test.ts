import { expect, test } from 'vitest';
import { diskWorld } from '../machine/disk.js';
import { Face } from './face.js';
import { outlinesOfGlyf } from './glyf.js';
import { tablesOf, writeSfnt } from './sfnt.js';
import { outlinesByHarfBuzz } from './subset.js';

const FONTS = [
  'eb-garamond/400Regular/EBGaramond_400Regular.ttf',
  'alegreya/400Regular_Italic/Alegreya_400Regular_Italic.ttf',
  'literata/700Bold/Literata_700Bold.ttf',
  'source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  'noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf',
];

const read = (file: string) => diskWorld('.').packaged(`@expo-google-fonts/${file}`);

const TEXT = 'The quick brown fox, Ångström ǽ ﬁ ½ “¿” ❦ 12 é ž';

test.each(FONTS)('%s: outlines and advances are what HarfBuzz cuts', (file) => {
  const font = read(file);
  const whole = new Face('whole', font);
  const glyphs = [...new Set(whole.shape(TEXT).glyphs)].filter((glyph) => glyph !== 0);
  const ours = new Face('ours', outlinesByTables(font, glyphs));
  const theirs = new Face('theirs', outlinesByTables(font, glyphs, outlinesByHarfBuzz));
  expect(glyphs.length).toBeGreaterThan(1);
  for (const glyph of glyphs) {
    expect(ours.outline(glyph)).toBe(whole.outline(glyph));
    expect(ours.outline(glyph)).toBe(theirs.outline(glyph));
    expect(ours.advance(glyph)).toBe(whole.advance(glyph));
  }
});

/** A program has no OS/2, which a face of ours wants: the font's own is lent. */
function outlinesByTables(
  font: Uint8Array,
  glyphs: readonly number[],
  cut: (font: Uint8Array, glyphs: readonly number[]) => Uint8Array | null = outlinesOfGlyf,
): Uint8Array {
  const tables = new Map<string, Uint8Array>();
  const add = (file: Uint8Array, tags: readonly string[]) => {
    for (const [tag, { buffer, byteOffset, byteLength }] of tablesOf(file)) {
      if (tags.includes(tag)) tables.set(tag, new Uint8Array(buffer, byteOffset, byteLength));
    }
  };
  add(font, ['OS/2']);
  add(cut(font, glyphs)!, ['head', 'hhea', 'hmtx', 'maxp', 'loca', 'glyf']);
  return writeSfnt(tables);
}

test('the file is sound: every table and the whole sum up to what they should', () => {
  const file = Buffer.from(outlinesOfGlyf(read(FONTS[0]!), [40, 41, 300])!);
  const sum = (bytes: Buffer) => {
    let all = 0;
    for (let at = 0; at < bytes.length; at += 4) all = (all + bytes.readUInt32BE(at)) >>> 0;
    return all;
  };
  expect(sum(file)).toBe(0xb1b0afba);
  expect(file.length % 4).toBe(0);
});

test('a font that varies is left to HarfBuzz', () => {
  const font = Buffer.from(read(FONTS[0]!));
  // Any table's name will do for one that says so.
  const at = font.indexOf('GSUB', 0, 'latin1');
  font.write('fvar', at, 'latin1');
  expect(outlinesOfGlyf(font, [40])).toBeNull();
});
