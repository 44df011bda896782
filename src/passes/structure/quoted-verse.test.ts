import { expect, test } from 'vitest';
import { structured, structuredFile } from '../../../tests/stories.js';
import { type Block, type Quotation, type Story, textOf } from '../../document/index.js';

/** The blocks of a quotation: a stanza in brackets, `|` between its lines, `>` for each em of indent. */
const drawn = (blocks: readonly Block[]): readonly string[] =>
  blocks.map((block) =>
    block.kind === 'verse'
      ? `[${block.lines.map(({ inlines, indent }) => '>'.repeat(indent) + inlines.map((one) => (one.kind === 'run' ? one.text : '')).join('')).join('|')}]`
      : textOf(block),
  );

const PROSE = 'He read us what he had pinned to the door of the office, and nobody there said anything at all.';

const inQuotation = (story: Story): readonly string[] =>
  drawn(story.blocks.find((block): block is Quotation => block.kind === 'quotation')!.blocks);

const page = (html: string): Promise<Story> =>
  structuredFile('a.html', Buffer.from(`<html><body><p>${PROSE}</p>${html}<p>${PROSE}</p></body></html>`));

const LONG = 'The water came up in the night, and the water went down, all the long way to the bishop’s own door';

test.each([
  [
    'short lines',
    'A short poem  \nin a quotation\n\nby nobody  \nat all',
    ['[A short poem|in a quotation]', '[by nobody|at all]'],
  ],
  ['lines that all end sentences', 'The lamp is lit.  \nThe moth is out.', ['[The lamp is lit.|The moth is out.]']],
  [
    'a long line among short ones',
    `${LONG}  \nand nobody heard  \nbut the cat.`,
    [`[${LONG}|and nobody heard|but the cat.]`],
  ],
  [
    'a stanza of one line',
    'Where is it bred  \nor in the head\n\nReply, reply',
    ['[Where is it bred|or in the head]', '[Reply, reply]'],
  ],
  ['whose it is', 'Where is it bred  \nor in the head  \n— Anon.', ['[Where is it bred|or in the head]', '— Anon.']],
  ['prose', `${PROSE}\n\n${PROSE}`, [PROSE, PROSE]],
  [
    'the address above a letter',
    '14 Quay Street,  \nMarch the ninth\n\nDear Mara,\n\nCome home.',
    ['[14 Quay Street,|March the ninth]', 'Dear Mara,', 'Come home.'],
  ],
  ['speech', '“Well?” said the cat  \n“No,” said I', ['“Well?” said the cat', '“No,” said I']],
])('a quotation of Markdown: %s', (_, written, expected) => {
  const text = `${PROSE}\n\n${written.replace(/^/gm, '> ')}\n\n${PROSE}\n`;
  expect(inQuotation(structured(text, { title: 'T', format: 'md' }).story)).toEqual(expected);
});

test.each([
  [
    'no-break spaces',
    '<p>The moon came up<br>&nbsp;&nbsp;and went down<br>&emsp;&emsp;in the day</p>',
    ['[The moon came up|>and went down|>>in the day]'],
  ],
  [
    'the markup’s own indents',
    '<p>The moon came up<br>\n      and went down</p>',
    ['[The moon came up|and went down]'],
  ],
  ['a letter', '<p>Dear Tom,<br>the boats are in<br>Yours,<br>Mara</p>', ['Dear Tom,\nthe boats are in\nYours,\nMara']],
])('a quotation of HTML: %s', async (_, written, expected) => {
  expect(inQuotation(await page(`<blockquote>${written}</blockquote>`))).toEqual(expected);
});

test('lines of a poem within the story keep the indents that no-break spaces make', async () => {
  const { blocks } = await page('<p>The moon came up<br>&nbsp;&nbsp;&nbsp;&nbsp;and went down</p>');
  expect(drawn(blocks)).toContain('[The moon came up|>>and went down]');
});

test.each([
  [
    'beside a stanza, a long line among short ones',
    `A lamp,\na moth,\n\n${LONG},\nand nobody heard,\nbut the cat`,
    true,
  ],
  ['by itself', `${LONG},\nand nobody heard,\nbut the cat`, false],
  ['beside a stanza, speech', `A lamp,\na moth,\n\n“${LONG}”\n“Well?”`, false],
])('a stanza of the story: %s', (_, written, stanza) => {
  const { story } = structured(`${PROSE}\n\n${written}\n\n${PROSE}\n`, { title: 'T' });
  expect(drawn(story.blocks).some((block) => block.startsWith('[') && block.includes(LONG))).toBe(stanza);
});
