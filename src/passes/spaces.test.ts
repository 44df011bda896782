import { describe, expect, test } from 'vitest';
import { proofread, shown, storyOf } from '../../tests/made/edited.js';
import { controls } from './controls.js';
import { ellipses } from './ellipses.js';
import { emphasis } from './emphasis.js';
import { french } from './french.js';
import { spaces } from './spaces.js';

describe('spaces', () => {
  test.each([
    ['One.  Two.\tThree.   Four.', 'One. Two. Three. Four.'],
    ['It ends here.  ', 'It ends here.'],
    ['A\u00A0word and \u00A0 another', 'A word and another'],
    ['5\u00A0km with Mr.\u00A0Fox and J.\u00A0Hare', '5\u00A0km with Mr.\u00A0Fox and J.\u00A0Hare'],
    ['Vraiment\u202F?', 'Vraiment\u202F?'],
  ])('%j', (given, wanted) => {
    expect(proofread(spaces, storyOf(given)).text).toBe(wanted);
  });

  test('a missing one is told, never put in', () => {
    const { text, told } = proofread(spaces, storyOf('He drank his coffee.It was cold,bitter.'));
    expect(text).toBe('He drank his coffee.It was cold,bitter.');
    expect(told).toEqual(['space/missing@1:20', 'space/missing@1:32']);
  });

  test.each(['At 3.30 p.m. in the U.S.A. it was 1,000.', 'See www.tide.org.', 'Well…Yes.', 'It was 5.A lot.'])(
    'none is missing in: %s',
    (text) => {
      expect(proofread(spaces, storyOf(text)).told).toEqual([]);
    },
  );
});

describe('what cannot be seen', () => {
  test('goes, and is told once', () => {
    const { text, changes, told } = proofread(
      controls,
      storyOf('Se\u00ADven\u200B sea\u0007gulls\uFEFF.\n\nAnd a\u200Bcrab.'),
    );
    expect(text).toBe('Seven seagulls.\n\nAnd acrab.');
    expect(changes).toHaveLength(5);
    expect(told).toEqual(['space/invisible@1:3']);
  });

  test.each(['A family: 👨‍👩‍👧.', 'می‌روم', 'क्‍ष', 'שלום\u200F!'])('stays where it means something: %s', (text) => {
    expect(proofread(controls, storyOf(text)).text).toBe(text);
  });
});

describe('ellipses', () => {
  test.each([
    ['Well... no.', 'Well… no.'],
    ['Well. . . no.', 'Well… no.'],
    ['So it went.... Then not.', 'So it went.… Then not.'],
    ['So it went. . . . Then not.', 'So it went.… Then not.'],
    ['Wait..... what?', 'Wait..... what?'],
    ['...', '...'],
  ])('%s', (given, wanted) => {
    expect(proofread(ellipses, storyOf(given)).text).toBe(wanted);
    expect(proofread(ellipses, storyOf(wanted)).text).toBe(wanted);
  });
});

describe('emphasis in plain text', () => {
  const seen = (text: string, file?: string) => shown(proofread(emphasis, storyOf(text, {}, file)));

  test.each([
    ['She was _so_ late.', 'She was <i>so</i> late.'],
    ['She was *so* late, *so very* late.', 'She was <i>so</i> late, <i>so very</i> late.'],
    ['"_Stop_!" he cried. _No, don\'t._', '"<i>Stop</i>!" he cried. <i>No, don\'t.</i>'],
    ['It was /his/ hat, not /hers/.', 'It was <i>his</i> hat, not <i>hers</i>.'],
  ])('%s', (given, wanted) => {
    expect(seen(given)).toBe(wanted);
  });

  test.each([
    ['a call for a note', 'It was so late* that we went home.'],
    ['a censored word', 'What the f*** was that, you b*****d?'],
    ['a name of a file', 'He opened my_tide_table.txt and an_other.'],
    ['a path, a date, a choice', 'On 1/2/1990 he and/or she went to /home.'],
    ['a slash once', 'He said /no/ once.'],
    ['sums', 'It is 2 * 3 * 4.'],
    ['more strays than pairs', 'One *two* three* four* five* six*.'],
  ])('%s is none', (_name, text) => {
    expect(seen(text)).toBe(text);
  });

  test('in Markdown it is the reader’s work', () => {
    expect(seen('She was _so_ late.', 'tide.md')).toBe('She was _so_ late.');
  });

  test('the story’s habit is told once, and every place is in the ledger', () => {
    const { told, changes } = proofread(emphasis, storyOf('It was _late_.\n\nIt was _so_ late.'));
    expect(told).toEqual(['glyph/emphasis@1:8']);
    expect(changes.map(({ before, after }) => [before, after])).toEqual([
      ['_late_', 'late'],
      ['_so_', 'so'],
    ]);
  });
});

describe('French spaces', () => {
  const set = (text: string, language: string) => proofread(french, storyOf(text, { language })).text;

  test('narrow before ; ! ?, wide before a colon', () => {
    const wanted = 'Quoi\u202F?\u202F! Oui\u202F; viens\u00A0: vite\u202F!'.replace('?\u202F!', '?!');
    expect(set('Quoi?! Oui; viens : vite !', 'fr')).toBe(wanted);
    expect(set(wanted, 'fr')).toBe(wanted);
  });

  test('not in an hour, an address or another language', () => {
    expect(set('À 10:30, http://tide.fr?x', 'fr')).toBe('À 10:30, http://tide.fr?x');
    expect(set('What?', 'en')).toBe('What?');
    expect(set('Quoi ? Oui : viens', 'fr-CA')).toBe('Quoi? Oui\u00A0: viens');
  });
});
