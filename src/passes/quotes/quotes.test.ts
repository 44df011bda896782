import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edit, proofread, shown, storyOf } from '../../../tests/made/edited.js';
import type { Diagnostic } from '../../diagnostics/index.js';
import { inlinesOf, isVerbatim, type QuoteStyle } from '../../document/index.js';
import { applyHouseStyle } from '../index.js';
import { quotes, tell } from './quotes.js';

const set = (text: string, style: QuoteStyle = 'as-written', language = 'en') =>
  proofread(quotes, storyOf(text, { quotes: style, language }));

describe('a mark is read by what surrounds it', () => {
  test.each([
    ['"Yes," he said.', '“Yes,” he said.'],
    [`"She said 'no' twice," he told them.`, '“She said ‘no’ twice,” he told them.'],
    [`"'No,' she said, and 'never.'"`, '“‘No,’ she said, and ‘never.’”'],
    [`'"No," she said, and "never."'`, '‘“No,” she said, and “never.”’'],
    ['"But—" she said. He cried—"Go!"', '“But—” she said. He cried—“Go!”'],
    ['"I went"—he coughed—"and came back."', '“I went”—he coughed—“and came back.”'],
    ['He said ("quietly") that "Ben" had gone.', 'He said (“quietly”) that “Ben” had gone.'],
    ['"Well...." "..." "...so?"', '“Well....” “...” “...so?”'],
    [`The dogs' tails and the fox's den.`, 'The dogs’ tails and the fox’s den.'],
    [`'The dogs' tails,' he said, 'are wet.'`, '‘The dogs’ tails,’ he said, ‘are wet.’'],
    [`'Twas late, 'tis said, in the '90s.`, '’Twas late, ’tis said, in the ’90s.'],
    [`"'Tis nothing," said he.`, '“’Tis nothing,” said he.'],
    [`Salt 'n' vinegar, and rock 'n' roll.`, 'Salt ’n’ vinegar, and rock ’n’ roll.'],
    [`"I'd 'a' gone, if he hadn't 'a' stopped me."`, '“I’d ’a’ gone, if he hadn’t ’a’ stopped me.”'],
    [
      `"Give 'em the tins o' paint an' the brush 'fore noon."`,
      '“Give ’em the tins o’ paint an’ the brush ’fore noon.”',
    ],
    [`'I was goin' to tell 'em,' he said.`, '‘I was goin’ to tell ’em,’ he said.'],
    [`"She's in the 'ouse, sir, puttin' on 'er 'at."`, '“She’s in the ’ouse, sir, puttin’ on ’er ’at.”'],
    [`Ask O'Dowd. "Mister 'Dowd is out," said the maid.`, 'Ask O’Dowd. “Mister ’Dowd is out,” said the maid.'],
    [`He was 6'2" tall, in a 12" collar.`, 'He was 6′2″ tall, in a 12″ collar.'],
    [
      `It was a 10'x12' room, or 9' x 12', with 8"x10" prints.`,
      'It was a 10′x12′ room, or 9′ x 12′, with 8″x10″ prints.',
    ],
    [`He was 5'11 and she 5'2".`, 'He was 5′11 and she 5′2″.'],
    [`At 40°26'46" north it took 3'40".`, 'At 40°26′46″ north it took 3′40″.'],
    [
      `"Look," she said. The letter 'm' was there, and then an 's'.`,
      '“Look,” she said. The letter ‘m’ was there, and then an ‘s’.',
    ],
    [
      `He had three 'A's, and his 'cousins' who drank '20 amps' of it.`,
      'He had three ‘A’s, and his ‘cousins’ who drank ‘20 amps’ of it.',
    ],
    [`"They'd never 'a' gone; he's 'ittin' 'em."`, '“They’d never ’a’ gone; he’s ’ittin’ ’em.”'],
    [`In 'eighty-one, and June, 'forty-nine.`, 'In ’eighty-one, and June, ’forty-nine.'],
    [
      `"We mun 'a' the gate shut, or they'll 'a' to fetch her."`,
      '“We mun ’a’ the gate shut, or they’ll ’a’ to fetch her.”',
    ],
    [`"'S all one to me." "'D you want the tide table?"`, '“’S all one to me.” “’D you want the tide table?”'],
    [
      `'The lock is rusted,' said the smith, 'as was the key.'`,
      '‘The lock is rusted,’ said the smith, ‘as was the key.’',
    ],
    [
      `'You took the boat'—he wiped his hands—'and it leaks.'`,
      '‘You took the boat’—he wiped his hands—‘and it leaks.’',
    ],
    [
      `The tune was of the '70s. Nobody sang it, nor those of the '80's.\n\n'Nobody sings,' said Ann.`,
      'The tune was of the ’70s. Nobody sang it, nor those of the ’80’s.\n\n‘Nobody sings,’ said Ann.',
    ],
    [
      `"He 'lowed he'd go, but dey 'quir' it fum de ferry, an' tol' 'im ter wait."`,
      '“He ’lowed he’d go, but dey ’quir’ it fum de ferry, an’ tol’ ’im ter wait.”',
    ],
    [
      `"I 'tend it," she said. "Folks call it 'tend it' or 'the tending', and I'd 'liver it."`,
      '“I ’tend it,” she said. “Folks call it ‘tend it’ or ‘the tending’, and I’d ’liver it.”',
    ],
    [`'He left the no-'count boat ashore,' said Ann.`, '‘He left the no-’count boat ashore,’ said Ann.'],
    [`"Is 'q-u-a-y' a word? 'D-o-c-k' spells 'dock.'"`, '“Is ‘q-u-a-y’ a word? ‘D-o-c-k’ spells ‘dock.’”'],
    ['"It runs on.\n\n"And on.\n\n"And ends," she said.', '“It runs on.\n\n“And on.\n\n“And ends,” she said.'],
  ])('%s', (given, wanted) => {
    expect(set(given).text).toBe(wanted);
  });

  test('through emphasis, which it may begin, end or cross', () => {
    expect(shown(set('"<i>Stop</i>," he said, "<i>or I\'ll"</i> he added.'))).toBe(
      '“<i>Stop</i>,” he said, “<i>or I’ll”</i> he added.',
    );
  });

  test('and not in code, nor over a forced line end', () => {
    expect(set('Type <code>"x"</code>, "then" <br>"wait."').text).toBe('Type "x", “then” \n“wait.”');
  });

  test('in a poem over its lines', () => {
    const verse = set('|"The tide is out,\n|the boats lie down,\n|and I\'m going home."\n\n"Is that all?"');
    expect(verse.text).toBe('“The tide is out,\nthe boats lie down,\nand I’m going home.”\n\n“Is that all?”');
    expect(verse.told).toEqual([]);
  });
});

