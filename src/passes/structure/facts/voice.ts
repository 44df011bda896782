import { type Concern, VOICE } from '../data/voice.js';

/** Every concern, in the order of its number. */
export const CONCERNS = Object.keys(VOICE) as readonly Concern[];

const EXACT = new Map<string, number>();
const STEMS = new Map<string, number>();

for (const [index, concern] of CONCERNS.entries())
  for (const word of VOICE[concern].split(' ')) {
    const [list, key] = word.endsWith('*') ? [STEMS, word.slice(0, -1)] : [EXACT, word];
    list.set(key, (list.get(key) ?? 0) | (1 << index));
  }

/** The shortest stem, in units. */
const SHORTEST = 3;
const LONGEST = 12;

/** How most verbs of the past end in English, French, Spanish, Portuguese, Italian, Russian and Polish; few other words do. */
const PAST_ENDING =
  /(?:[^e]ed|[aeèiî]rent|ai(?:t|ent)|aban?|[^aeou]ían?|[aei]vano|[ae]va|[óò]|(?:ar|ier)on|[^aeoy]ou|[aeiuyęą]ł[aoi]?|[аеёияуы]л(?:а|о|и|ся|ась|ось|ись)?)$/u;
const PAST = 1 << CONCERNS.indexOf('past');

const known = new Map<string, number>();
const MOST_KNOWN = 50_000;

/** What a word speaks of, whatever its case and its apostrophes: one bit a concern. */
export function concernsOf(written: string): number {
  const found = known.get(written);
  if (found !== undefined) return found;
  const word = written.toLowerCase().replace(/['’*]/g, '');
  let bits = EXACT.get(word) ?? 0;
  for (let length = SHORTEST; length <= Math.min(LONGEST, word.length); length += 1)
    bits |= STEMS.get(word.slice(0, length)) ?? 0;
  if (bits === 0 && word.length > 4 && PAST_ENDING.test(word)) bits = PAST;
  if (known.size > MOST_KNOWN) known.clear();
  known.set(written, bits);
  return bits;
}
