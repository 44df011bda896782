import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** Same inputs, same bytes: at another hour, in another country, from another folder. */

const ROOT = fileURLToPath(new URL('..', import.meta.url));

function booksMade(environment: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'sheaf-'));
  try {
    cpSync(join(ROOT, 'seeds'), join(folder, 'seeds'), { recursive: true });
    cpSync(join(ROOT, 'anthology.yaml'), join(folder, 'anthology.yaml'));
    execFileSync(process.execPath, [join(ROOT, 'dist/cli.js'), 'compile', '--quiet'], {
      cwd: folder,
      env: { ...process.env, ...environment },
    });
    const digest = (name: string) =>
      createHash('sha256')
        .update(readFileSync(join(folder, 'out', name)))
        .digest('hex');
    return Object.fromEntries(readdirSync(join(folder, 'out')).map((name) => [name, digest(name)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('the sample anthology comes out byte for byte alike in Kiritimati and in Istanbul', () => {
  const here = booksMade({ TZ: 'Pacific/Kiritimati', LANG: 'C' });
  expect(Object.keys(here).sort()).toEqual(['kindly-return-cover.jpg', 'kindly-return.epub', 'kindly-return.pdf']);
  expect(booksMade({ TZ: 'Europe/Istanbul', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' })).toEqual(here);
});
