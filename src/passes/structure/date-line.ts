import { CALENDAR, DATE_PARTICLES } from './data/calendar.js';
import { undecorated } from './wording.js';

const NUMBER = /^(?:\d{1,2}(?:st|nd|rd|th|er|º|ª|\.)?|[’']?\d{2}|1\d{3}|20\d{2}|2[1-9]\d{2})$/i;
const CLOCK = /^(?:\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:[ap]\.?m\.?)?|\d{1,2}[ap]\.?m\.?|[01]\d{3}|2[0-4]\d{2})$/i;
const NUMERIC = /^(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{2}|\d{4})|\d{4}-\d{2}-\d{2})$/;

const MILITARY = /^[0-2]\d[0-5]\d ?(?:hours|hrs|h)\.?$/i;

/** Whether a line is a date, a day or an hour and nothing more, perhaps behind a place: `London, 3 May 1944`. */
export function isDateLine(line: string): boolean {
  const { text } = undecorated(line);
  if (MILITARY.test(text)) return true;
  if (text.length > 60 || text.length < 4) return false;
  const placed = /^\p{Lu}[\p{L}’' .-]*(?:, \p{Lu}[\p{L}’' .-]*)?(?:,| ?[–—-]) ?(?=.*\d)/u.exec(text);
  return isDate(text) || (placed !== null && isDate(text.slice(placed[0].length), true));
}

const isOfDates = (word: string): boolean =>
  CALENDAR.has(word) || DATE_PARTICLES.has(word) || NUMBER.test(word) || CLOCK.test(word) || NUMERIC.test(word);

function isDate(text: string, yearAlone = false): boolean {
  const words = text.split(/[\s,;()\u00A0–—-]+/u).filter((word) => word !== '');
  if (NUMERIC.test(text.replace(/[.,:]$/, ''))) return true;
  if (words.length === 0 || words.length > 10) return false;
  const bare = words.map((word) => word.toLowerCase().replace(/[.,:]$/, ''));
  if (!bare.every(isOfDates)) return false;
  const named = bare.filter((word) => CALENDAR.has(word)).length;
  const clocks = bare.filter((word) => CLOCK.test(word)).length;
  const years = bare.filter((word) => /^(?:1\d{3}|20\d{2})$/.test(word)).length;
  if (named > 0)
    return /\d/.test(text) || (bare.length === 1 && !/[.!?]$/.test(text) && bare[0]!.length > 3 && bare[0] !== 'march');
  return yearAlone
    ? years + clocks > 0
    : (years === 1 && bare.length === 1 && !text.endsWith('.')) || /\d[:h]\d\d/.test(text);
}
