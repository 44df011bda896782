import { describe, expect, test } from 'vitest';
import { proofread, storyOf } from '../../../tests/made/edited.js';
import type { DashStyle } from '../../document/index.js';
import { dashes } from './dashes.js';

const told = (text: string) =>
  proofread(dashes, storyOf(text)).diagnostics.map(({ code, message }) => `${code}: ${message}`);

const set = (text: string, style: DashStyle = 'em', language = 'en') =>
  proofread(dashes, storyOf(text, { dashes: style, language })).text;

describe('the em dash, close set', () => {
  test.each([
    ['The tide--such as it was--turned.', 'The tide—such as it was—turned.'],
    ['The tide -- such as it was -- turned.', 'The tide—such as it was—turned.'],
    ['The tide - such as it was - turned.', 'The tide—such as it was—turned.'],
    ['The tide – such as it was – turned.', 'The tide—such as it was—turned.'],
    ['The tide — such as it was — turned.', 'The tide—such as it was—turned.'],
    ['It ran --- no, it flew -- home. "It is---" she said.', 'It ran—no, it flew—home. "It is—" she said.'],
    ['Of the --- Review, and at --- abbey -- once.', 'Of the --- Review, and at --- abbey—once.'],
    ['"I never-" She stopped.', '"I never—" She stopped.'],
    ["'I never-' She stopped.", "'I never—' She stopped."],
    ['“I never -” She stopped.', '“I never—” She stopped.'],
    ['I was going to tell you, but-', 'I was going to tell you, but—'],
    ['"I was-- Oh, look!"', '"I was— Oh, look!"'],
    ['The tide-- such as it was-- turned.', 'The tide—such as it was—turned.'],
    ['"The tide-- such as it was-- turned."', '"The tide—such as it was—turned."'],
    ['"The tide turned-- he began, and stopped.', '"The tide turned— he began, and stopped.'],
    ["'It's turned-- he began. 'It's out.'", "'It's turned— he began. 'It's out.'"],
    ["I'm- I'm cold. You don't- you don't care.", "I'm—I'm cold. You don't—you don't care."],
    ['Wh- what? Th- they went. The- the tide.', 'Wh—what? Th—they went. The—the tide.'],
    ["And then we- Can't you stop?", "And then we— Can't you stop?"],
    ['--And so they went.', '—And so they went.'],
    ['--And so they went--', '—And so they went—'],
    [
      'Mr. D-- of the Hall met Lady B-- at noon in 18-- he thought.',
      'Mr. D— of the Hall met Lady B— at noon in 18— he thought.',
    ],
    ['They lay in --shire, by the --th Foot, near W--.', 'They lay in —shire, by the --th Foot, near W—.'],
    ['She---who had not---came--late.', 'She—who had not—came—late.'],
    ['A d----d nuisance, said Captain B------.', 'A d——d nuisance, said Captain B———.'],
    [
      'The war of 1914-18 and the peace of 1918-1939; see pp. 12-15.',
      'The war of 1914–18 and the peace of 1918–1939; see pp. 12–15.',
    ],
  ])('%s', (given, wanted) => {
    expect(set(given)).toBe(wanted);
    expect(set(wanted)).toBe(wanted);
  });
});

test.each([
  ['a stutter', 'I-I w-went b-back.'],
  ['a compound', 'A well-to-do mother-in-law, pre- and post-war.'],
  [
    'half a compound',
    'Three- and four-year-olds, long- or short-haired, in pre- and postwar years, anti- British ones.',
  ],
  ['a hyphen that may stand for a dash', 'The tide- such as it was- turned.'],
  ['a quoted prefix', 'The prefix "non-" and the suffix "-ness".'],
  ['a score, a telephone number, a sum', 'It was 7-6; ring 555-0134-20; 5 - 3 is 2.'],
  ['a years’ range that runs backwards', 'Room 1918-14.'],
  [
    'a name withheld, where two hyphens are the dash',
    'By G---! He went--and the --th Foot with him--home; the --- Review came--late.',
  ],
  ['an arrow', 'Then --> mo has left, <-- kit is back <--> gone.'],
  ['a line of hyphens', '- - - -'],
  ['a hyphen at the head of a line', '- milk'],
  ['an ornament of hyphens', '-fin-'],
  ['an ornament of doubled hyphens', '--the end--'],
])('%s stays', (_name, text) => {
  expect(set(text)).toBe(
    text.replace('went--and', 'went—and').replace('him--home', 'him—home').replace('came--late', 'came—late'),
  );
});

