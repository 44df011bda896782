import { expect, test } from 'vitest';
import { outline } from '../../../tests/outline.js';
import { structured } from '../../../tests/stories.js';

/** Titles, by-lines, header lines and dedications: a text, its outline, and the format where it is Markdown. */
const CASES: readonly (readonly [text: string, outline: string, format?: 'md'])[] = [
  [
    '<b>Title:</b> Slow Thaw\n<b>Author:</b> Wren Adler\n<b>Rating:</b> G\n\n{A}\n\n{B}\n\n{C}',
    'title<Slow Thaw> by<Wren Adler> rating=<G> A B C',
  ],
  [
    'Title: Slow Thaw\nAuthor: Wren Adler\nSeries: DS9\nPart: 1/1\nRating: [PG]\n\n{A}\n\n{B}\n\n{C}',
    'title<Slow Thaw> by<Wren Adler> series=<DS9> part=<1/1> rating=<[PG]> A B C',
  ],
  [
    'From: wren@a.example (Wren)\nNewsgroups: alt.x\nSubject: NEW: Slow Thaw\nDate: 14 Mar 1998 22:10:05 GMT\nMessage-ID: <6@a.example>\n\nTitle: Slow Thaw\nAuthor: Wren Adler\nPart: 1/1\nCodes: C, f\n\n{A}\n\n{B}\n\n{C}',
    'title<Slow Thaw> by<Wren Adler> part=<1/1> codes=<C, f> A B C site<From: wren@a.example (Wren)> site<Newsgroups: alt.x> site<Subject: NEW: Slow Thaw> site<Date: 14 Mar 1998 22:10:05 GMT> site<Message-ID: <6@a.example>>',
  ],
  [
    'Rating:\nG\nLanguage:\nEnglish\n\na bell in the drawer\n\nmarlthistle\n\nSummary:\n\nPell comes home.\n\n{A}\n\n{B}\n\n{C}',
    'title<a bell in the drawer> rating=<G> language=<English> summary=<Pell comes home.> h2<marlthistle> A B C !header/author-possible',
  ],
  ['SLOW THAW\n\nBy Wren Adler\n\n{A}\n\n{B}\n\n{C}', 'title<SLOW THAW> by<Wren Adler> A B C'],
  ['Slow Thaw by Wren Adler\n\n{A}\n\n{B}\n\n{C}', 'title<Slow Thaw> by<Wren Adler> A B C'],
  ['Slow Thaw - by Wren Adler\n\n{A}\n\n{B}\n\n{C}', 'title<Slow Thaw> by<Wren Adler> A B C'],
  ['Slow Thaw -- by wren\n\n{A}\n\n{B}\n\n{C}', 'title<Slow Thaw> by<wren> A B C'],
  [
    '# Slow Thaw\n\n## by Wren Adler\n\n*For Mara*\n\n{A}\n\n{B}',
    'title<Slow Thaw> by<Wren Adler> dedication<For Mara> A B',
    'md',
  ],
  ['Prompt: "eels"\nWord limit: 500\n\n{A}\n\n{B}\n\n{C}', 'prompt=<"eels"> word limit=<500> A B C'],
  ['Frosts: 500\n\n{A}\n\n{B}\n\n{C}', '[Frosts: 500] A B C'],
  // Class work: who wrote it, for whom, when.
  [
    'Wren Adler\nMr. Tallis\nEnglish 9\n12 May 2004\n\nSlow Thaw\n\n{A}\n\n{B}\n\n{C}',
    'title<Slow Thaw> by<Wren Adler> A B C site<Mr. Tallis> site<English 9> site<12 May 2004>',
  ],
  [
    'Wren Adler\nIda Marsh\n12 May 2004\n\nSlow Thaw\n\n{A}\n\n{B}\n\n{C}',
    'title<Slow Thaw> by<Wren Adler> A B C site<Ida Marsh> site<12 May 2004>',
  ],
  [
    'Wren Adler\nProf. Tallis\nENGL 241\n6 March 2015\nDraft 3 (1,870 words)\n\nThaw\n\n{A}\n\n{B}\n\n{C}',
    'title<Thaw> by<Wren Adler> A B C site<Prof. Tallis> site<ENGL 241> site<6 March 2015> site<Draft 3 (1,870 words)>',
  ],
  // What a key says is not looked for elsewhere.
  ['Title: Slow Thaw\nAuthor: Wren Adler\n\nWren Adler\n\n{A}\n\n{B}\n\n{C}', 'title<Slow Thaw> by<Wren Adler> A B C'],
  [
    'Nine Lamps E-text of Slow Thaw, by Wren Adler\n\nTitle: Slow Thaw\nAuthor: Wren Adler\n\n{A}\n\n{B}\n\n{C}',
    'title<Slow Thaw> by<Wren Adler> A B C site<Nine Lamps E-text of Slow Thaw, by Wren Adler>',
  ],
  [
    'This text is free for anyone anywhere.\n\nTitle: Slow Thaw\n\nAuthor: Wren Adler\n\nLanguage: English\n\nCHAPTER I\n\n{A}\n\n{B}\n\n{C}',
    'title<Slow Thaw> by<Wren Adler> language=<English> other@leading?<This text is free for anyone anywhere.> h1<CHAPTER I> A B C !note/possible',
  ],
  // The one short line over a story is its title, whatever it says; over a motto as well.
  ['Beta Reader Wanted\n\n{C}\n\n{A}\n\n{B}', 'title<Beta Reader Wanted> C A B'],
  [
    'all the rivers, all at once\n\n"and who will carry the carrier?"\n\n\u2014 a skipping song of the fens\n\n{A}\n\n{B}\n\n{C}',
    'title<all the rivers, all at once> epigraph(["and who will carry the carrier?"] [\u2014 a skipping song of the fens]) A B C',
  ],
  // By-lines in two lines, of several people, in capitals as the title is.
  ['SLOW THAW\n\nBY\n\nWREN ADLER\n\n{A}\n\n{B}\n\n{C}', 'title<SLOW THAW> by<WREN ADLER> A B C'],
  ['SLOW THAW\n\nWREN ADLER\n\n{A}\n\n{B}\n\n{C}', 'title<SLOW THAW> h2<WREN ADLER> A B C !header/author-possible'],
  [
    'SLOW THAW\n\nWREN ADLER\n\nFor Mara\n\n{A}\n\n{B}\n\n{C}',
    'title<SLOW THAW> by<WREN ADLER> dedication<For Mara> A B C',
  ],
  ['Slow Thaw\n\nby wren, ida_m and tom\n\n{A}\n\n{B}\n\n{C}', 'title<Slow Thaw> by<wren + ida_m + tom> A B C'],
  [
    'Slow Thaw\n\nby Old Tom, as told to Ida Marsh\n\n{A}\n\n{B}\n\n{C}',
    'title<Slow Thaw> by<Old Tom, as told to Ida Marsh> A B C',
  ],
  // A play's part is nobody who wrote it.
  [
    'SLOW THAW\n\nA play by Wren Adler\n\nCHARACTERS\nTOM, a thaw\nIDA MARSH\n\nScene 1\n\nIDA MARSH: It drips.\n\nTOM: It always dripped.',
    'title<SLOW THAW> by<Wren Adler> other@leading?<CHARACTERS / TOM, a thaw / IDA MARSH> h2<Scene 1> [IDA MARSH: It drips.] [TOM: It always dripped.] !note/possible',
  ],
  // The day of a post, a file's name, an editor's letter stand over the title.
  [
    '14 February 2022 at 01:12\n\nSlow Thaw\n\n{A}\n\n{B}\n\n{C}',
    'title<Slow Thaw> A B C site<14 February 2022 at 01:12>',
  ],
  ['14 February 2022\n\n{A}\n\n{B}\n\n{C}', 'h2<14 February 2022> A B C'],
  // What has no key of its own.
  [
    'Slow Thaw (1/1)\nby Wren Adler\nwren@example.org\n\n{A}\n\n{B}\n\n{C}',
    'title<Slow Thaw> by<Wren Adler> contact=<wren@example.org> A B C',
  ],
  [
    'Slow Thaw\nby Wren Adler\nCopyright 2003 Wren Adler. All rights reserved.\n\n{A}\n\n{B}\n\n{C}',
    'title<Slow Thaw> by<Wren Adler> A B C site<Copyright 2003 Wren Adler. All rights reserved.>',
  ],
  ['{A}\n\nwren@example.org\n\n{B}', 'A [wren@example.org] B !note/possible'],
  // Lines above a header stay, and are told.
  [
    'Wren is back!\nMarch\n\nTitle: Slow Thaw\nAuthor: Wren Adler\nRating: G\n\n{A}\n\n{B}\n\n{C}',
    'title<Slow Thaw> by<Wren Adler> rating=<G> other@leading?<Wren is back! / March> A B C !note/possible',
  ],
  ['{A}\n\n{B}\n\nTitle: Captain\nStatus: lost\nDate: May\n\n{C}', 'A B [Title: Captain / Status: lost / Date: May] C'],
  [
    'wren (wren) wrote in frost_fic,\n@ 2005-03-11 22:14:00\n\nCurrent mood: tired\n\nTitle: Slow Thaw\nRating: G\n\n{A}\n\n{B}\n\n(14 comments) - (Post a new comment)',
    'title<Slow Thaw> rating=<G> A B site<wren (wren) wrote in frost_fic,> site<@ 2005-03-11 22:14:00> site<Current mood: tired> site<(14 comments) - (Post a new comment)>',
  ],
  ['Slow Thaw\nby Wren Adler\n\n{A}\n\n{B}\n\n{C}', 'title<Slow Thaw> by<Wren Adler> A B C'],
  ['"Slow Thaw"\n\nby Wren Adler\n\n{A}\n\n{B}\n\n{C}', 'title<Slow Thaw> by<Wren Adler> A B C'],
  ['*Slow Thaw*\n\n{A}\n\n{B}\n\n{C}', 'title<Slow Thaw> A B C'],
  ['~ Slow Thaw ~\n\n{A}\n\n{B}\n\n{C}', 'title<Slow Thaw> A B C'],
  ['Slow Thaw\n---------\n\n{A}\n\n{B}\n\n{C}', 'title<Slow Thaw> A B C'],
  ['**********\nSlow Thaw\n**********\n\n{A}\n\n{B}\n\n{C}', 'title<Slow Thaw> A B C'],
  [
    'Titel: Spätes Tauwetter\nAutorin: W. Adler\nGenre: Drama\nFreigabe: ab 12\nAnmerkung der Autorin: Für den Wettbewerb geschrieben.\nInhalt: Ein Brief kommt an.\n\nDie Lampe brannte.\n\n„Du hättest schreiben können“, sagte er.',
    'title<Spätes Tauwetter> by<W. Adler> genre=<Drama> freigabe=<ab 12> inhalt=<Ein Brief kommt an.> author-note@header<Anmerkung der Autorin: Für den Wettbewerb geschrieben.> [Die Lampe brannte.] [„Du hättest schreiben können“, sagte er.]',
  ],
  [
    'Título: Deshielo\nAutora: W. Adler\nResumen: Llega una carta.\nAdvertencias: ninguna\n\nLa lámpara ardía.\n\n—Podías haber escrito —dijo él.',
    'title<Deshielo> by<W. Adler> resumen=<Llega una carta.> advertencias=<ninguna> [La lámpara ardía.] [—Podías haber escrito —dijo él.]',
  ],
  [
    "Titolo: Disgelo\nAutrice: W. Adler\nRaiting: verde\nAvvertimenti: nessuno\nNote dell'autrice: scritta di notte.\n\nLa lampada bruciava.\n\n«Potevi scrivere», disse lui.",
    "title<Disgelo> by<W. Adler> raiting=<verde> avvertimenti=<nessuno> author-note@header<Note dell'autrice: scritta di notte.> [La lampada bruciava.] [«Potevi scrivere», disse lui.]",
  ],
  [
    'Автор: Нина\nФандом: Гавань\nПэйринг: нет\nРейтинг: G\nПримечание автора: писалось ночью\n\nЛампа горела.\n\n– Мог бы и написать, – сказал он.',
    'by<Нина> фандом=<Гавань> пэйринг=<нет> рейтинг=<G> author-note@header<Примечание автора: писалось ночью> [Лампа горела.] [– Мог бы и написать, – сказал он.]',
  ],
  [
    'Titre : Dégel\nAuteure : W. Adler\nRésumé : Une lettre arrive.\nDisclaimer : rien à moi\n\nLa lampe brûlait.\n\n— Tu aurais pu écrire, dit-il.',
    'title<Dégel> by<W. Adler> résumé=<Une lettre arrive.> disclaimer=<rien à moi> [La lampe brûlait.] [— Tu aurais pu écrire, dit-il.]',
  ],
  [
    'Title: Slow Thaw\nUniverse: The Lane\nMood: wintry\nRating: G\n\n{A}\n\n{B}\n\n{C}',
    'title<Slow Thaw> universe=<The Lane> mood=<wintry> rating=<G> A B C',
  ],
  ['Title = Slow Thaw\nAuthor = Wren Adler\n\n{A}\n\n{B}\n\n{C}', 'title<Slow Thaw> by<Wren Adler> A B C'],
  [
    'Title: Slow Thaw\n\nAuthor: Wren Adler\n\nRating: G\n\nSummary: A letter comes.\n\n{A}\n\n{B}\n\n{C}',
    'title<Slow Thaw> by<Wren Adler> rating=<G> summary=<A letter comes.> A B C',
  ],
  [
    'Title: Slow Thaw\nSummary: A letter comes.\n\nIt is not opened at once.\n\nRating: G\n\n{A}\n\n{B}\n\n{C}',
    'title<Slow Thaw> summary=<A letter comes. It is not opened at once.> rating=<G> A B C',
  ],
  [
    'Title: Slow Thaw\n\nSummary:\n\nA letter comes and nobody opens it.\n\nRating: G\n\n{A}\n\n{B}\n\n{C}',
    'title<Slow Thaw> summary=<A letter comes and nobody opens it.> rating=<G> A B C',
  ],
  [
    'Disclaimer:\n\nI own nothing, please do not sue.\n\n{A}\n\n{B}\n\n{C}',
    'disclaimer=<I own nothing, please do not sue.> A B C',
  ],
  [
    'Title: Slow Thaw\nAuthor: Wren Adler <wren@example.org>\nDate: 3 May 2004\nArchive: ask\n\n{A}\n\n{B}\n\n{C}',
    'title<Slow Thaw> by<Wren Adler> date=<3 May 2004> archive=<ask> A B C',
  ],
  [
    '# Slow Thaw\n\n- **Rating:** G\n- **Summary:** A letter comes.\n\n{A}\n\n{B}\n\n{C}',
    'title<Slow Thaw> rating=<G> summary=<A letter comes.> A B C',
    'md',
  ],
  ['# Slow Thaw\n\n*by Wren Adler*\n\n{A}\n\n{B}\n\n{C}', 'title<Slow Thaw> by<Wren Adler> A B C', 'md'],
  ['# Slow Thaw by Wren Adler\n\n{A}\n\n{B}\n\n{C}', 'title<Slow Thaw> by<Wren Adler> A B C', 'md'],
  [
    '# Slow Thaw\n\n## Chapter 1\n\n{A}\n\n{B}\n\n## Chapter 2\n\n{C}',
    'title<Slow Thaw> h1<Chapter 1> A B h1<Chapter 2> C',
    'md',
  ],
  ['# Slow Thaw\n\n## Ebb\n\n{A}\n\n{B}\n\n## Flood\n\n{C}', 'title<Slow Thaw> h1<Ebb> A B h1<Flood> C', 'md'],
  ['# One\n\n{A}\n\n# Two\n\n{B}', 'h1<One> A h1<Two> B', 'md'],
  [
    '---\ntitle: "Slow Thaw: A Story"\nauthor:\n  - Wren Adler\n  - J. Poole\ndate: 2004-05-03\ntags: [frost, letters]\nrating: G\n---\n\n{A}\n\n{B}\n\n{C}',
    'title<Slow Thaw: A Story> by<Wren Adler + J. Poole> tags=<frost, letters> rating=<G> A B C',
    'md',
  ],
  ['---\n\n{A}\n\n---\n\n{B}', 'A #glyph B', 'md'],
  [
    'Slow Thaw\nby wrenadler\n\nRating: General Audiences\nFandom: The Lane\nSummary:\n\nA letter comes.\n\nNotes:\n\nThanks to J for the beta.\n\n\nChapter 1: Frost\n\n{A}\n\n{B}\n\nChapter 2: Thaw\n\n{C}\n\n{D}',
    'title<Slow Thaw> by<wrenadler> rating=<General Audiences> fandom=<The Lane> summary=<A letter comes.> author-note@leading<Notes: / Thanks to J for the beta.> h1<Chapter 1: Frost> A B h1<Chapter 2: Thaw> C D',
  ],
  ['Who Goes There?\n\n{A}\n\n{B}\n\n{C}', 'title<Who Goes There?> A B C'],
  ['Rain.\n\n{A}\n\n{B}\n\n{C}', '[Rain.] A B C'],
  ['It was over.\n\n{A}\n\n{B}\n\n{C}', '[It was over.] A B C'],
  ['Silence\n\n{A}\n\n{B}\n\n{C}', 'title<Silence> A B C'],
  ['London, 1944\n\n{A}\n\n{B}\n\n{C}', 'h2<London, 1944> A B C'],
  ['Slow Thaw\n\nPart Two\n\n{A}\n\n{B}\n\n{C}', 'title<Slow Thaw> h1<Part Two> A B C'],
  ['Slow Thaw (2/3)\n\n{A}\n\n{B}\n\n{C}', 'title<Slow Thaw (2/3)> A B C'],
  ['[1/3]\n\n{A}\n\n{B}\n\n{C}', 'h1<[1/3]> A B C'],
  ['Slow Thaw\n\nChapter One: Frost\n\n{A}\n\n{B}\n\n{C}', 'title<Slow Thaw> h1<Chapter One: Frost> A B C'],
  [
    'TALES OF THE LANE\n\nSlow Thaw\n\nby Wren Adler\n\n{A}\n\n{B}\n\n{C}',
    'title<Slow Thaw> by<Wren Adler> h2<TALES OF THE LANE> A B C',
  ],
  [
    'Slow Thaw\n\nTo my mother\n\nRating: G\n\n{A}\n\n{B}\n\n{C}',
    'title<Slow Thaw> rating=<G> dedication<To my mother> A B C',
  ],
  [
    'Slow Thaw\n\nFor J., because of the cat\n\n{A}\n\n{B}\n\n{C}',
    'title<Slow Thaw> dedication<For J., because of the cat> A B C',
  ],
  [
    'Slow Thaw\n\nFor Mara it had been a bad year, and it was not over.\n\n{A}\n\n{B}\n\n{C}',
    'title<Slow Thaw> [For Mara it had been a bad year, and it was not over.] A B C',
  ],
  [
    'Slow Thaw\n\n"All frost is only water waiting."\n\n{A}\n\n{B}\n\n{C}',
    'title<Slow Thaw> ["All frost is only water waiting."] A B C',
  ],
  ["The Author's Note\n\n{A}\n\n{B}\n\n{C}", "title<The Author's Note> A B C"],
  ["Title: The Author's Note\n\n{A}\n\n{B}\n\n{C}", "title<The Author's Note> A B C"],
  ['Title: Slow Thaw\nDate: 3/5/04\n\n{A}\n\n{B}\n\n{C}', 'title<Slow Thaw> date=<3/5/04> A B C'],
  ['Title\u00A0: Slow Thaw\nAuthor\u00A0: Wren Adler\n\n{A}\n\n{B}\n\n{C}', 'title<Slow Thaw> by<Wren Adler> A B C'],
  ['Title：Slow Thaw\nAuthor：Wren Adler\n\n{A}\n\n{B}\n\n{C}', 'title<Slow Thaw> by<Wren Adler> A B C'],
  ['Slow Thaw\n\n    {A}\n    {B}\n    {C}', 'title<Slow Thaw> A B C'],
  ['Slow Thaw\n{A}\n{B}\n{C}\n{D}\n\n{F}\n{G}', 'title<Slow Thaw> A B C D #blank F G'],
  [
    'MARA: You might have written.\n\nTOM: I did.\n\nMARA: When?',
    '[MARA: You might have written.] [TOM: I did.] [MARA: When?]',
  ],
  [
    'From: Mara\nTo: Tom\nSubject: frost\nDate: 3 May\n\n{A}\n\n{B}\n\n{C}',
    '[From: Mara / To: Tom / Subject: frost / Date: 3 May] A B C',
  ],
  ['---\ntitle: Slow Thaw\nauthor: Wren Adler\n---\n\n{A}\n\n{B}\n\n{C}', 'title<Slow Thaw> by<Wren Adler> A B C'],
  [
    '<center><b>Slow Thaw</b></center>\n<center>by Wren Adler</center>\n\n{A}\n\n{B}\n\n{C}',
    'title<Slow Thaw> by<Wren Adler> A B C',
  ],
  [
    '<h1>Slow Thaw</h1>\n<h2>Chapter One</h2>\n{A}\n\n{B}\n<h2>Chapter Two</h2>\n{C}\n\n{D}',
    'title<Slow Thaw> h1<Chapter One> A B h1<Chapter Two> C D',
  ],
  ['NO ENTRY\n\n{A}\n\n{B}\n\n{C}', 'title<NO ENTRY> A B C'],
  [
    'Slow Thaw\n\n"All frost is only water waiting."\n- J. Clare\n\n{A}\n\n{B}\n\n{C}',
    'title<Slow Thaw> epigraph(["All frost is only water waiting."] [- J. Clare]) A B C',
  ],
  [
    'Slow Thaw\n\n*All frost is only water waiting.*\n\n- J. Clare\n\n{A}\n\n{B}\n\n{C}',
    'title<Slow Thaw> epigraph([*All frost is only water waiting.*] [- J. Clare]) A B C',
  ],
  ['Slow Thaw\n\nA Story of the Lane\n\n{A}\n\n{B}\n\n{C}', 'title<Slow Thaw> h2<A Story of the Lane> A B C'],
  // The head of class work on every page.
  [
    'Adler 1\nWren Adler\nMr. Tallis\nEnglish 9\n12 May 2004\n\nSlow Thaw\n\n{A}\n\nAdler 2\n\n{B}\n\nAdler 3\n\n{C}',
    'title<Slow Thaw> by<Wren Adler> A B C site<Adler 1> site<Mr. Tallis> site<English 9> site<12 May 2004> site<Adler 2> site<Adler 3>',
  ],
  // A form of the story's own below its header, and filled in again further down.
  [
    'Title: Slow Thaw\nAuthor: Wren Adler\nRating: G\n\n\nItem: 88\nFound: Platform 2, behind the urn\nClaimed by: nobody\n\n{A}\n\n{B}\n\n{C}\n\nItem: 88\nClaimed by: E. Pym\n\n{D}',
    'title<Slow Thaw> by<Wren Adler> rating=<G> [Item: 88 / Found: Platform 2, behind the urn / Claimed by: nobody] A B C [Item: 88 / Claimed by: E. Pym] D',
  ],
  ['Slow Thaw\n\nWren Adler\n\n{A}\n\n{B}\n\n{C}', 'title<Slow Thaw> h2<Wren Adler> A B C !header/author-possible'],
  [
    'Slow Thaw\n\nby Wren Adler\n\nIda Marsh\n\n{A}\n\n{B}\n\n{C}',
    'title<Slow Thaw> by<Wren Adler> other@leading?<Ida Marsh> A B C !note/possible',
  ],
  [
    'Slow Thaw\n\nby Wren Adler\n\n© 2004 Wren Adler. All rights reserved.\n\n{A}\n\n{B}\n\n{C}',
    'title<Slow Thaw> by<Wren Adler> A B C site<© 2004 Wren Adler. All rights reserved.>',
  ],
  [
    'Slow Thaw\n\nby Wren Adler\n\n(1,204 words)\n\n{A}\n\n{B}\n\n{C}',
    'title<Slow Thaw> by<Wren Adler> words=<1,204> A B C',
  ],
  [
    'Slow Thaw: A Story of the Lane\n\nby Wren Adler\n\n{A}\n\n{B}\n\n{C}',
    'title<Slow Thaw: A Story of the Lane> by<Wren Adler> A B C',
  ],
  [
    'The Very Long And Winding Title Of A Story About Frost\n\nby Wren Adler\n\n{A}\n\n{B}\n\n{C}',
    'title<The Very Long And Winding Title Of A Story About Frost> by<Wren Adler> A B C',
  ],
  ['1984\n\n{A}\n\n{B}\n\n{C}', 'h2<1984> A B C'],
  ['Seven\n\n{A}\n\n{B}\n\n{C}', 'title<Seven> A B C'],
  ['II\n\n{A}\n\n{B}\n\n{C}', 'h2<II> A B C'],
  ['Oh, Mara!\n\n{A}\n\n{B}\n\n{C}', 'title<Oh, Mara!> A B C'],
  ['Slow Thaw - Part 2\n\n{A}\n\n{B}\n\n{C}', 'title<Slow Thaw> h1<Part 2> A B C'],
  ['Slow Thaw - Chapter 2\n\n{A}\n\n{B}\n\n{C}', 'title<Slow Thaw> h1<Chapter 2> A B C'],
  ['Slow Thaw: Chapter 2\n\n{A}\n\n{B}\n\n{C}', 'title<Slow Thaw> h1<Chapter 2> A B C'],
  ['Untitled\n\n{A}\n\n{B}\n\n{C}', 'title<Untitled> A B C'],
  ['{A}\n\nby Wren Adler\n\n{B}', 'A [by Wren Adler] B'],
  ['{A}\n\n{B}\n\n{C}\n\nby Wren Adler', 'by<Wren Adler> A B C'],
  ['{A}\n\n{B}\n\n{C}\n\n- Wren Adler', 'A B C [- Wren Adler]'],
  [
    'Disclaimer: I do not own the lane. It belongs to somebody else, and no money is being made from this.\n\nSlow Thaw\n\n{A}\n\n{B}\n\n{C}',
    'title<Slow Thaw> disclaimer=<I do not own the lane. It belongs to somebody else, and no money is being made from this.> A B C',
  ],
  [
    'Title: Slow Thaw\nSummary: The lamp burns low on the sill and nobody comes up from the village\nto trim it.\nRating: G\n\nThe lamp burned low on the sill and nobody came up from the village to\ntrim it, though the wind had been at the shutters since noon and the\ndoor stood open.\n\nBy morning the lane was white with frost, and nobody came up from the\nvillage that day.',
    'title<Slow Thaw> summary=<The lamp burns low on the sill and nobody comes up from the village to trim it.> rating=<G> [The lamp burned low on the sill and nobody came up from the village to trim it, though the wind had been at the shutters since noon and the door stood open.] [By morning the lane was white with frost, and nobody came up from the village that day.]',
  ],
  [
    'Title: Slow Thaw\nNotes: Written for J.\nThanks for the prompt!\nWarnings: none\n\n{A}\n\n{B}\n\n{C}',
    'title<Slow Thaw> warnings=<none> author-note@header<Notes: Written for J. / Thanks for the prompt!> A B C',
  ],
  [
    'SLOW THAW\nA short play\nby Wren Adler\n\n{A}\n\n{B}\n\n{C}',
    'title<SLOW THAW> by<Wren Adler> subtitle=<A short play> A B C',
  ],
  [
    'Slow Thaw\n\na tale of frost\n\nWren Adler\n\n{A}\n\n{B}\n\n{C}',
    'title<Slow Thaw> by<Wren Adler> subtitle=<a tale of frost> A B C',
  ],
  ['Slow Thaw\n\n\n\n\nby Wren Adler\n\n\n\n{A}\n\n{B}\n\n{C}', 'title<Slow Thaw> by<Wren Adler> A B C'],
];

