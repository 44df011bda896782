import type { KeyLine } from '../key-line.js';
import type { Line } from '../row.js';

/** How far above and below a line its company is looked for. */
const ABOVE = 4;
const BELOW = 6;

/** How many lines a header's value may take. */
const FAR = 8;

/** Other lines around one that has a header line's shape. */
export interface Company {
  /** Lines with a known key. */
  readonly known: number;
  /** Of these, the ones that are no note's: rating, fandom, title. */
  readonly facts: number;
  /** Lines with a known key of the same header, above. */
  readonly above: number;
  /** Lines of the same shape whose key is not known: a script has such. */
  readonly strange: number;
  /** Whether another line has the same key, and strange ones stand by: a call sign, a part in a play. */
  readonly scripted: boolean;
  /** Whether a line of that shape stands close, above or below. */
  readonly close: boolean;
  /** Whether a letter's or mail's key is among them. */
  readonly mail: boolean;
}

/** The company of each line that has a key. */
export function companyOf(lines: readonly Line[]): readonly (Company | null)[] {
  let above = 0;
  let last = 0;
  return lines.map(({ at, key, block }) => {
    if (block.kind === 'heading' || at - last > FAR) above = 0;
    if (!key) return null;
    const own = around(lines, at, key, above);
    if (key.meaning) {
      above += 1;
      last = at;
    }
    return own;
  });
}

function around(lines: readonly Line[], index: number, own: KeyLine, above: number): Company {
  let known = 0;
  let facts = 0;
  let strange = 0;
  let again = false;
  let { mail } = own;
  for (let at = Math.max(0, index - ABOVE); at < Math.min(lines.length, index + BELOW); at += 1) {
    const { key, banner } = lines[at]!;
    if (!key || at === index || banner?.kind === 'chapter') continue;
    if (key.meaning && key.meaning.role !== 'note') facts += 1;
    if (key.meaning) known += 1;
    else if (key.colon && Math.abs(at - index) === 1) strange += 1;
    if (key.mail) mail = true;
    if (key.key === own.key) again = true;
  }
  const close = (at: number, gap: Line | undefined) => Boolean(lines[at]?.key) && gap?.gap === 0;
  return {
    known,
    facts,
    above,
    strange,
    scripted: again && strange > 0,
    close: close(index - 1, lines[index]) || close(index + 1, lines[index + 1]),
    mail,
  };
}

/** How far from the top a header may begin. */
const TOP = 16;

/** How many paragraphs may stand above one, of an archive or a press; more may tell a story in which the header stands. */
const FEW = 1;

const isParagraph = ({ key, words, text }: Line): boolean =>
  !key?.meaning && (words > 4 || text.length > 200) && /[.!?…]$/.test(text);

/** Where a header near the top that names title and author among its keys ends; 0 if there is none. */
export function endOfHeader(lines: readonly Line[], company: readonly (Company | null)[]): number {
  const isNaming = ({ at, key }: Line) =>
    /title|author/.test(key?.meaning?.role ?? '') &&
    key!.value !== '' &&
    (company[at]?.facts ?? 0) > 0 &&
    !company[at]?.mail;
  const end = (lines.slice(0, TOP).findLast(isNaming)?.at ?? -1) + 1;
  const above = lines.slice(0, end);
  if (new Set(above.filter(isNaming).map(({ key }) => key!.meaning!.role)).size < 2) return 0;
  return above.some(({ speaks }) => speaks) || above.filter(isParagraph).length > FEW ? 0 : end;
}
