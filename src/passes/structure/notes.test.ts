import { expect, test } from 'vitest';
import { outline } from '../../../tests/outline.js';

/** Notes, and what only looks like one: a text, its outline, and the format where it is Markdown. */
const CASES: readonly (readonly [text: string, outline: string, format?: 'md'])[] = [
  [
    'A / N: sorry this took so long!\n\n{A}\n\n{B}\n\n{C}',
    'author-note@leading<A / N: sorry this took so long!> A B C',
  ],
  ['AN - sorry this took so long!\n\n{A}\n\n{B}\n\n{C}', 'author-note@leading<AN - sorry this took so long!> A B C'],
  ['a/n: sorry this took so long!\n\n{A}\n\n{B}\n\n{C}', 'author-note@leading<a/n: sorry this took so long!> A B C'],
  [
    "**Author's Note:** sorry this took so long!\n\n{A}\n\n{B}\n\n{C}",
    "author-note@leading<Author's Note: sorry this took so long!> A B C",
    'md',
  ],
  [
    '*A/N: sorry this took so long!*\n\n{A}\n\n{B}\n\n{C}',
    'author-note@leading<A/N: sorry this took so long!> A B C',
    'md',
  ],
  [
    "[Author's note: sorry this took so long!]\n\n{A}\n\n{B}\n\n{C}",
    "author-note@leading<[Author's note: sorry this took so long!]> A B C",
  ],
  // A label alone, and nothing under it that sounds like a note.
  [
    "{A}\n\n{B}\n\nAuthor's note:\n\nThe lane is in Wales.\n\nMy aunt lived there for a year.",
    "A B author-note@trailing?<Author's note: / The lane is in Wales. / My aunt lived there for a year.> !note/possible",
  ],
  [
    "{A}\n\n{B}\n\n***\n\n**Author's note**\n\nThe lane is in Wales.",
    "A B author-note@trailing<Author's note / The lane is in Wales.>",
    'md',
  ],
  [
    "{A}\n\n{B}\n\n{D}\n\n**Author's Note**\nThe lane is in Wales.\nMy aunt lived there.",
    "A B D author-note@trailing<Author's Note / The lane is in Wales. / My aunt lived there.>",
    'md',
  ],
  ["{A}\n\nAuthor's note said nothing\nof the kind.\n\n{B}", "A [Author's note said nothing of the kind.] B", 'md'],
  // A label in brackets of its own, without its note.
  ['{A}\n\n[A/N]: this is the sad part\n\n{B}\n\n{D}', 'A author-note@mid<[A/N]: this is the sad part> B D'],
  ['{A}\n\nThe cup [A/N] fell.\n\n{B}', 'A [The cup [A/N] fell.] B'],
  [
    '{A}\n\n***\n\n{B}\n\n***\n\nA/N: That is it!\n\nThe lane is in Wales.\n\nThanks for reading, and see you next time!',
    'A #glyph B author-note@trailing<A/N: That is it!> author-note@trailing?<The lane is in Wales.> author-note@trailing<Thanks for reading, and see you next time!> !note/possible',
  ],
  [
    '{A}\n\n{B}\n\nA/N: That is it!\n\n{C}\n\nThanks for reading!',
    'A B author-note@mid<A/N: That is it!> C author-note@trailing?<Thanks for reading!> !note/possible',
  ],
  // A heading that labels a note, whatever stands under it.
  [
    "{A}\n\n{B}\n\n## Author's Note\n\nThe lane is in Wales.\n\nMy aunt lived there.\n\n- Rope\n- Tar",
    "A B author-note@trailing<Author's Note / The lane is in Wales. / My aunt lived there.> author-note@trailing?<Rope / Tar> !note/possible",
    'md',
  ],
  [
    '{A}\n\n{B}\n\n# A/N\n\nThe lane is in Wales.\n\nThe End',
    'A B author-note@trailing<A/N / The lane is in Wales.> end-marker<The End>',
    'md',
  ],
  [
    '{A}\n\n{B}\n\nThe End\n\n# A/N\n\nThe lane is in Wales.',
    'A B end-marker<The End> author-note@trailing<A/N / The lane is in Wales.>',
    'md',
  ],
  [
    "{A}\n\n{B}\n\n*Author's Note*\n\nThe lane is in Wales.",
    "A B author-note@trailing<*Author's Note* / The lane is in Wales.>",
  ],
  [
    '{A}\n\n{B}\n\n## End Notes\n\nThe lane is in Wales.',
    'A B author-note@trailing<End Notes / The lane is in Wales.>',
    'md',
  ],
  ['{A}\n\n{B}\n\n# Notes\n\nThe lane is in Wales.', 'A B author-note@trailing<Notes / The lane is in Wales.>', 'md'],
  [
    '{A}\n\n{B}\n\n# Final Note\n\nThe lane is in Wales.',
    'A B author-note@trailing<Final Note / The lane is in Wales.>',
    'md',
  ],
  ['{A}\n\n{B}\n\n# Preface\n\nThe lane is in Wales.', 'A B h1<Preface> [The lane is in Wales.]', 'md'],
  [
    "# Frost\n\n## Author's Note\n\nThe lane is in Wales.\n\nMy aunt lived there.\n\n***\n\n{A}\n\n{B}",
    "title<Frost> author-note@leading<Author's Note / The lane is in Wales. / My aunt lived there.> A B",
    'md',
  ],
  [
    "## Author's Note\n\nThe lane is in Wales.\n\n# Frost\n\n{A}\n\n{B}",
    "title<Frost> author-note@leading<Author's Note / The lane is in Wales.> A B",
    'md',
  ],
  [
    '# Frost\n\n## One\n\n{A}\n\n## A/N\n\nThe lane is in Wales.\n\n## Two\n\n{B}',
    'title<Frost> h1<One> A author-note@chapter<A/N / The lane is in Wales.> h1<Two> B',
    'md',
  ],
  [
    "# Frost\n\nby Ada Field\n\n## Author's Note\n\n{D}\n\n{A}",
    "title<Frost> by<Ada Field> h1<Author's Note> D A !note/possible",
    'md',
  ],
  // With neither a heading nor a break below it might be the story.
  [
    "# Frost\n\n## Author's Note\n\nThe lane is in Wales.\n\n{A}",
    "title<Frost> h1<Author's Note> [The lane is in Wales.] A !note/possible",
    'md',
  ],
  ["# Author's Note\n\n{A}\n\n***\n\n{B}", "title<Author's Note> A #glyph B", 'md'],
  ["{A}\n\n## Author's Note\n\n{B}\n\n***\n\n{D}", "A h1<Author's Note> B #glyph D !note/possible", 'md'],
  ["{A}\n\n{B}\n\n## Author's Note\n\n{C}\n\n{D}", "A B h1<Author's Note> C D !note/possible", 'md'],
  [
    `{A}\n\n{B}\n\n## Author's Note\n\n${'{D}\n\n'.repeat(9)}`,
    "A B h1<Author's Note> D D D D D D D D D !note/possible",
    'md',
  ],
  ["{A}\n\n{B}\n\nAuthor's note:\n\n{C}", "A B [Author's note:] C !note/possible !note/possible"],
  ["{A}\n\nAuthor's note:\n\n{B}\n\n***\n\n{D}", "A [Author's note:] B #glyph D !note/possible"],
  [
    "{A}\n\nAuthor's note:\n\n{B}\n\n{D}\n\n{F}\n\n{G}\n\n{A}",
    "A [Author's note:] B D F G A !note/possible !note/possible",
  ],
  [
    '(A/N: sorry this took so long!)\n\n{A}\n\n{B}\n\n{C}',
    'author-note@leading<(A/N: sorry this took so long!)> A B C',
  ],
  [
    '_A/N: sorry this took so long!_\n\n{A}\n\n{B}\n\n{C}',
    'author-note@leading<_A/N: sorry this took so long!_> A B C',
  ],
  [
    "Author's Note\n\nHello everyone, this is my first fic, please be kind.\n\n***\n\n{A}\n\n{B}\n\n{C}",
    "author-note@leading<Author's Note / Hello everyone, this is my first fic, please be kind.> A B C",
  ],
  [
    "Author's Notes:\nHello everyone, this is my first fic.\nPlease be kind.\n\n{A}\n\n{B}\n\n{C}",
    "author-note@leading<Author's Notes: / Hello everyone, this is my first fic. / Please be kind.> A B C",
  ],
  [
    'A/N: Hello everyone!\n\nThis chapter is set after the frost.\n\nThanks to everyone who reviewed.\n\n---\n\n{A}\n\n{B}\n\n{C}',
    'author-note@leading<A/N: Hello everyone! / This chapter is set after the frost. / Thanks to everyone who reviewed.> A B C',
  ],
  [
    'A/N: Hello everyone!\n\n{A}\n\n{B}\n\n***\n\n{C}\n\n{D}\n\n***\n\n{F}',
    'author-note@leading<A/N: Hello everyone!> A B #glyph C D #glyph F',
  ],
  [
    'A/N: Hello everyone!\n\nThis story is set after the frost.\n\n\n\n\n{A}\n\n{B}\n\n{C}',
    'author-note@leading<A/N: Hello everyone! / This story is set after the frost.> A B C',
  ],
  [
    'A/N: Hello everyone!\n\nI wrote the cat myself.\n\nOn with the story!\n\n{A}\n\n{B}\n\n{C}',
    'author-note@leading<A/N: Hello everyone! / I wrote the cat myself. / On with the story!> A B C',
  ],
  [
    '{A}\n\n{B}\n\n{C}\n\nA/N: That was fun.\n\nPlease review, it makes my day.\n\nSee you next chapter!',
    'A B C author-note@trailing<A/N: That was fun. / Please review, it makes my day. / See you next chapter!>',
  ],
  [
    '{A}\n\n{B}\n\n{C}\n\n---\n\nA/N: That was fun. Please review.',
    'A B C author-note@trailing<A/N: That was fun. Please review.>',
  ],
  [
    '{A}\n\n{B}\n\n{C}\n\nThanks for reading! Please leave a review, it makes my day.',
    'A B C author-note@trailing?<Thanks for reading! Please leave a review, it makes my day.> !note/possible',
  ],
  [
    '{A}\n\n{B}\n\n{C}\n\n***\n\nHope you enjoyed it! Reviews are love.',
    'A B C author-note@trailing?<Hope you enjoyed it! Reviews are love.> !note/possible',
  ],
  ['{A}\n\n{B}\n\n{C}\n\nR&R please!', 'A B C author-note@trailing?<R&R please!> !note/possible'],
  ['{A}\n\n{B}\n\n{C}\n\nPlease review.', 'A B C author-note@trailing?<Please review.> !note/possible'],
  ['{A}\n\n{B}\n\n{C}\n\nDisclaimer: I own nothing.', 'A B C disclaimer@trailing<Disclaimer: I own nothing.>'],
  [
    '{A}\n\n{B}\n\n{C}\n\nEnd Notes:\n\nThe poem is by J. Clare. Thanks for reading.',
    'A B C author-note@trailing<End Notes: / The poem is by J. Clare. Thanks for reading.>',
  ],
  [
    '{A}\n\nShe took the blue cup [A/N: the chipped one] and sat down.\n\n{B}',
    'A [She took the blue cup and sat down.] B author-note@inline<[A/N: the chipped one]>',
  ],
  [
    '{A}\n\nShe took the blue cup. (A/N: the chipped one!)\n\n{B}',
    'A [She took the blue cup.] B author-note@inline<(A/N: the chipped one!)>',
  ],
  [
    '{A}\n\n(A/N: sorry!) She took the blue cup.\n\n{B}',
    'A [She took the blue cup.] B author-note@inline<(A/N: sorry!)>',
  ],
  [
    '{A}\n\nShe took the cup (A/N: blue), and sat down (AN: on the floor).\n\n{B}',
    'A [She took the cup, and sat down.] B author-note@inline<(A/N: blue)> author-note@inline<(AN: on the floor)>',
  ],
  [
    '{A}\n\nShe took the cup (A/N: blue :) of course) and sat down.\n\n{B}',
    'A [She took the cup and sat down.] B author-note@inline<(A/N: blue :) of course)>',
  ],
  [
    '{A}\n\nShe waited (an hour, no more) and left (AN hour, he shouted).\n\n{B}',
    'A [She waited (an hour, no more) and left (AN hour, he shouted).] B',
  ],
  [
    '{A}\n\nShe said kotatsu (T/N: a heated table) twice.\n\n{B}',
    'A [She said kotatsu twice.] B gloss@inline<(T/N: a heated table)>',
  ],
  [
    '(A/N: Hello everyone.\n\nThis is my first fic.)\n\n{A}\n\n{B}\n\n{C}',
    'author-note@leading<(A/N: Hello everyone. / This is my first fic.)> A B C',
  ],
  [
    '{A}\n\nDear Tom,\n\nCome home.\n\nYours,\n\nMara\n\nP.S. Bring the key.',
    'A [Dear Tom,] [Come home.] [Yours,] [Mara] [P.S. Bring the key.]',
  ],
  [
    '{A}\n\n{B}\n\nDear Tom,\nCome home.\nYours,\nMara\n\nP.S. Bring the key.',
    'A B letter([Dear Tom, / Come home. / Yours, / Mara] [P.S. Bring the key.])',
  ],
  [
    '{A}\n\n{B}\n\n{C}\n\nEDIT: fixed some typos, thanks J!',
    'A B C author-note@trailing<EDIT: fixed some typos, thanks J!>',
  ],
  ['{A}\n\n{B}\n\n{C}\n\nUpdate: new chapter next week.', 'A B C author-note@trailing<Update: new chapter next week.>'],
  ['{A}\n\nNOTE: NO SWIMMING AFTER DARK.\n\n{B}\n\n{C}', 'A [NOTE: NO SWIMMING AFTER DARK.] B C'],
  ['{A}\n\nWarning: thin ice.\n\n{B}\n\n{C}', 'A [Warning: thin ice.] B C'],
  ['WARNING: THIN ICE.\n\n{A}\n\n{B}\n\n{C}', '[WARNING: THIN ICE.] A B C'],
  [
    "{A}\n\n{B}\n\nTranslator's note: the pun is lost.\n\n{C}\n\n{D}",
    "A B gloss@mid<Translator's note: the pun is lost.> C D",
  ],
  ['Beta: the lovely J.\n\n{A}\n\n{B}\n\n{C}', 'beta=<the lovely J.> A B C'],
  ["Unbeta'd, all mistakes are mine.\n\n{A}\n\n{B}\n\n{C}", "beta@leading<Unbeta'd, all mistakes are mine.> A B C"],
  ['Not beta read, sorry!\n\n{A}\n\n{B}\n\n{C}', 'beta@leading<Not beta read, sorry!> A B C'],
  [
    'Slow Thaw\n\nWritten for the prompt "frost" in the winter exchange.\n\n{A}\n\n{B}\n\n{C}',
    'title<Slow Thaw> other@leading?<Written for the prompt "frost" in the winter exchange.> A B C !note/possible',
  ],
  [
    'Slow Thaw\n\nSet after season two. No spoilers.\n\n{A}\n\n{B}\n\n{C}',
    'title<Slow Thaw> other@leading<Set after season two. No spoilers.> A B C',
  ],
  [
    'A gift for Tamsin, for the spring fic exchange.\n\n{A}\n\n{B}\n\n{C}',
    'other@leading<A gift for Tamsin, for the spring fic exchange.> A B C',
  ],
  [
    "I don't own any of these people, I just borrow them.\n\n{A}\n\n{B}\n\n{C}",
    "[I don't own any of these people, I just borrow them.] A B C !note/possible",
  ],
  ["I don't own a coat, so I borrowed one.\n\n{A}\n\n{B}\n\n{C}", "[I don't own a coat, so I borrowed one.] A B C"],
  [
    'Happy birthday, J! Hope you like it.\n\n{A}\n\n{B}\n\n{C}',
    'other@leading?<Happy birthday, J! Hope you like it.> A B C !note/possible',
  ],
  [
    'Chapter 1\n\n{A}\n\n{B}\n\nA/N: Please review!\n\nChapter 2\n\nA/N: Thanks for the reviews.\n\n{C}\n\n{D}\n\nTBC\n\nA/N: More soon.',
    'h1<Chapter 1> A B author-note@chapter<A/N: Please review!> h1<Chapter 2> author-note@chapter<A/N: Thanks for the reviews.> C D end-marker<TBC> author-note@chapter<A/N: More soon.>',
  ],
  [
    '{A}\n\n{B}\n\n{C}\n\nFin.\n\nComments and kudos welcome!',
    'A B C end-marker<Fin.> author-note@trailing<Comments and kudos welcome!>',
  ],
  [
    '{A}\n\n{B}\n\n{C}\n\nThe End\n\nTen years later the frost came again.',
    'A B C [The End] [Ten years later the frost came again.] !end/possible',
  ],
  ['{A}\n\n{B}\n\n{C}\n\nTHE END', 'A B C end-marker<THE END>'],
  ['{A}\n\n{B}\n\n{C}\n\n-end-', 'A B C end-marker<-end->'],
  ['La lampe brûlait.\n\nLe vent soufflait.\n\nFin', '[La lampe brûlait.] [Le vent soufflait.] end-marker<Fin>'],
  ['{A}\n\n{B}\n\n{C}\n\nTo be continued...', 'A B C end-marker<To be continued...>'],
  ['{A}\n\n{B}\n\n"How are you?"\n\nFine.', 'A B ["How are you?"] [Fine.]'],
  [
    '{A}\n\n{B}\n\n{C}\n\nTranslations:\n\nkotatsu - a heated table',
    'A B C gloss@trailing<Translations: / kotatsu - a heated table>',
  ],
  [
    'Note: this story takes place after the frost. Not beta read.\n\n{A}\n\n{B}\n\n{C}',
    'author-note@leading<Note: this story takes place after the frost. Not beta read.> A B C',
  ],
  [
    '{A}\n\n{B}\n\n{C}\n\nNotes: the poem is by J. Clare; thanks for reading.',
    'A B C author-note@trailing<Notes: the poem is by J. Clare; thanks for reading.>',
  ],
  [
    "{A}\n\nThe author's note at the back was longer than the book.\n\n{B}",
    "A [The author's note at the back was longer than the book.] B",
  ],
  ['{A}\n\n{B}\n\n{C}\n\n~~~~~\n\nA/N: bye!\n\n~~~~~', 'A B C author-note@trailing<A/N: bye!>'],
  [
    '{A}\n\n{B}\n\n~~~~~\n\nA/N: had to stop for tea!\n\n~~~~~\n\n{C}\n\n{D}',
    'A B #glyph author-note@mid<A/N: had to stop for tea!> C D',
  ],
  [
    'I am sorry for the way I left.\n\nI hope you can forgive me.\n\n{A}\n\n{B}\n\n{C}',
    '[I am sorry for the way I left.] [I hope you can forgive me.] A B C',
  ],
  [
    '{A}\n\n"Please review the file," she said, "and let me know."\n\n{B}\n\n{C}',
    'A ["Please review the file," she said, "and let me know."] B C',
  ],
  [
    'Hi everyone! This is my first fanfic so please be nice! :)\n\n{A}\n\n{B}\n\n{C}',
    'other@leading?<Hi everyone! This is my first fanfic so please be nice! :)> A B C !note/possible',
  ],
  ['This chapter of his life had closed.\n\n{A}\n\n{B}\n\n{C}', '[This chapter of his life had closed.] A B C'],
  ['Warnings: language\n\n{A}\n\n{B}\n\n{C}', 'warnings=<language> A B C'],
  ['Spoilers - season two\n\n{A}\n\n{B}\n\n{C}', 'spoilers=<season two> A B C'],
  ["Aurthor's Note: hi\n\n{A}\n\n{B}\n\n{C}", "author-note@leading<Aurthor's Note: hi> A B C"],
  ['Author Note - hi\n\n{A}\n\n{B}\n\n{C}', 'author-note@leading<Author Note - hi> A B C'],
  ['A.N. hi there everyone\n\n{A}\n\n{B}\n\n{C}', 'author-note@leading<A.N. hi there everyone> A B C'],
  [
    'A/N\nHello everyone, hope you enjoy!\n\n{A}\n\n{B}\n\n{C}',
    'author-note@leading<A/N / Hello everyone, hope you enjoy!> A B C',
  ],
  [
    'A/N: first fic!\n\nSlow Thaw\n\nA/N 2: sorry!\n\n{A}\n\n{B}\n\n{C}',
    'title<Slow Thaw> author-note@leading<A/N: first fic!> author-note@leading<A/N 2: sorry!> A B C',
  ],
  [
    'A/N: first fic!\n\nT/N: not mine!\n\n{A}\n\n{B}\n\n{C}',
    'author-note@leading<A/N: first fic!> gloss@leading<T/N: not mine!> A B C',
  ],
  ['A/N: first fic!\n{A}\n{B}\n\n{C}\n\n{D}', 'author-note@leading<A/N: first fic!> A B C D'],
  [
    'A/N: first fic!\nNot beta read.\nReviews welcome.\n\n{A}\n\n{B}',
    'author-note@leading<A/N: first fic! / Not beta read. / Reviews welcome.> A B',
  ],
  [
    'A/N: This is the first thing that I have written for this fandom, and I am\nsorry about the cat. Please review if you have the time, and thank you to J\nfor the beta.\n\nThe lamp burned low on the sill and nobody came up from the village to\ntrim it, though the wind had been at the shutters since noon and the\ndoor stood open.\n\n{B}',
    'author-note@leading<A/N: This is the first thing that I have written for this fandom, and I am sorry about the cat. Please review if you have the time, and thank you to J for the beta.> [The lamp burned low on the sill and nobody came up from the village to trim it, though the wind had been at the shutters since noon and the door stood open.] B',
  ],
  [
    'Slow Thaw\n\nChapter 1\n\nA/N: first fic!\n\n{A}\n\n{B}',
    'title<Slow Thaw> h1<Chapter 1> author-note@leading<A/N: first fic!> A B',
  ],
];

for (const [text, expected, format] of CASES) {
  test(JSON.stringify(text), () => {
    expect(outline(text, { format: format ?? 'txt' })).toBe(expected);
  });
}
