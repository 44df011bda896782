import {
  BEFORE_HAVE,
  BEFORE_YEAR,
  DECADES,
  HEADLESS_NAMES,
  LETTERS_NAME,
  LIKELY_HEADS,
  LOST_HEADS,
  LOST_IT,
  LOST_LAST,
  LOST_SYLLABLES,
  LOST_TAILS,
  NEVER_HEADS,
  PARTICIPLE,
  SHORT_NAMES,
  SURE_HEADS,
  SURE_TAILS,
  TENS,
} from './clipped-words.js';
import { isApocope, isClitic, mayBeClitic } from './clitics.js';
import { isWord, rarityOf } from './dictionary.js';

/**
 * How a word behind a single mark may have lost its head: it is a year; the lists hold it; it is no word but with a
 * head it is (`derived`, or `dropped` if the head is an h); it is a word and with a head it is another (`possible`, or
 * `hollow` if that head is an h); it is no word at all (`unknown`, or `name` with a capital); it is a word that lacks nothing
 * (`whole`), one so common that it never stands for a longer one (`never`), or one of a language that has no list here (`foreign`).
 */
export type Head =
  | 'year'
  | 'sure'
  | 'likely'
  | 'dropped'
  | 'derived'
  | 'hollow'
  | 'possible'
  | 'unknown'
  | 'name'
  | 'whole'
  | 'never'
  | 'foreign';

/** How a word before a single mark may have lost its tail; `plural` for one that ends in s, x or z. */
export type Tail = 'sure' | 'derived' | 'plural' | 'unknown' | 'whole';

/** Whether a word may have lost both its ends. */
export type Both = 'sure' | 'likely' | 'possible' | 'no';

/** A word that is commoner than this, in SCOWL's sizes, may be the one that was clipped to a word of its own. */
const COMMON = 35;

/** The same of one that was clipped at both ends. */
const COMMON_BOTH = 40;

