import { expect, test } from 'vitest';
import { outline } from '../../../tests/outline.js';

/** Further habits of boards, lists, journals, forms and typed pages: what it is, the text, its outline. */
const CASES: readonly (readonly [what: string, text: string, outline: string])[] = [
  [
    'words that end a story in Spanish, over a note of its translation',
    '{A}\n\n{B}\n\n{C}\n\nFin\n\nNotas de traducción: «stone» es una medida inglesa.',
    'A B C end-marker<Fin> gloss@trailing<Notas de traducción: «stone» es una medida inglesa.>',
  ],
  ['and in Portuguese', '{A}\n\n{B}\n\n{C}\n\nFim', 'A B C end-marker<Fim>'],
  ['and in Swedish', '{A}\n\n{B}\n\n{C}\n\nSlut', 'A B C end-marker<Slut>'],
  [
    'a subject with the by-line below',
    'From: Wren <wren@example.org>\nSubject: Slow Thaw 1/2\n\nby Wren\n\n{A}\n\n{B}\n\n{C}',
    'title<Slow Thaw> by<Wren> A B C site<From: Wren <wren@example.org>> site<Subject: Slow Thaw 1/2>',
  ],
  [
    'a bulletin board’s message, with its menu',
    'Msg#: 41 *STORIES*\n03/11/91 23:14:02\nFrom: NIGHT HERON\n  To: ALL\nSubj: SLOW THAW\n\nSLOW THAW\nby Night Heron\n\n{A}\n\n{B}\n\n{C}\n\n<A>gain, <N>ext, <Q>uit?',
    'title<SLOW THAW> by<Night Heron> A B C site<Msg#: 41 *STORIES*> site<03/11/91 23:14:02> site<From: NIGHT HERON> site<To: ALL> site<Subj: SLOW THAW> site<<A>gain, <N>ext, <Q>uit?>',
  ],
  [
    'a name that speaks again, in a story told in messages',
    'unknown number\n\nUnknown: hi is this the plumber\nMe: no\nUnknown: could you be\nMe: what’s wrong with it\nUnknown: it’s singing\n\nMe: singing what\n\nA/N: short but sweet!!',
    'title<unknown number> [Unknown: hi is this the plumber / Me: no / Unknown: could you be / Me: what’s wrong with it / Unknown: it’s singing] [Me: singing what] author-note@trailing<A/N: short but sweet!!>',
  ],
  [
    'speech that opens with a dash, under a note',
    'Slow Thaw\n\nNote de la traductrice : publié avec son autorisation.\n\n— Au choix.\n\n{A}\n\n{B}\n\n{C}',
    'title<Slow Thaw> author-note@leading<Note de la traductrice : publié avec son autorisation.> [— Au choix.] A B C',
  ],
  [
    'mood and music below an entry',
    '{A}\n\n{B}\n\n{C}\n\nmood: accomplished\nmusic: the fridge',
    'A B C site<mood: accomplished> site<music: the fridge>',
  ],
  [
    'a vote, boxes to tick',
    '{A}\n\n{B}\n\n{D}\n\n{F}\n\n{G}\n\n{A}\n\n{B}\n\n{D}\n\n{F}\n\n{G}\n\n{A}\n\n{B}\n\n{D}\n\n{F}\n\n{G}\n\n{A}\n\n{B}\n\n{D}\n\n{F}\n\n{G}\n\nWrite-ins welcome.\n[ ] Plan Kettle\n[ ] Plan Umbrella',
    'A B D F G A B D F G A B D F G A B D F G author-note@trailing?<Write-ins welcome. / [ ] Plan Kettle / [ ] Plan Umbrella> !note/possible',
  ],
  [
    'a member’s card and a post’s stamp',
    'Tollkeeper\nWell worn.\nJoined: Mar 9, 2014\nMessages: 3,801\n\nInterlude 7: The Weigher\n\n{A}\n\n{B}\n\n{C}\n\nLike x 88  Love x 12\nLast edited: Apr 3, 2019\nTollkeeper, Apr 2, 2019',
    'h1<Interlude 7: The Weigher> A B C site<Tollkeeper> site<Well worn.> site<Joined: Mar 9, 2014> site<Messages: 3,801> site<Like x 88 Love x 12> site<Last edited: Apr 3, 2019> site<Tollkeeper, Apr 2, 2019>',
  ],
  [
    'a title that links follow keeps its place',
    'Slow Thaw\nFollow\nShare\n\n{A}\n\n{B}\n\n{C}',
    'title<Slow Thaw> A B C site<Follow> site<Share>',
  ],
  [
    'a letter to whom the story is for',
    'Slow Thaw\n\nFor: saltcellar\n\nPrompt: "Boats a plus."\n\nDear saltcellar, there is one boat, and one cold.\n\n{A}\n\n{B}\n\n{C}',
    'title<Slow Thaw> for=<saltcellar> prompt=<"Boats a plus."> other@leading?<Dear saltcellar, there is one boat, and one cold.> A B C !note/possible',
  ],
  [
    'what a transcriber changed',
    `{A}\n\n{B}\n\n{C}\n\nTranscriber's Notes\n\npage 4: "allottments" changed to "allotments"\n\npage 9: "teh" changed to "the"`,
    `A B C other@trailing?<Transcriber's Notes / page 4: "allottments" changed to "allotments" / page 9: "teh" changed to "the"> !note/possible`,
  ],
  [
    'a name of the net behind a dash',
    'slow thaw - orphan_account\n\n{A}\n\n{B}\n\n{C}',
    'title<slow thaw> by<orphan_account> A B C',
  ],
  [
    'a header’s bare key, with two paragraphs behind',
    'Slow Thaw\nby marl\n\nCharacters: Ada\nWords: 1650\n\nNotes:\n\nNow with podfic by the wonderful Ivy! Go and listen.\n\n{A}\n\n{B}\n\n{C}',
    'title<Slow Thaw> by<marl> characters=<Ada> words=<1650> author-note@leading?<Notes: / Now with podfic by the wonderful Ivy! Go and listen.> A B C !note/possible',
  ],
  [
    'a list of contents that leads to pages',
    'Slow Thaw\n\nCONTENTS\n1 The Train ........ 3\n2 The Door ........ 11\n\n1 The Train\n\n{A}\n\n{B}\n\n2 The Door\n\n{C}\n\n{D}',
    'title<Slow Thaw> contents=<1 The Train ........ 3, 2 The Door ........ 11> h1<1 The Train> A B h1<2 The Door> C D',
  ],
  [
    'counts of a day’s words, and what is to do',
    'Slow Thaw\n\nDay 1 - 1,702 / 50,000\n\n{A}\n\n{B}\n\n[fix this later: she can’t have two]\n\nDay 2 - 3,380 / 50,000\n\n{C}\n\n{D}',
    'title<Slow Thaw> A B author-note@mid?<[fix this later: she can’t have two]> C D site<Day 1 - 1,702 / 50,000> site<Day 2 - 3,380 / 50,000> !note/possible',
  ],
  ['a typed page’s foot', '{A}\n\n{B}\n\n(more)\n\n{C}\n\n{D}', 'A B C D site<(more)>'],
  [
    'warnings as a list close below their label',
    'Slow Thaw\n\nwren\n\nCONTENT WARNINGS (click to expand)\n- drowning (past)\n- one needle\n\n{A}\n\n{B}\n\n{C}',
    'title<Slow Thaw> h2<wren> warning@leading<CONTENT WARNINGS (click to expand) / - drowning (past) / - one needle> A B C !header/author-possible',
  ],
  [
    'a reader’s initials in brackets',
    '{A}\n\n{B}\n\n[JK: love this, but who is speaking?]\n\n{C}\n\n{D}',
    'A B author-note@mid?<[JK: love this, but who is speaking?]> C D !note/possible',
  ],
  [
    'arrows around whose eyes it is seen with',
    `Chapter 14: Ice\n\n→ Maud's pov ←\n\n{A}\n\n{B}\n\n→ Tom's pov ←\n\n{C}\n\n{D}`,
    `h1<Chapter 14: Ice> h2<→ Maud's pov ←> A B #heading h2<→ Tom's pov ←> C D`,
  ],
  [
    'a form of a site’s, with the title of a piece',
    'Name: Wren Adler\nEmail: wren@example.org\nCategory: Fiction\nTitle of piece: Slow Thaw\nSimultaneous submission?: No\n\n{A}\n\n{B}\n\n{C}',
    'title<Slow Thaw> by<Wren Adler> name=<Wren Adler> email=<wren@example.org> category=<Fiction> simultaneous submission?=<No> A B C',
  ],
  [
    'whose words are answered',
    'In article <34f1c2.88@well.example>, tbird@well.example wrote:\n\n> Has nobody written the haunted one?\n\n{A}\n\n{B}\n\n{C}',
    'A B C site<In article <34f1c2.88@well.example>, tbird@well.example wrote:> site<> Has nobody written the haunted one?>',
  ],
  [
    'a whole page, down to its header',
    'Skip to main content\nArchive of Small Hours\nUser Navigation\nHi, wren!\nLog Out\nSearch\n\nRating:\n    General Audiences\nFandom:\n    Nine\n\nSlow Thaw\nby wren\n\n{A}\n\n{B}\n\n{C}',
    'title<Slow Thaw> by<wren> rating=<General Audiences> fandom=<Nine> A B C site<Skip to main content> site<Archive of Small Hours> site<User Navigation> site<Hi, wren!> site<Log Out> site<Search>',
  ],
  [
    'a whole page of a blog',
    'Skip to content\n\nThe Lamp Room\n\nHome\n\nAbout\n\nSlow Thaw\n\nby Wren Adler\n\n{A}\n\n{B}\n\n{C}',
    'title<Slow Thaw> by<Wren Adler> A B C site<Skip to content> site<The Lamp Room> site<Home> site<About>',
  ],
  [
    'a challenge’s rules without a word of their writer’s',
    'Round 14 rules:\n- between 50 and 100 words\n- must contain a ladder\n- nobody may cry\n\n{A}\n\n{B}\n\n{C}',
    'other@leading<Round 14 rules: / - between 50 and 100 words> other@leading?<- must contain a ladder / - nobody may cry> A B C !note/possible',
  ],
  [
    'days that name their parts',
    'Small Windows\n\nDecember 1st: Candle\n\n{A}\n\n{B}\n\nDecember 2nd: Nutmeg\n\n{C}\n\n{D}',
    'title<Small Windows> h1<December 1st: Candle> A B h1<December 2nd: Nutmeg> C D',
  ],
  [
    'a label whose colon announces what ends the file',
    '{A}\n\n{B}\n\n{C}\n\nNote:\n\nQuesta storia partecipa al contest indetto da Malva. Grazie a chi leggerà!',
    'A B C author-note@trailing?<Note: / Questa storia partecipa al contest indetto da Malva. Grazie a chi leggerà!> !note/possible',
  ],
  [
    'where a drabble comes from',
    'From the give-me-a-pairing meme. Tallgrass wanted marmalade.\n\n{A}\n\n{B}\n\n{C}',
    'other@leading?<From the give-me-a-pairing meme. Tallgrass wanted marmalade.> A B C !note/possible',
  ],
  [
    'a page’s foot, and when it was saved',
    '{A}\n\n{B}\n\nPage 1 of 3\n\n{C}\n\n{D}\n\nPage 2 of 3\n\n{F}\n\nLast saved 11.02.2016 by Ivor',
    'A B C D F site<Page 1 of 3> site<Page 2 of 3> site<Last saved 11.02.2016 by Ivor>',
  ],
  [
    'a form under the story’s first words that asks for a title',
    'Form 12\n\nThe form was blue and came in triplicate, and the ghost had only ever learnt to hold one pen.\n\nName: yes\nTitle: formerly\nAge: at which time?\nStatus: complete\nReason: draughts\n\n{A}\n\n{B}',
    'title<Form 12> [The form was blue and came in triplicate, and the ghost had only ever learnt to hold one pen.] [Name: yes / Title: formerly / Age: at which time? / Status: complete / Reason: draughts] A B',
  ],
  [
    'a journal’s cut in words of its own',
    'Small Heat\n\n( 900 words about a stove )\n\n{A}\n\n{B}\n\n{C}\n\nmood: cold\nmusic: rain',
    'title<Small Heat> A B C site<( 900 words about a stove )> site<mood: cold> site<music: rain>',
  ],
  [
    'words between brackets where no journal is seen',
    'Small Heat\n\n{A}\n\n( and so it was )\n\n{B}\n\n{C}',
    'title<Small Heat> A [( and so it was )] B C',
  ],
  [
    'a page’s chapter, over notes and the chapter’s own name; a side story behind it',
    'Slow Thaw - Chapter 2\n\nA/N: Back early!\n\nChapter 2 - The Keeper\n\n{A}\n\n{B}\n\n<3 <3 <3\n\n{C}\n\nOmake: The Goat’s Side\n\n{D}\n\n{F}',
    'title<Slow Thaw> author-note@leading<A/N: Back early!> h1<Chapter 2 - The Keeper> A B #glyph C h1<Omake: The Goat’s Side> D F site<Chapter 2>',
  ],
  [
    'a page of fanfiction.net copied whole',
    'Games » Harrow Keep » Slow Thaw\nSlow Thaw By: InkAndOrion\nThe map-maker drew one island too many. Oneshot, complete.\nRated: Fiction K+ - English - Adventure/Humor - Dace - Words: 520 - Reviews: 14 - Favs: 22 - Follows: 3 - Published: Jul 9, 2013 - id: 9471102\n+ - Full 3/4 1/2 Expand Tighten\nDISCLAIMER: Harrow Keep belongs to others.\n\n{A}\n\n{B}\n\n{C}',
    'title<Slow Thaw> by<InkAndOrion> rated=<Fiction K+ - English - Adventure/Humor - Dace - Words: 520 - Reviews: 14 - Favs: 22 - Follows: 3 - Published: Jul 9, 2013 - id: 9471102> disclaimer=<Harrow Keep belongs to others.> other@header<The map-maker drew one island too many. Oneshot, complete.> A B C site<Games » Harrow Keep » Slow Thaw> site<+ - Full 3/4 1/2 Expand Tighten>',
  ],
  ['a title with a board’s tag', '[FF] Der letzte Bus\n\n{A}\n\n{B}\n\n{C}', 'title<Der letzte Bus> A B C'],
  [
    'a page of the Archive of Our Own copied from the screen, without a blank line in its header',
    'Archive of Our Own beta\nUser Navigation\nHi, wren!\nLog Out\nMain Content\nWhile we’ve done our best to make the core functionality of this site accessible without javascript, it will work better with it.\nDownload\nWork Header\nRating:\nTeen\nFandom:\nThe Salt Roads\nStats:\nPublished:\n2024-03-02\nWords:\n412\nComments:\n7\nKudos:\n88\nBookmarks:\n11\nHits:\n940\nSoup for the Long Night\nquietkettle\nSummary:\nSomebody has to cook.\n\nWork Text:\n{A}\n\n{B}\n\n{C}',
    'title<Soup for the Long Night> by<quietkettle> rating=<Teen> fandom=<The Salt Roads> stats=<> published=<2024-03-02> words=<412> comments=<7> kudos=<88> bookmarks=<11> hits=<940> summary=<Somebody has to cook.> A B C site<Archive of Our Own beta> site<User Navigation> site<Hi, wren!> site<Log Out> site<Main Content> site<While we’ve done our best to make the core functionality of this site accessible without javascript, it will work better with it.> site<Download> site<Work Header> site<Work Text:>',
  ],
];

for (const [what, text, expected] of CASES) test(what, () => expect(outline(text)).toBe(expected));
