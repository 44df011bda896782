import { describe, expect, test } from 'vitest';
import { outline } from '../../../tests/outline.js';

type Case = readonly [text: string, outline: string, format?: 'md'];

const AROUND: readonly Case[] = [
  // A letter in the story may end with a name below a rule of two hyphens; nothing else here speaks of a mail.
  ['{A}\n\n{B}\n\n{C}\n\n-- \nTom', 'A B C site<Tom> !note/possible'],
  ['{A}\n\n{B}\n\n{C}\n\n-- \nTom\ntom@example.org', 'A B C site<Tom> site<tom@example.org>'],
  // Where the next post begins its head is said again: the same hand, another day.
  [
    '(Anonymous)\n2011-07-14 03:12 am\nFILL: the lamp (1/2)\n\n{A}\n\n{B}\n\n{C}\n\n{D}\n\n{F}\n\n{G}\n\n{A}\n\n{B}\n\n{C}\n\nRe: FILL: the lamp (2/2)\n(Anonymous)\n2011-07-14 03:15 am\n\n{D}\n\n{F}',
    'other@leading?<(Anonymous) / 2011-07-14 03:12 am / FILL: the lamp (1/2)> A B C D F G A B C D F site<Re: FILL: the lamp (2/2)> site<(Anonymous)> site<2011-07-14 03:15 am> !note/possible',
  ],
  // Labels with a word in brackets, between waves.
  [
    '{A}\n\n{B}\n\n{C}\n\nAuthor\u2019s Note (again): I\u2019m sorry!! He had it coming!!',
    'A B C author-note@trailing<Author\u2019s Note (again): I\u2019m sorry!! He had it coming!!>',
  ],
  [
    '~A/N~ quick one tonight, work was murder\n\n{A}\n\n{B}\n\n{C}',
    'author-note@leading<~A/N~ quick one tonight, work was murder> A B C',
  ],
  // A tag of a board, before what was asked for.
  [
    '[WP] Every house has one door that nobody opens. You have the key.\n\n{A}\n\n{B}\n\n{C}',
    'other@leading?<[WP] Every house has one door that nobody opens. You have the key.> A B C !note/possible',
  ],
  // A list at the end, under its heading; one in the story's own manner is the story's.
  [
    '{A}\n\n{B}\n\n{C}\n\nTO DO\n\n- a better name for the lamp\n- cut the ladder',
    'A B C author-note@trailing?<TO DO / - a better name for the lamp / - cut the ladder> !note/possible',
  ],
  // Set in under its label, as in an archive's page saved as text.
  [
    'Chapter 2\n\nChapter Notes\n\n  I said a week. It was a long week.\n\n{A}\n\n{B}\n\n{C}',
    'h1<Chapter 2> author-note@leading<Chapter Notes / I said a week. It was a long week.> A B C',
  ],
  // What a template or a layouter left; a machine that speaks in brackets again and again is the story's.
  ['Chapter 1\n\n<$subtitle>\n\n{A}\n\n{B}\n\n{C}', 'h1<Chapter 1> A B C site<<$subtitle>>'],
  [
    '{A}\n\n{B}\n\n[INSERT ILLO 2 HERE, half page]\n\n{C}\n\n{D}',
    'A B author-note@mid?<[INSERT ILLO 2 HERE, half page]> C D !note/possible',
  ],
  [
    '{A}\n\n[LEVEL UP: FROST 2]\n\n{B}\n\n[NEW SKILL: ICE 1]\n\n{C}\n\n[QUEST DONE: THAW]\n\n{D}\n\n[LEVEL UP: FROST 3]\n\n{F}',
    'A [[LEVEL UP: FROST 2]] B [[NEW SKILL: ICE 1]] C [[QUEST DONE: THAW]] D [[LEVEL UP: FROST 3]] F',
  ],
  // A label in the words of somebody who is told of.
  [
    'Slow Thaw\nby Wren Adler\n\nA/N: Hope you enjoy!\n\nAuthor\u2019s note: he had always wanted to write that. He wrote it now, and underlined it.\n\n{A}\n\n{B}\n\n{C}',
    'title<Slow Thaw> by<Wren Adler> author-note@leading<A/N: Hope you enjoy!> author-note@leading?<Author’s note: he had always wanted to write that. He wrote it now, and underlined it.> A B C !note/possible',
  ],
  // Without a blank line the story runs on under the line: that may be its first.
  [
    'The Long Dry Season.\n\nWinner of the spring swap. Based on the song by the Lanterns: Low Water.\nIt is a wet Monday when Mara Field leaves.\nShe is not driven out or sent for by her mother. She has her coat, and her hat, and one glove.\n\n\n{A}\n\n{B}\n\n{C}\n\nHe does not know where she has gone, and he asks nobody.\n\n{D}',
    'title<The Long Dry Season> other@leading?<Winner of the spring swap. Based on the song by the Lanterns: Low Water.> [It is a wet Monday when Mara Field leaves.] [She is not driven out or sent for by her mother. She has her coat, and her hat, and one glove.] #blank A B C [He does not know where she has gone, and he asks nobody.] D !note/possible',
  ],
  // A story that is told in notes: none of them is the author's for certain.
  [
    "Note: we are out of milk again, and the cat is cross with both of us.\n\nThe fridge door was white when we moved in, and it is not white now, she said.\n\nNote: the cat has been fed. Do not believe anything she tells you.\n\nHe took the note down and put up another one.\n\nNote: I have gone to my mother's. The cat may keep the flat.\n\nP.S. It was never about the milk, and you know that as well as I do.\n\nNobody wrote for a week and the door stayed white.\n\nNote: come home. The cat is sorry.",
    "author-note@leading?<Note: we are out of milk again, and the cat is cross with both of us.> [The fridge door was white when we moved in, and it is not white now, she said.] [Note: the cat has been fed. Do not believe anything she tells you.] [He took the note down and put up another one.] [Note: I have gone to my mother's. The cat may keep the flat.] [P.S. It was never about the milk, and you know that as well as I do.] [Nobody wrote for a week and the door stayed white.] author-note@trailing?<Note: come home. The cat is sorry.> !note/possible !note/possible !note/possible !note/possible",
  ],
  // An archive leaves more than one line; alone, it may be how a story ends that is told as an entry.
  [
    '{A}\n\n{B}\n\n{C}\n\ncurrent music: the rain on the roof',
    'A B C other@trailing?<current music: the rain on the roof> !note/possible',
  ],
  [
    'current mood: tired\ncurrent music: the rain on the roof\n\n{A}\n\n{B}\n\n{C}',
    'A B C site<current mood: tired> site<current music: the rain on the roof>',
  ],
  [
    'Disclaimer: I own nothing but the plot.\n\nA/N: So this came to me at 2am. Enjoy!\n\n-x-x-x-\n\n{A}\n\n{B}\n\n{C}\n\n-x-x-x-\n\n{D}\n\n-x-x-x-\n\nSo, what did you think? Reviews make my day!',
    'disclaimer=<I own nothing but the plot.> author-note@leading<A/N: So this came to me at 2am. Enjoy!> A B C #glyph D author-note@trailing?<So, what did you think? Reviews make my day!> !note/possible',
  ],
  [
    '**Hey guys! So sorry for the wait, school has been crazy. Thank you to everyone who reviewed the last chapter!**\n\n{A}\n\n{B}\n\n{C}\n\n**Please leave a review!**',
    'other@leading?<Hey guys! So sorry for the wait, school has been crazy. Thank you to everyone who reviewed the last chapter!> A B C author-note@trailing?<Please leave a review!> !note/possible !note/possible',
    'md',
  ],
  [
    'Chapter 3: The Quay\n\n{A}\n\n{B}\n\nChapter 4: The Lamp\n\n{C}\n\n{D}\n\nA/N: Next one will be longer, promise.',
    'h1<Chapter 3: The Quay> A B h1<Chapter 4: The Lamp> C D author-note@chapter<A/N: Next one will be longer, promise.>',
  ],
  [
    `~~~\n\n{A}\n\n{B}\n\n~~~\n\n{C}\n\n{D}\n\n---\n\nDon't forget to vote and comment! xx`,
    `A B #glyph C D author-note@trailing?<Don't forget to vote and comment! xx> !note/possible`,
  ],
  [
    'Dear readers, this is the last chapter. Thank you for sticking with me.\n\n{A}\n\n{B}\n\n{C}',
    'other@leading?<Dear readers, this is the last chapter. Thank you for sticking with me.> A B C !note/possible',
  ],
  [
    'Posted originally on the Archive of Our Own at http://archiveofourown.org/works/123.\n\nRating: Teen And Up Audiences\nArchive Warning: No Archive Warnings Apply\nFandom: Harbour Tales\nStats: Published: 2019-03-04 Words: 1204\n\nLow Water\nby tamsin\n\nSummary\n\nA phone rings in an empty house.\n\nNotes\n\nFor the spring swap.\n\nSee the end of the work for more notes\n\n{A}\n\n{B}\n\n{C}\n\nEnd Notes\n\nThe tide tables are made up.\n\nPlease drop by the archive and comment to let the author know if you enjoyed their work!',
    'title<Low Water> by<tamsin> rating=<Teen And Up Audiences> archive warning=<No Archive Warnings Apply> fandom=<Harbour Tales> stats=<Published: 2019-03-04 Words: 1204> summary=<A phone rings in an empty house.> author-note@leading<Notes / For the spring swap.> A B C author-note@trailing<End Notes / The tide tables are made up.> site<Posted originally on the Archive of Our Own at http://archiveofourown.org/works/123.> site<See the end of the work for more notes> site<Please drop by the archive and comment to let the author know if you enjoyed their work!>',
  ],
  [
    'Low Water\ntamsin\n\nSummary:\n\nA phone rings in an empty house.\n\nNotes:\n\nThanks to J for the beta!\n\n(See the end of the work for notes.)\n\n{A}\n\n{B}\n\n{C}\n\nNotes:\n\nThe tide tables are made up. Come say hi on tumblr!',
    'title<Low Water> summary=<A phone rings in an empty house.> h2<tamsin> author-note@leading<Notes: / Thanks to J for the beta!> A B C author-note@trailing?<Notes: / The tide tables are made up. Come say hi on tumblr!> site<(See the end of the work for notes.)> !header/author-possible !note/possible',
  ],
  [
    'Spoilers through season two, guys!\n\n{A}\n\n{B}\n\n{C}',
    'other@leading?<Spoilers through season two, guys!> A B C !note/possible',
  ],
  ['R&R!!\n\n{A}\n\n{B}\n\n{C}', 'other@leading?<R&R!!> A B C !note/possible'],
  [
    `**Title:** Low Water\n**Author:** [info]wrenadler\n**Pairing:** Mara/Tom\n**Rating:** PG-13\n**Word count:** 1,204\n**Notes:** Written for J's birthday! Unbeta'd.\n\n*\n\n{A}\n\n{B}\n\n{C}`,
    `title<Low Water> by<wrenadler> pairing=<Mara/Tom> rating=<PG-13> word count=<1,204> author-note@header<**Notes:** Written for J's birthday! Unbeta'd.> A B C`,
  ],
  [
    `**Title:** Low Water  \n**Author:** wrenadler  \n**Pairing:** Mara/Tom  \n**Rating:** PG-13  \n**Notes:** Written for J's birthday! Unbeta'd.\n\n---\n\n{A}\n\n{B}\n\n{C}`,
    `title<Low Water> by<wrenadler> pairing=<Mara/Tom> rating=<PG-13> author-note@header<Notes: Written for J's birthday! Unbeta'd.> A B C`,
    'md',
  ],
  [
    'Title: Low Water\nRating: PG\n\n( Read more... )\n\n{A}\n\n{B}\n\n{C}',
    'title<Low Water> rating=<PG> A B C site<( Read more... )>',
  ],
  [
    'From: wren@example.org (Wren)\nNewsgroups: alt.harbour.creative\nSubject: NEW: The Glass Tide (1/1)\nDate: 3 Mar 1997 10:00:00 GMT\nMessage-ID: <abc@example.org>\n\nTITLE: The Glass Tide\nAUTHOR: Wren\nRATING: PG\nDISTRIBUTION: Anywhere, just keep my name on it.\nFEEDBACK: wren@example.org\nSUMMARY: A phone rings.\n\n* * *\n\n{A}\n\n{B}\n\n{C}\n\n* * *\n\nEND\n\nFeedback to wren@example.org',
    'title<The Glass Tide> by<Wren> rating=<PG> distribution=<Anywhere, just keep my name on it.> feedback=<wren@example.org> summary=<A phone rings.> A B C end-marker<END> author-note@trailing<Feedback to wren@example.org> site<From: wren@example.org (Wren)> site<Newsgroups: alt.harbour.creative> site<Subject: NEW: The Glass Tide (1/1)> site<Date: 3 Mar 1997 10:00:00 GMT> site<Message-ID: <abc@example.org>>',
  ],
  [
    'From: Wren <wren@example.org>\nSubject: [harbour] FIC: Low Water 1/1\nDate: Mon, 3 Mar 2003\n\nTitle: Low Water\nRating: G\n\n{A}\n\n{B}\n\n{C}',
    'title<Low Water> rating=<G> A B C site<From: Wren <wren@example.org>> site<Subject: [harbour] FIC: Low Water 1/1> site<Date: Mon, 3 Mar 2003>',
  ],
  [
    '{A}\n\n{B}\n\n--------------------------------------------------\nTo unsubscribe from this group, send an email to:\nharbour-unsubscribe@example.org\n\nYour use of Yahoo! Groups is subject to http://docs.yahoo.com/info/terms/',
    'A B site<To unsubscribe from this group, send an email to: harbour-unsubscribe@example.org> site<Your use of Yahoo! Groups is subject to http://docs.yahoo.com/info/terms/>',
  ],
  [
    'Ada Field                         about 1,200 words\n12 Quay Street\nHarbour Town\n\n\n\n              THE GLASS TIDE\n\n              by Ada Field\n\n\n{A}\n\n{B}\n\n{C}',
    'title<THE GLASS TIDE> by<Ada Field> contact=<Ada Field about 1,200 words 12 Quay Street Harbour Town> A B C',
  ],
  [
    '========================================\n THE GLASS TIDE\n by Captain Midnight\n========================================\n\n{A}\n\n{B}\n\n{C}\n\n========================================\n Call The Harbour BBS 555-0134 24hrs\n========================================',
    'title<THE GLASS TIDE> by<Captain Midnight> A B C author-note@trailing?<Call The Harbour BBS 555-0134 24hrs> !note/possible',
  ],
  [
    'Title: Low Water\n\nMARA: You might have written.\n\nTOM: I did write.\n\nMARA: Not to me.',
    'title<Low Water> [MARA: You might have written.] [TOM: I did write.] [MARA: Not to me.]',
  ],
  ['THE GLASS TIDE\n\nBY R. MARLOW\n\n{A}\n\n{B}\n\n{C}', 'title<THE GLASS TIDE> by<R. MARLOW> A B C'],
  ['"The Glass Tide"\nby R. Marlow (c) 1999\n\n{A}\n\n{B}\n\n{C}', 'title<The Glass Tide> by<R. Marlow> A B C'],
  [
    'The Glass Tide - A Harbour Tales Fanfic\nby wrenadler\n\n{A}\n\n{B}\n\n{C}',
    'title<The Glass Tide - A Harbour Tales Fanfic> by<wrenadler> A B C',
  ],
  ['~The Glass Tide~\n\n{A}\n\n{B}\n\n{C}', 'title<The Glass Tide> A B C'],
  [
    'Story: The Glass Tide\nStoryid: 12\nUpdated: 2012-03-04\n\n{A}\n\n{B}\n\n{C}',
    'title<The Glass Tide> storyid=<12> updated=<2012-03-04> A B C',
  ],
  [
    `{A}\n\n{B}\n\n~ The End ~\n\nWell, that's it! Thank you all for reading. This story took me three years.`,
    `A B end-marker<~ The End ~> author-note@trailing<Well, that's it! Thank you all for reading. This story took me three years.>`,
  ],
  [
    '{A}\n\n{B}\n\n-fin-\n\nnotes: title from a poem by j. clare',
    'A B end-marker<-fin-> author-note@trailing<notes: title from a poem by j. clare>',
  ],
  ['{A}\n\n{B}\n\nTBC...', 'A B end-marker<TBC...>'],
  [
    `# The Glass Tide\n\n### Author's Note\n\nThis was written for the spring swap.\n\n### Story\n\n{A}\n\n{B}`,
    `title<The Glass Tide> author-note@leading<Author's Note / This was written for the spring swap.> h1<Story> A B`,
    'md',
  ],
  [
    '# The Glass Tide\n\n*by R. Marlow*\n\n## One\n\n{A}\n\n## Two\n\n{B}\n\n> A/N: sorry for the wait!\n\n{C}',
    'title<The Glass Tide> by<R. Marlow> h1<One> A h1<Two> B author-note@mid<A/N: sorry for the wait!> C',
    'md',
  ],
  [
    '# The Glass Tide\n\n> The sea gives nothing back.\n> — Old saying\n\n{A}\n\n{B}',
    'title<The Glass Tide> quotation([The sea gives nothing back.] [— Old saying]) A B',
    'md',
  ],
  [
    'Titel: Ebbe\nAutor: Nina\nDisclaimer: Gehört alles nicht mir.\n\n{A}\n\n{B}\n\nEnde\n\nAnmerkung: Danke fürs Lesen!',
    'title<Ebbe> by<Nina> disclaimer=<Gehört alles nicht mir.> A B end-marker<Ende> author-note@trailing<Anmerkung: Danke fürs Lesen!>',
  ],
  ['<h2>The Glass Tide</h2>\n<p>{A}</p>\n<p>{B}</p>\n<hr>\n<p>{C}</p>', 'title<The Glass Tide> A B #rule C'],
  ['{A}<br><br>{B}<br><br>{C}', 'A B C'],
  [
    'Low Water\n\n"The sea gives nothing back."\n— old saying\n\n{A}\n\n{B}\n\n{C}',
    'title<Low Water> epigraph(["The sea gives nothing back."] [— old saying]) A B C',
  ],
  [
    'Low Water\n\nFor Tom, who never read it.\n\n{A}\n\n{B}\n\n{C}',
    'title<Low Water> dedication<For Tom, who never read it.> A B C',
  ],
  ['TW // drowning\n\n{A}\n\n{B}\n\n{C}', '[TW // drowning] A B C'],
  ['#harbour #gulls #angst\n\n{A}\n\n{B}\n\n{C}', 'A B C site<#harbour #gulls #angst>'],
  ['Mara/Tom, PG, 1,204 words\n\n{A}\n\n{B}\n\n{C}', 'other@leading?<Mara/Tom, PG, 1,204 words> A B C !note/possible'],
  ['Low Water\n1,204 words\n\n{A}\n\n{B}\n\n{C}', 'title<Low Water> words=<1,204> A B C'],
  ['{A}\n\n{B}\n\nReview!', 'A B author-note@trailing?<Review!> !note/possible'],
  [
    '{A}\n\n{B}\n\nLet me know what you think!',
    'A B author-note@trailing?<Let me know what you think!> !note/possible',
  ],
  ['{A}\n\n{B}\n\nKudos are love <3', 'A B author-note@trailing?<Kudos are love <3> !note/possible'],
  ['CW: blood, drowning\n\n{A}\n\n{B}\n\n{C}', 'cw=<blood, drowning> A B C'],
  ['**Warnings:** drowning, gulls\n\n{A}\n\n{B}\n\n{C}', 'warnings=<drowning, gulls> A B C'],
  ['Fandom: Harbour Tales\n\n{A}\n\n{B}\n\n{C}', 'fandom=<Harbour Tales> A B C'],
  ['A/N: hi!\n{A}\n{B}\n{C}\n{D}', 'author-note@leading<A/N: hi!> A B C D'],
  [
    '[A/N: hi!\n\nThis took ages.\n\nOkay, go.]\n\n{A}\n\n{B}',
    'author-note@leading<[A/N: hi! / This took ages. / Okay, go.]> A B',
  ],
];