for (const [text, expected, format] of CASES) {
  test(JSON.stringify(text), () => {
    expect(outline(text, { format: format ?? 'txt' })).toBe(expected);
  });
}

test.each([
  ['[b]Slow Thaw[/b]', 'Slow Thaw:'],
  ['<b>Slow <i>Thaw</i></b>', 'Slow :/Thaw:emphasis'],
])('a title keeps the marks of a part of it alone: %s', (title, marked) => {
  const { story } = structured(`${title}\n\nby Wren Adler\n\nThe lamp burned low.`);
  expect(story.title.map((one) => (one.kind === 'run' ? `${one.text}:${one.marks.join('+')}` : '')).join('/')).toBe(
    marked,
  );
});

test.each([
  [
    'SLOW THAW\nFrost in Three Rooms\nby Wren Adler\n\n{A}\n\n{B}',
    'title<Slow Thaw> by<Wren Adler> h2<Frost in Three Rooms> A B',
  ],
  [
    'TALES OF THE LANE\n\nSlow Thaw\n\nby Wren Adler\n\n{A}\n\n{B}',
    'title<Slow Thaw> by<Wren Adler> h2<TALES OF THE LANE> A B',
  ],
])('the manifest’s title in a file is that line, whatever stands under it: %s', (text, expected) => {
  expect(outline(text, { title: 'Slow Thaw' })).toBe(expected);
});
