import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { diskWorld } from '../../machine/disk.js';
import { chain, rotate, scale, translate } from '../drawing/matrix.js';
import { Blocks } from './blocks.js';

const INKS = { leaf: '#00ff00', flower: '#ff0000', heart: '#ffff00', cut: '#ffffff' };
const blocks = new Blocks(diskWorld('.'));
const drawings = readdirSync('assets/covers').filter((name) => name.endsWith('.svg'));

test.each(drawings)('every path of %s is read, in the ink of its class', (file) => {
  const paths = [...readFileSync(`assets/covers/${file}`, 'utf8').matchAll(/<path\s[^>]*>/g)].map(([path]) => path);
  const block = blocks.motif(file.replace('.svg', ''))(INKS);
  expect(block).toHaveLength(paths.length);
  for (const [index, path] of paths.entries()) {
    const ink = /class="(\w+)"/.exec(path)![1] as keyof typeof INKS;
    expect(block[index]).toMatchObject({ fill: INKS[ink], path: / d="([^"]*)"/.exec(path)![1] });
  }
});

test('the maps of a path are chained', () => {
  const matrix = chain(translate(-10.5, -88.3), rotate(-18), scale(0.62));
  expect(blocks.motif('device-sheaf')(INKS)).toContainEqual(expect.objectContaining({ matrix }));
});
