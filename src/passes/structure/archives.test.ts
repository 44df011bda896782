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
];

for (const [what, text, expected] of CASES) {
  test(what, () => {
    expect(outline(text)).toBe(expected);
  });
}