test('three hyphens are the dash of a story that has no other', () => {
  expect(set('He ran---or flew---home.')).toBe('He ran—or flew—home.');
});

test('spaced en dashes keep to the word before them', () => {
  expect(set('The tide--such as it was--turned. "I never-" "--Oh," he said.', 'spaced-en')).toBe(
    'The tide\u00A0– such as it was\u00A0– turned. "I never\u00A0–" "– Oh," he said.',
  );
});

test('as written: the author’s own spaces stay', () => {
  expect(set('One -- two--three — four – five.', 'as-written')).toBe('One — two—three — four – five.');
});

test('other languages keep the spaces they set', () => {
  expect(set('Er kam -- wie immer -- zu spät.', 'em', 'de')).toBe('Er kam – wie immer – zu spät.');
  expect(set('Er kam - so sagte er -, und ging -; Kinder-, Jugend- und Altenheim.', 'em', 'de')).toBe(
    'Er kam – so sagte er –, und ging –; Kinder-, Jugend- und Altenheim.',
  );
  expect(set('Il vint - comme toujours - en retard.', 'em', 'fr')).toBe('Il vint — comme toujours — en retard.');
  expect(set('— Ven —dijo ella—, que es tarde.', 'em', 'es')).toBe('— Ven —dijo ella—, que es tarde.');
});

test('hyphens that may be dashes are told once, with their number', () => {
  expect(told('The tide- such as it was- turned.\n\nTwo- and three-masters lay there. I- I saw them.')).toEqual([
    'dash/doubtful: This hyphen may stand for a dash, and 1 more like it',
  ]);
});

test('a hyphen at the end of a line that nobody joined is kept and told, for it may part a word', () => {
  const text = 'He had the note-\n\nbook with him, and the sea-\n\nchart; he never-\n\n"Oh."';
  expect(set(text)).toBe('He had the note-\n\nbook with him, and the sea-\n\nchart; he never—\n\n"Oh."');
  expect(told(text)).toEqual([
    'dash/parted: This hyphen may part a word whose line ends here, and 1 more like it; it stays',
  ]);
});

test('where German nouns begin with capitals, a hyphen before one says nothing', () => {
  expect(set('Ein- Ausgang. Ich- ich kam.', 'em', 'de')).toBe('Ein- Ausgang. Ich— ich kam.');
});

describe('speech that opens with a hyphen', () => {
  test.each([
    ['es', '- Ven - dijo ella -. Es tarde.\n\n- No.', '— Ven — dijo ella —. Es tarde.\n\n— No.'],
    ['es', '-Ven -dijo ella-. Es tarde.\n\n-No.', '—Ven —dijo ella—. Es tarde.\n\n—No.'],
    ['pl', '- Nie idę - powiedział.\n\n- Idziesz.', '— Nie idę — powiedział.\n\n— Idziesz.'],
    ['sv', '- Kom nu.\n\n- Nej.', '– Kom nu.\n\n– Nej.'],
    ['en', "- I'm not coming, said Mark.\n\n- You are.\n\n-No!", "— I'm not coming, said Mark.\n\n— You are.\n\n—No!"],
  ])('%s', (language, given, wanted) => {
    expect(set(given, 'em', language)).toBe(wanted);
    expect(set(wanted, 'em', language)).toBe(wanted);
  });

  test.each([
    ['en', '- Milk\n\n- Bread\n\n- Tea'],
    ['en', '- Buy milk.\n\n- Feed the cat.\n\n- Go.'],
    ['fr', '- Lait\n\n- Pain'],
  ])('a list stays: %s %s', (language, text) => {
    expect(set(text, 'em', language)).toBe(text);
  });
});
