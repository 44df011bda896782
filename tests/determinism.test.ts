import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { compile } from '../src/compile.js';
import { diskWorld } from '../src/machine/disk.js';

/** Same inputs, same bytes: at another hour, in another country, from another folder. */

const ROOT = fileURLToPath(new URL('..', import.meta.url));

function booksMade(
  environment: Readonly<Record<string, string>>,
  ...flags: readonly string[]
): Readonly<Record<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'sheaf-'));
  try {
    cpSync(join(ROOT, 'seeds'), join(folder, 'seeds'), { recursive: true });
    cpSync(join(ROOT, 'anthology.yaml'), join(folder, 'anthology.yaml'));
    execFileSync(process.execPath, [join(ROOT, 'dist/cli.js'), 'compile', '--quiet', ...flags], {
      cwd: folder,
      env: { ...process.env, ...environment },
    });
    const out = join(folder, 'out');
    return Object.fromEntries(readdirSync(out).map((name) => [name, digest(readFileSync(join(out, name)))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

test('the sample anthology comes out byte for byte alike in Kiritimati and in Istanbul', () => {
  const here = booksMade({ TZ: 'Pacific/Kiritimati', LANG: 'C' });
  expect(Object.keys(here).sort()).toEqual(['kindly-return-cover.jpg', 'kindly-return.epub', 'kindly-return.pdf']);
  expect(booksMade({ TZ: 'Europe/Istanbul', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' })).toEqual(here);
});

test('the command, bound into a few files, makes what its modules make', async () => {
  const source = { file: 'anthology.yaml', text: readFileSync(join(ROOT, 'anthology.yaml'), 'utf8') };
  const { files } = await compile(source, diskWorld(ROOT));
  expect(booksMade({})).toEqual(Object.fromEntries(files.map(({ name, bytes }) => [name, digest(bytes)])));
});

test.each([
  ['pdf', ['kindly-return.pdf']],
  ['epub', ['kindly-return-cover.jpg', 'kindly-return.epub']],
])('%s alone is what it is beside the other book', (only, names) => {
  const alone = booksMade({}, '--only', only);
  const both = booksMade({});
  expect(Object.keys(alone).sort()).toEqual(names);
  for (const name of names) expect(alone[name], name).toBe(both[name]);
});
