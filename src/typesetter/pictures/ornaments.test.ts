import { expect, test } from 'vitest';
import { installed } from '../../../tests/made/interior.js';
import { Log } from '../../diagnostics/index.js';
import type { FileRead, World } from '../../document/index.js';
import { Ornaments } from './ornaments.js';

const worldWith = (files: Readonly<Record<string, string>>): World => ({
  ...installed(),
  file: async (path): Promise<FileRead> =>
    path in files
      ? { ok: true, bytes: new TextEncoder().encode(files[path]) }
      : { ok: false, fault: 'missing', detail: '' },
});

async function loaded(name: string, files: Readonly<Record<string, string>> = {}) {
  const log = new Log();
  const ornaments = await Ornaments.load([name], worldWith(files), log.report);
  return { ornaments, codes: log.all.map(({ severity, code }) => `${severity} ${code}`) };
}

test('ours are drawn around their middle, and the asterism is a line tall', async () => {
  const { ornaments } = await loaded('asterism');
  const { width, height } = ornaments.sizeOf('asterism', 11);
  const item = ornaments.draw('asterism', 200, 100, 11);
  expect(item.kind).toBe('drawing');
  if (item.kind !== 'drawing') return;
  expect(item.x).toBeCloseTo(200 - width / 2);
  expect(item.y).toBeCloseTo(100 - height / 2);
  expect(height).toBeGreaterThan(8);
  expect(height).toBeLessThan(14);
  expect(item.owner).toBe('artifact');
});

test('space shows the asterism where it must show something', async () => {
  const { ornaments, codes } = await loaded('space');
  expect(ornaments.of('space')).toEqual(ornaments.of('asterism'));
  expect(codes).toEqual([]);
});

test('an SVG of one filled outline is drawn as one, to a line’s height', async () => {
  const { ornaments } = await loaded('art/leaf.svg', {
    'art/leaf.svg': '<svg viewBox="0 0 40 20"><path d="M0 0h40v20z"/></svg>',
  });
  expect(ornaments.draw('art/leaf.svg', 0, 0, 10).kind).toBe('drawing');
  expect(ornaments.sizeOf('art/leaf.svg', 10)).toEqual({ width: 25, height: 12.5 });
});

test('any other SVG becomes a picture', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><circle cx="10" cy="10" r="8" fill="none" stroke="red"/></svg>';
  const { ornaments, codes } = await loaded('ring.svg', { 'ring.svg': svg });
  expect(codes).toEqual([]);
  const drawn = ornaments.draw('ring.svg', 0, 0, 10);
  expect(drawn.kind).toBe('picture');
  // Of black ink alone, as presses want it: the colour type of a PNG of greys is 0 (ISO/IEC 15948, 11.2.2).
  if (drawn.kind === 'picture') expect(Buffer.from(drawn.bytes)[25]).toBe(0);
});

test.each([
  ['missing.svg', {}],
  ['words.svg', { 'words.svg': 'not a drawing' }],
  ['broken.svg', { 'broken.svg': '<svg viewBox="0 0 1 1"><rect' }],
])('%s is an error, and the asterism stands in', async (name, files) => {
  const { ornaments, codes } = await loaded(name, files);
  expect(codes).toEqual(['error break/ornament']);
  expect(ornaments.of(name)).toEqual(ornaments.of('asterism'));
});
