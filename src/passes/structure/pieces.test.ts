import { expect, test } from 'vitest';
import { outline } from '../../../tests/outline.js';

const LONG =
  'The lamp burned low on the sill, and nobody came up from the village to trim it before the thaw, nor for a week after it.';
const P = `${LONG}\n\n{B}`;
const READ = `[${LONG}] B`;

/** Files that hold several pieces: what they are, the text, its outline. */
const CASES: readonly (readonly [what: string, text: string, outline: string])[] = [
  [
    'each with its own header',
    `Harbour Drabbles\nby Wren\n\nTitle: Lamp\nPrompt: salt\n\n${P}\n\nTitle: Rope\nPrompt: tar\n\n${P}`,
    `title<Harbour Drabbles> by<Wren> h1<Lamp> other@chapter<Prompt: salt> ${READ} h1<Rope> other@chapter<Prompt: tar> ${READ}`,
  ],
  [
    'the first header names the file, as far as anybody can tell',
    `Title: Lamp\nPrompt: salt\n\n${P}\n\nTitle: Rope\nPrompt: tar\n\n${P}`,
    `title<Lamp> prompt=<salt> ${READ} h1<Rope> other@leading<Prompt: tar> ${READ}`,
  ],
  [
    'prompts alone',
    `Harbour Drabbles\n\nPrompt: salt\n\n${P}\n\nPrompt: tar\n\n${P}\n\n[Prompt: rope]\n\n${P}`,
    `title<Harbour Drabbles> prompt=<salt> ${READ} other@mid?<Prompt: tar> ${READ} other@mid?<[Prompt: rope]> ${READ} !note/possible !note/possible`,
  ],
  [
    'the same header again is a post’s, however short the parts',
    `Title: Slow Thaw\nAuthor: Wren\nPart: 1/2\n\n${P}\n\nTitle: Slow Thaw\nAuthor: Wren\nPart: 2/2\n\n${P}`,
    `title<Slow Thaw> by<Wren> part=<1/2> ${READ} ${READ} site<Title: Slow Thaw> site<Author: Wren> site<Part: 2/2>`,
  ],
  [
    'a form that the story fills in is the story',
    `Two on the Rock\n\nDate: 3 March\nKeeper on duty: Aune\nWeather: thick\n\n${P}\n\nDate: 4 March\nKeeper on duty: Aune\nWeather: clear\n\n${P}`,
    `title<Two on the Rock> [Date: 3 March / Keeper on duty: Aune / Weather: thick] ${READ} [Date: 4 March / Keeper on duty: Aune / Weather: clear] ${READ}`,
  ],
  [
    'headings over a rule',
    `Harbour Drabbles\n\nLamp\n----\n\n${P}\n\nRope\n----\n\n${P}\n\nOar\n---\n\n${P}`,
    `title<Harbour Drabbles> h1<Lamp> ${READ} h1<Rope> ${READ} h1<Oar> ${READ} site<----> site<----> site<--->`,
  ],
  [
    'headings in stars',
    `Harbour Drabbles\n\n**Lamp**\n\n${P}\n\n**Rope**\n\n${P}\n\n**Oar**\n\n${P}`,
    `title<Harbour Drabbles> h1<Lamp> ${READ} h1<Rope> ${READ} h1<Oar> ${READ}`,
  ],
  [
    'headings in brackets',
    `Harbour Drabbles\n\n[Lamp]\n\n${P}\n\n[Rope]\n\n${P}\n\n[Oar]\n\n${P}`,
    `title<Harbour Drabbles> h1<[Lamp]> ${READ} h1<[Rope]> ${READ} h1<[Oar]> ${READ}`,
  ],
  [
    'headings under a wider gap',
    `Harbour Drabbles\n\n\nThe Lamp\n\n${P}\n\n\nA Rope\n\n${P}\n\n\nThe Oar\n\n${P}`,
    `title<Harbour Drabbles> h1<The Lamp> ${READ} h1<A Rope> ${READ} h1<The Oar> ${READ}`,
  ],
  [
    'headings under every rule',
    `Harbour Drabbles\n\nThe Lamp\n\n${P}\n\n***\n\nA Rope\n\n${P}\n\n***\n\nThe Oar\n\n${P}`,
    `title<Harbour Drabbles> h1<The Lamp> ${READ} h1<A Rope> ${READ} h1<The Oar> ${READ}`,
  ],
  [
    'a heading in capitals over a gift',
    `Harbour Drabbles\n\nLAMP\n(for Ines, who asked)\n\n${P}\n\nROPE\n(for Bo)\n\n${P}\n\nOAR\n\n${P}`,
    `title<Harbour Drabbles> h1<LAMP> dedication<(for Ines, who asked)> ${READ} h1<ROPE> dedication<(for Bo)> ${READ} h1<OAR> ${READ}`,
  ],
  [
    'an alphabet under what its collector says',
    `An Alphabet of Boats\n\nMy thanks to all who made this alphabet possible, and to the new hands.\n\nA is for Anchor, by quillfish\n\n${P}\n\nB is for Ballast, by Huw\n\n${P}\n\nC is for Caulk, by nettlebed\n\n${P}`,
    `title<An Alphabet of Boats> [My thanks to all who made this alphabet possible, and to the new hands.] h1<A is for Anchor, by quillfish> ${READ} h1<B is for Ballast, by Huw> ${READ} h1<C is for Caulk, by nettlebed> ${READ} !note/possible`,
  ],
  [
    'what is heard, in brackets, from the first line on',
    `[Static]\n\n${P}\n\n[Door closes]\n\n${P}\n\n[Silence]\n\n${P}`,
    `[[Static]] ${READ} [[Door closes]] ${READ} [[Silence]] ${READ}`,
  ],
  [
    'lines of a song in italics',
    `The Song\n\n*Row the boat over*\n\n${P}\n\n*Over the bar*\n\n${P}\n\n*Row her home slowly*\n\n${P}`,
    `title<The Song> h2<*Row the boat over*> ${READ} [*Over the bar*] ${READ} [*Row her home slowly*] ${READ}`,
  ],
  [
    'what follows each rule and is no name',
    `Rain\n\n${P}\n\n***\n\nLater\n\n${P}\n\n***\n\nEven later than that\n\n${P}\n\n***\n\nAfterwards\n\n${P}`,
    `title<Rain> ${READ} #glyph [Later] ${READ} #glyph [Even later than that] ${READ} #glyph [Afterwards] ${READ}`,
  ],
  [
    'two who write to one another',
    `Slow Post\n\n${P}\n\nFrom: Ada\nTo: Tom\nSubject: the boat\n\n${P}\n\nFrom: Tom\nTo: Ada\nSubject: Re: the boat\n\n${P}\n\nFrom: Ada\nTo: Tom\nSubject: Re: the boat\n\n${P}`,
    `title<Slow Post> ${READ} [From: Ada / To: Tom / Subject: the boat] ${READ} [From: Tom / To: Ada / Subject: Re: the boat] ${READ} [From: Ada / To: Tom / Subject: Re: the boat] ${READ}`,
  ],
  [
    'a sentence that the title was taken from',
    'Drip\n\nDrip.\n\n"What is it?"\n\n{A}\n\n{B}',
    `title<Drip> [Drip.] ["What is it?"] A B`,
  ],
  [
    'a chat, whose messages are short',
    `The Channel\n\n${P}\n\nada\n3 March 2009, 09:12\n\nNo.\n\ntom\n3 March 2009, 09:13\n\nYes.\n\nada\n3 March 2009, 09:14\n\nWho?\n\n${P}`,
    `title<The Channel> ${READ} [ada] h2<3 March 2009, 09:12> [No.] [tom] h2<3 March 2009, 09:13> [Yes.] [ada] h2<3 March 2009, 09:14> [Who?] ${READ}`,
  ],
  [
    'what looks alike and heads nothing is no heading',
    `Slow Thaw\n\n*Lamp*\n\n${P}\n\n*Rope*\n\n${P}\n\n*Oar*\n\n${P}\n\n*Not again, he thought.*\n\n${P}`,
    `title<Slow Thaw> h2<*Lamp*> ${READ} [*Rope*] ${READ} [*Oar*] ${READ} [*Not again, he thought.*] ${READ} !header/author-possible`,
  ],
  [
    'what is offered twice',
    `FOR SALE\n\n${P}\n\nFOR SALE\n\n${P}`,
    `other@leading?<FOR SALE> ${READ} [FOR SALE] ${READ} !note/possible`,
  ],
];

for (const [what, text, expected] of CASES) test(what, () => expect(outline(text)).toBe(expected));
