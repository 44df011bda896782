import { expect, test } from 'vitest';
import { outline } from '../../../tests/outline.js';

/** Lines that are paragraphs, lines that are wrapped, lines that stay lines: a text, its outline, and the format where it is Markdown. */
const CASES: readonly (readonly [text: string, outline: string, format?: 'md'])[] = [
  ['{A}\n{B}\n{C}\n{D}\n\n{F}\n{G}\n\n\n{A}\n{B}', 'A B C D #blank F G #blank A B'],
  ['    {A}\n    {B}\n    {C}\n\n    {D}\n    {F}', 'A B C #blank D F'],
  ['\t{A}\n\t{B}\n\t{C}', 'A B C'],
  [
    '    The lamp burned low on the sill and nobody came up\nfrom the village to trim it, though the wind had been\nat the shutters since noon and the door stood open.\n    "You might have written," he said, and he put down\nthe letter as if it weighed more than the table could\nwell bear.\n    She said nothing.\n',
    '[The lamp burned low on the sill and nobody came up from the village to trim it, though the wind had been at the shutters since noon and the door stood open.] ["You might have written," he said, and he put down the letter as if it weighed more than the table could well bear.] [She said nothing.]',
  ],
  [
    'The lamp burned low on the sill and nobody came up from the village to\ntrim it, though the wind had been at the shutters since noon and the\ndoor stood open.\n\n"You might have written," he said, and he put down the letter as if it\nweighed more than the table could well bear. "You might have written,\nat least once."\n\nShe said nothing.\n\nBy morning the lane was white with frost, and nobody came up from the\nvillage that day.\n\n\n\nIn April the thaw came, and with it the second letter, which was longer\nthan the first and said less.\n',
    '[The lamp burned low on the sill and nobody came up from the village to trim it, though the wind had been at the shutters since noon and the door stood open.] ["You might have written," he said, and he put down the letter as if it weighed more than the table could well bear. "You might have written, at least once."] [She said nothing.] [By morning the lane was white with frost, and nobody came up from the village that day.] #blank [In April the thaw came, and with it the second letter, which was longer than the first and said less.]',
  ],
  [
    '{A}\n\nFrost on the lane,\nfrost on the hill,\n  frost on the sill.\n\n{B}',
    'A [Frost on the lane, / frost on the hill, / frost on the sill.] B',
  ],
  [
    'The lamp burned low on the sill and nobody came up from the village to\ntrim it, though the wind had been at the shutters since noon and the\ndoor stood open.\n\n  Frost on the lane,\n  frost on the hill,\n    frost on the sill.\n\nShe sang it twice, and then a third time, and nobody came up from the\nvillage to tell her to stop.',
    '[The lamp burned low on the sill and nobody came up from the village to trim it, though the wind had been at the shutters since noon and the door stood open.] [Frost on the lane, / frost on the hill, / frost on the sill.] [She sang it twice, and then a third time, and nobody came up from the village to tell her to stop.]',
  ],
  ['{A}\n\n14 Mill Lane\nHollow End\nNorth Riding\n\n{B}', 'A [14 Mill Lane / Hollow End / North Riding] B'],
  ['{A}\n\nmara: are you up\ntom: no\nmara: ok\n\n{B}', 'A [mara: are you up / tom: no / mara: ok] B'],
  [
    '{A}\n\nDear Tom,\n\nCome home. The lamp is lit.\n\nYours,\nMara\n\n{B}',
    'A letter([Dear Tom,] [Come home. The lamp is lit.] [Yours, / Mara]) B',
  ],
  ['{A}\n\u00A0\n{B}\n\u00A0\n\u00A0\n{C}\n\u00A0\n{D}\n\u00A0\n{F}\n\u00A0\n{G}', 'A B #blank C D F G'],
  ['{A}\n  \n{B}\n  \n \t\n{C}\n\n{D}\n\n{F}\n\n{G}', 'A B #blank C D F G'],
  ['{A}', 'A'],
  ['{A}\n\n{B}\n\n***', 'A B'],
  ['***\n\n{A}\n\n{B}', 'A B'],
  ['{A}\n\n{B}\n\n\n{C}\n\n{D}', 'A B #blank C D'],
  ['{A}\n\n\n{B}\n\n{C}\n\n\n{D}\n\n{F}', 'A #blank B C #blank D F'],
  ['{A}\n\n1. Two eggs\n2. Flour\n3. Milk\n\n{B}', 'A [1. Two eggs / 2. Flour / 3. Milk] B'],
  ['{A}\n\n* eggs\n* milk\n* flour\n\n{B}', 'A [* eggs / * milk / * flour] B'],
  ['{A}\n\n* The tide tables are wrong.\n\n{B}', 'A [* The tide tables are wrong.] B'],
  ['{A}\n\n[10:15] mara: up?\n[10:16] tom: no\n\n{B}', 'A [[10:15] mara: up? / [10:16] tom: no] B'],
  ['{A}\n\nNO ENTRY\n\n{B}\n\n{C}', 'A [NO ENTRY] B C'],
  ['{A}\n\nDANGER: KEEP OUT\n\n{B}\n\n{C}', 'A [DANGER: KEEP OUT] B C'],
  ['{A}\n\nCOME HOME STOP LAMP LIT STOP\n\n{B}', 'A [COME HOME STOP LAMP LIT STOP] B'],
  ['Dear Tom,\n\nThe lamp is lit.\n\nYours, Mara', '[Dear Tom,] [The lamp is lit.] [Yours, Mara]'],
  [
    'Frost on the lane,\nfrost on the hill,\nfrost on the sill.\n\n{A}\n\n{B}',
    '[Frost on the lane, / frost on the hill, / frost on the sill.] A B',
  ],
  [
    'Frost on the lane\nfrost on the hill\nfrost on the sill\n\n{A}\n\n{B}',
    '[Frost on the lane / frost on the hill / frost on the sill] A B',
  ],
  ['She said &quot;no&quot; &amp; left.\n\n{B}', '[She said "no" & left.] B'],
  ['She <i>never</i> said so.\n\n{B}', '[She never said so.] B'],
  ['\uFEFF\uFEFF{A}\n\n{B}', '[\uFEFF\uFEFFThe lamp burned low on the sill.] B'],
  ['{A}\u2028{B}\u2029{C}', 'A B C'],
  [
    '"Well?"\n"Well what?"\n"Did you write?"\nShe did not answer.\n\n{A}',
    '["Well?"] ["Well what?"] ["Did you write?"] [She did not answer.] #blank A',
  ],
  ['{A}\n\n*Frost on the lane*\n*frost on the hill*\n\n{B}', 'A [*Frost on the lane* / *frost on the hill*] B'],
  [
    '{A}\n\nMARA: Well?\nTOM: Well what?\nMARA: Did you write?\n\n{B}',
    'A [MARA: Well? / TOM: Well what? / MARA: Did you write?] B',
  ],
  ['{A}\n\nMonday: frost\nTuesday: thaw\n\n{B}', 'A [Monday: frost / Tuesday: thaw] B'],
  ['{A}\n\n> She said no.\n\n{B}', 'A [> She said no.] B'],
];

for (const [text, expected, format] of CASES) {
  test(JSON.stringify(text), () => {
    expect(outline(text, { format: format ?? 'txt' })).toBe(expected);
  });
}
