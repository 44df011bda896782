import { expect, test } from 'vitest';
import { entryFor } from '../../../tests/stories.js';
import { Log } from '../../diagnostics/index.js';
import { type Block, childrenOf, DEFAULT_SETTINGS, type Inline, inlinesOf } from '../../document/index.js';
import { readEssay, readStory } from '../index.js';

const read = (text: string) => readEssay({ file: 'frost.md', text }, DEFAULT_SETTINGS, () => {}).blocks;

const marked = (inlines: readonly Inline[]) =>
  inlines
    .map((inline) => {
      if (inline.kind !== 'run') return '/';
      const marks = inline.link === null ? inline.marks : [...inline.marks, inline.link];
      return marks.length === 0 ? inline.text : `{${marks.join('+')}:${inline.text}}`;
    })
    .join('');

function sketch(block: Block): string {
  const gap = 'gap' in block && block.gap > 0 ? String(block.gap) : '';
  const kind = block.kind === 'heading' ? `h${block.level}` : block.kind;
  const inner = [...inlinesOf(block).map(marked), ...childrenOf(block).map(sketch)].join(' ');
  return `${kind}${gap}<${block.kind === 'scene-break' ? block.form : inner}>`;
}

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['One.\n\nTwo.\n\n\n\nThree.', ['paragraph<One.>', 'paragraph1<Two.>', 'paragraph3<Three.>']],
  [
    'One *two* **three** ***four*** `five` ~~six~~.',
    ['paragraph<One {emphasis:two} {strong:three} {emphasis+strong:four} {code:five} {strike:six}.>'],
  ],
  ['One *two\nthree* four', ['paragraph<One {emphasis:two}{emphasis: }{emphasis:three} four>']],
  ['One  \ntwo\\\nthree\nfour', ['paragraph<One/two/three four>']],
  ['# Frost #\n\n## One\n\nTwo.', ['h1<Frost>', 'h21<One>', 'paragraph1<Two.>']],
  ['Frost\n=====\n\nOne\n---\nTwo.', ['h1<Frost>', 'h21<One>', 'paragraph<Two.>']],
  [
    'She turned the letter over and over.\n---\nTwo.',
    ['paragraph<She turned the letter over and over.>', 'scene-break<glyph:--->', 'paragraph<Two.>'],
  ],
  ['One.\n\n***\n\nTwo.', ['paragraph<One.>', 'scene-break<glyph:***>', 'paragraph1<Two.>']],
  ['~~~\nOne.\n~~~\n\nTwo.', ['paragraph<~~~>', 'paragraph<One.>', 'paragraph<~~~>', 'paragraph1<Two.>']],
  ['    One.\n\n\tTwo.', ['paragraph<One.>', 'paragraph1<Two.>']],
  ['~Mara~ and ~ tilde', ['paragraph<~Mara~ and ~ tilde>']],
  [
    '> One *two\n> three*\n>\n> - four\n>   five',
    ['quotation<paragraph<One {emphasis:two}{emphasis: }{emphasis:three}> list1<paragraph<four five>>>'],
  ],
  ['- Nie - rzekł Jan.\n\n- Idę, idę!', ['paragraph<- Nie - rzekł Jan.>', 'paragraph1<- Idę, idę!>']],
  ['- One\n- Two\n\n  Three', ['list<paragraph<One> paragraph<Two> paragraph1<Three>>']],
  ['1984. That was the year.', ['paragraph<1984. That was the year.>']],
  ['2.\n\nOne.', ['paragraph<2.>', 'paragraph1<One.>']],
  ['One &mdash; two &amp; &lt;i&gt; \\* \\_', ['paragraph<One — two & <i> * _>']],
  ['One <i>two</i><br>three <mara> four', ['paragraph<One {emphasis:two}/three <mara> four>']],
  ['<center>\n\nOne.\n\n</center>', ['paragraph<One.>']],
  [
    '[One](https://example.org) [two](javascript:x) <https://example.org/y>',
    ['paragraph<{https://example.org:One} two {https://example.org/y:https://example.org/y}>'],
  ],
  ['[One][1] two.\n\n[1]: https://example.org', ['paragraph<{https://example.org:One} two.>']],
  ['[A/N]: sorry', ['paragraph<[A/N]: sorry>']],
  ['One.\n\n```\nup?\n  no\n```', ['paragraph<One.>', 'verse1<{code:up?} {code:  no}>']],
  ['```\nOne never closes this.', ['paragraph<```>', 'paragraph<One never closes this.>']],
  ['| One *two*\n|   three\n|\n| four', ['verse<One {emphasis:two} three  four>']],
  ['| One two\n  three\n| four\n\nFive.', ['verse<One two three four>', 'paragraph1<Five.>']],
  ['> | One\n> | two', ['quotation<verse<One two>>']],
  ['| One', ['paragraph<| One>']],
  ['|', ['paragraph<|>']],
  ['| One | two |\n| --- | --- |\n| three | four |', ['verse<One | two three | four>']],
  ['One.\n| Two\n| three', ['paragraph<One.>', 'verse<Two three>']],
  ['One.\n| Two\n| three\nfour.', ['paragraph<One.>', 'paragraph<| Two | three four.>']],
  ['|One\n|two', ['paragraph<|One>', 'paragraph<|two>']],
  ['One ![a lane](lane.png) two.', ['paragraph<One  two.>', 'figure<>']],
  ['![a lane](lane.png "The lane, 1908")', ['figure<The lane, 1908>']],
  ["![a lane](lane.png 'Ines\\' lane') two.", ['paragraph<two.>', "figure<Ines' lane>"]],
  ['![a lane](lane.png (The lane))', ['figure<The lane>']],
  ['![](<a lane.png> "The \\"lane\\"")', ['figure<The "lane">']],
  ['![a lane](lane.png "The *old*\nlane")', ['figure<The {emphasis:old} lane>']],
  ['> ![a lane](lane.png "The\n> lane")', ['quotation<figure<The lane>>']],
  ['- ![a lane](lane.png "The lane")', ['list<figure<The lane>>']],
  ['![a lane][p]\n\n[p]: lane.png "The lane"', ['figure<The lane>']],
  ['[![a lane](lane.png "The lane")](https://a.example/)', ['figure<The lane>']],
  ['One <img src="lane.png" alt="a lane" title="The &amp; lane"> two.', ['paragraph<One  two.>', 'figure<The & lane>']],
  ['<img src="lane.png" title="The lane">', ['figure<The lane>']],
  ['![a lane](lane.png "")', ['figure<>']],
  ['One ![a lane](https://a.example/l.png "The lane") two.', ['paragraph<One a lane (The lane) two.>']],
  ['One ![](https://a.example/l.png "The lane") two.', ['paragraph<One The lane two.>']],
  ['<img src="https://a.example/l.png" alt="a lane" title="The lane">', ['paragraph<a lane>', 'paragraph<The lane>']],
  ['One.\n\n&nbsp;\n\nTwo.', ['paragraph<One.>', 'paragraph3<Two.>']],
  [
    'One.\r\n\r\n> Two *three*.\r\n> Four.',
    ['paragraph<One.>', 'quotation1<paragraph<Two {emphasis:three}.> paragraph<Four.>>'],
  ],
  [
    'One walked.\n"Two?"\n"Three," he said.',
    ['paragraph<One walked.>', 'paragraph<"Two?">', 'paragraph<"Three," he said.>'],
  ],
  [
    'The moon,\nthe spoon,\nAnd one of us',
    ['paragraph<The moon,>', 'paragraph<the spoon,>', 'paragraph<And one of us>'],
  ],
  ['*The moon,\nThe spoon*', ['paragraph<{emphasis:The moon,}>', 'paragraph<{emphasis:The spoon}>']],
  ['One *goes\non* here', ['paragraph<One {emphasis:goes}{emphasis: }{emphasis:on} here>']],
  ['One.<br><br>Two.<br><br><br><br>Three.<br>', ['paragraph<One.>', 'paragraph1<Two.>', 'paragraph3<Three.>']],
  ['One.<br><br><hr><br>Two.', ['paragraph<One.>', 'scene-break<rule>', 'paragraph1<Two.>']],
  ['One. <hr/> Two.', ['paragraph<One.>', 'scene-break<rule>', 'paragraph<Two.>']],
  [
    'One.<br>~*~<br>Two.<br>***<br>Three.',
    ['paragraph<One.>', 'paragraph<~*~>', 'paragraph<Two.>', 'paragraph<***>', 'paragraph<Three.>'],
  ],
  ['She looked up.\n---\nTwo.', ['paragraph<She looked up.>', 'scene-break<glyph:--->', 'paragraph<Two.>']],
  ['Who Goes There?\n---', ['h2<Who Goes There?>']],
  ['# One {#one .unnumbered}', ['h1<One>']],
  [
    'At [[People/Newsagent|the newsagent’s]] door, ==so== [small]{.smallcaps}.',
    ['paragraph<At the newsagent’s door, so small.>'],
  ],
  ['[[Level up!]] it said.', ['paragraph<[[Level up!]] it said.>']],
  ['%%\nmore dog\n%%\n\nOne. %%why?%% Two.', ['paragraph<One.  Two.>']],
  [
    'One.\n\n%%\n\nTwo.\n\n%%\n\nThree.',
    ['paragraph<One.>', 'paragraph1<%%>', 'paragraph1<Two.>', 'paragraph1<%%>', 'paragraph1<Three.>'],
  ],
  ['%% for the zine\n\nOne. ++check++ Two.', ['paragraph<One.  Two.>']],
  ['One ++two++.', ['paragraph<One ++two++.>']],
  [
    'Title: One  \nAuthor: Two  \nBase Header Level: 2  \n\nThree.',
    ['paragraph<Title: One/Author: Two>', 'paragraph1<Three.>'],
  ],
  ['[//]: # (Hidden.)\n\nOne.', ['paragraph<One.>']],
  [
    '::: letter\nDear Ines,\n\nNo.\n:::\n\n\\newpage\n\nOne.',
    ['paragraph<Dear Ines,>', 'paragraph1<No.>', 'paragraph1<One.>'],
  ],
  ['One.\n\n:::\n\nTwo.', ['paragraph<One.>', 'paragraph1<:::>', 'paragraph1<Two.>']],
  [
    'One.\n\n<div class="scene-break"></div>\n\nTwo.\n\n<p class="ornamental-break">\n&nbsp;\n</p>\n\nThree.',
    ['paragraph<One.>', 'scene-break<rule>', 'paragraph1<Two.>', 'scene-break<rule>', 'paragraph1<Three.>'],
  ],
  ['One.\n\n<div class="scene-break" />\n\nTwo.', ['paragraph<One.>', 'scene-break<rule>', 'paragraph1<Two.>']],
  ['One.\n\n<div class="scene"></div>\n\nTwo.', ['paragraph<One.>', 'paragraph1<Two.>']],
  ['<div class="scene-break">One.</div>\n\nTwo.', ['paragraph<One.>', 'paragraph1<Two.>']],
  [
    'One.\n\n::: {.scene-break}\n:::\n\nTwo.\n\n::: scene-break\n\nThree.\n\n:::',
    ['paragraph<One.>', 'scene-break<rule>', 'paragraph1<Two.>', 'paragraph1<Three.>'],
  ],
  [
    'One.\n\n> [!note] Reminder\n> Ask *Bo*.\n>\n> Two.\n\nThree.',
    [
      'paragraph<One.>',
      'quotation1<paragraph<Reminder> paragraph<Ask {emphasis:Bo}.> paragraph1<Two.>>',
      'paragraph1<Three.>',
    ],
  ],
  ['> [!WARNING]\n> One.', ['quotation<paragraph<One.>>']],
  ['> [!faq]- Is it?', ['quotation<paragraph<Is it?>>']],
  ['> [!] One.\n\n> [Two] three.', ['quotation<paragraph<[!] One.>>', 'quotation1<paragraph<[Two] three.>>']],
  ['![](img\\lane.png)', ['figure<>']],
  ['One.\n\n![](..\\lane.png)\n\nTwo.', ['paragraph<One.>', 'paragraph1<Two.>']],
  ['One ![](https://a.example/l.png) two.', ['paragraph<One  two.>']],
  ['One[^1].\n\n[^1]: Note.\n[^2]: Not called.', ['paragraph<One/.>', 'paragraph1<[^2]: Not called.>']],
  ['For <lj user="ida_"> and *<lj user=bo>*.', ['paragraph<For ida_ and {emphasis:bo}.>']],
  ['> One.\n>\n> Two.\n>\n> Three.', ['paragraph<One.>', 'paragraph1<Two.>', 'paragraph1<Three.>']],
  ['2 == 2 and {braces} stay, 100 %% sure', ['paragraph<2 == 2 and {braces} stay, 100 %% sure>']],
];

