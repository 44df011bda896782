import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import JSZip from 'jszip';
import { beforeAll, describe, expect, test } from 'vitest';
import { compile } from '../src/compile.js';
import { diskWorld } from '../src/machine/disk.js';
import { ReadPdf } from './kit/read-pdf.js';

/**
 * The sample anthology's books, read back by other people's code: MuPDF and JSZip. What ought to be in them is taken
 * from the stories' files as they lie in `seeds/`, by nothing cleverer than cutting out the lines named here.
 */

const ROOT = fileURLToPath(new URL('..', import.meta.url));

interface Sample {
  readonly file: string;
  readonly title: string;
  readonly author: string;
  /** What of the file is no part of the story, each piece once. */
  readonly without: readonly RegExp[];
  readonly breaks: number;
  /** A note that is set behind the story. */
  readonly note?: RegExp;
}

const SAMPLES: readonly Sample[] = [
  { file: 'only-lent.txt', title: 'Only Lent', author: 'J. M. Ackroyd', without: [], breaks: 0 },
  {
    file: 'owed-air.txt',
    title: 'Owed Air',
    author: 'quarterlight',
    without: [/^A\/N: .*$/m, /^Spoilers: .*$/m, /^Disclaimer: .*$/m, /^Owed Air$/m, /\(A\/N: .*?\) /],
    breaks: 4,
  },
  {
    file: 'condition-report.md',
    title: 'Condition Report',
    author: 'Lorna Beebe',
    without: [/^# Condition Report$/m],
    breaks: 3,
  },
  {
    file: 'first-person.txt',
    title: 'First Person',
    author: 'Rita Valadão',
    without: [/^Author's Note: .*$/m],
    breaks: 1,
    note: /^Author's Note: .*$/m,
  },
  {
    file: 'the-heaped-measure.txt',
    title: 'The Heaped Measure',
    author: 'Solveig Hane',
    without: [/^The Heaped Measure\.$/m, /^Second place.*$/m],
    breaks: 4,
  },
];

/** Letters and digits alone: marks are the editor's business, and lines and pages the typesetter's. */
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');

const written = (file: string): string => readFileSync(`${ROOT}/seeds/${file}`, 'utf8');

const storyOf = ({ file, without }: Sample): string =>
  letters(
    without.reduce((text, piece) => {
      expect(text).toMatch(piece);
      return text.replace(piece, '');
    }, written(file)),
  );

interface Chapter {
  readonly name: string;
  readonly xhtml: string;
}

let chapters: readonly Chapter[];
let pdf: ReadPdf;

beforeAll(async () => {
  const text = readFileSync(`${ROOT}/anthology.yaml`, 'utf8');
  const { files, diagnostics } = await compile({ file: 'anthology.yaml', text }, diskWorld(ROOT));
  expect(diagnostics).toEqual([]);
  const bytes = (end: string) => files.find(({ name }) => name.endsWith(end))!.bytes;
  chapters = await readSpine(bytes('.epub'));
  pdf = new ReadPdf(bytes('.pdf'));
});

async function readSpine(epub: Uint8Array): Promise<readonly Chapter[]> {
  const zip = await JSZip.loadAsync(epub);
  const text = (name: string) => zip.file(name)!.async('string');
  const opfName = /full-path="([^"]+)"/.exec(await text('META-INF/container.xml'))![1]!;
  const opf = await text(opfName);
  const value = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  const hrefs = new Map([...opf.matchAll(/<item\s[^>]*>/g)].map(([tag]) => [value(tag, 'id'), value(tag, 'href')]));
  const spine = [...opf.matchAll(/<itemref\s[^>]*>/g)].map(([tag]) => hrefs.get(value(tag, 'idref'))!);
  const base = opfName.replace(/[^/]*$/, '');
  const files = await Promise.all(
    spine.map(async (href) => ({ name: href, xhtml: await text(base + decodeURI(href)) })),
  );
  // A story's chapters are files of their own: together they are the story.
  const told: Chapter[] = [];
  for (const file of files) {
    const before = told.at(-1);
    if (!before || !/<section class="story continued"/.test(file.xhtml)) told.push(file);
    else told.splice(-1, 1, { ...before, xhtml: before.xhtml + file.xhtml.slice(file.xhtml.indexOf('<body')) });
  }
  return told;
}

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

const wordsIn = (xhtml: string): string =>
  letters(
    xhtml
      .slice(xhtml.indexOf('<body'))
      .replace(/<[^>]*>/g, '')
      .replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity),
  );

/** What the printed book says between its running heads and its folios, words parted over lines whole again. */
function printed(): string {
  const lines: string[] = [];
  for (let page = 0; page < pdf.length; page += 1) {
    const rows = new Map<number, string>();
    for (const { character, baseline, size } of pdf.characters(page))
      if (!isMargin(baseline, size)) {
        const row = Math.round(baseline);
        rows.set(row, (rows.get(row) ?? '') + character);
      }
    lines.push(...[...rows].sort(([one], [other]) => one - other).map(([, line]) => line));
  }
  return letters(lines.join('\n'));
}

/** Running heads stand above the block of text, folios below it. */
const isMargin = (baseline: number, _size: number): boolean => baseline < 50 || baseline > 560;

describe.each(SAMPLES)('$file', (sample) => {
  test('every word is in the ebook, in order', () => {
    const chapter = chapters.filter(({ xhtml }) => wordsIn(xhtml).includes(storyOf(sample)));
    expect(chapter).toHaveLength(1);
  });

  test('every word is in the printed book, in order', () => {
    expect(printed()).toContain(storyOf(sample));
  });

  test('scene breaks in are scene breaks out', () => {
    const chapter = chapters.find(({ xhtml }) => wordsIn(xhtml).includes(storyOf(sample)))!;
    expect(chapter.xhtml.match(/class="[^"]*\bscene-break\b/g)?.length ?? 0).toBe(sample.breaks);
  });

  test('its opener names title and author', () => {
    const chapter = chapters.find(({ xhtml }) => wordsIn(xhtml).includes(storyOf(sample)))!;
    expect(wordsIn(chapter.xhtml).startsWith(letters(`${sample.title} by ${sample.author}`))).toBe(true);
  });
});
