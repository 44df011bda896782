import { expect, test } from 'vitest';
import { structured } from '../../../tests/stories.js';
import { type Block, type Form, type Settings, textOf } from '../../document/index.js';

/** A story as its lines stand: a poem's in brackets, `|` between them. */
const drawn = (blocks: readonly Block[]): readonly string[] =>
  blocks.map((block) =>
    block.kind === 'verse'
      ? `[${block.lines.map((line) => line.inlines.map((one) => (one.kind === 'run' ? one.text : '')).join('')).join('|')}]`
      : textOf(block),
  );

const read = (text: string, settings: Partial<Settings>, format: 'txt' | 'md' = 'txt') =>
  structured(text, { title: 'T', format, settings });

const POEM =
  'The tide went out. It left the boats behind—\nall of them on one side, like men asleep.\nNobody came.\n\nOne line stands alone.\n';
const SPEECHES =
  'MARA: You said that you would come at noon, and I believed you.\nHe looks away, and does not answer her for a long time.\nTOM: I came at noon. It was another noon that you meant.\n';
const LETTER =
  'Mrs. A. Field.\n12 Quay Street.\n\nDear Ada, the boats are in and nobody has asked for you, so you may well stay.\n';
const LOG =
  '10:14 boat left the quay with three men on board.\n10:20 boat came back with two of them, and a great deal of water.\n';

test.each<readonly [form: Form, text: string, drawn: readonly string[]]>([
  [
    'verse',
    POEM,
    [
      '[The tide went out. It left the boats behind—|all of them on one side, like men asleep.|Nobody came.]',
      '[One line stands alone.]',
    ],
  ],
  [
    'script',
    SPEECHES,
    [
      '[MARA: You said that you would come at noon, and I believed you.|He looks away, and does not answer her for a long time.|TOM: I came at noon. It was another noon that you meant.]',
    ],
  ],
  [
    'letter',
    LETTER,
    [
      '[Mrs. A. Field.|12 Quay Street.]',
      'Dear Ada, the boats are in and nobody has asked for you, so you may well stay.',
    ],
  ],
  [
    'log',
    LOG,
    [
      '[10:14 boat left the quay with three men on board.|10:20 boat came back with two of them, and a great deal of water.]',
    ],
  ],
])('a story that is said to be %s keeps the lines of one', (form, text, lines) => {
  expect(drawn(read(text, { form }).story.blocks)).toEqual(lines);
});

test('lines of Markdown that flow together stay lines where the story is verse, and flow where it is prose', () => {
  const text = 'the tide went out\nand left the boats\nasleep in mud\n';
  expect(drawn(read(text, { form: 'verse' }, 'md').story.blocks)).toEqual([
    '[the tide went out|and left the boats|asleep in mud]',
  ]);
  const flat = read('| the tide went out\n| and left the boats\n', { form: 'prose' }, 'md').story.blocks;
  expect(drawn(flat)).toEqual(['the tide went out and left the boats']);
});

const MAIL =
  'Hi Jo, here is the story that I promised you last week, sorry it took so long.\n\nThe kettle sang all morning, and nobody came down.\n\nIt was late when the door opened.\n\nBest wishes from the coast, and see you at the fair,\n\nAnn\n';

test('what stands before `from:` and from `until:` on is left out, and the ledger has it', () => {
  const { story, changes, codes } = read(MAIL, { from: 'the kettle sang', until: 'Best wishes' });
  expect(drawn(story.blocks)).toEqual([
    'The kettle sang all morning, and nobody came down.',
    'It was late when the door opened.',
  ]);
  expect(changes.filter(({ after }) => after === '').map(({ before }) => before.slice(0, 11))).toEqual([
    'Hi Jo, here',
    'Best wishes',
    'Ann',
  ]);
  expect(codes).toEqual([]);
});

test('a bound that opens no block leaves all in', () => {
  const { story } = read(MAIL, { from: 'The kettel sang all', until: 'Nothing like it here' });
  expect(story.blocks.map(textOf).join(' ')).toMatch(/^Hi Jo.*Ann$/);
});
