import { spawn, spawnSync } from 'node:child_process';
import { lstatSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const cli = resolve('dist/cli.js');
const folder = mkdtempSync(join(tmpdir(), 'sheaf-ledger-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(() => {
  writeFileSync(join(folder, 'anthology.yaml'), 'title: T\ndate: 2026-01-01\nstories: [a.txt]\n');
  // Longer than any pipe or socket holds at once.
  const paragraph = `"So," she said, "it's late - isn't it?" 'No.'\n\n`;
  writeFileSync(join(folder, 'a.txt'), `A Title\nby Ann Ames\n\n${paragraph.repeat(400)}`);
});

const COMPILE = `"${process.execPath}" "${cli}" compile --only epub --quiet --ledger`;

const shell = (line: string) =>
  spawnSync('bash', ['-o', 'pipefail', '-c', line], { encoding: 'utf8', cwd: folder, maxBuffer: 1 << 26 });

const isLedger = (text: string) => {
  const changes = JSON.parse(text) as readonly object[];
  expect(changes.length).toBeGreaterThan(2000);
  expect(changes[0]).toHaveProperty('rule');
};

describe.skipIf(process.platform === 'win32')('the ledger goes whole to', () => {
  test('a pipe', () => {
    const { status, stdout, stderr } = shell(`${COMPILE} /dev/stdout | cat`);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    isLedger(stdout);
  });

  test('a socket, whose reader is slow', async () => {
    const path = join(folder, 'socket');
    const parts: Buffer[] = [];
    const server = createServer((socket) => {
      socket.pause();
      setTimeout(() => socket.resume(), 1500);
      socket.on('data', (part) => parts.push(part));
      socket.on('end', () => socket.end());
    });
    await new Promise<void>((ready) => server.listen(path, ready));
    // Node itself connects its child's standard output to a socket.
    const line = `import('node:net').then(({ connect }) => { const to = connect(${JSON.stringify(path)}, () => {
      const child = require('node:child_process').spawn(process.execPath, [${JSON.stringify(cli)}, 'compile', '--only', 'epub', '--quiet', '--ledger', '/dev/stdout'], { stdio: ['ignore', to, 'inherit'] });
      child.on('exit', (code) => { to.end(); process.exitCode = code; });
    }); })`;
    const child = spawn(process.execPath, ['-e', line], { cwd: folder, stdio: ['ignore', 'inherit', 'pipe'] });
    let said = '';
    child.stderr.on('data', (part) => {
      said += part;
    });
    const status = await new Promise((ended) => child.on('exit', ended));
    await new Promise((closed) => server.close(closed));
    expect({ status, said }).toEqual({ status: 0, said: '' });
    isLedger(Buffer.concat(parts).toString('utf8'));
  });

  test('a file behind stdout, and leaves the name of stdout where it is', () => {
    const before = lstatSync('/dev/stdout').ino;
    const { status, stderr } = shell(`${COMPILE} /dev/stdout > changes.json`);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    isLedger(readFileSync(join(folder, 'changes.json'), 'utf8'));
    expect(lstatSync('/dev/stdout').ino).toBe(before);
  });

  test('a descriptor of the shell’s, and a named pipe', () => {
    const { status, stdout } = shell(`${COMPILE} /dev/fd/3 3>&1 | cat`);
    expect(status).toBe(0);
    isLedger(stdout);
    const piped = shell(`mkfifo fifo && { cat fifo & ${COMPILE} fifo; wait; }`);
    expect(piped.status).toBe(0);
    isLedger(piped.stdout);
  });

  test('nobody, who has seen enough, or to a descriptor that there is not', () => {
    expect(shell(`${COMPILE} /dev/stdout | head -c 20; exit \${PIPESTATUS[0]}`)).toMatchObject({
      status: 0,
      stderr: '',
    });
    const { status, stderr } = shell(`${COMPILE} /dev/fd/99`);
    expect(status).toBe(1);
    expect(stderr).toMatch(/The ledger could not be written to `\/dev\/fd\/99`: EBADF \[book\/not-written\]/);
  });
});
