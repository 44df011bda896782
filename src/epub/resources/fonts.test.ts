import { describe, expect, test } from 'vitest';
import type { World } from '../../document/index.js';
import { Face } from '../../fonts/index.js';
import { diskWorld } from '../../machine/disk.js';
import { charactersOf, embedFonts, readyFonts } from './fonts.js';

const world = diskWorld('.');

test('the characters of texts are their code points, each once, ascending', () => {
  expect(charactersOf(['ba\n', 'a🦊'])).toEqual([0x61, 0x62, 0x1f98a]);
});

test('regular and italic are embedded, cut down to the characters in use', () => {
  const { resources, css } = embedFonts(['Only these letters: é.'], new Set(), 'eb-garamond', world);
  expect(resources.map(({ file, mediaType }) => [file, mediaType])).toEqual([
    ['fonts/EBGaramond-Regular.ttf', 'font/ttf'],
    ['fonts/EBGaramond-Italic.ttf', 'font/ttf'],
  ]);
  for (const { file, bytes } of resources) {
    expect(bytes.length).toBeLessThan(60_000);
    const face = new Face(file, bytes);
    expect(face.has(0xe9)).toBe(true);
    expect(face.has(0x17e)).toBe(false);
    expect(css).toContain(`url(${file})`);
  }
});

test('bold cuts come where the stories ask for them', () => {
  const names = (...cuts: ('bold' | 'bold-italic' | 'small-caps')[]) =>
    embedFonts(['abc'], new Set(cuts), 'eb-garamond', world).resources.map(({ file }) =>
      file.replace(/^.*-|\.ttf$/g, ''),
    );
  expect(names('bold')).toEqual(['Regular', 'Italic', 'Bold']);
  expect(names('bold-italic')).toEqual(['Regular', 'Italic', 'Bold', 'BoldItalic']);
  expect(names('small-caps')).toEqual(['Regular', 'Italic']);
});

test('small capitals are kept where they are asked for', () => {
  const width = (cuts: readonly 'small-caps'[]) => {
    const face = new Face('r', embedFonts(['abc'], new Set(cuts), 'eb-garamond', world).resources[0]!.bytes);
    return face.shape('abc', ['smcp']).width - face.shape('abc').width;
  };
  expect(width([])).toBe(0);
  expect(width(['small-caps'])).not.toBe(0);
});

test('signs and pictures that the family lacks are taken along, each from one face; of others there is none', () => {
  const { resources, css } = embedFonts(['A fox 🦊👩‍🚀, ♔ and Ω.'], new Set(), 'eb-garamond', world);
  const files = resources.map(({ file }) => file);
  expect(files).toContain('fonts/NotoEmoji.ttf');
  const holders = (code: number) =>
    resources.filter(({ file, bytes }) => new Face(file, bytes).has(code)).map(({ file }) => file);
  expect(holders(0x1f98a)).toEqual(['fonts/NotoEmoji.ttf']);
  expect(holders(0x2654)).toHaveLength(1);
  expect(holders(0x3a9)).not.toContain('fonts/NotoEmoji.ttf');
  expect(css).toMatch(/body \{ font-family: "EB Garamond", (?:"Noto [^"]+", )*"Noto Emoji", serif; \}/);
  for (const { bytes } of resources) expect(bytes.length).toBeLessThan(70_000);
  expect(embedFonts(['Ω é'], new Set(), 'eb-garamond', world).css).toContain('font-family: "EB Garamond", serif');
});

test('the same texts give the same bytes', () => {
  const make = () =>
    embedFonts(['One two three'], new Set(['bold']), 'eb-garamond', world).resources.map(({ bytes }) => [...bytes]);
  expect(make()).toEqual(make());
});

test.each([
  ['source-serif-4', 'SourceSerif4', 'Source Serif 4'],
  ['alegreya', 'Alegreya', 'Alegreya'],
  ['literata', 'Literata', 'Literata'],
] as const)('a book set in %s takes its own letters along', (family, file, name) => {
  const { resources, css } = embedFonts(['abc'], new Set(['bold-italic', 'small-caps']), family, world);
  expect(resources.map((resource) => resource.file)).toEqual(
    ['Regular', 'Italic', 'Bold', 'BoldItalic'].map((cut) => `fonts/${file}-${cut}.ttf`),
  );
  for (const { bytes } of resources) expect(new Face('cut', bytes).has('b'.charCodeAt(0))).toBe(true);
  expect(css).toContain(`body { font-family: "${name}", serif; }`);
});

describe('fonts that the build has cut', () => {
  const fonts = new Map([...readyFonts(world)].map(({ name, bytes }) => [name, bytes]));
  const made = { ...world, ready: (name: string) => fonts.get(name) ?? null };
  const bytesOf = (from: World, text: string, cuts: readonly 'small-caps'[] = []) =>
    embedFonts([text], new Set(cuts), 'literata', from).resources.map(({ bytes }) => bytes);

  test('are regular and italic of every family', () => {
    expect(fonts.size).toBe(8);
    expect([...fonts.keys()]).toContain('EBGaramond-Italic.ttf');
  });

  test('are what would be cut for a book of common characters, which takes them', () => {
    const taken = bytesOf(made, 'Déjà vu—“encore”');
    expect(taken).toEqual(bytesOf(world, 'Déjà vu—“encore”'));
    expect(taken[0]).toBe(fonts.get('Literata-Regular.ttf'));
    expect(taken[1]).toBe(fonts.get('Literata-Italic.ttf'));
  });

  test('are left where a character or a feature more is wanted', () => {
    const ready = [...fonts.values()];
    for (const bytes of bytesOf(made, 'Ωmega')) {
      expect(ready).not.toContain(bytes);
      expect(new Face('cut', bytes).has(0x3a9)).toBe(true);
    }
    for (const bytes of bytesOf(made, 'abc', ['small-caps'])) expect(ready).not.toContain(bytes);
  });
});
