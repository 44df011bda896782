import { anyOf } from '../any-of.js';
import { NOTE_PHRASES } from '../data/phrases.js';
import { CONCERNS, concernsOf } from './voice.js';

/** How much of a paragraph is listened to, in units. */
export const ENOUGH = 1500;

/** Whether there is any phrase of notes in a text: in most there is none. */
const saysAny = anyOf(NOTE_PHRASES.map(({ pattern }) => pattern));

/** Words that characters say are not the author's: what stands in quotation marks is not listened to. */
const SPOKEN = /["“„«][^"“”„«»]{0,600}["”»“]|(?:^|\s)['‘][^'‘’]{2,600}[,.!?…—-]['’](?=\s|$)/gu;
const LINE_OF_SPEECH = /^\s*[–—-]\s|^\p{Lu}{3,}\. \p{Lu}/u;

/** `I’ll go, I wrote`: words spoken or written without their marks. */
const REPORTED =
  /[,?!.] (?:(?:I|s?he|it|they|the \p{Ll}+)(?: had)?|\p{Lu}\p{Ll}+) (?:said|says|wrote|written|thought|read|asked|told|added|whispered|muttered|replied)\b/u;

const WORD = /\p{L}[\p{L}'’*-]*/gu;

/** Three of a kind, without which no letter is stretched: ten times as fast to ask. */
const THRICE = /(.)\1\1/u;

/** Habits that can be seen in the signs of a text, whatever its language. */
const HABITS: readonly (readonly [name: string, sign: (text: string, heard: string) => number])[] = [
  ['shouts', (text) => Number(/!!|\?!|!\?/.test(text))],
  ['exclaims', (_, heard) => Math.min(2, heard.match(/!/g)?.length ?? 0)],
  [
    'faces',
    (text) =>
      Number(
        /(?:^|[\s.,!?(])(?:[:;=8xX]-?['’]?[)(DPpOo3/\\|*]|<3+|\^[_.]?\^|[oO>][_.][oO<])(?=$|[\s.,!?)])|\p{Extended_Pictographic}|[♡♥]/u.test(
          text,
        ),
      ),
  ],
  ['stretches', (text) => Number(THRICE.test(text) && /(\p{L})\1{3,}|([aeoyuAEOYU])\2\2/u.test(text))],
  ['lower', (text) => Number(/^[\s*_(["']*\p{Ll}/u.test(text) && text.length > 24)],
  ['small i', (_, heard) => Number(/(?:^|\s)i(?:['’](?:m|ve|ll|d))?(?=\s)/.test(heard))],
  ['capitals', (_, heard) => Number(/\b\p{Lu}{4,}\b/u.test(heard))],
  ['no stop', (text) => Number(!/[.!?…"”’»:)\]*_]\s*$/u.test(text))],
  ['brackets', (text) => Number(/^[\s*_]*[([].*[)\]][\s*_]*$/su.test(text))],
  ['address', (text) => Number(/@\w|https?:\/\/|www\.|\.(?:com|net|org)\b/.test(text))],
  ['speaks', (text, heard) => Number(text !== heard || LINE_OF_SPEECH.test(text))],
  ['asks', (text) => Number(/\?[\s)*_]*$/.test(text))],
  ['digits', (_, heard) => Number(/\d/.test(heard))],
  ['reports', (text) => Number(REPORTED.test(text))],
  ['ellipsis', (_, heard) => Number(/\.\.\.|…/.test(heard))],
];

/** What a text is heard by, in order: concerns, their number, shares, phrases, habits, length. */
export const OWN_SIGNS: readonly string[] = [
  ...CONCERNS.filter((name) => name !== 'third' && name !== 'past'),
  'self share',
  'you share',
  'third',
  'past',
  'two concerns',
  'three concerns',
  'five concerns',
  'strong phrases',
  'weak phrases',
  'phrase alone',
  ...HABITS.map(([name]) => name),
  'length',
  'dense',
];

const THIRD = CONCERNS.indexOf('third');
const PAST = CONCERNS.indexOf('past');
const SELF = CONCERNS.indexOf('self');
const YOU = CONCERNS.indexOf('you');
/** Concerns that characters have as well: they do not add up. */
const COMMON = (
  ['self', 'you', 'chat', 'third', 'past', 'sorry', 'hope', 'life', 'bye', 'present', 'here'] as const
).reduce((bits, name) => bits | (1 << CONCERNS.indexOf(name)), 0);

/** The signs of a text by itself, and how many of its words were heard. */
export interface OwnSigns {
  readonly signs: readonly number[];
  readonly words: number;
}

/** Listens to a text by itself. */
export function ownSigns(text: string): OwnSigns {
  const cut = text.slice(0, ENOUGH);
  const heard = /["“„«'‘]/.test(cut) ? cut.replace(SPOKEN, ' ') : cut;
  const counts = new Array<number>(CONCERNS.length).fill(0);
  let words = 0;
  let all = 0;
  for (const word of heard.match(WORD) ?? []) {
    words += 1;
    const bits = concernsOf(word);
    all |= bits;
    for (let index = 0; bits >> index > 0; index += 1) if (bits & (1 << index)) counts[index]! += 1;
  }
  const several = ones(all & ~COMMON);
  const share = (index: number) => (words === 0 ? 0 : Math.min(3, (counts[index]! / words) * 10));
  const topical = counts.reduce((sum, n, index) => (COMMON & (1 << index) ? sum : sum + n), 0);
  let strong = 0;
  let weak = 0;
  if (saysAny(heard))
    for (const { pattern, weight } of NOTE_PHRASES)
      if (pattern.test(heard)) {
        if (weight > 1) strong += 1;
        else weak += 1;
      }
  const signs = [
    ...counts.filter((_, index) => index !== THIRD && index !== PAST).map((n) => (n > 1 ? 1.5 : n)),
    share(SELF),
    share(YOU),
    share(THIRD),
    share(PAST),
    Number(several > 1),
    Number(several > 2),
    Number(several > 4),
    Math.min(2, strong),
    Math.min(3, weak),
    Number(strong > 0 && words <= 9),
    ...HABITS.map(([, sign]) => sign(cut, heard)),
    Math.log2(1 + words) / 4,
    Math.min(1, (topical / (words + 4)) * 4),
  ];
  return { signs, words };
}

const ones = (bits: number): number => {
  let count = 0;
  for (let rest = bits; rest > 0; rest &= rest - 1) count += 1;
  return count;
};
