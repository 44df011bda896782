import { expect, test } from 'vitest';
import { outline } from '../../../tests/outline.js';

/** Threads, archives' stamps, headnotes, printed annuals: what it is, the text, its outline. */
const CASES: readonly (readonly [what: string, text: string, outline: string])[] = [
  [
    'a board’s print view, a reader between two posts',
    'View Full Version : The Ash Road\n\nCorin_V\n03-14-2008, 09:22 PM\n\nPart One\n\n{A}\n\n{B}\n\n{C}\n\nhollyhock\n03-15-2008, 07:40 AM\n\nI like this a lot! More, please.\n\nCorin_V\n03-20-2008, 11:03 PM\n\nPart Two\n\n{D}\n\n{F}\n\n{G}\n\nAll times are GMT -5.',
    `h1<Part One> A B C author-note@chapter?<I like this a lot! More, please.> h1<Part Two> D F G site<View Full Version : The Ash Road> site<Corin_V> site<03-14-2008, 09:22 PM> site<hollyhock> site<03-15-2008, 07:40 AM> site<Corin_V> site<03-20-2008, 11:03 PM> site<All times are GMT -5.> !note/possible`,
  ],
  [
    'comments that answer a prompt',
    'From: (Anonymous)\nDate: 2010-03-05 01:40 am (UTC)\n\nTitle: Ink\nFill, 1/2\n\n{A}\n\n{B}\n\n{C}\n\nFrom: (Anonymous)\nDate: 2010-03-05 01:42 am (UTC)\n\nFill, 2/2\n\n{D}\n\n{F}',
    `title<Ink> h1<Fill, 1/2> A B C h1<Fill, 2/2> D F site<From: (Anonymous)> site<Date: 2010-03-05 01:40 am (UTC)> site<From: (Anonymous)> site<Date: 2010-03-05 01:42 am (UTC)>`,
  ],
  [
    'a place over a day and an hour heads a scene',
    '{A}\n\nHarrow Keep\n3 March 2009, 09:22\n\n{B}\n\n{C}\n\nThe Weir\n4 March 2009, 10:15\n\n{D}\n\n{F}',
    `A [Harrow Keep] h2<3 March 2009, 09:22> B C [The Weir] h2<4 March 2009, 10:15> D F`,
  ],
  [
    'an archive’s stamp under each chapter',
    'Slow Thaw\n\nФэндом:\nПорт\nРейтинг:\nG\n\nЧасть 1. Причал\n9 июля 2021, 09:11\n\n{A}\n\n{B}\n\nЧасть 2. Четыре\n16 июля 2021, 22:40\n\n{C}\n\n{D}',
    `title<Slow Thaw> фэндом=<Порт> рейтинг=<G> h1<Часть 1. Причал> A B h1<Часть 2. Четыре> C D site<9 июля 2021, 09:11> site<16 июля 2021, 22:40>`,
  ],
  [
    'a stamp where nothing is an archive’s',
    'Slow Thaw\n\nPart 1. The Quay\n9 July 2021, 09:11\n\n{A}\n\n{B}\n\nPart 2. Four\n16 July 2021, 22:40\n\n{C}\n\n{D}',
    `title<Slow Thaw> h1<Part 1. The Quay> h2<9 July 2021, 09:11> A B h1<Part 2. Four> h2<16 July 2021, 22:40> C D`,
  ],
  [
    'an editor’s word on author and story',
    'The Ninth Jar\n\nOrla Finch\n\nOrla Finch drives a library van in the hills, and has been known to lend people books.\n\n* * *\n\n{A}\n\n{B}\n\n{C}',
    `title<The Ninth Jar> h2<Orla Finch> other@leading?<Orla Finch drives a library van in the hills, and has been known to lend people books.> A B C !header/author-possible !note/possible`,
  ],
  [
    'a teaser between two long rules, the author below the story',
    'The Bridge Tax by Imre Halloran\n\n....................\nHow much would you give to go home the short way?\n....................\n\n{A}\n\n{B}\n\n{C}\n\nImre Halloran (imre@bridge.example)\n\nImre Halloran teaches arithmetic, and keeps bees.',
    `title<The Bridge Tax> by<Imre Halloran> other@leading?<How much would you give to go home the short way?> A B C site<Imre Halloran (imre@bridge.example)> site<Imre Halloran teaches arithmetic, and keeps bees.> !note/possible !break/possible !break/possible`,
  ],
  [
    'a printed annual’s pages, between paragraphs',
    'THE CLOCK\n\nBy A. PELL\n\n{A}\n\n- 41 -\n\nTHE LANTERN ANNUAL\n\n{B}\n\n- 42 -\n\nTHE CLOCK\n\n{C}\n\n- 43 -\n\nTHE LANTERN ANNUAL\n\n{D}\n\n- 44 -\n\n{F}',
    `title<THE CLOCK> by<A. PELL> A B C D F`,
  ],
  [
    'numbers between dashes that count from the first',
    '- 1 -\n\n{A}\n\n- 2 -\n\n{B}\n\n- 3 -\n\n{C}\n\n{D}',
    `h2<1> A #heading h2<2> B #heading h2<3> C D`,
  ],
  ['a list that counts', '{A}\n\n1. Two eggs\n2. Flour\n3. Milk\n\n{B}', `A [1. Two eggs / 2. Flour / 3. Milk] B`],
  [
    'chapters that say at length what happens',
    'The Hat\n\nI. In Which a Hat Is Mislaid\n\n{A}\n\n{B}\n\nII. In Which the Hat Is Found, Though Not by Its Owner, Nor Soon\n\n{C}\n\n{D}',
    `title<The Hat> h1<I. In Which a Hat Is Mislaid> A B h1<II. In Which the Hat Is Found, Though Not by Its Owner, Nor Soon> C D`,
  ],
  [
    'a chapter’s name over its notes',
    'Slow Thaw\n\nRating: G\nFandom: Nine Wells\n\nNotes\n\nThis lay in a drawer for a year.\n\nWick\n\nChapter Notes\n\nSomebody burns a hand.\n\n{A}\n\n{B}\n\n{C}',
    `title<Slow Thaw> rating=<G> fandom=<Nine Wells> author-note@leading?<Notes> author-note@leading<This lay in a drawer for a year.> h1<Wick> author-note@leading?<Chapter Notes / Somebody burns a hand.> A B C !note/possible !note/possible`,
  ],
  [
    'readers who are greeted',
    'Dear Reader(s),\n\nTwo of you reviewed the last chapter!\n\nLove, Inkpot\n\n{A}\n\n{B}\n\n{C}',
    `other@leading?<Dear Reader(s), / Two of you reviewed the last chapter! / Love, Inkpot> A B C !note/possible`,
  ],
  [
    'a letter within the story',
    'Dear Reader of my Heart,\n\nThe boat was green.\n\nYours, Tom\n\n{A}\n\n{B}\n\n{C}',
    `letter([Dear Reader of my Heart,] [The boat was green.] [Yours, Tom]) A B C`,
  ],
  [
    'a note to those one lives with, whose greeting and name share a line',
    'Zettel\n\nLiebe Mitbewohner,\n\nwer auch immer meinen Käse isst: Danke fürs Lesen.\n\nAnmerkung: Er war nicht mehr gut.\n\nViel Spaß noch, eure Vera\n\nP.S. Das gilt auch für die Milch.\n\n*\n\n{A}\n\n{B}',
    `title<Zettel> [Liebe Mitbewohner,] [wer auch immer meinen Käse isst: Danke fürs Lesen.] [Anmerkung: Er war nicht mehr gut.] [Viel Spaß noch, eure Vera] [P.S. Das gilt auch für die Milch.] #glyph A B`,
  ],
  [
    'class work in French',
    'Léa Moreau\n4e B\nMme Lefèvre — Français\n14 mars 2019\n\nLa lampe du quai\n\n{A}\n\n{B}\n\n{C}',
    `title<La lampe du quai> by<Léa Moreau> A B C site<4e B> site<Mme Lefèvre — Français> site<14 mars 2019>`,
  ],
  [
    'a post’s line and a member’s signature under a rule',
    'Posted: Tue Mar 04, 2008 9:14 pm    Post subject: The Dark Lamp\n\n{A}\n\n{B}\n\n{C}\n\n_________________\n» harbour rats «',
    `title<The Dark Lamp> A B C site<Posted: Tue Mar 04, 2008 9:14 pm Post subject: The Dark Lamp> site<_________________> site<» harbour rats «> !note/possible`,
  ],
  [
    'a newer board’s heads: who, when, which',
    'quartz_ledger\nApr 3, 2019\n#1\n\n{A}\n\n{B}\n\n{C}\n\nmoss_on_top\nApr 4, 2019\n#2\n\nOh, I am in.\n\nquartz_ledger\nApr 9, 2019\n#17\n\n{D}\n\n{F}',
    `A B C author-note@mid?<Oh, I am in.> D F site<quartz_ledger> site<Apr 3, 2019> site<#1> site<moss_on_top> site<Apr 4, 2019> site<#2> site<quartz_ledger> site<Apr 9, 2019> site<#17> !note/possible`,
  ],
  [
    'a blog’s days, each over its chapter',
    'wtorek, 31 grudnia 2013\n\nRozdział 1\n\n{A}\n\n{B}\n\nsobota, 4 stycznia 2014\n\nRozdział 2\n\n{C}\n\n{D}',
    `h1<Rozdział 1> A B h1<Rozdział 2> C D site<wtorek, 31 grudnia 2013> site<sobota, 4 stycznia 2014>`,
  ],
  [
    'an entry for a contest',
    'ENTRY NO. 47\nTheme: Borrowed\nDivision: Adult, Short Fiction\n\n\nThe Loan of a Spade\n\n{A}\n\n{B}\n\n{C}\n\nStatement to the judges:\n\nI wanted to write about what is owed.',
    `title<The Loan of a Spade> theme=<Borrowed> division=<Adult, Short Fiction> A B C author-note@trailing<Statement to the judges: / I wanted to write about what is owed.> site<ENTRY NO. 47>`,
  ],
  [
    'a page of advice in letters, whose last greets all readers',
    'Ask Mrs. Quill\n\nDear Mrs. Quill,\n\n{A}\n\nYours, Puzzled\n\nDear Puzzled,\n\n{B}\n\nDear Readers,\n\nI shall be taking her place.',
    `title<Ask Mrs. Quill> [Dear Mrs. Quill,] A [Yours, Puzzled] [Dear Puzzled,] B [Dear Readers,] [I shall be taking her place.]`,
  ],
  [
    'a title over a label in tildes',
    'Aalparlament\nvon Binse\n\nKapitel 2: Die Lesung\n\n~ Vorwort ~\n\nDanke für die drei lieben Reviews, ich habe mich riesig gefreut!\n\n***\n\n{A}\n\n{B}\n\n{C}',
    `title<Aalparlament> by<Binse> h1<Kapitel 2: Die Lesung> author-note@leading<~ Vorwort ~> author-note@leading?<Danke für die drei lieben Reviews, ich habe mich riesig gefreut!> A B C !note/possible`,
  ],
  [
    'facts in columns behind a name',
    'Titel: Lanterna\nAutore: Ginepro_    23/05/2012    10 recensioni\nGenere: Mistero\n\n{A}\n\n{B}\n\n{C}',
    `title<Lanterna> by<Ginepro_> genere=<Mistero> A B C`,
  ],
  [
    'a page that turns',
    'A Lock\n\nFiction by Wilfred Amory\n\n{A}\n\n{B}\n\n(continued on page 5)\n\nA LOCK, continued from page 4\n\n{C}\n\n{D}',
    `title<A Lock> by<Wilfred Amory> A B C D site<(continued on page 5)> site<A LOCK, continued from page 4>`,
  ],
  [
    'a version behind the name',
    'SECOND WATCH by Bram Oakeley   v 1.5\n\n{A}\n\n{B}\n\n{C}',
    `title<SECOND WATCH> by<Bram Oakeley> A B C`,
  ],
  [
    'a name and kisses end a mail’s letter',
    'Hello all,\n\nMine for next week is below, feedback please.\n\nDilys x\n\nThe Salt Cousin\n\n{A}\n\n{B}\n\n{C}',
    `title<The Salt Cousin> cover-letter@leading<Hello all, / Mine for next week is below, feedback please. / Dilys x> A B C !note/cover-letter`,
  ],
  [
    'a gift on its day',
    'Happy birthday, Ines!! You asked for a trumpet.\n\n{A}\n\n{B}\n\n{C}\n\n{D}',
    `other@leading?<Happy birthday, Ines!! You asked for a trumpet.> A B C D !note/possible`,
  ],
  [
    'last words signed behind a stroke',
    '{A}\n\n{B}\n\n{C}\n\n{D}\n\nKommentarer blir jag alltid glad av! /Ylva',
    `A B C D author-note@trailing?<Kommentarer blir jag alltid glad av! /Ylva> !note/possible`,
  ],
  [
    'parts over their day and hour, that nobody posted',
    'Camera Four\n\nPart 1\n9 July 2021, 09:11\n\n{A}\n\n{B}\n\nPart 2\n10 July 2021, 03:33\n\n{C}\n\n{D}\n\nPart 3\n10 July 2021, 03:34\n\n{F}\n\n{G}',
    'title<Camera Four> h1<Part 1> h2<9 July 2021, 09:11> A B h1<Part 2> h2<10 July 2021, 03:33> C D h1<Part 3> h2<10 July 2021, 03:34> F G',
  ],
  [
    'mails of several people, from the first line on',
    'From: dan@office.example\nTo: all@office.example\nDate: Monday, 3 March 2014 09:12\nSubject: The drawer\n\n{A}\n\n{B}\n\nFrom: ada@office.example\nTo: dan@office.example\nDate: Monday, 3 March 2014 09:40\nSubject: Re: The drawer\n\n{C}\n\n{D}',
    '[From: dan@office.example / To: all@office.example / Date: Monday, 3 March 2014 09:12 / Subject: The drawer] A B [From: ada@office.example / To: dan@office.example / Date: Monday, 3 March 2014 09:40 / Subject: Re: The drawer] C D',
  ],
  [
    'a letter to all at the end of the story, asked about as a whole',
    'The Caretaker\n\n{A}\n\n{B}\n\n{D}\n\n{F}\n\nHi everyone,\n\nDo not look for me. Thank you for all the soup. I hope you will be happy.\n\nMaureen',
    'title<The Caretaker> A B D F author-note@trailing?<Hi everyone, / Do not look for me. Thank you for all the soup. I hope you will be happy. / Maureen> !note/possible',
  ],
  [
    'a label that somebody reads',
    'The Box\n\nRating: five stars, said the label. Marta had never seen one, and she turned it over twice before she put it down.\n\n{A}\n\n{B}',
    'title<The Box> [Rating: five stars, said the label. Marta had never seen one, and she turned it over twice before she put it down.] A B',
  ],
  [
    'a way on, that no page of a magazine takes up',
    'The Cave\n\n{A}\n\n{B}\n\n(continued on page 12)\n\n{C}\n\n{D}\n\n{F}',
    'title<The Cave> A B other@mid?<(continued on page 12)> C D F !note/possible',
  ],
];

for (const [what, text, expected] of CASES) test(what, () => expect(outline(text)).toBe(expected));
