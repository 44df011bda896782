import { expect, test } from 'vitest';
import { outline } from '../../../tests/outline.js';
import { isPrivate } from './contact.js';

const LETTER =
  'Dear Ms. Field,\n\nPlease find my story "The Scale" below, 900 words, for your anthology.\n\nSincerely,\nWalt Pellerin\n14 Gasworks Lane, Harl\nTel. 01632 960417';

const CASES: readonly (readonly [name: string, text: string, outline: string])[] = [
  [
    'a letter to the editor, down to the telephone',
    `${LETTER}\n\nThe Scale\n\n{A}\n\n{B}\n\n{D}\n\n{F}`,
    `title<The Scale> cover-letter@leading<${LETTER.replace(/\n+/g, ' / ')}> A B D F !note/cover-letter`,
  ],
  [
    'a short one without a greeting at its end',
    'Hello Ada,\n\nMy story as promised, pasted below.\n\nThe Scale\n\n{A}\n\n{B}\n\n{D}\n\n{F}',
    'title<The Scale> cover-letter@leading<Hello Ada, / My story as promised, pasted below.> A B D F !note/cover-letter',
  ],
  [
    'one that wishes well, with a pronoun behind the name',
    'Dear Editors,\n\nPlease find below my story for your issue on soil.\n\nWith best wishes,\n\nTobiah Lund (they/them)\n\n\nThe Scale\n\n{A}\n\n{B}\n\n{D}',
    'title<The Scale> cover-letter@leading<Dear Editors, / Please find below my story for your issue on soil. / With best wishes, / Tobiah Lund (they/them)> A B D !note/cover-letter',
  ],
  [
    'one to whom the story was a gift, over its title: it is asked about',
    'Dear recipient,\n\nYou asked for trains and tea. I hope this is near enough.\n\nLove, your secret goat\n\n\nThe Scale\n\n{A}\n\n{B}\n\n{D}',
    'title<The Scale> other@leading?<Dear recipient, / You asked for trains and tea. I hope this is near enough. / Love, your secret goat> A B D !note/possible',
  ],
  [
    'a letter that opens the story, under its title',
    'The Scale\n\nDear Anna,\n\n{A}\n\nLove,\nTom\n\n\n{B}\n\n{D}',
    'title<The Scale> letter([Dear Anna,] A [Love, / Tom]) #blank B D',
  ],
  [
    'one without a sign-off, over a title of any length',
    'Hello Ada,\n\nMy story as promised, pasted below.\n\nThe Long and the Short of the Lamplighter and His Daughter\n\n{A}\n\n{B}\n\n{D}\n\n{F}',
    'cover-letter@leading<Hello Ada,> cover-letter@leading?<My story as promised, pasted below.> [The Long and the Short of the Lamplighter and His Daughter] A B D F !note/possible !note/cover-letter',
  ],
  [
    'a letter that tells of others, over an ornament: that is the story',
    'Dear Ada,\n\nShe had kept the story he told her as a girl, and he never asked her for it. He was not that kind of man.\n\n***\n\n{A}\n\n{B}\n\n{D}\n\n{F}',
    '[Dear Ada,] [She had kept the story he told her as a girl, and he never asked her for it. He was not that kind of man.] #glyph A B D F',
  ],
  [
    'a signature with a telephone, its two hyphens without a blank',
    '{A}\n\n{B}\n\n(ends)\n\n--\nAda Field\n01632 960123 | she/her | "Words are my bag"',
    'A B end-marker<(ends)> site<--> site<Ada Field> site<01632 960123 | she/her | "Words are my bag"> !note/possible',
  ],
  ['two hyphens over a line of the story', '{A}\n\n{B}\n\n--\nThe dog', 'A B #glyph [The dog]'],
  [
    'a telephone in a last line that is no sentence, whatever stands there',
    '{A}\n\n{B}\n\n--\n\nAda Field | 01632 960123 | "Words are my bag"',
    'A B #glyph [Ada Field | 01632 960123 | "Words are my bag"] !note/private',
  ],
  [
    'a letter that is the story, or in it',
    'Dear Anna,\n\n{A}\n\n{B}\n\nLove,\nTom\n\n{D}\n\n{F}',
    '[Dear Anna,] A B [Love, / Tom] D F',
  ],
];

for (const [name, text, expected] of CASES) test(name, () => expect(outline(text)).toBe(expected));

test.each([
  ['Tel. 01632 960417', true],
  ['Phone: (555) 010-0134', true],
  ['+44 1632 960417', true],
  ['14 Gasworks Lane, Lower Harl', true],
  ['wren@example.org', true],
  ['He was born on 12 March 1921 and died on 3 May 1944.', false],
  ['They counted 1,204,331 sheep in 1999-2001.', false],
  ['She lived at number nine.', false],
])('%j is private: %s', (text, expected) => {
  expect(isPrivate(text)).toBe(expected);
});

test.each([
  ['тел. 495 123-45-67', true],
  ['Тел.: +7 495 1234567', true],
])('a number that is called one in letters that ASCII has not, %j: %s', (text, expected) => {
  expect(isPrivate(text)).toBe(expected);
});