const NAME = /(?:O['’])?[A-ZÀ-Þ][a-zß-ÿ]{3,}/g;

/** Every name of a story, and every other word with a capital, in lower case. */
function namesIn(texts: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const text of texts) {
    for (const name of text.match(NAME) ?? []) names.add(name);
  }
  return new Set(Array.from(names, (name) => name.toLowerCase().replace('’', "'")));
}

/** `'ouse's` is looked up as `ouse`. */
export function baseOf(word: string): string {
  const lower = word.toLowerCase();
  return SURE_HEADS.has(lower) ? lower : lower.replace(/'(?:s|ll|d|ve|re|m)$|n't$/, '');
}

/** What the words of the language and of this story tell of a mark's two sides. */
export class Lexicon {
  readonly #language: string;
  readonly english: boolean;
  readonly #texts: readonly string[];
  readonly #heads = new Map<string, Head>();
  readonly #tails = new Map<string, Tail>();
  readonly #both = new Map<string, Both>();
  #names: ReadonlySet<string> | null = null;

  constructor(language: string, texts: readonly string[]) {
    this.#language = language;
    this.english = /^en\b/i.test(language);
    this.#texts = texts;
  }

  head(word: string): Head {
    let known = this.#heads.get(word);
    if (known === undefined) {
      known = this.#head(word);
      this.#heads.set(word, known);
    }
    return known;
  }

  tail(word: string): Tail {
    let known = this.#tails.get(word);
    if (known === undefined) {
      known = this.#tail(word);
      this.#tails.set(word, known);
    }
    return known;
  }

  /** Whether `'a'` between these words stands for have. */
  isHave = (before: string, after: string): boolean =>
    this.english &&
    (BEFORE_HAVE.test(before.toLowerCase()) ||
      (/^\p{L}/u.test(before) && !LETTERS_NAME.test(before.toLowerCase()) && PARTICIPLE.test(after.toLowerCase())));

  /**
   * Whether a word between two marks may have lost head and tail: 'ittin' for hitting (`sure`), 'temp' for attempt (`likely`), or
   * one that is a word as it stands, 'ten' for attend (`possible`).
   */
  clippedBoth = (word: string): Both => {
    let known = this.#both.get(word);
    if (known === undefined) {
      known = this.#clippedBoth(word.toLowerCase());
      this.#both.set(word, known);
    }
    return known;
  };

  /**
   * How a word may have lost its head behind `before`: `in 'eighty-one` is a year, and `drank '20 amps'` is none; a letter
   * before further words is what speech left of one: `'S all right`.
   */
  headBehind(before: string, word: string, goesOn: boolean): Head {
    if (!this.english) return goesOn && mayBeClitic(this.#language, word) ? 'likely' : this.head(word);
    if (goesOn && /^[DMST]$/.test(word)) return 'likely';
    const isYear = BEFORE_YEAR.test(before.toLowerCase());
    if (TENS.has(word.toLowerCase())) return isYear ? 'year' : this.head(word);
    if (/^\d\d$/.test(word))
      return before === '' || isYear || /^(?:an?|the|this|that|[A-Z]\p{L}+)$/u.test(before) ? 'year' : 'possible';
    return this.head(word);
  }

  #clippedBoth(base: string): Both {
    if (!this.english || !/^[a-z]{3,}$/.test(base)) return 'no';
    if (base.length >= 5 && base.endsWith('in') && !isWord(base)) {
      if (LOST_HEADS.some((head) => isWord(`${head}${base}g`) || isWord(`${head}${base}ing`))) return 'sure';
    }
    const isBoth = LOST_HEADS.some((head) => LOST_LAST.some((tail) => rarityOf(head + base + tail) <= COMMON_BOTH));
    if (!isBoth) return 'no';
    return isWord(base) ? 'possible' : 'likely';
  }

  #head(word: string): Head {
    if (/^\d\d(?:'?s)?$/.test(word)) return 'year';
    if (/^\d/.test(word)) return 'whole';
    if (!this.english) return isClitic(this.#language, word) ? 'sure' : 'foreign';
    const lower = word.toLowerCase();
    const base = baseOf(word);
    if (word === 'a') return 'possible';
    if (word.includes('-')) return 'never';
    if (NEVER_HEADS.has(lower) || /^[A-DF-Z]$/.test(word)) return 'never';
    if (LOST_IT.test(lower) && !isWord(lower)) return 'sure';
    if (SURE_HEADS.has(base) || HEADLESS_NAMES.has(base)) return 'sure';
    if (DECADES.has(base)) return 'year';
    if (LIKELY_HEADS.has(base) || LIKELY_HEADS.has(base.replace(/(?<=[^aeiou]e|[^es])s$|(?<=s)es$/, '')))
      return 'likely';
    if (SHORT_NAMES.has(base)) return 'derived';
    if (/\d/.test(base)) return 'whole';
    if (base === 'a' && lower !== base) return 'likely';
    if (isWord(base) || (base.endsWith('in') && isWord(`${base}g`))) {
      if (/^[aeiou]/.test(base) && rarityOf(`h${base}`) <= COMMON) return 'hollow';
      const ends = base.endsWith('in') ? [base, `${base}g`] : [base];
      const isLonger = LOST_SYLLABLES.some((head) => ends.some((end) => rarityOf(head + end) <= COMMON));
      return base.length > 2 && isLonger ? 'possible' : 'whole';
    }
    if (/^[aeiouy]/.test(base) && this.#isClippedFrom('h', base)) return 'dropped';
    if (LOST_HEADS.some((head) => this.#isClippedFrom(head, base))) return 'derived';
    if (!/^\p{Lu}/u.test(word)) return 'unknown';
    return this.#isClippedName(base) ? 'derived' : 'name';
  }

  /** Whether `head` makes a word of `base`, which may have lost its last g as well: 'untin'. */
  #isClippedFrom(head: string, base: string): boolean {
    const whole = head + base;
    return isWord(whole) || (base.endsWith('in') && (isWord(`${whole}g`) || isWord(`${whole}ing`)));
  }

  /** Whether a name of this story ends so: 'Lizabeth beside Elizabeth, 'Brien beside O'Brien. */
  #isClippedName(base: string): boolean {
    if (base.length < 4) return false;
    this.#names ??= namesIn(this.#texts);
    const names = this.#names;
    return names.has(`o'${base}`) || LOST_HEADS.some((head) => names.has(head + base));
  }

  #tail(word: string): Tail {
    const lower = word.toLowerCase();
    if (/\d$/.test(lower) || lower === '' || lower.includes('-')) return 'whole';
    if (/[sxz]$/.test(lower)) return 'plural';
    if (!this.english) return isApocope(this.#language, lower) ? 'sure' : 'whole';
    if (SURE_TAILS.has(lower)) return 'sure';
    if (lower.length >= 4 && lower.endsWith('in') && rarityOf(`${lower}g`) < Infinity) return 'derived';
    if (rarityOf(lower) < Infinity) return 'whole';
    if (LOST_TAILS.some((tail) => rarityOf(lower + tail) < Infinity)) return 'derived';
    return /^\p{Lu}/u.test(word) ? 'whole' : 'unknown';
  }
}
