import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Log } from '../../diagnostics/index.js';
import { decode } from '../index.js';

const TEXT = '“Il est tard”, dit-elle – le café était fermé…';

function read(bytes: Uint8Array, encoding = 'auto') {
  const log = new Log();
  const source = decode('story.txt', bytes, encoding, log.report);
  return { text: source?.text ?? null, encoding: source?.encoding, codes: log.all.map(({ code }) => code) };
}

const utf8 = (text: string) => Buffer.from(text, 'utf8');
const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const windows = (text: string) =>
  Buffer.from(
    [...text].map((char) => ({ '“': 0x93, '”': 0x94, '–': 0x96, '…': 0x85, '’': 0x92 })[char] ?? char.charCodeAt(0)),
  );

test.each([
  ['UTF-8', utf8(TEXT), 'utf-8', []],
  ['UTF-8 with its mark', utf8(`\uFEFF${TEXT}`), 'utf-8', []],
  ['UTF-16, little end first, marked', utf16(`\uFEFF${TEXT}`), 'utf-16le', []],
  ['UTF-16, big end first, marked', utf16(`\uFEFF${TEXT}`).swap16(), 'utf-16be', []],
  ['UTF-16, little end first, unmarked', utf16(TEXT), 'utf-16le', []],
  ['UTF-16, big end first, unmarked', utf16(TEXT).swap16(), 'utf-16be', []],
  ['Windows-1252', windows(TEXT), 'windows-1252', ['encoding/guessed']],
] as const)('%s', (_, bytes, encoding, codes) => {
  expect(read(bytes)).toEqual({ text: TEXT, encoding, codes });
});

test('UTF-16 without a mark is known by the NULs of its spaces, in any script', () => {
  const russian = 'Лампа горела до утра, и никто не пришёл.\n'.repeat(3);
  expect(read(utf16(russian)).text).toBe(russian);
});

test('single bytes of Windows-1252 in UTF-8 are read by themselves', () => {
  const bytes = Buffer.concat([utf8(`${TEXT} `.repeat(3)), Buffer.from([0x93, 0x41, 0x94])]);
  expect(read(bytes)).toEqual({ text: `${`${TEXT} `.repeat(3)}“A”`, encoding: 'utf-8', codes: ['encoding/guessed'] });
});

test('the manifest’s encoding is obeyed, and one that does not exist is refused', () => {
  const cyrillic = Buffer.from([0xcb, 0xe0, 0xec, 0xef, 0xe0]);
  expect(read(cyrillic, 'windows-1251')).toEqual({ text: 'Лампа', encoding: 'windows-1251', codes: [] });
  expect(read(windows(TEXT), 'latin1').text).toBe(TEXT);
  expect(read(cyrillic, 'klingon')).toEqual({ text: null, encoding: undefined, codes: ['source/encoding'] });
});

test('letters that would mostly come out accented are read in another encoding, and told', () => {
  const log = new Log();
  decode('story.txt', Buffer.from([0xcb, 0xe0, 0xec, 0xef, 0xe0, 0x20, 0xe3, 0xee]), 'auto', log.report);
  expect(log.all[0]?.message).toContain('Windows-1251');
});

/** What `text` looks like after its UTF-8 was read as Windows-1252, and stored as UTF-8 again. */
const garbled = (text: string) => utf8(new TextDecoder('latin1').decode(utf8(text)).replace(/[\u0080-\u009F]/g, upper));
const upper = (char: string) => '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'[char.charCodeAt(0) - 0x80]!;

test.each([
  ['quotation marks', '“It’s late,” she said.'],
  ['accents', 'Le café à l’été'],
  ['Cyrillic', 'Лампа горела'],
  ['an emoji', 'late 🌊'],
  ['no-break spaces', 'late\u00A0now'],
])('%s stored in the wrong encoding are put right', (_, text) => {
  expect(read(garbled(text))).toEqual({ text, encoding: 'utf-8', codes: ['encoding/mojibake'] });
});

test('what went wrong twice is put right twice', () => {
  expect(read(garbled(garbled('“It’s late”').toString())).text).toBe('“It’s late”');
});

