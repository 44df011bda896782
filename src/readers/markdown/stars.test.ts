import { expect, test } from 'vitest';
import { plain } from '../../document/index.js';
import { readSource } from '../plain-file.js';

/** The words of a Markdown file's only paragraph, emphasis shown as <i>. */
function read(text: string): string {
  const [block] = readSource({ file: 'a.md', text }, () => {}, 'footnote').blocks;
  if (block?.kind !== 'paragraph') return '';
  return block.inlines
    .map((inline) => (inline.kind === 'run' && inline.marks.length > 0 ? `<i>${inline.text}</i>` : plain([inline])))
    .join('');
}

test.each([
  'The a**hole and the b**ch.',
  'NO S**TTING ON THE G**SS',
  'f*ck this and f*ck that',
  'f***ing and s***.',
  'M*A*S*H was on.',
  'Leser*innen und Autor*innen',
])('stars within words stay, every one: %s', (text) => {
  expect(read(text)).toBe(text);
});

test.each([
  ['un*frigging*likely', 'un<i>frigging</i>likely'],
  ['*so* it **is**', '<i>so</i> it <i>is</i>'],
  ['*so*, f*ck, *no*', '<i>so</i>, f*ck, <i>no</i>'],
])('emphasis is meant: %s', (text, wanted) => {
  expect(read(text)).toBe(wanted);
});