describe('a story teaches its own habits', () => {
  const cockney = `"The 'ouse is 'eld by 'Enry," said Bert. "'Is 'ounds 'ear 'im." `;

  test('where h is dropped again and again, a word that is one without it has lost it too', () => {
    const text = `${cockney}\n\n${cockney}\n\n"You 'ear them?"`;
    expect(set(text).text).toContain('“You ’ear them?”');
  });
});

describe('the house sets its own style', () => {
  const single = `'I don't,' he said. 'She told me "no", and 'twas the boys' own fault.'`;
  const double = '“I don’t,” he said. “She told me ‘no’, and ’twas the boys’ own fault.”';

  test('double outside: nested marks trade places, apostrophes stay', () => {
    expect(set(single, 'double').text).toBe(double);
    expect(set(double, 'double').text).toBe(double);
  });

  test('single outside', () => {
    expect(set(double, 'single').text).toBe('‘I don’t,’ he said. ‘She told me “no”, and ’twas the boys’ own fault.’');
  });

  test.each([
    ['fr', '"Bonjour, dit-il, tu connais \'Le Cid\'."', '«\u202FBonjour, dit-il, tu connais “Le Cid”.\u202F»'],
    ['de', '"Komm", sagte er, "sie rief \'nein\' dazu."', '„Komm“, sagte er, „sie rief ‚nein‘ dazu.“'],
    ['es', '"Ven", dijo ella.', '“Ven”, dijo ella.'],
    ['it', '"Vieni", disse lei. Era un po\' tardi.', '«Vieni», disse lei. Era un po’ tardi.'],
    ['it', '"Ha detto \'no\'", disse, "e \'sta volta è vero."', '«Ha detto “no”», disse, «e ’sta volta è vero.»'],
    [
      'nl',
      "\"Hij zag 'n man, en zei 'nee' 's morgens in 't veld.\"",
      '“Hij zag ’n man, en zei ‘nee’ ’s morgens in ’t veld.”',
    ],
    ['de', "\"Komm 'rein, 's ist kalt, und sag nicht 'nein'.\"", '„Komm ’rein, ’s ist kalt, und sag nicht ‚nein‘.“'],
    ['nl', '"Kom," zei hij, "zo\'n dag."', '“Kom,” zei hij, “zo’n dag.”'],
    ['de-CH', '"Komm", sagte er, "sie rief \'nein\' dazu."', '«Komm», sagte er, «sie rief ‹nein› dazu.»'],
    ['fr', '"Il a dit \'non\'", dit-elle.', '«\u202FIl a dit “non”\u202F», dit-elle.'],
    ['fr', '" Oui ", dit-il. « Non. »', '«\u202FOui\u202F», dit-il. «\u202FNon.\u202F»'],
    ['pl', '"Chodź", powiedział.', '„Chodź”, powiedział.'],
    ['pt', '"Vem", disse ela.', '“Vem”, disse ela.'],
    ['pt-PT', '"Vem", disse ela.', '«Vem», disse ela.'],
    ['sv', '"Kom", sade han.', '”Kom”, sade han.'],
    ['da', '"Kom", sagde han.', '“Kom”, sagde han.'],
    ['nb', '"Kom", sa han.', '«Kom», sa han.'],
    ['fi', '"Tule", hän sanoi.', '”Tule”, hän sanoi.'],
    ['cs', '"Pojď", řekl.', '„Pojď“, řekl.'],
    ['ru', '"Иди", сказал он.', '«Иди», сказал он.'],
    ['en-GB', "'Come,' he said.", '“Come,” he said.'],
  ])('%s sets its own marks', (language, given, wanted) => {
    expect(set(given, 'double', language).text).toBe(wanted);
    expect(set(wanted, 'double', language).text).toBe(wanted);
  });

  test('single outside where the house asks for it and the language has single marks', () => {
    expect(set('"Kom," zei hij.', 'single', 'nl').text).toBe('‘Kom,’ zei hij.');
  });

  test('German marks are read as such where the house is English', () => {
    expect(set('„Komm“, sagte er. Er rief: „Nein!“', 'double', 'de').text).toBe('„Komm“, sagte er. Er rief: „Nein!“');
  });
});