for (const [text, expected] of CASES) {
  test(JSON.stringify(text), () => {
    expect(read(text).map(sketch)).toEqual(expected);
  });
}

test.each([
  ['blank lines', '\n'],
  ['stars', '*'],
  ['dashes', '- '],
])('millions of %s swallow no word around them', { timeout: 180_000 }, (_name, mark) => {
  const blocks = read(`One.\n\n${mark.repeat(5_000_000)}\n\nTwo.`).map(sketch);
  expect([blocks.at(0), blocks.at(-1)?.replace(/\d+/, '')]).toEqual(['paragraph<One.>', 'paragraph<Two.>']);
});

test('front matter is header, and one that is no YAML stays text', () => {
  const story = (text: string) => {
    const log = new Log();
    const source = { file: 'frost.md', text };
    const { header, blocks } = readStory(entryFor([source]), [source], log.report);
    return [header.map(({ key, value }) => `${key}=${value}`), blocks.map(sketch), log.all.map(({ code }) => code)];
  };
  expect(story('---\ntitle: "Frost: a story"\nTags: [a, b]\nempty:\n---\n\nOne.')).toEqual([
    ['title=Frost: a story', 'tags=a, b', 'empty='],
    ['paragraph<One.>'],
    [],
  ]);
  expect(story('---\ntitle: [Frost\n---\n\nOne.')[2]).toEqual(['header/front-matter']);
  expect(story('---\n\nOne.\n\n---\n\nTwo.')[0]).toEqual([]);
});
