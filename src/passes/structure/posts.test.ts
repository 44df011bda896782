import { expect, test } from 'vitest';
import { outline } from '../../../tests/outline.js';

const BODY = '{A}\n\n{B}\n\n{C}\n\n{D}\n\n{F}\n\n{G}';

test.each([
  [
    'a thread of a board, a reader’s cheer between two posts',
    `Re: The Lamp\nby Wren » Sat Nov 06, 2004 11:20 pm\n\n${BODY}\n\nRe: The Lamp\nby Gull » Sat Nov 06, 2004 11:31 pm\n\nEEEE!! You cannot stop THERE!\n\nRe: The Lamp\nby Wren » Sat Nov 06, 2004 11:42 pm\n\n${BODY}`,
    'A B C D F G author-note@mid?<EEEE!! You cannot stop THERE!> A B C D F G site<Re: The Lamp> site<by Wren » Sat Nov 06, 2004 11:20 pm> site<Re: The Lamp> site<by Gull » Sat Nov 06, 2004 11:31 pm> site<Re: The Lamp> site<by Wren » Sat Nov 06, 2004 11:42 pm> !note/possible',
  ],
  [
    'another hand that posts a part of the story keeps it',
    `The Lamp\nvon Wren » 06.11.2004, 23:20\n\n${BODY}\n\nAw: The Lamp\nvon Gull » 06.11.2004, 23:31\n\n${BODY}`,
    'A B C D F G A B C D F G site<The Lamp> site<von Wren » 06.11.2004, 23:20> site<Aw: The Lamp> site<von Gull » 06.11.2004, 23:31>',
  ],
  [
    'a mail in a list’s digest',
    `There are 3 messages in this issue.\n\n____________________\n\nMessage: 2\n   Date: Fri, 17 Nov 2000 19:04:28 -0000\n   From: "wren" <wren@...>\nSubject: DRABBLE: Weir (G)\n\n${BODY}`,
    'title<Weir> A B C D F G site<There are 3 messages in this issue.> site<____________________> site<Message: 2> site<Date: Fri, 17 Nov 2000 19:04:28 -0000> site<From: "wren" <wren@...>> site<Subject: DRABBLE: Weir (G)>',
  ],
  [
    'a mail that somebody’s telephone signed',
    `Subject: the lamp\nTo: me\nDate: Thu, 3 Oct 2019 07:52\n\n${BODY}\n\nSent from my phone`,
    'title<the lamp> A B C D F G site<Subject: the lamp> site<To: me> site<Date: Thu, 3 Oct 2019 07:52> site<Sent from my phone>',
  ],
])('%s', (_, text, expected) => {
  expect(outline(text)).toBe(expected);
});

test.each([
  [`Subject: the lamp\nTo: Mara\nDate: Thu, 3 Oct 2019 07:52\n\n${BODY}`, 'the lamp'],
  [
    `${BODY}\n\nby the river » the one that burned at 11:20\n\n${BODY}`,
    '[by the river » the one that burned at 11:20]',
  ],
])('%j keeps what may be the story’s', (text, kept) => {
  expect(outline(text).replace(/ site<.*/, '')).toContain(kept);
});
