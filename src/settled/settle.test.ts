import { describe, expect, test } from 'vitest';
import { entryFor } from '../../tests/stories.js';
import { type Diagnostic, Log } from '../diagnostics/index.js';
import { type Change, textOf } from '../document/index.js';
import { readStory } from '../readers/index.js';
import { anchorAt, written } from './anchor.js';
import { settle } from './apply.js';
import { plainText } from './plain.js';
import { readSettled } from './read.js';

const TEXT = `The kettle sang all morning, and nobody came down to take it off.

Comments are love, she said, and meant the coffee.

It was late.It was always late in that house by the river.

Nobody came in the end, and the kettle boiled dry on its ring.
`;

/** The place of `words` in the text, as a decision names it. */
function at(text: string, words: string, about = words): string {
  const source = { file: 'a.txt', text };
  const plain = plainText(readStory(entryFor([source]), [source], () => {}).blocks);
  const start = plain.text.indexOf(words) + words.indexOf(about);
  return written(anchorAt(plain, start, start + about.length));
}

function settled(text: string, lines: readonly object[]) {
  const log = new Log();
  const changes: Change[] = [];
  const file = `a.txt:\n${lines.map((line) => `  - ${JSON.stringify(line)}`).join('\n')}\n`;
  const decisions = readSettled({ file: 'anthology.settled.yaml', text: file }, log.report);
  const source = { file: 'a.txt', text };
  const story = readStory(entryFor([source]), [source], () => {});
  const made = settle(story, decisions, {
    report: log.report,
    change: (change) => changes.push(change),
  });
  return { ...made, changes, codes: log.all.map(({ code }) => code), told: log.all };
}

const texts = ({ story }: ReturnType<typeof settled>) =>
  story.blocks.map((block) => (block.kind === 'scene-break' ? '⁂' : textOf(block)));

describe('what is decided holds', () => {
  test('words are corrected, and told as the editor’s', () => {
    const made = settled(TEXT, [{ at: at(TEXT, 'late.It', '.'), to: '. ', was: 'space/missing' }]);
    expect(texts(made)[2]).toBe('It was late. It was always late in that house by the river.');
    expect(made.changes).toMatchObject([{ rule: 'editor', before: '.', after: '. ' }]);
    expect(made.codes).toEqual([]);
  });

  test('words are cut', () => {
    const made = settled(TEXT, [{ at: at(TEXT, ', and meant the coffee'), cut: true }]);
    expect(texts(made)[1]).toBe('Comments are love, she said.');
  });

  test('a block is what it is said to be, as far as it goes', () => {
    const made = settled(TEXT, [
      { at: at(TEXT, 'Comments are love'), is: 'note', kind: 'review-ask', through: 'house by the river.' },
    ]);
    expect(made.story.blocks.map((block) => ('fixed' in block && block.fixed?.label) || null)).toEqual([
      null,
      'note',
      'note',
      null,
    ]);
  });

  test('a break is set in a gap', () => {
    expect(texts(settled(TEXT, [{ at: at(TEXT, '.¶Nobody', '¶'), is: 'break' }]))[3]).toBe('⁂');
  });

  test('a mark is what it is said to be, wherever it stands in the file', () => {
    const text = "Give me the 'ammer, she said, and be quick about it now.\n";
    const { marks } = settled(text, [{ at: at(text, "the 'ammer", "'"), is: 'apostrophe' }]);
    expect([...marks]).toEqual([['a.txt\n\n12', 'apostrophe']]);
  });

  test('a mark is what it is said to be at every like word of the story', () => {
    const text = "Give me the 'un, she said, and be quick about it.\n\nNot that 'un, the other 'un, and the 'unt.\n";
    const { marks } = settled(text, [{ at: at(text, "the 'un", "'"), is: 'apostrophe', everywhere: 'story' }]);
    expect([...marks.keys()].map((key) => Number(key.split('\n')[2]))).toEqual([
      text.indexOf("'un,"),
      text.indexOf("'un, the"),
      text.indexOf("'un, and the"),
    ]);
  });

  test('a doubt is over where it stands, and nowhere else', () => {
    const { open, story } = settled(TEXT, [{ at: at(TEXT, 'late.It', '.'), is: 'fine', was: 'space/missing' }]);
    const [source] = story.sources;
    const told = (code: Diagnostic['code'], words: string): Diagnostic => {
      const start = TEXT.indexOf(words);
      return { severity: 'warning', code, message: '', span: { source: source!, start, end: start + 1 } };
    };
    const other = told('quote/doubtful', '.It');
    const elsewhere = told('space/missing', 'kettle');
    expect(open([told('space/missing', '.It'), other, elsewhere])).toEqual([other, elsewhere]);
    expect(open([other]).map(({ code }) => code)).toEqual(['quote/doubtful', 'settled/idle']);
  });
});

describe('what is not certain is asked', () => {
  test.each([
    [
      'the place is gone',
      TEXT.replace(/^Comments.*$/m, 'Something else stands here, and no word of it is the same.'),
      'settled/lost',
    ],
    ['the paragraph stands twice', `${TEXT}\n${TEXT.split('\n\n')[1]}\n`, 'settled/again'],
    ['the words around it changed', TEXT.replace('she said, and meant the coffee', 'and more'), 'settled/again'],
  ])('%s', (_what, text, code) => {
    const made = settled(text, [{ at: at(TEXT, 'are love, she', 'love'), to: 'hate' }]);
    expect(made.codes).toEqual([code]);
    expect(made.changes).toEqual([]);
  });

  test('a paragraph that stands twice, where it was said that each of its copies is meant', () => {
    const twice = `${TEXT}\n${TEXT.split('\n\n')[1]}\n`;
    const place = at(TEXT, 'are love, she', 'love');
    const made = settled(twice, [{ at: place, to: 'hate', everywhere: 'copies' }]);
    expect(made.codes).toEqual([]);
    expect(texts(made).filter((text) => text.startsWith('Comments are hate'))).toHaveLength(2);
    const other = settled(`${twice}\nComments are love, she said, and meant the tea.\n`, [
      { at: place.replace(/ and meant.*/, ''), to: 'hate', everywhere: 'copies' },
    ]);
    expect(other.codes).toEqual(['settled/again']);
    expect(other.changes).toEqual([]);
  });

  test('a question that is not answered is told', () => {
    expect(settled(TEXT, [{ at: at(TEXT, 'kettle sang', 'kettle'), ask: 'Kettle or pot?' }]).codes).toEqual([
      'settled/ask',
    ]);
  });
});

test.each([
  ['{at: "no brackets", is: note}', 'A decision needs its place'],
  ['{at: "a ⟦b⟧ c", is: nowt}', '`is` cannot be `nowt`'],
  ['{at: "a ⟦b⟧ c"}', 'This decides nothing'],
  ['{at: "a ⟦b⟧ c", is: break}', 'Only a gap can be a break'],
  ['{at: "a ⟦b⟧ c", is: note, kind: nice}', '`kind` cannot be `nice`'],
  ['{at: "a ⟦b⟧ c", is: opens, everywhere: book}', '`everywhere` cannot be `book`'],
  ['{at: "a ⟦b⟧ c", si: note}', 'Unknown key `si`'],
  ['just words', 'A decision must be a map'],
])('%s is a fault of the file', (line, message) => {
  const log = new Log();
  readSettled({ file: 'anthology.settled.yaml', text: `a.txt:\n  - ${line}\n` }, log.report);
  expect(log.all.map((one) => [one.code, one.exit, one.message])).toEqual([['settled/value', 2, message]]);
});
