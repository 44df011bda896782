import { expect, test } from 'vitest';
import { outline } from '../../../tests/outline.js';

const BODY = '{A}\n\n{B}\n\n{C}\n\n{D}\n\n{F}\n\n{G}';

/** What is set off from a story wherever it stands: words on what to skip, remarks of readers, choices, numbered notes. */
test.each([
  [
    'what to skip, and that it is over',
    `${BODY}\n\n**WARNING: skip to the next row of stars if you mind blood.**\n\n${BODY}\n\n(okay, it’s safe to come back now)\n\n${BODY}`,
    'A B C D F G warning@mid<**WARNING: skip to the next row of stars if you mind blood.**> A B C D F G author-note@mid?<(okay, it’s safe to come back now)> A B C D F G !note/possible',
  ],
  [
    'a turn handed on by initials',
    `${BODY}\n\n[WA - over to you, Tom, and mind the lamp]\n\n***\n\n${BODY}`,
    'A B C D F G author-note@mid?<[WA - over to you, Tom, and mind the lamp]> #glyph A B C D F G !note/possible',
  ],
  [
    'remarks by the same name, alone and within a sentence',
    `${BODY}\n\n[JUNE: I would start here.]\n\n“Did you get [JUNE: lovely] them back?”\n\n${BODY}`,
    'A B C D F G author-note@mid?<[JUNE: I would start here.]> [“Did you get them back?”] A B C D F G other@inline<[JUNE: lovely]> !note/possible',
  ],
  [
    'choices for readers',
    `${BODY}\n\n${BODY}\n\nWhat do you do about the harbour lamp tonight?\n\n[ ] Light it\n\n[ ] Leave it\n\n[x] Write-in`,
    'A B C D F G A B C D F G author-note@trailing?<What do you do about the harbour lamp tonight? / [ ] Light it / [ ] Leave it / [x] Write-in> !note/possible',
  ],
  [
    'one numbered note, which a word calls',
    `${BODY}\n\nThere was bread,[1] and a fiddle.\n\n{A}\n\nNOTES\n\n[1] Black bread with caraway, baked on the islands.`,
    'A B C D F G [There was bread,[1] and a fiddle.] A author-note@trailing?<NOTES / [1] Black bread with caraway, baked on the islands.> !note/possible',
  ],
  [
    'a letter with a word added, over the title',
    `Dear Goat,\n\nYou asked for lamps, and here they are.\n\nLove, your secret Wren\n\n(ETA: it was me!)\n\n\nThe Lamp in the Lane\n\n${BODY}`,
    'title<The Lamp in the Lane> other@leading?<Dear Goat, / You asked for lamps, and here they are. / Love, your secret Wren / (ETA: it was me!)> A B C D F G !note/possible',
  ],
  [
    'an archive’s page copied, title and author under its counts',
    `Rating:\nMature\nFandom:\nThe Lane (Radio)\nStats:\nPublished:2021-05-01Words:8,854Kudos:41\n\nmind the lamp (where you used to be)\n\nwren_adler, notafield\n\nChapter 1: frost\n\n${BODY}`,
    'title<mind the lamp (where you used to be)> by<wren_adler + notafield> rating=<Mature> fandom=<The Lane (Radio)> stats=<> published=<2021-05-01Words:8,854Kudos:41> h1<Chapter 1: frost> A B C D F G',
  ],
])('%s', (_, text, expected) => {
  expect(outline(text)).toBe(expected);
});

/** What looks so, and is the story’s. */
test.each([
  [
    '5 November\n\n{A}\n\n6 November\n\nNote: buy garlic, to be safe.\n\n{B}\n\n9 November\n\n{C}',
    '[Note: buy garlic, to be safe.]',
  ],
  [`${BODY}\n\n“It is safe to come out,” she said.\n\n${BODY}`, '[“It is safe to come out,” she said.]'],
  [
    `${BODY}\n\nYou can skip the ropes if you like, but mind the bell.\n\n${BODY}`,
    '[You can skip the ropes if you like, but mind the bell.]',
  ],
  [`${BODY}\n\nThe sign said [JUNE: CLOSED] and no more.\n\n${BODY}`, '[The sign said [JUNE: CLOSED] and no more.]'],
  [
    `${BODY}\n\n[ ] Yes\n\n[ ] No\n\nShe ticked neither box.\n\n${BODY}`,
    '[[ ] Yes] [[ ] No] [She ticked neither box.]',
  ],
])('%j keeps its line', (text, kept) => {
  expect(outline(text)).toContain(kept);
});
