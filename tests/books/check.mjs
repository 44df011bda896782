// The built books before the real validators: npm run check:books [-- --screens] [MANIFEST | FOLDER | BOOK.epub | BOOK.pdf …]
// A manifest or a book is checked alone; else the sample, the book that uses everything (everything/) and the folders given. With --screens the ebooks are paged in two
// engines as well, and a table tells what was found. Tools that are missing are installed where that is possible (obtain.mjs); a check that still cannot run is told as
// SKIPPED and fails nothing. Exit 1 if a check failed or the anthology did not compile.
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { ebookChecks, screenChecks, screenTable } from './ebook.mjs';
import { everything } from './everything/make.mjs';
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
  const given = asked.filter(isBook).map((path) => ({ path, profile: 'reading' }));
  const manifests = asked.filter((path) => !isBook(path)).map(manifestOf);
  if (asked.every(isFolder)) manifests.unshift('anthology.yaml', await everything(join(folder, 'everything')));
  const books = [...given, ...manifests.flatMap(compile)];
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
if (screens) console.log(`\n${screenTable()}`);
console.log(`\n${tally.sum()}`);
process.exitCode = tally.failed > 0 ? 1 : 0;

function isFolder(path) {
  return statSync(path).isDirectory();
}

function manifestOf(path) {
  return isFolder(path) ? join(path, 'anthology.yaml') : path;
}

/** Both books in the reading profile, and the PDF once more as a press takes it. */
function compile(manifest, number) {
  return ['reading', 'press'].flatMap((profile) => {
    const out = join(folder, `${number}-${profile}`);
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