const STORY: readonly Case[] = [
  [
    'Dear Tom,\n\nI am writing to tell you that the boat is sold.\n\nYours,\nMara\n\n{A}\n\n{B}\n\n{C}',
    'letter([Dear Tom,] [I am writing to tell you that the boat is sold.] [Yours, / Mara]) A B C',
  ],
  [
    '{A}\n\n{B}\n\nDear Tom,\n\nPlease let me know what you think of the house. I hope you like it.\n\nYours,\nMara\n\nP.S. Thank you for the books.',
    'A B [Dear Tom,] [Please let me know what you think of the house. I hope you like it.] [Yours, / Mara] [P.S. Thank you for the books.]',
  ],
  ['{A}\n\n{B}\n\n"Thank you for reading to me," she said.', 'A B ["Thank you for reading to me," she said.]'],
  [
    '{A}\n\n{B}\n\n{D}\n\nThank you for everything, the note said. I hope you enjoyed the summer.',
    'A B D [Thank you for everything, the note said. I hope you enjoyed the summer.] !note/possible',
  ],
  [
    '{A}\n\n{B}\n\nI hope you like it, he had written on the card.',
    'A B [I hope you like it, he had written on the card.]',
  ],
  [
    `I don't own the house on the hill. I never did. It belonged to my aunt, who left it to the cats.\n\n{A}\n\n{B}`,
    `[I don't own the house on the hill. I never did. It belonged to my aunt, who left it to the cats.] A B`,
  ],
  [
    'This is the first story my grandmother told me, and I have never written it down until now.\n\n{A}\n\n{B}',
    '[This is the first story my grandmother told me, and I have never written it down until now.] A B !note/possible',
  ],
  [
    'Beta: all clear.\n\nAlpha: copy that.\n\nBeta: moving out.\n\n{A}\n\n{B}',
    '[Beta: all clear.] [Alpha: copy that.] [Beta: moving out.] A B',
  ],
  [
    'MARA: You might have written.\n\nTOM: I did write.\n\nMARA: Not to me.\n\n{A}\n\n{B}',
    '[MARA: You might have written.] [TOM: I did write.] [MARA: Not to me.] A B',
  ],
  [
    '{A}\n\nmara: you up?\ntom: always\nmara: come down to the quay\n\n{B}',
    'A [mara: you up? / tom: always / mara: come down to the quay] B',
  ],
  [
    '{A}\n\n[10:42] Mara: you up?\n[10:43] Tom: always\n[10:44] Mara: come down\n\n{B}',
    'A [[10:42] Mara: you up? / [10:43] Tom: always / [10:44] Mara: come down] B',
  ],
  [
    '{A}\n\nNote: milk, eggs, sorry.\n\nShe read it twice and put it back under the magnet.\n\n{B}\n\n{C}',
    'A [Note: milk, eggs, sorry.] [She read it twice and put it back under the magnet.] B C',
  ],
  [
    '{A}\n\n{B}\n\n{C}\n\n{D}\n\nEDIT: the file was closed at noon.\n\n{F}\n\n{G}',
    'A B C D [EDIT: the file was closed at noon.] F G',
  ],
  [
    'Date: 4 March 1921\nPlace: The harbour office\nSubject: The loss of the Mary Ann\n\nSir, I beg to report that the vessel was lost with all hands.\n\n{A}\n\n{B}',
    '[Date: 4 March 1921 / Place: The harbour office / Subject: The loss of the Mary Ann] [Sir, I beg to report that the vessel was lost with all hands.] A B',
  ],
  [
    `{A}\n\nFrom: Mara\nTo: Tom\nSubject: the boat\n\nIt's sold. Come home.\n\n{B}`,
    `A [From: Mara / To: Tom / Subject: the boat] [It's sold. Come home.] B`,
  ],
  [
    'From: wren@example.org\nTo: tom@example.org\nSubject: the boat\nDate: 3 March\n\nI sold it. Come home.\n\n{A}\n\n{B}',
    '[From: wren@example.org / To: tom@example.org / Subject: the boat / Date: 3 March] [I sold it. Come home.] A B',
  ],
  [`'Not far.'\n\n{A}\n\n{B}\n\n{C}`, `['Not far.'] A B C`],
  ['[Tom]\n\n{A}\n\n{B}\n\n[Mara]\n\n{C}', '[[Tom]] A B [[Mara]] C'],
  [
    'WARNING: DO NOT OPEN AFTER DARK\n\nThe sign had hung on the gate since the war.\n\n{A}\n\n{B}',
    '[WARNING: DO NOT OPEN AFTER DARK] [The sign had hung on the gate since the war.] A B',
  ],
  ['{A}\n\nSummary: nobody wins.\n\n{B}\n\n{C}\n\n{D}', 'A [Summary: nobody wins.] B C D'],
  ['For three days it rained.\n\n{A}\n\n{B}\n\n{C}', '[For three days it rained.] A B C'],
  [`The Author's Note\n\n{A}\n\n{B}`, `title<The Author's Note> A B`],
  ['Notes from a Harbour\n\n{A}\n\n{B}', 'title<Notes from a Harbour> A B'],
  [
    '{A}\n\n"Please review the terms before you sign," the clerk said.\n\n{B}',
    'A ["Please review the terms before you sign," the clerk said.] B',
  ],
  ['{A}\n\n{B}\n\nUpdate: nobody came.\n\n{D}', 'A B [Update: nobody came.] D'],
  ['{A}\n\n{B}\n\n{D}\n\nUpdate: nobody came.', 'A B D author-note@trailing?<Update: nobody came.> !note/possible'],
  [
    'Dear Tom,\n\n{A}\n\n{B}\n\nLove,\nMara\n\nP.S. I sold the boat.',
    '[Dear Tom,] A B [Love, / Mara] [P.S. I sold the boat.]',
  ],
  ['{A}\n\n{B}\n\nNote: I sold the boat.', 'A B [Note: I sold the boat.] !note/possible'],
  [
    '{A}\n\nThe End.\n\nThat was what the sign said.\n\n{B}',
    'A [The End.] [That was what the sign said.] B !end/possible',
  ],
  [
    `{A}\n\n{B}\n\n***\n\nSo I'll go, I wrote. I hope you are well. I'm sorry about the boat.`,
    "A B #glyph [So I'll go, I wrote. I hope you are well. I'm sorry about the boat.] !note/possible",
  ],
  [
    '{A}\n\n{B}\n\n***\n\nYears after, she still kept the letter. She never thanked him for it. He never asked.',
    'A B #glyph [Years after, she still kept the letter. She never thanked him for it. He never asked.]',
  ],
  [
    `{A}\n\n{B}\n\n***\n\nI never thanked him. I'm sorry for that now. I hope he knew, and I hope you, reading this, know it too.`,
    `A B #glyph [I never thanked him. I'm sorry for that now. I hope he knew, and I hope you, reading this, know it too.]`,
  ],
  [
    'I do not own a watch. I have never needed one; the tide tells me.\n\n{A}\n\n{B}\n\n{C}',
    '[I do not own a watch. I have never needed one; the tide tells me.] A B C',
  ],
  ['{A}\n\nNO DOGS\nNO FISHING\n\n{B}', 'A [NO DOGS / NO FISHING] B'],
  [
    '{A}\n\nHARBOUR TIMES, 4 March 1921\n\nBOAT LOST WITH ALL HANDS\n\nThe Mary Ann was lost last night.\n\n{B}',
    'A h2<HARBOUR TIMES, 4 March 1921> [BOAT LOST WITH ALL HANDS] [The Mary Ann was lost last night.] B',
  ],
  [
    'Status: offline.\n\nThe ship had said so for a week.\n\n{A}',
    '[Status: offline.] [The ship had said so for a week.] A',
  ],
  [
    'Characters: Mara, a widow; Tom, her brother; a Gull.\n\n{A}\n\n{B}',
    '[Characters: Mara, a widow; Tom, her brother; a Gull.] A B',
  ],
  [`Captain's log: day forty.\n\n{A}\n\n{B}`, `[Captain's log: day forty.] A B`],
  [
    'Title: none. Name: none. That was what the card said.\n\n{A}\n\n{B}',
    '[Title: none. Name: none. That was what the card said.] A B',
  ],
  [
    'Author: unknown, said the card in the museum.\n\n{A}\n\n{B}',
    '[Author: unknown, said the card in the museum.] A B',
  ],
  ['Thanks to the storm, nobody came.\n\n{A}\n\n{B}', '[Thanks to the storm, nobody came.] A B'],
  ['{A}\n\n{B}\n\nby the Sea', 'A B [by the Sea]'],
  ['{A}\n\n{B}\n\nBy Morning', 'A B [By Morning]'],
  ['{A}\n\n{B}\n\nWritten by Mara, and left on the table.', 'A B [Written by Mara, and left on the table.]'],
  ['She read [note: the ink was wet] and wept.\n\n{A}\n\n{B}', '[She read [note: the ink was wet] and wept.] A B'],
  [
    `She read (author's note included) the whole book.\n\n{A}\n\n{B}`,
    `[She read (author's note included) the whole book.] A B`,
  ],
  ['"(A/N is what they call it)" she said.\n\n{A}\n\n{B}', '["(A/N is what they call it)" she said.] A B'],
  ['{A}\n\n{B}\n\nThe end of the pier had gone.', 'A B [The end of the pier had gone.]'],
  ['{A}\n\n"Is it over?"\n\n"Fine."\n\n{B}', 'A ["Is it over?"] ["Fine."] B'],
  ['{A}\n\nTo be continued, said the card, and it was.\n\n{B}', 'A [To be continued, said the card, and it was.] B'],
  ['Genre is a cage, said Tom.\n\n{A}\n\n{B}', '[Genre is a cage, said Tom.] A B'],
  ['Subject 9 woke.\n\n{A}\n\n{B}', '[Subject 9 woke.] A B'],
  ['Rated R for Rope, the sign said.\n\n{A}\n\n{B}', '[Rated R for Rope, the sign said.] A B'],
  ['For Tom, it was over.\n\n{A}\n\n{B}', '[For Tom, it was over.] A B'],
  ['{A}\n\nAN-12s came over the harbour at noon.\n\n{B}', 'A [AN-12s came over the harbour at noon.] B'],
  ['{A}\n\n{B}\n\n"Let me know what you think," she said.', 'A B ["Let me know what you think," she said.]'],
  [
    `{A}\n\n{B}\n\n{D}\n\nLet me know what you think, Tom. I'll be on the quay.`,
    `A B D [Let me know what you think, Tom. I'll be on the quay.]`,
  ],
  ['Date: unknown\n\n{A}\n\n{B}', '[Date: unknown] A B'],
  ['To: Tom\n\nFrom: Mara\n\n{A}\n\n{B}', '[To: Tom] [From: Mara] A B'],
  [
    '{A}\n\nA/N: I know, I know. He had to.\n\nShe looked at him.\n\n{B}\n\n{C}',
    'A author-note@mid<A/N: I know, I know. He had to.> [She looked at him.] B C',
  ],
  ['Time: dusk.\nPlace: the quay.\n\n{A}\n\n{B}', '[Time: dusk. / Place: the quay.] A B'],
  [
    'Setting: a harbour, at dusk.\n\nEnter MARA.\n\nMARA. You might have written.\n\n{A}',
    '[Setting: a harbour, at dusk.] [Enter MARA.] [MARA. You might have written.] A',
  ],
];

