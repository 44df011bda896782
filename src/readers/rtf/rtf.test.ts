import { expect, test } from 'vitest';
import { read } from '../../../tests/typed.js';
import type { Diagnostic } from '../../diagnostics/index.js';
import type { Manuscript } from '../manuscript.js';
import { readRtf } from './index.js';
import { pictureOfRtf } from './picture.js';

interface Told {
  readonly manuscript: Manuscript;
  readonly codes: readonly string[];
}

function readBytes(bytes: Uint8Array): Told {
  const codes: string[] = [];
  const report = ({ code }: Diagnostic) => codes.push(code);
  return { manuscript: readRtf({ file: 'a.rtf', bytes, encoding: 'auto', name: 'n', work: null, report }), codes };
}

const FONTS = String.raw`{\fonttbl{\f0\froman\fcharset0 Times;}{\f1\fnil\fcharset128 MS Mincho;}{\f2\fcharset204 Times;}{\f3\fcharset2 Wingdings;}}`;
const STYLES = String.raw`{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}{\s2\sbasedon1 Chapter Ornate{\*\keycode n};}{\s15 Title;}{\*\cs10 \additive Default;}}`;
const rtf = (body: string): Uint8Array =>
  Buffer.from(
    String.raw`{\rtf1\ansi\ansicpg1252\deff0\uc1${FONTS}${STYLES}{\info{\title Document1}}${body}}`,
    'latin1',
  );

test.each([
  ['empty paragraphs are blank lines', String.raw`A\par\par\par B\par`, 'A | ··B'],
  ['the last may have no end', String.raw`A\par B`, 'A | B'],
  ['TextEdit’s ends of paragraphs', 'A\\\n\\\nB', 'A | ·B'],
  ['line ends of the file mean nothing', 'A\r\nB', 'AB'],
  [
    'line ends of verse',
    String.raw`The lamp burns low\line and no one knows\par`,
    'The lamp burns low/and no one knows',
  ],
  ['the end of a page', String.raw`A\par\page\par B\par`, 'A | B'],
  ['an indent is dropped', String.raw`\tab A\par`, 'A'],
  [
    'styles',
    String.raw`\pard\s15 T\par\pard\s1 C\par\pard A\par\pard\s2 D\par\pard B\par`,
    '{title}# T | # C | A | # D | B',
  ],
  ['looks end with their group', String.raw`a {\i b} c {\b d{\plain e}}\par`, 'a *b* c **d**e'],
  ['looks that are turned off', String.raw`a \i b\i0  c\par`, 'a *b* c'],
  ['raised letters', String.raw`1{\super st}\par`, '1(superscript)st(superscript)'],
  ['bytes of the code page', String.raw`\'93caf\'e9\'94 \'97 x\par`, '“café” — x'],
  ['signs told by words', String.raw`\ldblquote A\rdblquote\emdash\endash\~\_\-B\par`, '“A”—–\u00A0\u2011\u00ADB'],
  [
    'characters by number, and what stands for them',
    String.raw`\u8220?A\u8221\'94 \uc2\u8220\'81\'67B\uc0\u8221 C\par`,
    '“A” “B”C',
  ],
  ['characters of the upper planes', String.raw`A \u-10179\'3f\u-8704\'3f\par`, 'A 😀'],
  ['no end of a paragraph stands for a character', String.raw`A\u8212\par B\par`, 'A— | B'],
  ['a font’s character set', String.raw`{\f2\'cf\'f0}{\f1\'82\'a0\'83g}\par`, 'Прあト'],
  ['a font of pictures', String.raw`A {\f3 J}{\f3\'4c}\par`, 'A ☺☹'],
  ['a picture font by field', String.raw`A {\field{\*\fldinst SYMBOL 74 \\f "Wingdings"}{\fldrslt}}\par`, 'A ☺'],
  ['destinations are skipped', String.raw`{\header X\par}A{\*\unknown X{\b Y}}{\bkmkstart X}\par`, 'A'],
  ['the same told twice', String.raw`{\upr{A?}{\*\ud{A\u8217\'92}}}\par`, 'A’'],
  ['hidden and deleted text', String.raw`A{\v X}{\deleted Y}B\par`, 'AB'],
  [
    'a link',
    String.raw`{\field{\*\fldinst HYPERLINK "https://a.example/"}{\fldrslt A}} b\par`,
    'A<https://a.example/> b',
  ],
  [
    'a list of contents',
    String.raw`{\field{\*\fldinst TOC}{\fldrslt One 3\par Two 4\par}}A sentence of the story.\par`,
    '{contents}One 3 | {contents}Two 4 | A sentence of the story.',
  ],
  [
    'a footnote',
    String.raw`A{\super\chftn}{\footnote\pard\plain{\super\chftn} one\par two} b\par`,
    'A[n-1] b || n-1: one | two',
  ],
  [
    'two footnotes in one group',
    String.raw`A{\footnote\footnote\pard\plain one} b\par C\par`,
    'A[n-2] b | C || n-1: one || n-2: [n-1]',
  ],
  [
    'a list with a footnote',
    String.raw`{\listtext 1.\tab}\ls1 a{\footnote\pard\plain one}\par{\listtext 2.\tab}\ls1 b\par`,
    '1( a[n-1] ; b ) || n-1: one',
  ],
  [
    'a list with a text box',
    String.raw`{\listtext 1.\tab}\ls1 a{\shp{\*\shpinst{\shptxt B\par}}}\par{\listtext 2.\tab}\ls1 b\par`,
    '1. a | B | 2. b',
  ],
  ['a line under a paragraph', String.raw`\pard\brdrb\brdrs\brdrw10 A\par\pard B\par`, 'A | --- | B'],
  ['lines that are none', String.raw`\pard\brdrb\brdrnone A\par\pard B\par`, 'A | B'],
  ['a list', String.raw`{\listtext\tab 1.\tab}\ls1 a\par{\listtext 2.\tab}\ls1 b\par\pard B\par`, '1( a ; b ) | B'],
  ['cells of a table', String.raw`\trowd\intbl A\cell\cell B\cell\row\pard C\par`, 'A | B | C'],
  ['an initial', String.raw`\pard\dropcapli3 T\par\pard he card\par`, 'The card'],
  [
    'a picture',
    String.raw`A\par{\*\shppict{\pict{\*\picprop{\sp{\sn wzDescription}{\sv A clock}}}\pngblip 8950}}{\nonshppict{\pict\wmetafile8 00}}\par B\par`,
    'A | !picture-1.png(A clock) | B',
  ],
  ['bytes that are none of the text', `A{\\pict\\pngblip\\bin4 }}{\\}\\par B\\par`, 'A | !picture-1.png | B'],
])('%s', (_, body, expected) => {
  expect(read(readBytes(rtf(body)).manuscript)).toBe(expected);
});

