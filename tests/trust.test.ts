import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { Workshop } from './kit/workshop.js';

/** The command as it is installed, in a hostile world: full disks, closed pipes, files without an end, and sudden death. */

const CLI = join(process.cwd(), 'dist/cli.js');
const STORY = 'The tide was out, and the whole harbour smelled of rope.\n\nNobody had come to meet her.\n';
const MANIFEST = 'title: The Book\ndate: 2026-01-01\nstories: [{file: story.txt, title: Tide, author: Ada Field}]\n';

let workshop: Workshop | null = null;
afterEach(() => workshop?.clear());

const open = (): Workshop => {
  workshop = new Workshop({ 'story.txt': STORY, 'anthology.yaml': MANIFEST });
  return workshop;
};

/** Runs a line of the shell in the workshop, where `sheaf` is the command. */
function shell(line: string, folder: string) {
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['-c', `sheaf() { "${process.execPath}" "${CLI}" "$@"; }; ${line}`],
    {
      cwd: folder,
      encoding: 'utf8',
      timeout: 240_000,
    },
  );
  return { status, stdout, stderr };
}

describe.runIf(process.platform === 'linux')('a hostile world', () => {
  test.each([
    ['messages that nobody takes', 'sheaf compile 2>/dev/full', 0, /^$/],
    ['messages of which the first is enough', 'sheaf compile 2> >(head -c 1 >/dev/null)', 0, /^$/],
    [
      'results of which the first are enough',
      'sheaf inspect --json story.txt | head -c 1 >/dev/null; exit "$PIPESTATUS"',
      0,
      /^$/,
    ],
    [
      'results on a full disk',
      'sheaf inspect --json story.txt >/dev/full',
      1,
      /^error: Not all of the output.*ENOSPC\n$/,
    ],
    ['a filter on a full disk', 'sheaf normalize story.txt >/dev/full', 1, /^error: Not all of the output.*ENOSPC\n$/],
    ['told results on a full disk', 'sheaf check --format json >/dev/full', 1, /ENOSPC/],
    ['a file without an end', 'sheaf inspect /dev/zero', 1, /source\/too-large/],
    ['a pipe for a manifest', 'mkfifo pipe; sheaf compile pipe', 2, /no ordinary file/],
    ['a manifest that is gone, for one story', 'sheaf inspect story.txt --manifest gone.yaml', 2, /no manifest `gone/],
    [
      'a backslash in a story’s name',
      "cp story.txt 'a\\b.txt'; printf 'title: T\\nstories: [{file: a\\\\b.txt}]\\n' > e.yaml; sheaf inspect 'a\\b.txt' --manifest e.yaml >/dev/null",
      0,
      /^$/,
    ],
    ['a pipe for a story', 'sheaf inspect --json <(cat story.txt) >/dev/null', 0, /^$/],
    [
      'a working folder that is gone',
      'mkdir gone; cd gone; rmdir ../gone; sheaf compile',
      2,
      /^error: The working folder is gone\n.*\n$/,
    ],
    [
      'a working folder whose name is not UTF-8',
      "mkdir $'\\xff'; cp story.txt anthology.yaml $'\\xff'; cd $'\\xff'; sheaf compile",
      2,
      /not UTF-8/,
    ],
    [
      'a terminal’s commands in a key',
      "printf 'title: T\\nstories: [a.txt]\\na\\033[31mb: 1\\n' > e.yaml; sheaf check e.yaml 2>&1 | grep -c $'\\033' ; test \"$PIPESTATUS\" -eq 2",
      0,
      /^$/,
    ],
  ])('%s', (_, line, status, stderr) => {
    const ran = shell(line, open().folder);
    expect(ran.stderr).toMatch(stderr);
    expect(ran.status).toBe(status);
  });

  test('a filter whose input comes late', async () => {
    const child = spawn(process.execPath, [CLI, 'normalize', '-'], { stdio: ['pipe', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (part) => (said += part));
    child.stdin.write('"The kettle');
    await new Promise((done) => setTimeout(done, 300));
    child.stdin.end(' sang."\n');
    expect(await new Promise((done) => child.on('close', done))).toBe(0);
    expect(said).toBe('“The kettle sang.”\n');
  });
});

/** How many runs are killed, and within how many milliseconds: `node tests/trust/kill.mjs` kills more. */
const DEATHS = 8;
const LIFE = 2500;

test('whenever a run is killed, the old books stand or the new, and the next run leaves nothing else', async () => {
  const { folder } = open();
  mkdirSync(join(folder, 'out'));
  const books = ['the-book.epub', 'the-book.pdf', 'the-book-cover.jpg'];
  for (const name of books) writeFileSync(join(folder, 'out', name), `old ${name}`);
  const whole = (name: string) => /^(?:old |PK|%PDF|\xFF\xD8)/.test(readFileSync(join(folder, 'out', name), 'latin1'));
  for (let death = 0; death < DEATHS; death += 1) {
    const child = spawn(process.execPath, [CLI, 'compile'], { cwd: folder, stdio: 'ignore' });
    const ended = new Promise((done) => child.on('close', done));
    const timer = setTimeout(() => child.kill('SIGKILL'), (LIFE * (death + 1)) / DEATHS);
    await ended;
    clearTimeout(timer);
    expect(books.filter((name) => !whole(name))).toEqual([]);
  }
  expect(shell('sheaf compile', folder).status).toBe(0);
  expect(readdirSync(join(folder, 'out')).sort()).toEqual(books.toSorted());
  expect(books.filter((name) => readFileSync(join(folder, 'out', name), 'latin1').startsWith('old'))).toEqual([]);
});
