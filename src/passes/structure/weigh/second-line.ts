import type { Row } from './row.js';
import { titleLook } from './title-look.js';

/** What kind of work it is: `A short play`, `eine Erzählung in drei Teilen`. */
const FORM =
  /^(?:an?|being an?|eine?|une?|un[ao]?|il|een|en|ett)?\s*(?:\p{L}+ ){0,3}(?:story|tale|play|poem|novel|novella|novelette|fable|romance|mystery|farce|comedy|tragedy|sketch|vignette|drabble|fanfic|erzählung|geschichte|novelle|märchen|nouvelle|conte|pièce|récit|cuento|relato|novela|racconto|novella|conto|verhaal|novell|berättelse)\b/iu;

/** So many words in small letters are no name. */
const SMALL = 3;

/**
 * Whether a line goes with the title in the line above: that is the manifest's title, or the line says what kind of
 * work it is, or goes on in small letters. Else the first of two may be a series, and the second the title.
 */
export function isSecondLine(row: Row, at: number): boolean {
  const [above, line] = [row.lines[at - 1], row.lines[at]];
  if (!above || !line || row.known(line) !== null || titleLook(row, at, true) === null) return false;
  if (row.known(above) === 'title') return true;
  // Below a header's keys stand values, then the title.
  if (titleLook(row, at - 1) === null || row.lines.slice(0, at).some(({ key }) => key?.meaning)) return false;
  return FORM.test(line.bare) || (line.words >= SMALL && /^\p{Ll}/u.test(line.bare) && !/^\p{Ll}/u.test(above.bare));
}
