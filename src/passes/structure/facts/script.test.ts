import { expect, test } from 'vitest';
import { outline } from '../../../../tests/outline.js';

/** Scripts and records: what each line is, in the outline's words. */
const CASES: readonly (readonly [what: string, text: string, outline: string])[] = [
  [
    'a play’s first speech is no title',
    'INES: Where is it?\n\nBO: Where?\n\nINES: Here.\n\n{A}\n\n{B}',
    '[INES: Where is it?] [BO: Where?] [INES: Here.] A B',
  ],
  [
    'names in small letters',
    'Ines: Where Is It?\n\nBo: Where?\n\nInes: Here.\n\n{A}',
    '[Ines: Where Is It?] [Bo: Where?] [Ines: Here.] A',
  ],
  [
    'with what the speakers do',
    'INES (off): The Kettle\n\n(She goes.)\n\nBO: Where?\n\nINES: Here.',
    '[INES (off): The Kettle] [(She goes.)] [BO: Where?] [INES: Here.]',
  ],
  [
    'in brackets',
    '[INES] The Kettle?\n\n[BO] Where?\n\n[INES] Here.',
    '[[INES] The Kettle?] [[BO] Where?] [[INES] Here.]',
  ],
  [
    'names over what they say',
    'INES\nWhere is it?\n\nBO\nWhere?\n\nINES\nHere.',
    '[INES / Where is it?] [BO / Where?] [INES / Here.]',
  ],
  [
    'names apart from what they say',
    'INES\n\nWhere is it?\n\nBO\n\nWhere?\n\nINES\n\nHere.',
    '[INES] [Where is it?] [BO] [Where?] [INES] [Here.]',
  ],
  [
    'a play’s title is one',
    'THE KETTLE: A PLAY\n\nINES: Where is it?\n\nBO: Where?\n\nINES: Here.',
    'title<THE KETTLE: A PLAY> [INES: Where is it?] [BO: Where?] [INES: Here.]',
  ],
  [
    'a title with a colon',
    'Kettle: A Story\n\nINES: Where is it?\n\nBO: Where?\n\nINES: Here.',
    'title<Kettle: A Story> [INES: Where is it?] [BO: Where?] [INES: Here.]',
  ],
  ['one speech is none', 'Kettle: Where It Went\n\n{A}\n\n{B}', 'title<Kettle: Where It Went> A B'],
  [
    'the file of a case',
    'Status: missing.\n\nCharacters: one shoe.\n\nSetting: a kitchen.\n\n{A}\n\n{B}\n\n{D}',
    '[Status: missing.] [Characters: one shoe.] [Setting: a kitchen.] A B D !note/possible !note/possible',
  ],
  [
    'its number is no sentence',
    'Case: 14\nStatus: missing.\nCharacters: one shoe, one kettle.\n\n{A}\n\n{B}\n\n{D}',
    '[Case: 14 / Status: missing. / Characters: one shoe, one kettle.] A B D',
  ],
  [
    'a header’s keys need no sentence',
    'Status: Complete\nCharacters: Ines, Bo\n\n{A}\n\n{B}\n\n{D}',
    'status=<Complete> characters=<Ines, Bo> A B D',
  ],
  [
    'one key that only stories have shows a header',
    'Rating: none.\nCharacters: one shoe.\nSetting: a kitchen.\n\n{A}\n\n{B}\n\n{D}',
    'rating=<none.> characters=<one shoe.> setting=<a kitchen.> A B D',
  ],
];

test.each(CASES)('%s', (_what, text, expected) => {
  expect(outline(text)).toBe(expected);
});
