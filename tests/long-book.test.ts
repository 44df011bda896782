import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { diskWorld } from '../src/cli/disk.js';
import { compile } from '../src/compile.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const STORIES = 20;
const SEED = 'only-lent.txt';

test('a long book, for which the command takes a second thread, is the one that is made without', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sheaf-'));
  try {
    const seed = readFileSync(join(ROOT, 'seeds', SEED), 'utf8');
    const entries = Array.from({ length: STORIES }, (_, index) => {
      writeFileSync(join(folder, `${index}.txt`), seed.repeat(5));
      return `  - {file: ${index}.txt, title: Story ${index + 1}, author: A. Author}`;
    });
    const text = `title: Long\ndate: 2026-01-01\nstories:\n${entries.join('\n')}\n`;
    writeFileSync(join(folder, 'anthology.yaml'), text);
    execFileSync(process.execPath, [join(ROOT, 'dist/cli.js'), 'compile', join(folder, 'anthology.yaml'), '--quiet']);
    const { files, pages } = await compile({ file: 'anthology.yaml', text }, diskWorld(folder));
    expect(pages?.pages.length).toBeGreaterThan(400);
    expect(files.map(({ name }) => name)).toEqual(['long.epub', 'long.pdf', 'long-cover.jpg']);
    for (const { name, bytes } of files) {
      expect(readFileSync(join(folder, 'out', name)).equals(bytes), name).toBe(true);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
