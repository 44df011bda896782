#!/usr/bin/env node
// Kills runs of the built command, and looks whether the old books stand or the new (after npm run build):
//   node tests/trust/kill.mjs [--runs 100] [--at-once 2] [--calls]
// at random moments of a run, `--at-once` runs into one folder; with --calls once before each system call of a run that
// touches `out/`, by SIGKILL, SIGINT and SIGTERM (needs strace). Prints what it found, and ends with 1 if a book was lost. A hundred runs take some ten minutes.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const args = process.argv.slice(2);
const option = (name, otherwise) => (args.includes(name) ? Number(args[args.indexOf(name) + 1]) : otherwise);
const CLI = join(process.cwd(), 'dist/cli.js');
const BOOKS = ['the-book.epub', 'the-book.pdf', 'the-book-cover.jpg'];
const CALLS = ['rename', 'link', 'linkat', 'unlink', 'mkdir', 'rmdir', 'fsync'];
const folder = mkdtempSync(join(tmpdir(), 'sheaf-kill-'));
const out = join(folder, 'out');
const text = 'The tide was out, and the whole harbour smelled of rope.\n\nNobody had come to meet her.\n';
writeFileSync(join(folder, 'story.txt'), text);
const manifest = (rights) =>
  `title: The Book\ndate: 2026-01-01\nrights: ${rights}\nstories: [{file: story.txt, title: Tide, author: A}]\n`;

const compile = (...before) => [...before, process.execPath, CLI, 'compile'];
const quiet = ([command, ...rest]) => spawnSync(command, rest, { cwd: folder, encoding: 'utf8' });
/** The books as one text; null where one is missing. */
function books() {
  try {
    return BOOKS.map((name) => readFileSync(join(out, name), 'latin1')).join('\n');
  } catch {
    return null;
  }
}

function made(rights) {
  writeFileSync(join(folder, 'anthology.yaml'), manifest(rights));
  rmSync(out, { recursive: true, force: true });
  const { status, stderr } = quiet(compile());
  if (status !== 0) throw new Error(stderr);
  cpSync(out, join(folder, rights), { recursive: true });
  return books();
}

const newer = made('new');
const older = made('old');
writeFileSync(join(folder, 'anthology.yaml'), manifest('new'));

const count = { runs: 0, old: 0, new: 0, between: 0, missing: 0, rest: 0, mixed: 0 };

function setBack() {
  rmSync(out, { recursive: true, force: true });
  cpSync(join(folder, 'old'), out, { recursive: true });
}

/** What stands after a death, and what the next run, of a manifest that is faulty or not, makes of it. */
function look() {
  count.runs += 1;
  const now = books();
  if (now === null) count.missing += 1;
  else if (now === older) count.old += 1;
  else if (now === newer) count.new += 1;
  else count.between += 1;
  quiet(compile());
  if (books() !== newer) count.mixed += 1;
  if (readdirSync(out).length > BOOKS.length) count.rest += 1;
  // Whoever loses patience knows what was found so far.
  if (count.runs % 50 === 0) console.log(count);
}

if (args.includes('--calls')) {
  for (const call of CALLS) {
    for (let nth = 1; ; nth += 1) {
      let reached = false;
      for (const signal of ['SIGKILL', 'SIGINT', 'SIGTERM']) {
        setBack();
        const inject = `--inject=${call}:signal=${signal}:when=${nth}`;
        const trace = join(folder, 'trace');
        quiet(compile('strace', '-f', '-qq', '-o', trace, '-e', `trace=${call}`, inject));
        reached ||= readFileSync(trace, 'utf8').includes(signal);
        look();
      }
      if (!reached) break;
    }
  }
} else {
  const [runs, atOnce] = [option('--runs', 100), option('--at-once', 1)];
  const began = Date.now();
  quiet(compile());
  const life = Date.now() - began;
  for (let run = 0; run < runs; run += 1) {
    setBack();
    const children = Array.from({ length: atOnce }, () =>
      spawn(process.execPath, [CLI, 'compile'], { cwd: folder, stdio: 'ignore' }),
    );
    // Most deaths where results are exchanged, at a run's end.
    const moment = life * (run % 3 === 0 ? Math.random() : 0.8 + 0.4 * Math.random());
    const ended = children.map((child) => new Promise((done) => child.on('close', done)));
    const timer = setTimeout(() => children[0].kill('SIGKILL'), moment);
    await Promise.all(ended);
    clearTimeout(timer);
    look();
  }
}
rmSync(folder, { recursive: true, force: true });
console.log(count);
process.exitCode = count.missing + count.mixed + count.rest > 0 ? 1 : 0;
