import { expect, test } from 'vitest';
import type { Diagnostic } from '../../diagnostics/index.js';
import { decode } from './decode.js';
import { decodeWith } from './unicode.js';

/** Bytes above 127 of the encodings that Node cannot write, for the letters used here. */
const BYTES: Readonly<Record<string, Readonly<Record<string, number>>>> = Object.fromEntries(
  ['windows-1250', 'iso-8859-2', 'windows-1251', 'koi8-u', 'windows-1254', 'macintosh', 'windows-1252'].map(
    (encoding) => [
      encoding,
      Object.fromEntries(
        Array.from({ length: 128 }, (_, index) => [decodeWith(encoding, Uint8Array.of(index + 128))!, index + 128]),
      ),
    ],
  ),
);
const written = (text: string, encoding: string) =>
  Uint8Array.from(text, (char) => (char < '\u0080' ? char.charCodeAt(0) : BYTES[encoding]![char]!));

test.each([
  ['pl', 'windows-1250', 'Wróciła późno, a książka leżała na łóżku.'],
  ['pl', 'iso-8859-2', 'Wróciła późno, a książka leżała na łóżku. Świt.'],
  ['cs', 'windows-1250', 'Přišel pozdě, „dobrý večer“, řekl.'],
  ['hu', 'windows-1250', 'Későn jött, és fűtött szobát kért.'],
  ['ru', 'windows-1251', 'Она пришла поздно. «Нет», — сказал он.'],
  ['ru', 'koi8-u', 'Она пришла поздно. Нет, сказал он.'],
  ['en', 'windows-1251', 'Она пришла поздно. «Нет», — сказал он.'],
  ['en', 'koi8-u', 'Она пришла поздно. Нет, сказал он.'],
  ['tr', 'windows-1254', 'Geç geldi, ışığı söndürdü, şöyle dedi.'],
  ['en', 'macintosh', '“I don’t know,” she said—it wasn’t Ian’s café.'],
  ['fr', 'macintosh', 'Il était tard, l’été à Nîmes, où ça ?'],
  ['fr', 'windows-1252', 'Il était tard, l’été à Nîmes, où ça ?'],
  ['en', 'windows-1252', '“I don’t know,” she said—it wasn’t Ian’s café.'],
  ['en', 'windows-1252', 'The box was 3 × 4 inches, and it’s empty.'],
  ['en', 'windows-1252', 'A plank, 3 × 4.'],
  ['de', 'windows-1252', 'Spät kam sie, „müde“, und grüßte.'],
])('%s in %s', (language, encoding, text) => {
  const told: Diagnostic[] = [];
  expect(decode('a.txt', written(text, encoding), 'auto', (one) => told.push(one), language)?.text).toBe(text);
  expect(told.map(({ code }) => code)).toEqual(['encoding/guessed']);
});

test.each([
  [
    'ÒI donÕt know,Ó she said. ÔSoÕ. He couldnÕt Ñ or could he?',
    '“I don’t know,” she said. ‘So’. He couldn’t — or could he?',
  ],
  [
    'The lamp was lit, and it=\n hung low.=20\n\n=93Late,=94 he said, and it wa=\nsn=92t.',
    'The lamp was lit, and it hung low. \n\n“Late,” he said, and it wasn’t.',
  ],
  ['Le caf=C3=A9 =E2=80=94 ferm=C3=A9, 2=3D2.', 'Le café — fermé, 2=2.'],
  ['She didn=92t know =97 it wasn=92t =93so=94.', 'She didn’t know — it wasn’t “so”.'],
  ['&amp;quot;No,&amp;quot; she said, and didn&amp;#39;t.', '&quot;No,&quot; she said, and didn&#39;t.'],
])('old damage is put right and told: %s', (given, wanted) => {
  const told: Diagnostic[] = [];
  expect(decode('a.txt', Buffer.from(given), 'auto', (one) => told.push(one))?.text).toBe(wanted);
  expect(told.map(({ code }) => code)).toEqual(['encoding/mojibake']);
});

test.each([
  'Õunad ja Ööd on ÕISES.',
  'ÉCOLE et À BIENTÔT. É tarde.',
  'x=92 and y=93; &amp; so on',
  'a = b, x=B0 and y=C1 or z=D2',
])('%s stays', (text) => {
  expect(decode('a.txt', Buffer.from(text), 'auto', () => {})?.text).toBe(text);
});

test.each([
  ['en', 'windows-1250', '"Skład jest mały," powiedziała. "Życie całe."', true],
  ['pl', 'windows-1250', '"Skład jest mały," powiedziała. "Życie całe."', false],
  ['en', 'windows-1252', '"It’s a café," she said.', false],
  ['ru', 'koi8-u', 'Она пришла поздно. Нет, сказал он.', false],
])('whether an encoding is in doubt: %s in %s', (language, encoding, text, unsure) => {
  expect(decode('a.txt', written(text, encoding), 'auto', () => {}, language)?.unsure ?? false).toBe(unsure);
});
