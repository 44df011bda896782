import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
// @ts-expect-error: the bench's own composer, in plain JavaScript
import { compose, proseIn, shapesIn } from '../bench/structure/compose.mjs';
import { editStory } from '../src/compile/edit.js';
import { Log } from '../src/diagnostics/index.js';
import { NOTE_FATES } from '../src/document/index.js';
import { familyFile, loadManifest } from '../src/manifest/index.js';
import { readFile } from '../src/readers/read-file.js';
import { mutatedFormat } from './fuzz/markup.js';
import { chance, mutated, mutatedBytes } from './fuzz/mutate.js';
import { Workshop } from './kit/workshop.js';
import { entryFor } from './stories.js';

/**
 * Mutants of stories, manifests, whole files, what is in them, pictures and fonts: each is read and edited, or told in a report
 * with its place; nothing is thrown. `npm run fuzz -- --seed 7 --seconds 3600 --inputs FOLDER` goes on with other seeds and with files of yours; what it
 * finds is told by its seed, and becomes a line of a table where it belongs.
 */

const SEED = Number(process.env.FUZZ_SEED ?? 1);
const SECONDS = Number(process.env.FUZZ_SECONDS ?? 0);
/** One mutant alone, by the number that a run told of it. */
const ALONE = process.env.FUZZ_MUTANT;
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

/** Files of markup, alone and in archives, but for what unpacks or nests to a hundred thousand. */
const FORMATS = ['tests/fixtures/inputs', ...(INPUTS === '' ? [] : [INPUTS])].flatMap((folder) =>
  readdirSync(folder)
    .filter(
      (name) => /\.(?:docx|odt|fodt|rtf|html?|epub|zip)$/i.test(name) && !/^(?:bomb|deep|locked|truncated)/.test(name),
    )
    .map((name) => ({ file: name, bytes: readFileSync(join(folder, name)) })),
);

/** Stories of a book of mutants: one that is refused keeps all of them from being written. */
const SHELF = 4;

/** Tests that share the time. */
const TESTS = 6;

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><g><path d="M0 0h4v4H0z"/><rect width="9" height="5"/></g><text x="1" y="9">a</text></svg>';
const BOOK = 'pdf: {fallback: [a.ttf]}\nstories: [{file: a.md, title: A, author: B}]\n';
const BOOK_TEXT = 'The tide was out. שלום 日本\n\n![A picture](PICTURE)\n\nNobody had come to meet her.\n';

/** Runs `look` on one mutant after another, as many as are asked for or as there is time. */
async function each(look: (next: ReturnType<typeof chance>) => Promise<void> | void, mutants = MUTANTS): Promise<void> {
  if (ALONE) return look(chance(Number(ALONE)));
  const end = performance.now() + (SECONDS * 1000) / TESTS;
  let number = 0;
  for (; SECONDS > 0 ? performance.now() < end : number < mutants; number += 1) {
    const seed = SEED * 1_000_003 + number;
    try {
      await look(chance(seed));
    } catch (error) {
      throw new Error(`mutant ${seed}`, { cause: error });
    }
  }
  if (SECONDS > 0) console.log(`${number} mutants`);
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

  test('books of such stories hold every word, or nothing is written', async () => {
    const workshop = new Workshop({});
    await each(async (next) => {
      const told = Array.from({ length: SHELF }, (_, index) => {
        const { text, format } = pick(STORIES, next);
        const other = pick(FORMATS, next);
        const typed = index > 0 || next(2) === 0;
        const file = `${index}${typed ? `.${format}` : extname(other.file)}`;
        workshop.put(file, typed ? mutated(text, pick(STORIES, next).text, next) : mutatedFormat(other.bytes, next));
        return `  - {file: ${file}, title: T${index}, author: A}\n`;
      });
      const style = `notes: ${pick(NOTE_FATES, next)}, quotes: ${pick(['double', 'single', 'as-written'], next)}`;
      workshop.put('anthology.yaml', `title: T\ndate: 2026-01-01\nstyle: {${style}}\nstories:\n${told.join('')}`);
      const { code, diagnostics } = await workshop.run('compile');
      const faults = diagnostics.filter(({ severity }) => severity === 'error').map((fault) => fault.code);
      expect(faults.filter((fault) => fault.startsWith('book/'))).toEqual([]);
      expect(code === 0).toBe(faults.length === 0);
    }, MUTANTS / 15);
    workshop.clear();
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

  test('what stands in a file of markup is read or refused', async () => {
    await each(async (next) => {
      const { file, bytes } = pick(FORMATS, next);
      await readAndEdit(file, mutatedFormat(bytes, next));
    });
  });

  test('a picture or a font is in the books, or told', async () => {
    const drawn = sharp({ create: { width: 60, height: 40, channels: 3, background: '#346' } });
    const parts: Readonly<Record<string, Uint8Array>> = {
      'a.png': await drawn.clone().png().toBuffer(),
      'a.jpg': await drawn.clone().jpeg().toBuffer(),
      'a.webp': await drawn.clone().webp().toBuffer(),
      'a.svg': Buffer.from(SVG),
      'a.ttf': readFileSync(`node_modules/${familyFile('literata', '400Regular')}`),
    };
    const workshop = new Workshop({ ...parts, 'a.md': BOOK_TEXT });
    await each(async (next) => {
      const names = Object.keys(parts);
      const mutant = pick(names, next);
      const shown = mutant === 'a.ttf' ? 'a.png' : mutant;
      const bytes = parts[mutant]!;
      workshop.put(mutant, mutant === 'a.svg' && next(2) ? mutatedFormat(bytes, next) : mutatedBytes(bytes, next));
      workshop.put('a.md', BOOK_TEXT.replace('PICTURE', shown));
      workshop.put('anthology.yaml', `title: T\ndate: 2026-01-01\ncover: {image: ${shown}, alt: A}\n${BOOK}`);
      const { code, diagnostics } = await workshop.run('compile');
      workshop.put(mutant, bytes);
      expect(diagnostics.map((told) => told.code)).not.toContain('book/internal');
      if (code !== 0) expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
    }, MUTANTS / 10);
    workshop.clear();
  });
});
