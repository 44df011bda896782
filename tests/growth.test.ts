import { beforeAll, expect, test } from 'vitest';
import { editStory, loneEntry } from '../src/compile/edit.js';
import { fitText } from '../src/cover/letters/fit.js';
import { CoverTypeCase } from '../src/cover/letters/typecase.js';
import { openHarfBuzz } from '../src/fonts/index.js';
import { diskWorld } from '../src/machine/disk.js';
import { openDictionary } from '../src/passes/index.js';
import { readFile } from '../src/readers/read-file.js';

/**
 * Whether time grows with what is read and no faster: four times as much must not take eight times as long. What takes
 * less than `FLOOR` is not measured: there the machine's noise is larger.
 */
const MOST = 8;
const FLOOR = 200;
const TRIES = 6;

/** Characters of the smallest of three texts; the others have twice and four times as many. */
const LENGTH = 4000;

beforeAll(async () => {
  openDictionary(diskWorld('.'));
  await openHarfBuzz();
});

/** Milliseconds of processor time. */
async function costOf(work: () => Promise<unknown> | unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * Holds `work` to growing as its argument does. What looks otherwise is measured anew, and the least of each counts: a
 * machine that is busy only ever makes work dearer.
 */
async function expectLinear(work: (times: number) => Promise<unknown> | unknown): Promise<void> {
  await work(1);
  let [one, two, four] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let tries = 0; tries < TRIES; tries += 1) {
    one = Math.min(one, await costOf(() => work(1)));
    two = Math.min(two, await costOf(() => work(2)));
    four = Math.min(four, await costOf(() => work(4)));
    if (four < FLOOR || four / one < MOST) return;
  }
  expect(`1, 2 and 4 times took ${one}, ${two} and ${four} ms`).toBe('');
}

async function edit(file: string, text: string): Promise<void> {
  const job = { encoding: 'auto', name: 'footnote', work: null, report: () => {} };
  const read = await readFile({ file, bytes: Buffer.from(text), ...job });
  if (read) editStory(loneEntry(read.sources[0]!), [read]);
}

const TOKENS: readonly string[] = [
  ...['"word" ', "'word' ", '“a ', '”', "'", '"', '--', '- ', '—', '...', '. . . ', '*a* ', '**a', '_', '*', '~', '`'],
  ...['[r][r] ', '[a](b) ', '![a](b) ', '[^1] ', '[', '](', '<b>', '</b>', '<a href="', '<!--', '&amp;', '&', '\\'],
  ...[
    '\n',
    '\n\n',
    'a\n\n',
    '***\n\n',
    '# a\n\n',
    '> ',
    '1. a\n',
    '- a\n',
    '| a ',
    '(',
    ')',
    'A/N: a\n\n',
    'Chapter 1\n\n',
  ],
  ...[
    'a\u0301',
    '\u200d',
    '👩\u200d',
    'é',
    'ﬁ',
    '\t',
    '  \n',
    '\u00a0',
    "'tis ",
    "o'clock ",
    '3" ',
    "the dogs' ",
    'aaaa',
  ],
];

test.each(TOKENS)(
  '%j, again and again, takes no more than its share',
  async (token) => {
    await expectLinear((times) => edit('story.txt', token.repeat((LENGTH * times) / token.length)));
    await expectLinear((times) => edit('story.md', token.repeat((LENGTH * times) / token.length)));
  },
  240_000,
);

test.each([
  ['a definition, and references to it', (times: number) => `[r]: x\n\n${'[r][r] '.repeat(500 * times)}`],
  ['paragraphs of speech', (times: number) => '“One,” she said. ‘Two.’\n\n'.repeat(200 * times)],
  [
    'a talk in which every name is new',
    (times: number) => Array.from({ length: 400 * times }, (_, at) => `N${at.toString(36)}x: He is here.\n\n`).join(''),
  ],
  ['chapters of a number', (times: number) => 'Chapter 1\n\nIt rained.\n\n'.repeat(200 * times)],
  ['one long paragraph', (times: number) => 'The kettle sang, and "so" did she. '.repeat(200 * times)],
  ['notes and their calls', (times: number) => many(60 * times, (n) => `Rain[^${n}].\n\n[^${n}]: So.\n\n`)],
  ['a label without an end', (times: number) => `A/N: ${'so it goes '.repeat(500 * times)}`],
])(
  '%s',
  async (_, text) => {
    await expectLinear((times) => edit('story.md', text(times)));
  },
  240_000,
);

const many = (count: number, one: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => one(index)).join('');

test('a title of very many words is broken as fast as one of few', async () => {
  const type = new CoverTypeCase(diskWorld('.'), 'en');
  const room = { width: 1300, height: 900, largest: 260, least: 60, leading: 1.05 };
  const title = (count: number) => many(count, (index) => `Winter${index % 7} `).trim();
  await expectLinear((times) => fitText(title(150 * times), { fount: 'garamond' }, type, room));
}, 240_000);
