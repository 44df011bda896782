import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const cli = resolve('dist/cli.js');
const home = mkdtempSync(join(tmpdir(), 'sheaf-terminal-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const STORY = `The Heaped Coals
by Ann Ames

The kettle sang all morning, and nobody came down to take it off.

It was late.It was always late in that house by the river, and nobody said so.
`;

/** A folder with two stories, and a manifest if one is wanted. */
function folderOf(name: string, manifest: string | null): string {
  const folder = join(home, name);
  mkdirSync(folder);
  writeFileSync(join(folder, 'a.txt'), STORY);
  writeFileSync(join(folder, 'b.txt'), 'Second\nby Bo Beck\n\nNobody came in the end.\n');
  if (manifest !== null) writeFileSync(join(folder, 'anthology.yaml'), manifest);
  return folder;
}

const MANIFEST = 'title: T\ndate: 2026-01-01\nstories: [a.txt, b.txt]\n';

const plainEnv = { ...process.env, CI: '', NO_COLOR: '', FORCE_COLOR: '', TERM: 'xterm' };

/** util-linux's `script` gives a command a terminal of its own. */
const hasScript =
  process.platform === 'linux' &&
  /util-linux/.test(spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout ?? '');

interface Shown {
  readonly code: number | null;
  readonly text: string;
}

/** What a person sees who runs the command at a terminal, and answers each question, in order, once it is there. */
async function atTerminal(
  folder: string,
  args: readonly string[],
  answers: readonly (readonly [question: RegExp, answer: string])[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Shown> {
  const line = [process.execPath, cli, ...args].map((word) => `'${word}'`).join(' ');
  const child = spawn('script', ['-qefc', line, '/dev/null'], { cwd: folder, env: { ...plainEnv, ...env } });
  let text = '';
  let read = 0;
  const left = [...answers];
  child.stdout.on('data', (part) => {
    text += part;
    for (let next = left[0]; next?.[0].test(text.slice(read)); next = left[0]) {
      read = text.length;
      child.stdin.write(next[1]);
      left.shift();
    }
  });
  const code = await new Promise<number | null>((ended) => child.on('close', ended));
  expect(left).toEqual([]);
  return { code, text };
}

const inPipe = (folder: string, args: readonly string[]) =>
  spawnSync(process.execPath, [cli, ...args], { cwd: folder, encoding: 'utf8', env: plainEnv });

// What a terminal is told beside words.
const ESCAPE = String.fromCharCode(27);

describe.skipIf(!hasScript)('at a terminal', () => {
  test('init asks, and takes what is typed; what is only confirmed stays', async () => {
    const folder = folderOf('asked', null);
    const { code } = await atTerminal(
      folder,
      ['init'],
      [
        [/Title \[.*\]: /, 'Kindly Return\r'],
        [/Editor: /, 'Ada Field, Jo March\r'],
        [/Language \[.*\]: /, '\r'],
        [/Quotes.*: /, 'single\r'],
      ],
    );
    expect(code).toBe(0);
    const manifest = readFileSync(join(folder, 'anthology.yaml'), 'utf8');
    expect(manifest).toMatch(/^title: Kindly Return$/m);
    expect(manifest).toMatch(/^editor: \[ ?Ada Field, Jo March ?\]$/m);
    expect(manifest).toMatch(/^language: en$/m);
    expect(manifest).toMatch(/^style: \{quotes: single\}$/m);
  });

  test('Ctrl-C at a question leaves nothing behind', async () => {
    const folder = folderOf('stopped', null);
    const { code, text } = await atTerminal(folder, ['init'], [[/Title \[.*\]: /, '\x03']]);
    expect(code).toBe(130);
    expect(text).toContain('nothing was written');
    expect(existsSync(join(folder, 'anthology.yaml'))).toBe(false);
  });

  test('an author’s wishes are taken or left, one by one', async () => {
    const folder = folderOf('wishes', MANIFEST);
    writeFileSync(
      join(folder, 't-ann.settled.yaml'),
      'a.txt:\n  - {at: "The ⟦kettle⟧ sang all morning, and nobody", to: pot}\n  - {at: "always late in that ⟦house⟧ by the river,", to: home}\n',
    );
    const { code } = await atTerminal(
      folder,
      ['settle', 't-ann.settled.yaml'],
      [
        [/pot[\s\S]*take it\?.*: /, 'y\r'],
        [/home[\s\S]*take it\?.*: /, 'n\r'],
      ],
    );
    expect(code).toBe(0);
    const settled = readFileSync(join(folder, 'anthology.settled.yaml'), 'utf8');
    expect(settled).toContain('to: pot');
    expect(settled).not.toContain('to: home');
  });

  test('doubts are in colour, but for those who want none', async () => {
    const folder = folderOf('colours', MANIFEST);
    expect((await atTerminal(folder, ['check'])).text).toContain(`${ESCAPE}[33mwarning:`);
    const { text } = await atTerminal(folder, ['check'], [], { NO_COLOR: '1' });
    expect(text).toContain('warning: A space seems to be missing');
    expect(text).not.toContain(ESCAPE);
  });

  test('what takes long says how far it is, and takes the line away again', async () => {
    const folder = folderOf('long', null);
    const names = Array.from({ length: 40 }, (_, index) => `${index}.txt`);
    for (const name of names)
      writeFileSync(join(folder, name), `T ${name}\nby Ann Ames\n\n${`${STORY.split('\n\n')[1]}\n\n`.repeat(300)}`);
    writeFileSync(join(folder, 'anthology.yaml'), `title: T\ndate: 2026-01-01\nstories: [${names.join(', ')}]\n`);
    const { code, text } = await atTerminal(folder, ['check', '--only', 'epub']);
    expect(code).toBe(0);
    const lines = text.match(/editing \d+\/40 · [\d,]+ words · \d+ s/g) ?? [];
    // Who edits 300,000 words in a second is not told.
    const drawn = text.lastIndexOf('editing ');
    if (lines.length > 0) expect(text.indexOf(`\r${ESCAPE}[K`, drawn)).toBeGreaterThan(drawn);
    const { text: watchedByNobody } = await atTerminal(folder, ['check', '--only', 'epub'], [], { CI: '1' });
    expect(watchedByNobody).not.toContain('editing ');
  }, 120_000);
});

test('elsewhere nothing is asked, nothing is in colour, and results alone go to stdout', () => {
  const folder = folderOf('piped', null);
  const made = inPipe(folder, ['init']);
  expect({ status: made.status, stdout: made.stdout }).toEqual({ status: 0, stdout: 'anthology.yaml\n' });
  const told = inPipe(folder, ['check']);
  expect(told.stdout).toBe('');
  expect(told.stderr).toContain('space/missing');
  expect(told.stderr).not.toContain(ESCAPE);
});