const PARTS: readonly Case[] = [
  ['March 4th\n\n{A}\n\nMarch 5th\n\n{B}\n\nMarch 9th\n\n{C}', 'h2<March 4th> A h2<March 5th> B h2<March 9th> C'],
  ['0600 hours\n\n{A}\n\n{B}\n\n0700 hours\n\n{C}\n\n{D}', 'h2<0600 hours> A B h2<0700 hours> C D'],
  ['{A}\n\n{B}\n\nThree weeks later...\n\n{C}\n\n{D}', 'A B [Three weeks later...] C D'],
  ['{A}\n\n{B}\n\n~ Meanwhile, at the harbour ~\n\n{C}', 'A B #heading h2<Meanwhile, at the harbour> C'],
  [
    '{A}\n\n--FLASHBACK--\n\n{B}\n\n--END FLASHBACK--\n\n{C}',
    'A #heading h2<FLASHBACK> B #heading h2<END FLASHBACK> C',
  ],
  [`Mara's POV\n\n{A}\n\n{B}\n\nTom's POV\n\n{C}\n\n{D}`, `h2<Mara's POV> A B #heading h2<Tom's POV> C D`],
  ['{A}\n\n\\ * * * /\n\n{B}\n\n.:.:.:.\n\n{C}\n\n>>><<<\n\n{D}', 'A #glyph B #glyph C #glyph D'],
  ['{A}\n\n-----x-----\n\n{B}\n\n~oO0Oo~\n\n{C}\n\n* ~ * ~ *\n\n{D}', 'A #glyph B #glyph C #glyph D'],
  ['{A}\n\n//\n\n{B}\n\n//\n\n{C}', 'A #glyph B #glyph C'],
  ['{A}\n\n-break-\n\n{B}\n\nLINEBREAK\n\n{C}\n\n[page break]\n\n{D}', 'A #glyph B #glyph C #glyph D'],
  ['{A}\n\n"..."\n\n{B}\n\n"?"\n\n{C}', 'A ["..."] B ["?"] C'],
  ['{A}\n\n-\n\n{B}\n\n-\n\n{C}', 'A #glyph B #glyph C'],
  ['{A}\n\n*\n\n*\n\n*\n\n{B}', 'A #glyph B'],
  [
    'Dear Tom,\n\nCome home.\n\nLove,\nMara\nxoxo\n\n{A}\n\n{B}',
    'letter([Dear Tom,] [Come home.] [Love, / Mara / xoxo]) A B !break/possible',
  ],
  [
    '{A}\n\nThe tide goes out,\nThe tide comes in,\nThe gulls cry out,\nThe bells begin.\n\n{B}\n\n{C}',
    'A [The tide goes out, / The tide comes in, / The gulls cry out, / The bells begin.] B C',
  ],
  [
    '{A}\n\n_The tide goes out_\n_The tide comes in_\n\n{B}\n\n_And the gulls cry out_\n_And the bells begin_\n\n{C}',
    'A [_The tide goes out_ / _The tide comes in_] B [_And the gulls cry out_ / _And the bells begin_] C',
  ],
  ['{A}\n\n- Rope\n- Tar\n- Oil\n\n{B}', 'A [- Rope / - Tar / - Oil] B'],
  ['One\n\n{A}\n\n{B}\n\nTwo\n\n{C}', 'h2<One> A B #heading h2<Two> C'],
  ['Day 1\n\n{A}\n\nDay 2\n\n{B}\n\nDay 9\n\n{C}', 'h2<Day 1> A #heading h2<Day 2> B #heading h2<Day 9> C'],
  [
    'Chapter One\n\n"The sea gives nothing back." — Old saying\n\n{A}\n\n{B}\n\nChapter Two\n\n"Nor does the land." — Another\n\n{C}',
    'h1<Chapter One> epigraph(["The sea gives nothing back." — Old saying]) A B h1<Chapter Two> epigraph(["Nor does the land." — Another]) C',
  ],
];

