import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Log } from '../../diagnostics/index.js';
import { type Block, DEFAULT_SETTINGS, type Inline, inlinesOf, placeOf, plain } from '../../document/index.js';
import { readEssay } from '../index.js';

function read(text: string, file = 'stories/frost.txt') {
  const log = new Log();
  const blocks = readEssay({ file, text }, DEFAULT_SETTINGS, log.report).blocks;
  return { blocks, codes: log.all.map(({ code }) => code) };
}

/** A block's words, marks in brackets before them, a forced line end a slash. */
const marked = (inlines: readonly Inline[]) =>
  inlines
    .map((inline) => {
      if (inline.kind !== 'run') return inline.kind === 'line-break' ? '/' : '';
      const marks = inline.link === null ? inline.marks : [...inline.marks, inline.link];
      return marks.length === 0 ? inline.text : `{${marks.join('+')}:${inline.text}}`;
    })
    .join('');

const sketch = (block: Block): string =>
  `${block.kind}${'gap' in block && block.gap > 0 ? block.gap : ''}<${inlinesOf(block).map(marked).join('|')}>`;

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['One.\n\nTwo.\n\n\nThree.', ['paragraph<One.>', 'paragraph1<Two.>', 'paragraph2<Three.>']],
  ['One.\r\n\r\nTwo.\r\rThree.', ['paragraph<One.>', 'paragraph1<Two.>', 'paragraph1<Three.>']],
  ['  One. \t\n \n\tTwo.', ['paragraph<One.>', 'paragraph1<Two.>']],
  ['\u00A0 One.\u00A0', ['paragraph<\u00A0 One.\u00A0>']],
  ['One <i>two</i> three.', ['paragraph<One {emphasis:two} three.>']],
  ['One <B>two <em>three</em></B>.', ['paragraph<One {strong:two }{strong+emphasis:three}.>']],
  ['One <i>two\n\nthree</i> four.', ['paragraph<One {emphasis:two}>', 'paragraph1<{emphasis:three} four.>']],
  ['One <i>two.', ['paragraph<One <i>two.>']],
  ['One </i>two.', ['paragraph<One </i>two.>']],
  ['One <s>two and <mara> three.', ['paragraph<One <s>two and <mara> three.>']],
  ['a < b and c > d', ['paragraph<a < b and c > d>']],
  ['Caf&eacute; &amp; bar&#8212;shut &nosuch; &;', ['paragraph<Café & bar—shut &nosuch; &;>']],
  ['&#147;Late&#148;', ['paragraph<“Late”>']],
  ['One \\*two\\* \\n.', ['paragraph<One *two* \\n.>']],
  ['One <a href="https://example.org/x">two</a>.', ['paragraph<One {https://example.org/x:two}.>']],
  ['One <a href="javascript:alert(1)">two</a>.', ['paragraph<One two.>']],
  ['One<br>two<br/><br />three', ['paragraph<One>', 'paragraph<two>', 'paragraph1<three>']],
  [
    '<p>One.</p><p>Two.</p>\n<p>&nbsp;</p>\n<p>Three.</p>',
    ['paragraph<One.>', 'paragraph1<Two.>', 'paragraph2<Three.>'],
  ],
  ['One.\n<hr width="50%">\nTwo.', ['paragraph<One.>', 'scene-break<>', 'paragraph<Two.>']],
  [
    'One.\n<div class="scene-break"></div>\nTwo.\n<p class="x dinkus">&nbsp;</p>\nThree.',
    ['paragraph<One.>', 'scene-break<>', 'paragraph<Two.>', 'scene-break<>', 'paragraph<Three.>'],
  ],
  [
    'For <lj user="ida_">, <lj comm=frost>, <user name=\'bo\' site="a.example"> and <user>.',
    ['paragraph<For ida_, frost, bo and <user>.>'],
  ],
  ['> One.\n>\n> "Two."\n> > Three.\n', ['paragraph<One.>', 'paragraph1<"Two.">', 'paragraph<Three.>']],
  [
    'On 3 May Ida wrote:\n\n> One.\n>\n> Two.\n>\n>Three.',
    ['paragraph<On 3 May Ida wrote:>', 'paragraph1<One.>', 'paragraph1<Two.>', 'paragraph1<Three.>'],
  ],
  [
    'She read it.\n\n> One.\n>\n> Two.\n>\n> Three.',
    [
      'paragraph<She read it.>',
      'paragraph1<> One.>',
      'paragraph<>>',
      'paragraph<> Two.>',
      'paragraph<>>',
      'paragraph<> Three.>',
    ],
  ],
  ['<h1>Frost</h1>\n<h3>One</h3>\nTwo.', ['heading<Frost>', 'heading1<One>', 'paragraph1<Two.>']],
  ['<center>Frost</center>', ['paragraph<Frost>']],
  ['<img src="../art/lane.png" alt="a lane">', ['figure<>']],
  [
    'One [i]two[/i] [B]three [u]four[/u][/B].',
    ['paragraph<One {emphasis:two} {strong:three }{strong+underline:four}.>'],
  ],
  ['One [i]two\n\nthree[/i] four.', ['paragraph<One {emphasis:two}>', 'paragraph1<{emphasis:three} four.>']],
  ['One [i] two [b] and [s]three.', ['paragraph<One [i] two [b] and [s]three.>']],
  ['One [/i] two [i].', ['paragraph<One [/i] two [i].>']],
  ['[center][size=4]One[/size][/center]', ['paragraph<One>']],
  [
    'One [url=http://example.org/x]two[/url] [url]http://y.z[/url].',
    ['paragraph<One {http://example.org/x:two} http://y.z.>'],
  ],
  ['One [url=javascript:x]two[/url] [spoiler]three[/spoiler].', ['paragraph<One two [spoiler]three[/spoiler].>']],
  ['One <script>alert(1)</script> two.', ['paragraph<One <script>alert(1)</script> two.>']],
];

