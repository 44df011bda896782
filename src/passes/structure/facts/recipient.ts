import type { Line } from '../row.js';
import { looseWords } from './named.js';

/** How far down a header says for whom the story was written. */
const TOP = 16;

/** Keys behind which somebody stands to whom a story is given. */
const KEYS =
  /^(?:for|to|gift for|gift to|recipient|written for|requested by|request by|dedicated to|für|pour|para|per|dla|voor|till)$/i;

const GREETING =
  /^(?:dear|dearest|hi|hello|hey|liebe[rs]?|hallo|chère?|salut|querid[oa]|hola|olá|car[oa]|ciao|droga|drogi|beste|lieve|kära|hej|дорог(?:ой|ая))\s+/iu;

/** Whether a text greets by name whom the header says the story is for: then its author writes to her. */
export function greetsRecipient(lines: readonly Line[], { text }: Line): boolean {
  const greeting = GREETING.exec(text);
  if (!greeting) return false;
  const greeted = looseWords(text.slice(greeting[0].length, greeting[0].length + 60));
  return lines.slice(0, TOP).some(({ key }) => {
    const name = key && KEYS.test(key.key) ? looseWords(key.value) : '';
    return name.length > 2 && greeted.startsWith(name);
  });
}