describe('guillemets point as the story has them', () => {
  const inward = '»Nein?« fragte sie. »Er sagte: ›Komm!‹« »Gut«, rief er, »ich geh’.« Er blieb. »Geh (»so«) nur.«';
  const outward = '«Nein?» fragte sie. «Er sagte: ‹Komm!›» «Gut», rief er, «ich geh’.» Er blieb. «Geh («so») nur.»';
  const alike = '»Nej?» sade hon. »Bra», sade han. »Kom.»';

  test.each([
    ['de', inward],
    ['en', inward],
    ['fr', inward],
    ['da', inward],
    ['de', outward],
    ['de-CH', outward],
    ['en', outward],
    ['sv', alike],
    ['en', alike],
    ['en', 'Sie sagte »'],
    ['de', '»'],
    ['de', 'Er « und » sie.'],
  ])('as written they stay, no space beside them goes: %s %s', (language, text) => {
    expect(set(text, 'as-written', language).text).toBe(text);
  });

  test.each([
    ['de', inward],
    ['de', outward],
  ])('%s: another house style turns each to its own mark', (language, text) => {
    expect(set(text, 'double', language).text).toBe(
      '„Nein?“ fragte sie. „Er sagte: ‚Komm!‘“ „Gut“, rief er, „ich geh’.“ Er blieb. „Geh („so“) nur.“',
    );
  });

  test('a space behind a closing one is never taken for its own', () => {
    expect(set('»Ja.« »Nein,« sagte er. »Ja« oder »Nein« ?', 'double', 'de').text).toBe(
      '„Ja.“ „Nein,“ sagte er. „Ja“ oder „Nein“ ?',
    );
  });
});

