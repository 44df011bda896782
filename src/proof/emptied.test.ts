import { expect, test } from 'vitest';
import { spelled } from '../../tests/outline.js';
import { entryFor, type Saying } from '../../tests/stories.js';
import { editStory } from '../compile/edit.js';
import { notesAll, placeOf } from '../document/index.js';
import { readSource } from '../readers/plain-file.js';
import { glanceOf } from './summary.js';

function edited(texts: string | readonly string[], saying: Saying = {}) {
  const sources = [texts]
    .flat()
    .map((text, index) => ({ file: `${index + 1}.${saying.format ?? 'txt'}`, text: spelled(text) }));
  return editStory(
    entryFor(sources, saying),
    sources.map((source, index) => readSource(source, () => {}, `footnote-${index + 1}`)),
  );
}

/** What is told of emptiness and of long notes: `error story/empty 1:3`. */
const told = (texts: string | readonly string[], saying: Saying = {}): readonly string[] =>
  edited(texts, saying)
    .diagnostics.filter(({ code }) => code === 'story/empty' || code === 'note/long')
    .map(
      ({ severity, code, span }) =>
        `${severity} ${code} ${span!.source.file}:${placeOf(span!.source, span!.start).line}`,
    );

type Case = readonly [name: string, text: string | readonly string[], told: readonly string[], saying?: Saying];

/** Rows for a table, each with what a manifest would say. */
const cases = (rows: readonly Case[]) =>
  rows.map(([name, text, told, saying = {}]) => [name, text, told, saying] as const);

const NOTE = 'A/N: I am sorry, this one is not ready yet.';

test.each(
  cases([
    // A file that would be nothing but a note is held for story by the search of structure: no word of it is lost.
    ['a note alone', NOTE, []],
    ['a header alone', 'Title: The Lamp\nAuthor: Ada Field\nRating: PG', []],
    [
      'what the manifest strips',
      '{A}\n\n{B}',
      ['error story/empty 1.txt:1'],
      { settings: { strip: ['The lamp', 'Wind'] } },
    ],
    ['what the manifest keeps', NOTE, [], { settings: { keep: ['A/N: I am'] } }],
    ['a picture alone', '![A lamp](lamp.png)', [], { format: 'md' }],
    ['a picture and a note', `${NOTE}\n\n![A lamp](lamp.png)`, [], { format: 'md' }],
    ['a poem', '> Frost on the lane,\n> frost on the hill', [], { format: 'md' }],
  ]),
)('%s', (_, text, expected, saying) => expect(told(text, saying)).toEqual(expected));

/** As much of a story as no note is long beside. */
const PROSE = '{A}\n\n{B}\n\n{C}\n\n{D}\n\n{F}\n\n{G}';
const SORRY = 'A/N: Sorry, no lamp today!';

test.each(
  cases([
    ['chapters that hold something', `Chapter 1\n\n${PROSE}\n\nChapter 2\n\n${PROSE}`, []],
    ['a heading above another', `Part One\n\nChapter 1\n\n${PROSE}\n\nChapter 2\n\nChapter 3\n\n${PROSE}`, []],
    ['a heading above a section', `# One\n\n## The Lamp\n\n${PROSE}\n\n# Two\n\n${PROSE}`, [], { format: 'md' }],
    [
      'a chapter of a picture',
      `# One\n\n${PROSE}\n\n# Two\n\n![A lamp](lamp.png)\n\n# Three\n\n${PROSE}`,
      [],
      { format: 'md' },
    ],
    ['a chapter without a word', `# One\n\n${PROSE}\n\n# Two\n\n...\n\n# Three\n\n${PROSE}`, [], { format: 'md' }],
    ['an end under its heading', `# One\n\n${PROSE}\n\n# Two\n\nThe End`, [], { format: 'md' }],
    [
      'a section of what is stripped',
      `# One\n\n${PROSE}\n\n## Two\n\nLost words.\n\n## Three\n\n${PROSE}`,
      ['warning story/empty 1.md:15'],
      { format: 'md', settings: { strip: ['Lost words'] } },
    ],
    [
      'a first chapter',
      `# One\n\nLost words.\n\n# Two\n\n${PROSE}`,
      ['warning story/empty 1.md:1'],
      { format: 'md', settings: { strip: ['Lost words'] } },
    ],
    [
      'a last chapter',
      `# One\n\n${PROSE}\n\n# Two\n\nLost words.`,
      ['warning story/empty 1.md:15'],
      { format: 'md', settings: { strip: ['Lost words'] } },
    ],
    [
      'a chapter with sections',
      `# One\n\n## A\n\nLost words.\n\n## B\n\nLost words again.\n\n# Two\n\n${PROSE}`,
      ['warning story/empty 1.md:3', 'warning story/empty 1.md:7', 'warning story/empty 1.md:1'].toSorted(),
      { format: 'md', settings: { strip: ['Lost words'] } },
    ],
    [
      'a file of its own',
      [PROSE, 'Lost words.', PROSE],
      ['warning story/empty 2.txt:1'],
      { settings: { strip: ['Lost words'] } },
    ],
    [
      'a title said again over a header',
      `# The Lamp\n\nRating: PG\n\n## 1\n\n${PROSE}`,
      [],
      { format: 'md', title: 'Another' },
    ],
  ]),
)('%s', (_, text, expected, saying) => expect([...told(text, saying)].sort()).toEqual([...expected].sort()));

test.each(
  cases([
    ['a short note', `${SORRY}\n\n${PROSE}`, []],
    ['a long note', `${SORRY} It broke.\n\n{A}\n\n{B}\n\n{C}`, ['warning note/long 1.txt:1']],
    ['a long note that the manifest names', `{A}\n\n{B}\n\n{D}`, [], { settings: { strip: ['Wind'] } }],
    ['a long header', `Title: The Lamp\nSummary: ${'It burned and burned and burned. '.repeat(4)}\n\n{A}\n\n{B}`, []],
    ['a long footnote', `The lamp burned.[^1]\n\n[^1]: ${'It burned and burned. '.repeat(4)}`, [], { format: 'md' }],
  ]),
)('%s', (_, text, expected, saying) => expect(told(text, saying)).toEqual(expected));

const HEADED = `Title: The Lamp\nSummary: ${'It burned and burned and burned. '.repeat(2)}\n\n${PROSE}`;

test.each([
  [`${SORRY}\n\n{A}\n\n{B}\n\n{C}`, / · 1 note stripped · 22 % of all words taken out$/, {}],
  [`${SORRY}\n\n${PROSE}\n\n${PROSE}`, / · 1 note stripped$/, {}],
  [HEADED, / · 1 header line stripped · \d\d % of all words taken out$/, {}],
  [HEADED, / · 1 note kept$/, { settings: { notes: notesAll.keep } }],
])('the summary tells the share of what was taken out: %#', (text, expected, saying) => {
  const { found, edited: story, changes } = edited(text, saying);
  expect(glanceOf(found, story, changes).lines[0]).toMatch(expected);
});
