import { expect, test } from 'vitest';
import { outline } from '../../../tests/outline.js';

const BODY = '{A}\n\n{B}\n\n{C}\n\n{D}\n\n{F}\n\n{G}';

/** Lines that a page, a blog, a newsletter or a press puts over and under a text: over it, under it. */
test.each([
  ['Turn your speakers on!\n\nYou are visitor number 0815', 'Sign my guestbook | E-mail Wren\n\nLast updated 3/4/98'],
  ['Back to Fanfiction\n\nThis page has been accessed 815 times since May 1999', 'Best viewed in Netscape 4.0'],
  ['[Reviews - 3] Printer Chapter or Story\n\nTable of Contents\n\n- Text Size +', 'Printer'],
  ['Literature Text', 'Comments8\n\nJoin the community to add your comment. Already a deviant? Log In'],
  [
    'Submitted 2 years ago by lane_end to r/lanes\n\n<< First | < Prev | Wiki | Next >',
    '<< First | < Prev | Wiki | Next >',
  ],
  ['♡ 17 ◯ 4 Share', 'Subscribe now\n\nLike Comment Subscribe'],
  ['Tab 1', 'Next episode unlocks in 6 days'],
  ['Etiquetas: relatos, escarcha', 'Publicado por Luna en 21:40\n\n2 comentarios:'],
  ['Ярлыки: мороз, рассказы', 'Автор: Ива на 21:40\n\n3 комментария'],
  ['Labels: frost, tales', 'Eingestellt von Nebel um 21:40\n\nKeine Kommentare:\n\nKommentar veröffentlichen'],
  ['First 20 pages of 340', 'Word Count: 1,143\n\nI pledge that this is my own work.'],
])('%j and %j are a site’s', (over, under) => {
  const lines = `${over}\n\n${under}`.split('\n\n').map((line) => `site<${line}>`);
  expect(outline(`${over}\n\n\n${BODY}\n\n\n${under}`)).toBe(`A B C D F G ${lines.join(' ')}`);
});

test('a plate goes wherever it stands, and what somebody reads between brackets stays', () => {
  expect(outline('{A}\n\n{B}\n\n[Illustration: "THE LAMP WAS OUT."]\n\n{C}\n\n[Illustration]\n\n{D}\n\n{F}')).toBe(
    'A B C D F site<[Illustration: "THE LAMP WAS OUT."]> site<[Illustration]>',
  );
  expect(outline('{A}\n\n{B}\n\n[Mapped, every yard of it, and still they were lost.]\n\n{C}\n\n{D}')).toBe(
    'A B [[Mapped, every yard of it, and still they were lost.]] C D',
  );
});

/** What a story may say in its middle or at its end in such words. */
test.each([
  'Back to the library.',
  'The first two pages were missing.',
  'Agent Field shut the door.',
  'Changed 2 trains, and slept in neither.',
  'You are visitor enough for one day, she said.',
  'Author of his own misfortune, he went down to the lane.',
])('%j is the story’s', (line) => {
  expect(outline(`{A}\n\n{B}\n\n${line}\n\n{C}\n\n{D}`)).toBe(`A B [${line}] C D`);
  expect(outline(`${BODY}\n\n${line}`)).toBe(`A B C D F G [${line}]`);
});

test('a button in the middle of a text goes, and parts no scenes', () => {
  expect(outline(`${BODY}\n\nSubscribe now\n\n${BODY}\n\nkeep reading\n\n${BODY}`)).toBe(
    'A B C D F G A B C D F G A B C D F G site<Subscribe now> site<keep reading>',
  );
  expect(outline(`${BODY}\n\n“Keep reading,” he said.\n\nKeep reading.\n\n${BODY}`)).toBe(
    'A B C D F G [“Keep reading,” he said.] [Keep reading.] A B C D F G',
  );
});

test('the blank lines around what is taken from within are no scene break', () => {
  const close = '{A}\n{B}\n{D}\n{F}\n{G}\n{A}\n{B}\n{D}';
  expect(outline(`${close}\n\n[Illustration]\n\n${close}\n\n\n${close}`)).toBe(
    'A B D F G A B D A B D F G A B D #blank A B D F G A B D site<[Illustration]>',
  );
});