describe('doubts are told, and few', () => {
  test.each([
    ['"Is it far?\n\n"No," said Ann.', ['quote/unclosed@1:1']],
    ['"Is it far? he asked.', ['quote/unclosed@1:1']],
    ['Is it far?" he asked.', ['quote/unopened@1:11']],
    ['He lost his words " I am tired, that is all."', ['space/in-quote@1:19']],
    ['"Come in."he said.', ['space/missing@1:10']],
    ['“Wrong way round,“ he said.', ['quote/doubtful@1:18']],
    ['"All is well," said Ann. "The tide is out."', []],
    [`"It's the dogs' dinner," said Ann.`, []],
    [`They lay at 40° 30' W. and 17° 5' N. for a week.`, []],
  ])('%s', (given, told) => {
    expect(set(given).told).toEqual(told);
  });

  test('speech that goes on in the next paragraph is none', () => {
    const long =
      'We went down to the harbour when the tide was out, and there was nobody about but the gulls and the old man with his net, who told us to go home.';
    expect(set(`"${long}\n\n"${long}"`).told).toEqual([]);
  });

  test('a stray space goes, and the ledger has it', () => {
    const { text, changes } = set('He lost his words " I am tired."');
    expect(text).toBe('He lost his words “I am tired.”');
    expect(changes.map(({ rule, before, after }) => [rule, before, after])).toEqual([
      ['quote', '"', '“'],
      ['space', ' ', ''],
      ['quote', '"', '”'],
    ]);
  });

  const codes = (text: string) => set(text).diagnostics.map(({ code }) => code);

  test.each([
    [
      'speech that leads over to verse, which closes it',
      '"Then hear my song:\n\nThe ferry lies on the other side,\nAnd nobody calls it home."\n\nHe coughed.',
      [],
    ],
    [
      'the same over a stanza with a clipped word',
      `"Then hear my song:\n\nThe ferry lies 'mid the other reeds,\nAnd nobody\n\ncalls it home."\n\nHe coughed.`,
      [],
    ],
    ['speech that nothing closes', '"Then hear my song:\n\nHe coughed.\n\nNobody sang.', ['quote/unclosed']],
  ])('%s', (_, text, wanted) => {
    expect(codes(text)).toEqual(wanted);
  });

  test.each([
    [`"We are, sirs,\n"Yours truly,\n"Doe and Sons."`, '“We are, sirs,\n“Yours truly,\n“Doe and Sons.”'],
    [`'We are, sirs,\n'Yours truly,\n'Doe and Sons.'`, '‘We are, sirs,\n‘Yours truly,\n‘Doe and Sons.’'],
  ])('lines of a letter in speech, each with its mark: %s', (given, wanted) => {
    const { text, diagnostics } = set(given);
    expect([text, diagnostics]).toEqual([wanted, []]);
  });

  test('one short paragraph that runs on may lack its mark; where many do, it is how the author writes', () => {
    const runsOn = '"I went down to the quay.\n\n"The boat was gone," she said.';
    expect(codes(runsOn)).toEqual(['quote/unclosed']);
    expect(codes([runsOn, runsOn, runsOn].join('\n\nThe lamp smoked.\n\n'))).toEqual([]);
  });

  test('doubts of one word are one, with their number and all places', () => {
    const source = { file: 'a.txt', text: "'gator\n'gator\n'mongst\n'gator" };
    const doubt = (word: string) => ({
      at: 0,
      code: 'quote/doubtful' as const,
      message: `\`${word}\` was read with an apostrophe; it may be an opening quote`,
      hint: 'set it',
      like: word,
    });
    const told: Diagnostic[] = [];
    const places = [0, 7, 14, 22].map((start) => ({ source, start, end: start + 1 }));
    tell(
      places.map((span, index) => ({ span, doubt: doubt(index === 2 ? "'mongst" : "'gator") })),
      (diagnostic) => told.push(diagnostic),
    );
    expect(told.map(({ message, also, hint }) => [message, also?.map(({ start }) => start), hint])).toEqual([
      ["`'gator` ×3 was read with an apostrophe; it may be an opening quote", [7, 22], 'set it; also at lines 2, 4'],
      ["`'mongst` was read with an apostrophe; it may be an opening quote", undefined, 'set it'],
    ]);
  });

  test('a word that was read in two ways is one doubt, and none where no place of it is doubtful by itself', () => {
    const source = { file: 'a.txt', text: "'gator 'gator 'gator" };
    const read = (as: string, other: string) => ({
      at: 0,
      code: 'quote/doubtful' as const,
      message: `\`'gator\` was read with ${as}; it may be ${other}`,
      hint: 'set it',
      like: "'gator",
      as,
    });
    const [apostrophe, quote] = ['an apostrophe', 'an opening quote'];
    const doubts = [read(apostrophe, quote), read(quote, apostrophe), read(apostrophe, quote)];
    const placed = (beside: readonly boolean[]) =>
      doubts.map((doubt, index) => ({
        span: { source, start: 7 * index, end: 7 * index + 1 },
        doubt: { ...doubt, beside: beside[index]! },
      }));
    const messages = (beside: readonly boolean[]) => {
      const told: Diagnostic[] = [];
      tell(placed(beside), (diagnostic) => told.push(diagnostic));
      return told.map(({ message, also }) => [message, also?.length]);
    };
    expect(messages([true, false, true])).toEqual([
      ["`'gator` ×3 was read with an apostrophe ×2 and an opening quote ×1", 2],
    ]);
    expect(messages([true, true, true])).toEqual([]);
  });

  test('marks turned alike are told once, with their number', () => {
    const { diagnostics } = set('Tell ‘em. Ask ‘em. Leave ‘em.');
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'This mark was turned into an apostrophe, and 2 more like it',
    ]);
  });
});