test.each([
  ['comments', String.raw`A{\*\annotation X}\par`, 'source/comment'],
  ['tracked changes', String.raw`A{\revised B}\par`, 'source/tracked-changes'],
  ['hidden text', String.raw`A{\v X}\par`, 'source/hidden'],
  ['a text box', String.raw`A{\shp{\*\shpinst{\sp{\sn a}{\sv 1}}{\shptxt B\par}}{\shprslt X}}\par`, 'source/text-box'],
])('%s are told', (_, body, code) => {
  expect(readBytes(rtf(body)).codes).toEqual([code]);
});

test('ten thousand groups within each other, and a NUL behind the end', () => {
  const deep = `${'{\\b '.repeat(10_000)}A${'}'.repeat(10_000)}\\par`;
  const { manuscript, codes } = readBytes(Buffer.concat([rtf(deep), Buffer.from([0, 10])]));
  expect([read(manuscript), codes]).toEqual(['A', []]);
});

test('a file that breaks off is read as far as it goes, and told', () => {
  const { manuscript, codes } = readBytes(rtf(String.raw`A\par {\b B`).subarray(0, -1));
  expect([read(manuscript), codes]).toEqual(['A | **B**', ['source/damaged']]);
});

test('TextEdit’s pictures lie beside the text', () => {
  const { manuscript, codes } = readBytes(rtf(String.raw`A {{\NeXTGraphic clock.png \width100 \height100}\'ac}B\par`));
  expect([read(manuscript), codes]).toEqual(['A B', ['image/missing']]);
});

test('characters that stand in it as UTF-8', () => {
  const bytes = Buffer.from(String.raw`{\rtf1\ansi “café” \'e9\par}`, 'utf8');
  expect(read(readBytes(bytes).manuscript)).toBe('“café” é');
});

test('a picture’s bytes, told in digits or as they are', () => {
  const bytes = rtf('A{\\pict\\pngblip{\\*\\blipuid ff00}8950\n4e47}{\\pict\\jpegblip\\bin3 }}\\}\\par');
  expect(pictureOfRtf(bytes, 'picture-1.png')).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47]));
  expect(pictureOfRtf(bytes, 'picture-2.jpg')).toEqual(Buffer.from('}}\\'));
  expect(pictureOfRtf(bytes, 'picture-3.png')).toBe(null);
});

test('there must be words', () => {
  expect(() => readBytes(rtf(String.raw`\par\par`))).toThrow(expect.objectContaining({ code: 'empty' }));
});
