import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { structured } from '../../../tests/stories.js';

const folder = new URL('../../../tests/fixtures/prose/', import.meta.url);

/** Paragraphs as novels of the public domain have them, written anew: what sounds like a note, and is none. */
const TOLD = [
  'Dear reader, you will have guessed it long ago; I had not.',
  'I must beg your pardon for the length of this chapter of my life.',
  '“Thank you for coming,” he said. “I hope you enjoyed it.”',
  'The end of it was that she married the miller, and I kept the cat.',
  'Note the window, gentlemen. Note the lamp. Note that nobody has touched the clock.',
  'Chapter and verse he gave them, and they were none the wiser.',
  'It was written for the children, or so the curate said.',
];

for (const name of readdirSync(folder).filter((one) => /^[a-z]{2}-.*\.txt$/.test(one)))
  test(`nothing but story is found in ${name}`, () => {
    const { story, codes } = structured(readFileSync(new URL(name, folder), 'utf8'));
    expect(story.findings.map(({ label, text }) => `${label} ${text.slice(0, 60)}`)).toEqual([]);
    expect(codes.filter((code) => /^(?:note|header|end|break)\//.test(code))).toEqual([]);
  });

test('nor where a story sounds like a note in its middle', () => {
  const tale = 'The lamp burned low on the sill, and he had not the heart to trim it before morning came.';
  const text = Array.from({ length: 90 }, (_, at) => (at % 10 === 5 ? TOLD[((at - 5) / 10) % TOLD.length] : tale)).join(
    '\n\n',
  );
  const { story } = structured(text);
  expect(story.findings.map(({ label, text: found }) => `${label} ${found}`)).toEqual([]);
});
