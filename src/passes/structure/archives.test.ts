import { expect, test } from 'vitest';
import { outline } from '../../../tests/outline.js';

/** Whole files as archives and word processors leave them: what it is, the text, its outline. */
const CASES: readonly (readonly [what: string, text: string, outline: string])[] = [
  [
    'a download of the Archive of Our Own, as text',
    `Slow Thaw

Posted originally on the Archive of Our Own at http://archiveofourown.org/works/123.

Rating:

    General Audiences

Archive Warning:

    No Archive Warnings Apply

Fandom:

    The Lane (TV)

Relationship:

    Mara/Tom

Additional Tags:

    Frost, Letters

Stats:

    Published: 2010-01-01 Words: 1234 Chapters: 2/2

Slow Thaw

by wrenadler

Summary

    A letter comes and nobody opens it.

Notes

    Thanks to J for the beta.

Chapter 1: Frost

{A}

{B}

* * *

{C}

Chapter 2: Thaw

Chapter Notes

    Sorry for the wait!

{D}

{F}

End Notes

    The poem is by J. Clare.

Please drop by the Archive and comment to let the creator know if you enjoyed their work!
`,
    'title<Slow Thaw> by<wrenadler> rating=<General Audiences> archive warning=<No Archive Warnings Apply> fandom=<The Lane (TV)> relationship=<Mara/Tom> additional tags=<Frost, Letters> stats=<Published: 2010-01-01 Words: 1234 Chapters: 2/2> summary=<A letter comes and nobody opens it.> author-note@leading<Notes / Thanks to J for the beta.> h1<Chapter 1: Frost> A B #glyph C h1<Chapter 2: Thaw> author-note@chapter<Chapter Notes / Sorry for the wait!> D F author-note@chapter<End Notes / The poem is by J. Clare.> site<Posted originally on the Archive of Our Own at http://archiveofourown.org/works/123.> site<Slow Thaw> site<Please drop by the Archive and comment to let the creator know if you enjoyed their work!>',
  ],
  [
    'a manuscript in standard format',
    `Wren Adler                                                  1,234 words
14 Mill Lane
Hollow End
wren@example.org




                              SLOW THAW

                            by Wren Adler


        {A}
        {B}
        {C}

                                  #

        {D}
        {F}

                                 END
`,
    'title<SLOW THAW> by<Wren Adler> contact=<Wren Adler 1,234 words 14 Mill Lane Hollow End wren@example.org> A B C #glyph D F end-marker<END>',
  ],
  [
    'a story of fanfiction.net',
    `Slow Thaw
Disclaimer: Don't own them!
A/N: So this popped into my head at 2am... hope you like it! Please R&R! Oh and this is AU.

xoxoxoxoxoxox

{A}

{B}

xoxoxoxoxoxox

{C}

xoxoxoxoxoxox

A/N: So? What did you think? Review please! :)
`,
    "title<Slow Thaw> disclaimer=<Don't own them!> author-note@header<A/N: So this popped into my head at 2am... hope you like it! Please R&R! Oh and this is AU.> A B #glyph C author-note@trailing<A/N: So? What did you think? Review please! :)>",
  ],
  [
    'a post of a LiveJournal community',
    `Title: Slow Thaw
Author: wren_adler
Pairing(s): Mara/Tom
Rating: PG-13
Word Count: ~1,234
Warnings: angst, frost
Summary: A letter comes.
Disclaimer: Not mine, no profit, etc.
Author's Notes: For the frost_fest prompt #12, "letters". Many thanks to jpoole for the beta, all remaining mistakes are mine.


{A}

{B}

---

{C}

---

Feedback is love! :D
`,
    'title<Slow Thaw> by<wren_adler> pairing(s)=<Mara/Tom> rating=<PG-13> word count=<~1,234> warnings=<angst, frost> summary=<A letter comes.> disclaimer=<Not mine, no profit, etc.> author-note@header<Author\'s Notes: For the frost_fest prompt #12, "letters". Many thanks to jpoole for the beta, all remaining mistakes are mine.> A B #glyph C author-note@trailing<Feedback is love! :D>',
  ],
  [
    'a book of Project Gutenberg',
    `The Project Gutenberg eBook of Slow Thaw

This ebook is for the use of anyone anywhere in the United States and
most other parts of the world at no cost.

Title: Slow Thaw

Author: Wren Adler

Release date: May 3, 2004 [eBook #12345]

Language: English

*** START OF THE PROJECT GUTENBERG EBOOK SLOW THAW ***


SLOW THAW

By Wren Adler


I

The lamp burned low on the sill and nobody came up from the village to
trim it, though the wind had been at the shutters since noon and the
door stood open.

II

"You might have written," he said, and he put down the letter as if it
weighed more than the table could well bear.

THE END

*** END OF THE PROJECT GUTENBERG EBOOK SLOW THAW ***

Updated editions will replace the previous one--the old editions will
be renamed.
`,
    'title<SLOW THAW> by<Wren Adler> h2<I> [The lamp burned low on the sill and nobody came up from the village to trim it, though the wind had been at the shutters since noon and the door stood open.] #heading h2<II> ["You might have written," he said, and he put down the letter as if it weighed more than the table could well bear.] end-marker<THE END> site<The Project Gutenberg eBook of Slow Thaw> site<This ebook is for the use of anyone anywhere in the United States and most other parts of the world at no cost.> site<Title: Slow Thaw> site<Author: Wren Adler> site<Release date: May 3, 2004 [eBook #12345]> site<Language: English> site<*** START OF THE PROJECT GUTENBERG EBOOK SLOW THAW ***> site<*** END OF THE PROJECT GUTENBERG EBOOK SLOW THAW ***> site<Updated editions will replace the previous one--the old editions will be renamed.>',
  ],
  [
    'a story of fanfiktion.de',
    `Spätes Tauwetter

von W. Adler

Vorwort: Das ist meine erste Geschichte, bitte seid nett!

Kapitel 1: Frost

Die Lampe brannte.

„Du hättest schreiben können“, sagte er.

* * *

Am Morgen war alles weiß.

Nachwort: Danke fürs Lesen! Über Reviews freue ich mich.
`,
    'title<Spätes Tauwetter> by<W. Adler> author-note@leading<Vorwort: Das ist meine erste Geschichte, bitte seid nett!> h1<Kapitel 1: Frost> [Die Lampe brannte.] [„Du hättest schreiben können“, sagte er.] #glyph [Am Morgen war alles weiß.] author-note@trailing<Nachwort: Danke fürs Lesen! Über Reviews freue ich mich.>',
  ],
  [
    'an archive’s “Title by Author” without a comma, over its header; each chapter is signed again',
    'Nine Lanterns by Moss\n\nSummary: Somebody lights them.\nRated: PG\n\nChapter 1: Dusk\n\n{A}\n\n{B}\n\nChapter 2: Dark by Moss\n\n{C}\n\n{D}',
    'title<Nine Lanterns> by<Moss> summary=<Somebody lights them.> rated=<PG> h1<Chapter 1: Dusk> A B h1<Chapter 2: Dark> C D',
  ],
  [
    'a title that says by what light',
    'Nine Lanterns by Moonlight\n\n{A}\n\n{B}\n\n{C}',
    'title<Nine Lanterns by Moonlight> A B C',
  ],
  [
    'a Portuguese page, with its notes at both ends',
    'A Torre do Sal escrita por Joana Azul\n\nCapítulo 3\nO Sino\n\nNotas iniciais do capítulo\n\nOlá! Demorei, mas cheguei.\n\n{A}\n\n{B}\n\n{C}\n\nNotas finais do capítulo\n\nDeixem seus comentários!',
    'title<A Torre do Sal> by<Joana Azul> h1<Capítulo 3: O Sino> author-note@leading?<Notas iniciais do capítulo> [Olá! Demorei, mas cheguei.] A B C author-note@trailing<Notas finais do capítulo / Deixem seus comentários!> !note/possible',
  ],
  [
    'a manuscript’s address with an e-mail, no head of class work',
    'Wren Adler\n7 Kiln Lane\nwren@example.org\nabout 3,300 words\n\n\n\nSlow Thaw\nby Wren Adler\n\n\n{A}\n\n{B}\n\n{C}',
    'title<Slow Thaw> by<Wren Adler> contact=<Wren Adler 7 Kiln Lane wren@example.org about 3,300 words> A B C',
  ],
  [
    'a mail’s head that begins with its subject, which names a part',
    'Subject: [FFML] Slow Thaw, part 3\nFrom: "Wren" <wren@example.org>\nDate: 2/14/1998, 11:06 PM\nTo: ffml@example.org\n\nSlow Thaw\nby Wren Adler\n\nPart Three: Crosswind\n\n{A}\n\n{B}\n\n{C}',
    'title<Slow Thaw> by<Wren Adler> h1<Part Three: Crosswind> A B C site<Subject: [FFML] Slow Thaw, part 3> site<From: "Wren" <wren@example.org>> site<Date: 2/14/1998, 11:06 PM> site<To: ffml@example.org>',
  ],
  [
    'a letter whose name stands apart from its greeting, and who wrote it below the story',
    'Dear Editors,\n\nPlease consider my story (900 words) for your anthology.\n\nKind regards,\n\nWren Adler\n\nSlow Thaw\nby Wren Adler\n\n{A}\n\n{B}\n\n{C}\n\nBio: Wren Adler lives on an island.',
    'title<Slow Thaw> by<Wren Adler> cover-letter@leading<Dear Editors, / Please consider my story (900 words) for your anthology. / Kind regards, / Wren Adler> A B C other@trailing?<Bio: Wren Adler lives on an island.> !note/possible !note/cover-letter',
  ],
  [
    'a few words about the author without a label',
    'Slow Thaw\nby Wren Adler\n\n{A}\n\n{B}\n\n{C}\n\nWren Adler lives on an island that is missing from several maps.',
    'title<Slow Thaw> by<Wren Adler> A B C other@trailing?<Wren Adler lives on an island that is missing from several maps.> !note/possible',
  ],
  [
    'a list of rules that a note announces',
    'Slow Thaw\n\nThis was written for the Clock Challenge. The rules were:\n\n- under 500 words\n\n- a clock that is wrong\n\n- nobody may say what time it is\n\n{A}\n\n{B}\n\n{C}',
    'title<Slow Thaw> other@leading<This was written for the Clock Challenge. The rules were: / - under 500 words> other@leading?<- a clock that is wrong / - nobody may say what time it is> A B C !note/possible',
  ],
  [
    'a script, with its directions in brackets',
    'Episode 31: The Hum\n\n[Sound of a tape starting.]\n\nHOST: Hello, and welcome.\n\nHOST: This episode contains a hum.\n\n[A hum.]\n\nHOST: There it is.\n\n{A}\n\n{B}\n\nGUEST: It was louder.\n\nGUEST: On the stairs.\n\n[The tape stops.]',
    'h1<Episode 31: The Hum> [[Sound of a tape starting.]] [HOST: Hello, and welcome.] [HOST: This episode contains a hum.] [[A hum.]] [HOST: There it is.] A B [GUEST: It was louder.] [GUEST: On the stairs.] [[The tape stops.]]',
  ],
  [
    'a form that the story fills in, and fills in again',
    'Slow Thaw\n\nby wren\n\nCase no.: 1147\nOfficer: Quill\nDate: the 9th\nSummary: one orchid, missing.\nStatus: open\n\n{A}\n\n{B}\n\n{C}\n\nCase no.: 1147\nStatus: closed\nNotes: the orchid has been returned.',
    'title<Slow Thaw> by<wren> [Case no.: 1147 / Officer: Quill / Date: the 9th / Summary: one orchid, missing. / Status: open] A B C [Case no.: 1147 / Status: closed / Notes: the orchid has been returned.]',
  ],
  [
    'rows of links to the parts',
    'Title: Slow Thaw\nAuthor: wren\nRating: R\n\nPart One | Part Two | Part Three\n\nPart One\n\n{A}\n\n{B}\n\nPart Two\n\n{C}\n\n{D}\n\nPart Two | Part Three | Master Post',
    'title<Slow Thaw> by<wren> rating=<R> h1<Part One> A B h1<Part Two> C D site<Part One | Part Two | Part Three> site<Part Two | Part Three | Master Post>',
  ],
  [
    'an initial that signs a letter is no ornament',
    '{A}\n\n{B}\n\nBack by four.\n\nO.\n\n{C}\n\n{D}\n\n***\n\n{F}',
    'A B [Back by four.] [O.] C D #glyph F',
  ],
  [
    'the pages before and behind a download, with the title said three times',
    'Preface\n\nSlow Thaw\nPosted originally on the Reading Room at http://room.example/works/22.\n\nRating: Teen\nArchive Warning: None\nFandom: Nine\nRelationship: A/B\nCharacter: A\nAdditional Tags: cats\nLanguage: English\nStats: Published: 2020-12-18 Words: 4,402\n\nSlow Thaw\nby wren\n\nSummary\n\nA ring with forty keys.\n\nNotes\n\nFor kittiwake. Thank you for such a lovely set of likes!\n\nSlow Thaw\n\n{A}\n\n{B}\n\n{C}\n\nAfterword\n\nEnd Notes\n\nThe cat is called after my grandmother’s cat.\n\nPlease drop by the Reading Room and comment to let the creator know if you enjoyed their work!',
    'title<Slow Thaw> by<wren> rating=<Teen> archive warning=<None> fandom=<Nine> relationship=<A/B> character=<A> additional tags=<cats> language=<English> stats=<Published: 2020-12-18 Words: 4,402> summary=<A ring with forty keys.> author-note@leading?<Notes> other@leading?<For kittiwake. Thank you for such a lovely set of likes!> A B C author-note@trailing<End Notes / The cat is called after my grandmother’s cat.> site<Preface> site<Posted originally on the Reading Room at http://room.example/works/22.> site<Slow Thaw> site<Slow Thaw> site<Afterword> site<Please drop by the Reading Room and comment to let the creator know if you enjoyed their work!> !note/possible !note/possible',
  ],
];

for (const [what, text, expected] of CASES) {
  test(what, () => {
    expect(outline(text)).toBe(expected);
  });
}
