import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { editStory, loneEntry } from '../src/compile/edit.js';
import { Log } from '../src/diagnostics/index.js';
import { readFile } from '../src/readers/index.js';
import { chance } from './fuzz/mutate.js';

const FOLDER = 'tests/fixtures/inputs';
const FILES = readdirSync(FOLDER).filter((name) => !/^truth|\.mjs$|^FORMATS/.test(name));

/** Cuts of each file, and bytes changed in it: all of them by `npm run fuzz`, a twentieth in `npm test`. */
const TIMES = process.env.FUZZ_SECONDS ? 200 : 10;
const SEED = Number(process.env.FUZZ_SEED ?? 1);

/** No reading takes more, whatever became of its file (bytes, milliseconds of the processor: a busy machine is no fault). */
const MEMORY = 300 * 2 ** 20;
const PATIENCE = 10_000;

const LARGE = 2 ** 20;

/** A story, or one error that says what is wrong: nothing else may come of a file. */
async function read(file: string, bytes: Uint8Array, what: string): Promise<void> {
  const log = new Log();
  const began = process.cpuUsage();
  const manuscript = await readFile({ file, bytes, encoding: 'auto', name: 'n', work: null, report: log.report });
  if (manuscript) editStory(loneEntry(manuscript.sources[0]!), [manuscript]);
  else
    expect(
      log.all.filter(({ severity }) => severity === 'error'),
      what,
    ).toHaveLength(1);
  const { user, system } = process.cpuUsage(began);
  expect((user + system) / 1000, what).toBeLessThan(PATIENCE);
}

test.each(FILES)('%s, cut off and changed, is a story or one message', { timeout: 600_000 }, async (file) => {
  const bytes = readFileSync(join(FOLDER, file));
  const next = chance(SEED);
  const before = process.memoryUsage().rss;
  // A page nested a hundred thousand deep tells in a tenth of the times what it has to tell.
  const times = bytes.length > LARGE ? TIMES / 10 : TIMES;
  for (let time = 0; time < times; time += 1) {
    const length = next(bytes.length);
    await read(file, bytes.subarray(0, length), `${file} cut at ${length}`);
    const changed = Uint8Array.from(bytes);
    const [at, byte] = [next(bytes.length), next(256)];
    changed[at] = byte;
    await read(file, changed, `${file} with ${byte} at ${at}`);
  }
  expect(process.memoryUsage().rss - before).toBeLessThan(MEMORY);
});