test.each([
  ['an apostrophe', 'I don\u0092t.', 'I don’t.'],
  [
    'every mark',
    '\u0093No,\u0094 \u0091so\u0092 \u0096 or \u0097 more\u0085 \u0080 \u0089 \u0099',
    '“No,” ‘so’ – or — more… € ‰ ™',
  ],
  ['letters', '\u008Auma \u009Ald\u009E, \u008Cuvre, \u009F', 'Šuma šldž, Œuvre, Ÿ'],
  ['an ellipsis alone', 'Well\u0085 I know.\nYes\u0085', 'Well… I know.\nYes…'],
  ['an ellipsis at the end', 'He waited\u0085', 'He waited…'],
  ['ellipses in one line', 'Well\u0085 I know\u0085 or so', 'Well… I know… or so'],
  ['beside marks that are right', '“No,” I don\u0092t.', '“No,” I don’t.'],
])('marks of Windows-1252 that came as controls are read: %s', (_, text, right) => {
  for (const bytes of [utf8(text), utf16(`\uFEFF${text}`)])
    expect(read(bytes)).toMatchObject({ text: right, codes: ['encoding/mojibake'] });
});

test('a mark that came as a control is told with its place', () => {
  const log = new Log();
  decode('story.txt', utf8('It was late.\nI don\u0092t.'), 'auto', log.report);
  expect(log.all).toMatchObject([{ code: 'encoding/mojibake', span: { start: 18, end: 19 } }]);
});

test('UTF-8 that was read as Latin-1 is put right once, and told once', () => {
  const text = '“It’s late,” she said… “Lámpa.”';
  const latin = Buffer.from(Buffer.from(text, 'utf8').toString('latin1'), 'utf8');
  expect(read(latin)).toEqual({ text, encoding: 'utf-8', codes: ['encoding/mojibake'] });
});

test.each([
  ['It was late.\u0085\u0085She went.\u0085', 'It was late.\n\nShe went.\n'],
  ['It was late and\u0085the keeper went\u0085home.', 'It was late and\nthe keeper went\nhome.'],
])('next lines that end the lines of a text are line ends: %j', (text, right) => {
  expect(read(utf8(text))).toEqual({ text: right, encoding: 'utf-8', codes: [] });
});

test('the five gaps of Windows-1252 are left to be taken out', () => {
  expect(read(utf8('It\u0081 was \u009Dlate.'))).toEqual({
    text: 'It\u0081 was \u009Dlate.',
    encoding: 'utf-8',
    codes: [],
  });
});

test('text that only looks garbled in one place is left alone', () => {
  const spanish = '—¡VIVIÓ”, gritó él. Así acabó aquel año de niebla y de daños.';
  expect(read(utf8(spanish))).toEqual({ text: spanish, encoding: 'utf-8', codes: [] });
  const french = 'AU CAFÉ » dit-il';
  expect(read(utf8(french)).text).toBe(french);
});

test('a closing mark that lost its last byte is put right beside opening ones', () => {
  const text = 'â€œLate,â€ she said. Donâ€™t.â€';
  expect(read(utf8(text))).toEqual({
    text: '“Late,” she said. Don’t.”',
    encoding: 'utf-8',
    codes: ['encoding/mojibake'],
  });
});

test('where not every run can be put right, none is, and an editor is told', () => {
  const text = 'Donâ€™t. Late,â€ she said.';
  expect(read(utf8(text))).toEqual({ text, encoding: 'utf-8', codes: ['encoding/doubtful'] });
});

test.each([
  ['?Late,? she said. ?Don?t. It?s late.?', ['encoding/lost']],
  ['Don\uFFFDt.', ['encoding/lost']],
  ['Late? So?s your aunt.', []],
  ['“Who?” Really?that was late. Was it?She said so?', []],
])('marks that were lost on the way are told: %s', (text, codes) => {
  expect(read(utf8(text))).toEqual({ text, encoding: 'utf-8', codes });
});

test.each([
  ['nothing', utf8(''), 'source/empty'],
  ['blank lines', utf8('\n \n\u00A0\n'), 'source/empty'],
  ['a zip archive', Buffer.from('PK\x03\x04 story', 'latin1'), 'source/binary'],
  ['rich text', utf8('{\\rtf1 Late.}'), 'source/binary'],
  ['a PDF', utf8('%PDF-1.7\nLate.'), 'source/binary'],
  ['noise', Buffer.from(Array.from({ length: 400 }, (_, index) => (index * 37) % 23)), 'source/binary'],
])('%s is refused', (_, bytes, code) => {
  expect(read(bytes)).toEqual({ text: null, encoding: undefined, codes: [code] });
});

test('any text comes back from UTF-8 as it was, unless it looks garbled', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'aéß “”’—… \n\r'.split('')), maxLength: 40 }), (text) => {
      const source = read(utf8(`x${text}`));
      expect(source.text).toBe(`x${text}`);
    }),
  );
});

test('no bytes make the reader fail', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void read(bytes)));
});
