import { expect, test } from 'vitest';
import { signedLetter } from './letter.js';
import { plain } from './text.js';
import type { Block, Inline, Quotation } from './tree.js';

const source = { file: 's.txt', text: '' };
const span = { source, start: 0, end: 0 };
const run = (text: string): Inline => ({ kind: 'run', text, marks: [], link: null, span });

/** A paragraph, or verse where the text has several lines. */
function block(text: string): Block {
  const lines = text.split('\n');
  return lines.length === 1
    ? { kind: 'paragraph', inlines: [run(text)], gap: 1, span }
    : { kind: 'verse', lines: lines.map((line) => ({ inlines: [run(line)], indent: 0 })), gap: 1, span };
}

const letter = (role: Quotation['role'], ...texts: readonly string[]): Quotation => ({
  kind: 'quotation',
  role,
  blocks: texts.map(block),
  gap: 1,
  span,
});

const signatureOf = (quotation: Quotation): string | null => {
  const signed = signedLetter(quotation);
  return signed && plain(signed.inlines);
};

test.each([
  ['a name', ['Dear Tom,', 'Do not wait.', 'Mara'], 'Mara'],
  ['a name below its greeting', ['Dear Tom,', 'Yours,\nMara'], 'Yours,\nMara'],
  ['a name above a postscript', ['Dear Tom,', 'Love,\nMara', 'P.S. Burn this.', 'PPS And that.'], 'Love,\nMara'],
  ['a sentence', ['Dear Tom,', 'Do not wait for me.'], null],
  [
    'a poem',
    [
      'Dear Tom,',
      'The tide goes out, the tide comes in,\nand what it takes it keeps.\nIt took my tin,\nIt took my heaps,\nIt sleeps',
    ],
    null,
  ],
  ['verse that goes on', ['Dear Tom,', 'O tide,\nO tin,'], null],
  ['a name alone', ['Mara'], null],
] as const)('%s', (_, texts, signature) => {
  expect(signatureOf(letter('letter', ...texts))).toBe(signature);
});

test('no other quotation is signed', () => {
  expect(signatureOf(letter('quotation', 'The sea is large.', 'Mara'))).toBe(null);
});

test('nothing of a letter is lost', () => {
  for (const end of [['Love,\nMara'], ['Yours ever,', 'Mara']]) {
    const given = letter('letter', 'Dear Tom,', 'Wait.', ...end, 'P.S. Burn this.');
    const { body, greeting, signature, postscripts } = signedLetter(given)!;
    expect([...body, ...(greeting ? [greeting] : []), signature, ...postscripts]).toEqual(given.blocks);
    expect(greeting !== null).toBe(end.length > 1);
  }
});
