import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
// @ts-expect-error: the bench's own composer, in plain JavaScript
import { compose, proseIn, shapesIn } from '../bench/structure/compose.mjs';
import { editStory } from '../src/compile/edit.js';
import { Log } from '../src/diagnostics/index.js';
import { loadManifest } from '../src/manifest/index.js';
import { readFile } from '../src/readers/read-file.js';
import { chance, mutated, mutatedBytes } from './fuzz/mutate.js';
import { entryFor } from './stories.js';

/**
 * Mutants of stories, manifests and whole files: each is read and edited, or told in a report with its place; nothing is
 * thrown. `npm run fuzz -- --seed 7 --seconds 3600 --inputs FOLDER` goes on with other seeds and with files of yours; what it
 * finds is told by its seed, and becomes a line of a table where it belongs.
 */

const SEED = Number(process.env.FUZZ_SEED ?? 1);
const SECONDS = Number(process.env.FUZZ_SECONDS ?? 0);
const INPUTS = process.env.FUZZ_INPUTS ?? '';

/** How many mutants of each kind a test run looks at; the seed of one is that of the run and its number. */
const MUTANTS = 150;

const PROSE = proseIn('tests/fixtures/prose');
const STORIES = (shapesIn('tests/fixtures/shapes/half-1') as { readonly id: string }[]).map(
  (shape, index) => compose(shape, PROSE, index) as { readonly text: string; readonly format: string },
);
const MANIFESTS = [
  readFileSync('anthology.yaml', 'utf8'),
  ...[...readFileSync('README.md', 'utf8').matchAll(/```yaml\n(.*?)```/gs)].map(([, yaml]) => yaml!),
];
const FILES = ['seeds', ...(INPUTS === '' ? [] : [INPUTS])].flatMap((folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => ({ file: name, bytes: readFileSync(join(folder, name)) })),
);

/** Runs `look` on one mutant after another, as many as are asked for or as there is time. */
async function each(look: (next: ReturnType<typeof chance>) => Promise<void> | void): Promise<void> {
  const end = performance.now() + (SECONDS * 1000) / 3;
  for (let number = 0; SECONDS > 0 ? performance.now() < end : number < MUTANTS; number += 1) {
    const seed = SEED * 1_000_003 + number;
    try {
      await look(chance(seed));
    } catch (error) {
      throw new Error(`mutant ${seed}`, { cause: error });
    }
  }
}

const pick = <T>(all: readonly T[], next: ReturnType<typeof chance>): T => all[next(all.length)]!;

async function readAndEdit(file: string, bytes: Uint8Array): Promise<void> {
  const log = new Log();
  const read = await readFile({ file, bytes, encoding: 'auto', name: 'footnote-1', work: null, report: log.report });
  if (read === null) expect(log.failed, 'refused without a word').toBe(true);
  else if (read.sources.length > 0) {
    const { diagnostics } = editStory(entryFor(read.sources), [read]);
    for (const { span } of [...log.all, ...diagnostics])
      if (span) expect(span.start >= 0 && span.start <= span.end && span.end <= span.source.text.length + 1).toBe(true);
  }
}

describe('whatever happens to it', () => {
  test('a story is edited or told', async () => {
    await each(async (next) => {
      const { text, format } = pick(STORIES, next);
      await readAndEdit(`story.${format}`, Buffer.from(mutated(text, pick(STORIES, next).text, next)));
    });
  });

  test('a manifest is resolved or told, with a place in it', async () => {
    await each((next) => {
      const log = new Log();
      const text = mutated(pick(MANIFESTS, next), pick(MANIFESTS, next), next);
      const manifest = loadManifest({ file: 'anthology.yaml', text }, log.report);
      if (manifest === null) expect(log.failed).toBe(true);
      for (const { span } of log.all) // A fault of what is missing stands at the end.
        if (span) expect(span.end).toBeLessThanOrEqual(text.length + 1);
    });
  });

  test('a file is read or refused', async () => {
    await each(async (next) => {
      const { file, bytes } = pick(FILES, next);
      await readAndEdit(basename(file), mutatedBytes(bytes, next));
    });
  });
});
