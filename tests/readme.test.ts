import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { COMMANDS, FLAGS } from '../src/cli/arguments.js';
import { COVER_DESIGNS } from '../src/cover/designs/index.js';
import { Log } from '../src/diagnostics/index.js';
import { loadManifest } from '../src/manifest/index.js';

/** What the README shows must be so. */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(`${ROOT}/README.md`, 'utf8');

const matches = (pattern: RegExp): readonly string[] => [...readme.matchAll(pattern)].map(([, found]) => found!);

test('every manifest in it is a good one', () => {
  const manifests = matches(/```yaml\n([\s\S]*?)```/g).filter((text) => /^title:/m.test(text));
  expect(manifests.length).toBeGreaterThan(1);
  for (const text of manifests) {
    const log = new Log();
    loadManifest({ file: 'anthology.yaml', text }, log.report, {}, () => ['seeds/before/1.md']);
    expect(log.all.map(({ message }) => message)).toEqual([]);
  }
});

test('its commands and options are all there are', () => {
  const told = matches(/^\| `sheaf (\w+)/gm);
  expect([...told].sort()).toEqual(Object.keys(COMMANDS).sort());
  for (const name of matches(/^\| `--([\w-]+)/gm)) expect([...Object.keys(FLAGS), 'format', 'quiet']).toContain(name);
});

test('its pictures and pages exist', () => {
  for (const path of matches(/\]\(([\w/.-]+)\)/g)) expect(existsSync(`${ROOT}/${path}`), path).toBe(true);
});

test('it counts the cover designs', () => {
  const words = ['five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
  expect(readme).toContain(`There are ${words[COVER_DESIGNS.length - 5]} designs`);
});