for (const [text, expected] of CASES) {
  test(JSON.stringify(text), () => {
    expect(read(text).blocks.map(sketch)).toEqual(expected);
  });
}

test('a picture is looked for beside its story, and nowhere outside the manifest’s folder', () => {
  const inside = read('<img src="../art/lane%20end.png" alt="a lane">');
  expect(inside.blocks[0]).toMatchObject({ kind: 'figure', path: 'art/lane end.png', alt: 'a lane' });
  for (const src of [
    '../../lane.png',
    '/etc/lane.png',
    'https://example.org/lane.png',
    'C:\\lane.png',
    '..\\..\\lane.png',
  ]) {
    const outside = read(`<img src="${src}" alt="a lane">`);
    expect([outside.blocks.map(sketch), outside.codes]).toEqual([['paragraph<a lane>'], ['image/outside']]);
  }
});

test('a path may be parted by backslashes', () => {
  expect(read('<img src="..\\art\\lane.png" alt="a lane">').blocks[0]).toMatchObject({ path: 'art/lane.png' });
});

test('what stands for a picture from elsewhere is its description, and nothing if it has none', () => {
  const { blocks, codes } = read('One.\n\n<img src="../../lane.png">\n\nTwo.');
  expect([blocks.map(sketch), codes]).toEqual([['paragraph<One.>', 'paragraph1<Two.>'], ['image/outside']]);
});

test('a comment is left out and told', () => {
  const { blocks, codes } = read('One.\n\n<!-- mend this -->\n\nTwo.');
  expect([blocks.map(sketch).length, codes]).toEqual([2, ['source/comment']]);
});

const WRAPPED = `The lamp burned low on the sill and nobody came up from the village to
trim it, though the wind had been at the shutters since noon and the
door stood open.

She counted the spoons twice, once for herself and once for the well-
known reason, and put them back--
all but one.
`;

test('wrapped lines are joined with a space, or with none behind a hyphen or dash', () => {
  expect(read(WRAPPED).blocks.map((block) => plain(inlinesOf(block)[0]!))).toEqual([
    'The lamp burned low on the sill and nobody came up from the village to trim it, though the wind had been at the shutters since noon and the door stood open.',
    'She counted the spoons twice, once for herself and once for the well-known reason, and put them back--all but one.',
  ]);
});

test('a word of a joined paragraph knows its own line and column', () => {
  const [paragraph] = read(WRAPPED).blocks;
  const shutters = inlinesOf(paragraph!)[0]!.find(
    (inline) => inline.kind === 'run' && inline.text.includes('shutters'),
  );
  if (shutters?.kind !== 'run') throw new Error('no run has the word');
  const { span, text } = shutters;
  expect(placeOf(span.source, span.start + text.indexOf('shutters'))).toEqual({ line: 2, column: 42 });
});

test('wrapped and unwrapped regions of one file are told apart', () => {
  const long =
    'She turned the letter over and over and did not open it, since a letter that is not opened has not come at all.';
  const { blocks } = read(`${WRAPPED}\n${long}\n${long}\nShe slept.\n`);
  expect(blocks.map((block) => plain(inlinesOf(block)[0]!).length)).toEqual([156, 114, long.length, long.length, 10]);
});

/** Breaks `paragraph` into lines of at most `width` units. */
function wrapped(paragraph: string, width: number, indent: string): string {
  const lines: string[] = [];
  let line = indent;
  for (const word of paragraph.split(' ')) {
    const bare = line === indent && lines.length === 0;
    if (bare) line += word;
    else if (line.length + 1 + word.length <= width) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line].join('\n');
}

test.each([
  ['parted by blank lines', '', '\n\n'],
  ['indented and parted by blank lines', '   ', '\n\n'],
  ['indented, without blank lines', '    ', '\n'],
])('wrapped paragraphs, %s, come back whole', (_, indent, between) => {
  const word = fc.constantFrom(
    ...'the a frost lane lamp nobody came at and shutters village letter opened it long'.split(' '),
  );
  const sentence = fc.array(word, { minLength: 5, maxLength: 18 }).map((words) => `So ${words.join(' ')}.`);
  const paragraph = fc.array(sentence, { minLength: 5, maxLength: 9 }).map((sentences) => sentences.join(' '));
  const story = fc.array(paragraph, { minLength: 4, maxLength: 8 });
  fc.assert(
    fc.property(story, fc.integer({ min: 50, max: 80 }), (paragraphs, width) => {
      const text = paragraphs.map((one) => wrapped(one, width, indent)).join(between);
      expect(read(text).blocks.map((block) => plain(inlinesOf(block)[0]!))).toEqual(paragraphs);
    }),
    { numRuns: 150, seed: 1450 },
  );
});
