// The built books before the real validators: npm run check:books [-- --screens] [MANIFEST | BOOK.epub | BOOK.pdf …]
// Tools that are missing are installed where that is possible (obtain.mjs); a check that still cannot run is told as
// SKIPPED and fails nothing. Exit 1 if a check failed or the anthology did not compile.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { ebookChecks, screenChecks } from './ebook.mjs';
import { pressChecks, readingChecks } from './print.mjs';
import { run } from './run.mjs';
import { Tally } from './tally.mjs';

const CLI = 'dist/cli.js';
const screens = process.argv.includes('--screens');
const asked = process.argv.slice(2).filter((word) => word !== '--screens');
const isBook = (path) => ['.epub', '.pdf'].includes(extname(path));
const tally = new Tally();
const folder = mkdtempSync(join(tmpdir(), 'sheaf-books-'));

try {
  const books =
    asked.length > 0 && asked.every(isBook) ? asked.map((path) => ({ path, profile: 'reading' })) : compile();
  for (const { path, profile } of books) {
    console.log(`\n${path} (${profile})`);
    const checks =
      extname(path) === '.epub'
        ? [...ebookChecks, ...(screens ? screenChecks : [])]
        : profile === 'press'
          ? pressChecks
          : readingChecks;
    for (const check of checks) await tally.run(check, path);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`\n${tally.sum()}`);
process.exitCode = tally.failed > 0 ? 1 : 0;

/** Both books in the reading profile, and the PDF once more as a press takes it. */
function compile() {
  const manifest = asked[0] ?? 'anthology.yaml';
  return ['reading', 'press'].flatMap((profile) => {
    const out = join(folder, profile);
    const only = profile === 'press' ? ['--only', 'pdf'] : [];
    const made = run(process.execPath, [CLI, 'compile', manifest, '--profile', profile, '--out', out, ...only]);
    if (made.status !== 0) {
      tally.fail(`sheaf compile ${manifest} --profile ${profile}`, made.output);
      return [];
    }
    return readdirSync(out)
      .filter(isBook)
      .sort()
      .map((name) => ({ path: join(out, name), profile }));
  });
}
