import { describe, expect, test } from 'vitest';
import type { Book } from '../../book/index.js';
import type { World } from '../../document/index.js';
import { Face } from '../../fonts/index.js';
import { diskWorld } from '../../machine/disk.js';
import { charactersOf, Foundry, readyFonts } from './fonts.js';

const world = diskWorld('.');

test('the characters of texts are their code points, each once, ascending', () => {
  expect(charactersOf(['ba\n', 'a🦊'])).toEqual([0x61, 0x62, 0x1f98a]);
});

test('regular and italic are embedded, cut down to the characters in use', () => {
  const { resources, css } = new Foundry('eb-garamond', world).embed(['Only these letters: é.'], new Set());
  expect(resources.map(({ file, mediaType }) => [file, mediaType])).toEqual([
    ['fonts/EBGaramond-Regular.ttf', 'font/ttf'],
    ['fonts/EBGaramond-Italic.ttf', 'font/ttf'],
  ]);
  for (const { file, bytes } of resources) {
    expect(bytes.length).toBeLessThan(25_000);
    const face = new Face(file, bytes);
    expect(face.has(0xe9)).toBe(true);
    expect(face.has('z'.charCodeAt(0))).toBe(false);
    expect(css).toContain(`url(${file})`);
  }
});

test('bold cuts come where the stories ask for them', () => {
  const names = (...cuts: ('bold' | 'bold-italic' | 'small-caps')[]) =>
    new Foundry('eb-garamond', world)
      .embed(['abc'], new Set(cuts))
      .resources.map(({ file }) => file.replace(/^.*-|\.ttf$/g, ''));
  expect(names('bold')).toEqual(['Regular', 'Italic', 'Bold']);
  expect(names('bold-italic')).toEqual(['Regular', 'Italic', 'Bold', 'BoldItalic']);
  expect(names('small-caps')).toEqual(['Regular', 'Italic']);
});

test('small capitals are kept where they are asked for', () => {
  const width = (cuts: readonly 'small-caps'[]) => {
    const face = new Face('r', new Foundry('eb-garamond', world).embed(['abc'], new Set(cuts)).resources[0]!.bytes);
    return face.shape('abc', ['smcp']).width - face.shape('abc').width;
  };
  expect(width([])).toBe(0);
  expect(width(['small-caps'])).not.toBe(0);
});

test('the same texts give the same bytes', () => {
  const make = () =>
    new Foundry('eb-garamond', world)
      .embed(['One two three'], new Set(['bold']))
      .resources.map(({ bytes }) => [...bytes]);
  expect(make()).toEqual(make());
});

test.each([
  ['source-serif-4', 'SourceSerif4', 'Source Serif 4'],
  ['alegreya', 'Alegreya', 'Alegreya'],
  ['literata', 'Literata', 'Literata'],
] as const)('a book set in %s takes its own letters along', (family, file, name) => {
  const { resources, css } = new Foundry(family, world).embed(['abc'], new Set(['bold-italic', 'small-caps']));
  expect(resources.map((resource) => resource.file)).toEqual(
    ['Regular', 'Italic', 'Bold', 'BoldItalic'].map((cut) => `fonts/${file}-${cut}.ttf`),
  );
  for (const { bytes } of resources) expect(new Face('cut', bytes).has('b'.charCodeAt(0))).toBe(true);
  expect(css).toContain(`body { font-family: "${name}", serif; }`);
});

describe('fonts that the build has cut', () => {
  const fonts = new Map([...readyFonts(world)].map(({ name, bytes }) => [name, bytes]));
  const made = { ...world, ready: (name: string) => fonts.get(name) ?? null };
  const bytesOf = (from: World, text: string, cuts: readonly 'small-caps'[] = []) => {
    const foundry = new Foundry('literata', from);
    foundry.prepare({ title: text, authors: [], sections: [] } as unknown as Book);
    return foundry.embed([text], new Set(cuts)).resources.map(({ bytes }) => bytes);
  };

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

test('fonts that were prepared are not cut again, unless a character is new', () => {
  const span = { source: { file: 's.txt', text: 'é' }, start: 0, end: 1 };
  const run = { kind: 'run', text: 'é', marks: ['strong'], link: null, span };
  const story = { headnote: [], blocks: [{ kind: 'paragraph', inlines: [run], gap: 1, span }], endNotes: [] };
  const book = { title: 'T', authors: [], sections: [{ kind: 'story', story }] } as unknown as Book;
  let read = 0;
  const packaged = (file: string) => {
    read += 1;
    return world.packaged(file);
  };
  const foundry = new Foundry('eb-garamond', { ...world, packaged });
  foundry.prepare(book);
  expect(read).toBe(3);
  const prepared = foundry.embed(['é, “so”'], new Set(['bold'])).resources;
  expect(read).toBe(3);
  const [regular] = foundry.embed(['ž'], new Set(['bold'])).resources;
  expect(read).toBe(6);
  const has = (bytes: Uint8Array, character: string) => new Face('r', bytes).has(character.codePointAt(0)!);
  expect(['é', 'ž', '“', 'Q'].map((character) => has(prepared[0]!.bytes, character))).toEqual([
    true,
    false,
    true,
    true,
  ]);
  expect(['é', 'ž'].map((character) => has(regular!.bytes, character))).toEqual([true, true]);
});
