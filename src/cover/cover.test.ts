import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { Book } from '../book/index.js';
import type { Diagnostic } from '../diagnostics/index.js';
import { person, type World } from '../document/index.js';
import type { CoverSettings } from '../manifest/index.js';
import { makeCover } from './index.js';

const require = createRequire(import.meta.url);

const world: World = {
  file: async (path) => ({ ok: false, fault: 'missing', detail: path }),
  neighbours: () => [],
  asset: (path) => readFileSync(`assets/${path}`),
  packaged: (specifier) => readFileSync(require.resolve(specifier)),
  env: () => undefined,
};

const book: Book = {
  title: 'The Winter Sheaf',
  subtitle: 'Five stories',
  editors: [person('Ada Field')],
  authors: ['Tom Reed', 'Josephine West', 'Ngozi Adeyemi'].map((name) => person(name)),
  language: 'en-GB',
  date: '2026-11-21',
  publisher: null,
  identifier: { ebook: null, print: null },
  rights: null,
  description: null,
  subjects: [],
  series: null,
  sections: [],
};

const drawn: CoverSettings = {
  image: null,
  alt: null,
  fit: 'crop',
  design: null,
  colour: null,
  title: false,
  span: null,
};

const TRIM = { width: 396, height: 612 };

test('a cover is drawn in both sizes, the same bytes each time', async () => {
  const faults: Diagnostic[] = [];
  const once = await makeCover(book, drawn, TRIM, world, (fault) => faults.push(fault));
  const twice = await makeCover(book, drawn, TRIM, world, (fault) => faults.push(fault));
  expect(faults).toEqual([]);
  expect(await sharp(once.ebook).metadata()).toMatchObject({
    format: 'jpeg',
    width: 1600,
    height: 2560,
    space: 'srgb',
  });
  expect(await sharp(once.page).metadata()).toMatchObject({ format: 'jpeg', width: 1650, height: 2550, space: 'srgb' });
  expect(Buffer.compare(once.ebook, twice.ebook)).toBe(0);
  expect(Buffer.compare(once.page, twice.page)).toBe(0);
  expect(Buffer.from(once.ebook.subarray(2, 11)).toString('latin1')).toBe('\xff\xe0\0\x10JFIF\0');
  expect(once.ebook.length).toBeLessThan(1_000_000);
  expect(once.alt).toContain('The Winter Sheaf: Five stories');
  expect(once.alt).toContain('Josephine West');
});
