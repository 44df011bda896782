import { LIKELY_HEADS, LOST_HEADS, LOST_TAILS, SURE_HEADS, SURE_TAILS } from './clipped-words.js';
import { isWord } from './dictionary.js';

/** How likely a word behind a single mark has lost its head. */
export type Head = 'year' | 'sure' | 'likely' | 'derived' | 'generic';
/** How likely a word before a single mark has lost its tail. */
export type Tail = 'sure' | 'derived' | 'plural' | 'generic';

/** `'ouse's` is looked up as `ouse`. */
export function baseOf(word: string): string {
  const lower = word.toLowerCase();
  return SURE_HEADS.has(lower) ? lower : lower.replace(/'(?:s|ll|d|ve|re|m)$|n't$/, '');
}

/** What the words of English tell of a mark's two sides; answers are kept, since stories repeat themselves. */
export class Lexicon {
  readonly #heads = new Map<string, Head>();
  readonly #tails = new Map<string, Tail>();

  constructor(readonly english: boolean) {}

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

  #head(word: string): Head {
    if (/^\d\ds?$/.test(word)) return 'year';
    if (!this.english) return 'generic';
    const base = baseOf(word);
    if (SURE_HEADS.has(base)) return 'sure';
    if (LIKELY_HEADS.has(base)) return 'likely';
    if (/\d/.test(base) || base.length < 2) return 'generic';
    if (isWord(base)) return isWord(`h${base}`) && /^[aeiou]/.test(base) ? 'likely' : 'generic';
    return LOST_HEADS.some((head) => isWord(head + base) || isWord(`${head}${base}g`)) ? 'derived' : 'generic';
  }

  #tail(word: string): Tail {
    const lower = word.toLowerCase();
    if (/\d$/.test(lower) || lower === '') return 'generic';
    if (/(?:s|x|z)$/.test(lower)) return 'plural';
    if (!this.english) return 'generic';
    if (SURE_TAILS.has(lower)) return 'sure';
    if (lower.length >= 4 && lower.endsWith('in') && isWord(`${lower}g`)) return 'derived';
    if (lower.length < 2 || isWord(lower)) return 'generic';
    return LOST_TAILS.some((tail) => isWord(lower + tail)) ? 'derived' : 'generic';
  }
}
