import { execSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readyFonts } from '../src/epub/resources/fonts.js';
import { diskWorld } from '../src/machine/disk.js';
import { WORD_LIST, wordList } from '../src/passes/quotes/dictionary.js';

/** The command as it is bundled: `npm run build`. */

/** All files that are loaded with `first`, at once. */
function loadedWith(first: string): readonly string[] {
  const loaded = new Set([first]);
  for (const name of loaded) {
    const code = readFileSync(join('dist', name), 'utf8');
    for (const [, other] of code.matchAll(/^import .*"\.\/(?:bound\/)?([\w-]+\.js)"/gm)) loaded.add(`bound/${other}`);
  }
  return [...loaded];
}

test('who asks for help waits for no reader, no type and no pixels', () => {
  const loaded = loadedWith('cli.js');
  expect(loaded.length).toBeLessThan(6);
  const helping = loadedWith('bound/main.js').filter((name) => !loaded.includes(name));
  expect(helping).toContain('bound/streams.js');
  expect(helping.filter((name) => /\/(?:compile|edit|passes|readers|cover|epub|manifest)\d*\.js$/.test(name))).toEqual(
    [],
  );
});

test('no package is patched: what the bundle leaves out or takes in another form, it does by name', () => {
  const config = readFileSync('rolldown.config.js', 'utf8');
  expect(config).not.toMatch(/\btransform\b|renderChunk|generateBundle|\.replaceAll?\((?!'\.\/')/);
});

test('what the build has made ready is what would be made now', () => {
  const world = diskWorld('.');
  const made = [...readyFonts(world), { name: WORD_LIST, bytes: Buffer.from(wordList(world), 'latin1') }];
  expect(readdirSync('dist/ready').sort()).toEqual(made.map(({ name }) => name).sort());
  for (const { name, bytes } of made) {
    expect(Buffer.compare(readFileSync(join('dist/ready', name)), bytes), name).toBe(0);
  }
});

test('who reads slowly has all that was written', () => {
  const text = `${'“Hello,” she said. '.repeat(20_000)}\n`;
  const folder = mkdtempSync(join(tmpdir(), 'sheaf-'));
  writeFileSync(join(folder, 'long.txt'), text);
  const slowly = 'setTimeout(() => process.stdin.pipe(process.stdout), 500)';
  const line = `"${process.execPath}" dist/cli.js normalize "${join(folder, 'long.txt')}" | "${process.execPath}" -e "${slowly}"`;
  const read = execSync(line, { encoding: 'utf8', maxBuffer: 1 << 24 });
  rmSync(folder, { recursive: true });
  expect(read.length).toBeGreaterThan(text.length - 10);
});

test('a faulty anthology is told as such, and nothing goes on behind it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sheaf-'));
  const manifest = join(folder, 'anthology.yaml');
  writeFileSync(manifest, 'title: Lost\nstories:\n  - file: lost.txt\n');
  const { status } = spawnSync(process.execPath, ['dist/cli.js', 'check', '--quiet', manifest], { timeout: 180_000 });
  rmSync(folder, { recursive: true });
  expect(status).toBe(1);
});