test('no mark of a story is set where its encoding is in doubt', () => {
  const story = storyOf('"Sk³ad" -- he said...');
  const unsure = { ...story, sources: story.sources.map((source) => ({ ...source, unsure: true })) };
  expect(edit(applyHouseStyle, unsure).text).toBe('"Sk³ad" -- he said...');
  expect(edit(applyHouseStyle, story).text).toBe('“Sk³ad”—he said…');
});

describe('whatever the text', () => {
  const pieces = fc.constantFrom(
    ...`" ' “ ” ‘ ’ -- - ... . , <i> </i> <br> <code> </code> a tis dogs I'm`.split(' '),
    ' ',
    ' ',
    '\n\n',
    '\n\n|',
  );
  const texts = fc.array(pieces, { minLength: 1, maxLength: 30 }).map((all) => `x${all.join('')}`);

  test('every run stays true to its source, and the changes lie in order within it', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { story, changes } = edit(applyHouseStyle, storyOf(text));
        for (const inline of story.blocks.flatMap(inlinesOf).flat()) {
          if (inline.kind !== 'run' || !isVerbatim(inline)) continue;
          const { source, start, end } = inline.span;
          // A replacement may be as long as what it replaces; then it is a mark, not a word.
          if (/[\p{L}\d]/u.test(inline.text)) expect(inline.text).toBe(source.text.slice(start, end));
        }
        for (const { span } of changes) expect(span.start).toBeLessThanOrEqual(span.end);
      }),
    );
  });
});

describe('time grows with the text alone', () => {
  test.each([
    ['marks in one paragraph', `"a' `.repeat(10_000)],
    ['backticks', '` '.repeat(10_000)],
    ['backticks in a row', '`'.repeat(3_000_000)],
    ['marks of every kind in a row', `"'`.repeat(1_000_000)],
    ['openers that never close', `"Go. `.repeat(10_000)],
    ['white space', `"${' '.repeat(200_000)}"`],
    ['one word', `'${'a'.repeat(200_000)}'`],
  ])('%s', { timeout: 180_000 }, (_name, text) => {
    expect(set(text).text.length).toBeGreaterThan(0);
  });
});