/** What was sent with a story. */
const SENT: typeof AROUND = [
  ['{A}\n\n{B}\n\n-- \nTom Adler\nhttp://example.org', 'A B site<Tom Adler> site<http://example.org>'],
  ['{A}\n\n{B}\n-- \nTom Adler', 'A B site<Tom Adler> !note/possible'],
  // Markdown reads two dashes under a line as what makes it a heading.
  ['{A}\n\n{B}\n-- \nTom Adler\nWren Lane', 'A B site<Tom Adler> site<Wren Lane> !note/possible', 'md'],
  ['{A}\r\n\r\n{B}\r\n-- \r\nTom Adler', 'A B site<Tom Adler> !note/possible', 'md'],
  ['{A}\n\nHe left.\n-- \nTom Adler', 'A [He left.] site<Tom Adler> !note/possible', 'md'],
  ['{A}\n\n{B}\n\n-- \nTom Adler', 'A B site<Tom Adler> !note/possible', 'md'],
  ['{A}\n\nThe Frost\n-- \n\n{B}', 'A h1<The Frost> B', 'md'],
  ['{A}\n\n{B}\n-- \n{C}\n\n{D}', 'A B #glyph C D', 'md'],
  ['{A}\n\n{B}\n--\n{C}', 'A B #glyph C', 'md'],
  ['{A}\n\n{B}\n\n--\n{C}', 'A B #glyph C'],
  ['{A}\n\n{B}\n\n-- \n\n{C}', 'A B #glyph C'],
  [
    'Subject: [frost] Slow Thaw\nTo: frost@example.org\n\nTITLE: Slow Thaw\nRATING: G\n\n{A}\n\n{B}',
    'title<Slow Thaw> rating=<G> A B site<Subject: [frost] Slow Thaw> site<To: frost@example.org>',
  ],
  ['Subject: frost\nTo: all hands\n\n{A}\n\n{B}', '[Subject: frost / To: all hands] A B'],
  ['{A}\n\n{B}\n\n-fin-\n\n(c) wren adler 2004', 'A B end-marker<-fin-> site<(c) wren adler 2004>'],
  ['{A}\n\n-----8<-----\n\n{B}', 'A #glyph B'],
  ['{A}\n\n{B}\n\nSent from my iPhone', 'A B other@trailing?<Sent from my iPhone> !note/possible'],
  ['{A}\n\nSent from my iPhone\n\n{B}', 'A [Sent from my iPhone] B'],
  [
    'From: wren@example.org\nSubject: Frost\nMessage-ID: <1@example.org>\n\n{A}\n\n{B}\n\nSent from my Samsung Galaxy',
    'title<Frost> A B site<From: wren@example.org> site<Subject: Frost> site<Message-ID: <1@example.org>> site<Sent from my Samsung Galaxy>',
  ],
  [
    '{A}\n\n{B}\n\nOn Thu, Mar 11, 2010 at 9:14 AM, Ed <ed@example.org> wrote:\n> Hi Wren,\n>\n> Is it coming?',
    'A B site<On Thu, Mar 11, 2010 at 9:14 AM, Ed <ed@example.org> wrote:> site<> Hi Wren,> site<>> site<> Is it coming?>',
  ],
  [
    '{A}\n\n{B}\n\nOn Thu, Mar 11, 2010, Ed wrote:\n\n> Is it coming?',
    'A B other@trailing?<On Thu, Mar 11, 2010, Ed wrote:> site<Is it coming?> !note/possible',
    'md',
  ],
  [
    '{A}\n\nOn the 2nd of May Ed wrote:\n\n> Is it coming?\n\n{B}',
    'A [On the 2nd of May Ed wrote:] quotation([Is it coming?]) B',
    'md',
  ],
  [
    "{A}\n\n{B}\n\nQOTD: do you like frost?\n\nDon't forget to vote, comment and share!\n\nNext update: Friday\n\n~wren xx",
    "A B author-note@trailing?<QOTD: do you like frost?> author-note@trailing<Don't forget to vote, comment and share! / Next update: Friday / ~wren xx> !note/possible",
  ],
  ['{A}\n\n{B}\n\nStatus: lost\n\n- Wren', 'A B [Status: lost] [- Wren]'],
  ['{A}\n\n{B}\n\nPosted by wren at 10:32 PM', 'A B site<Posted by wren at 10:32 PM>'],
  ['{A}\n\n{B}\n\nPosted on the church door, it said.', 'A B [Posted on the church door, it said.]'],
];

describe.each([
  ['what was sent with a story', SENT],
  ['what authors put around a story', AROUND],
  ['what a careless eye would strip', STORY],
  ['breaks, headings and hours', PARTS],
] as const)('%s', (_name, cases) => {
  for (const [text, expected, format] of cases) {
    test(JSON.stringify(text), () => {
      expect(outline(text, { format: format ?? 'txt' })).toBe(expected);
    });
  }
});
