import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { spareMemory } from './heap.js';

test('a Node of which nothing is known is left as it is', () => {
  expect(spareMemory('26.0.0')).toBe(false);
});

test('this Node takes the flag, and says nothing about it', () => {
  const line = "require('node:v8').setFlagsFromString('--heap-growing-percent=40')";
  const { stdout, stderr, status } = spawnSync(process.execPath, ['-e', line], { encoding: 'utf8' });
  expect({ stdout, stderr, status }).toEqual({ stdout: '', stderr: '', status: 0 });
  expect(spareMemory()).toBe([20, 22, 24].includes(Number.parseInt(process.versions.node, 10)));
});
