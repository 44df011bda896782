import { expect, test } from 'vitest';
import { outline } from '../../../../tests/outline.js';

const SECTION =
  'The lamp burned low on the sill, and nobody came up from the village to trim it before the thaw.\n\n"Up?"\n\n{B}';
const READ =
  '[The lamp burned low on the sill, and nobody came up from the village to trim it before the thaw.] ["Up?"] B';

const over = (...names: readonly string[]) => names.map((name) => `${name}\n\n${SECTION}`).join('\n\n');

test.each([
  [
    'under a title of the manifest’s',
    over('THE BIRD', 'THE WEIR', 'THE OAR!'),
    'S',
    `title<S> h1<THE BIRD> ${READ} h1<THE WEIR> ${READ} h1<THE OAR!> ${READ}`,
  ],
  [
    'the first is the title, where nobody says what that is',
    over('THE BIRD', 'THE WEIR', 'THE OAR'),
    undefined,
    `title<THE BIRD> ${READ} h1<THE WEIR> ${READ} h1<THE OAR> ${READ}`,
  ],
  [
    'under a title and a name',
    `THE LAMP\n\nby Ida Field\n\n${over('THE BIRD', 'THE WEIR', 'THE OAR')}`,
    undefined,
    `title<THE LAMP> by<Ida Field> h1<THE BIRD> ${READ} h1<THE WEIR> ${READ} h1<THE OAR> ${READ}`,
  ],
  [
    'signs that a story reads aloud are none',
    `${SECTION}\n\n${over('NO WAY OUT', 'KEEP LEFT', 'MIND THE GAP')}`,
    undefined,
    `${READ} [NO WAY OUT] ${READ} [KEEP LEFT] ${READ} [MIND THE GAP] ${READ}`,
  ],
  [
    'nor what is cried twice',
    over('THE BIRD', 'NO', 'NO', 'NO'),
    undefined,
    `title<THE BIRD> ${READ} [NO] ${READ} [NO] ${READ} [NO] ${READ}`,
  ],
  [
    'nor lines beside marked chapters',
    `Chapter 1\n\n${over('THE BIRD', 'THE WEIR', 'THE OAR')}`,
    'S',
    `title<S> h1<Chapter 1: THE BIRD> ${READ} [THE WEIR] ${READ} [THE OAR] ${READ}`,
  ],
] as const)('headings in capitals: %s', (_what, text, title, expected) => {
  expect(outline(text, title === undefined ? {} : { title })).toBe(expected);
});
