import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/**
 * The exchange of results on a true disk, by true processes, with a true signal at every one of its calls. `results.test.ts` does
 * the same in memory, with power cuts; `node tests/trust/kill.mjs --calls` with whole runs, by strace.
 */

const NAMES = ['a-cover.jpg', 'a.epub', 'a.pdf'];
const CHILD = join(process.cwd(), 'tests/trust/exchange-child.mjs');
/** Processes at a time. */
const ABREAST = 2;

const folder = mkdtempSync(join(tmpdir(), 'sheaf-killed-'));
const bundle = join(folder, 'results.mjs');

beforeAll(async () => {
  const entry = join(folder, 'entry.ts');
  const from = (name: string) => JSON.stringify(join(process.cwd(), 'src/machine', name));
  writeFileSync(entry, `export * from ${from('results.ts')};\nexport { DISK } from ${from('file-system.ts')};\n`);
  const made = await rolldown({ input: entry, platform: 'node' });
  await made.write({ file: bundle, format: 'esm' });
  await made.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

interface End {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly calls: number;
}

/** One run into `out`, with `signal` at its `at`th call. */
function run(out: string, at: number, signal: NodeJS.Signals, ...word: readonly string[]): Promise<End> {
  const line = [CHILD, pathToFileURL(bundle).href, out, `${at}`, signal, ...word];
  const child = spawn(process.execPath, line, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (part) => (said += part));
  return new Promise((done) => child.on('close', (code, ended) => done({ code, signal: ended, calls: Number(said) })));
}

/** The words that the files of `out` begin with, one of a kind: `old`, `new`, or both where they are mixed. */
const standing = (out: string): readonly string[] => [
  ...new Set(NAMES.map((name) => /^\w+/.exec(readFileSync(join(out, name), 'utf8'))![0])),
];

/** A folder with the old books, for the run that is ended at its `at`th call. */
function outFor(name: string): string {
  const out = join(folder, name);
  mkdirSync(out);
  for (const file of NAMES) writeFileSync(join(out, file), `old ${file}`);
  return out;
}

describe.runIf(process.platform !== 'win32')('a run that gets a signal at any of its calls to the disk', () => {
  test.each<NodeJS.Signals>(['SIGKILL', 'SIGINT', 'SIGTERM'])('%s', { timeout: 240_000 }, async (signal) => {
    const { calls } = await run(outFor(`${signal}-quiet`), 0, signal, 'new');
    expect(calls).toBeGreaterThan(50);
    const queue = Array.from({ length: calls }, (_, index) => index + 1);
    const one = async (at: number) => {
      const out = outFor(`${signal}-${at}`);
      const { code } = await run(out, at, signal, 'new');
      // One that hears of a signal ends whole before it ends; of SIGKILL nobody hears.
      if (code !== null) expect(standing(out), `call ${at}`).toEqual(['new']);
      for (const file of NAMES) expect(readFileSync(join(out, file), 'utf8'), `call ${at}`).toMatch(/^(?:old|new) a/);
      const copy = `${out}-copy`;
      cpSync(out, copy, { recursive: true });
      // The next run ends what it finds, whether or not it has results of its own.
      expect((await run(copy, 0, signal)).code, `call ${at}`).toBe(0);
      expect(standing(copy), `call ${at}`).toHaveLength(1);
      expect((await run(out, 0, signal, 'newer')).code, `call ${at}`).toBe(0);
      expect(standing(out), `call ${at}`).toEqual(['newer']);
      for (const left of [copy, out]) expect(readdirSync(left).sort(), `call ${at}`).toEqual(NAMES);
    };
    await Promise.all(
      Array.from({ length: ABREAST }, async () => {
        for (let at = queue.shift(); at !== undefined; at = queue.shift()) await one(at);
      }),
    );
  });
});
