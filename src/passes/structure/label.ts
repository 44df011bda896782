import { distance } from 'fastest-levenshtein';
import type { NoteKind } from '../../document/index.js';
import { LABELS, type Label } from './data/labels.js';
import { firstLine } from './wording.js';

/** A label found at the opening of a block. */
export interface FoundLabel {
  readonly kind: NoteKind;
  readonly reach: Label['reach'];
  /** Whether the label stands alone in its block: what it labels follows. */
  readonly alone: boolean;
  /** The bracket before it, if the note stands in it as well: `[A/N: so]`, not `[A/N]: so`. */
  readonly bracket: string;
}

interface Compiled extends Label {
  readonly regex: RegExp;
  /** Whether it matches with regard to case. */
  readonly exact: boolean;
}

const ORNAMENT = '[\\s*_~\\-–—•·=#>]{0,12}([\\[({<]?)[\\s*_~\\-–—•·=#]{0,6}';
const CLOSING = '[*_~]{0,3}[\\])}>]?[*_~]{0,3}';

const COMPILED: readonly Compiled[] = LABELS.map((label) => {
  const exact = label.pattern.startsWith('(?-i)');
  const pattern = label.pattern.replaceAll('(?-i)', '');
  const number = '(?: ?#?\\d{1,3}| ?\\([^()]{1,20}\\))?';
  const separator = label.separator
    ? `(?:${CLOSING} ?(?:[:：;.]|[-–—]+(?=\\s|\\p{L}|$)|$)| [~*_=+]{1,6}\\s*$)`
    : `(?=${CLOSING}[\\s:：;.,!\\-–—)]|$)`;
  return { ...label, exact, regex: new RegExp(`^${ORNAMENT}(?:${pattern})${number}${separator}`, exact ? 'u' : 'iu') };
});

/** Any label at all, roughly: most paragraphs are told by these two that they have none. */
const ANY_FOLDED = anyOf(COMPILED.filter(({ exact }) => !exact));
const ANY_EXACT = anyOf(COMPILED.filter(({ exact }) => exact));

function anyOf(labels: readonly Compiled[]): RegExp {
  const patterns = labels.map(({ pattern }) => pattern.replaceAll('(?-i)', ''));
  return new RegExp(`^${ORNAMENT}(?:${patterns.join('|')})(?![a-z])`, labels[0]!.regex.flags);
}

/** How much of a block's opening a label may take. */
const OPENING = 90;

/** The label that `text`, a block's own, opens with; null if it opens with none. Speech marks before it make it speech. */
export function labelOf(text: string): FoundLabel | null {
  const opening = firstLine(text.slice(0, OPENING));
  const [folded, exact] = [ANY_FOLDED.test(opening), ANY_EXACT.test(opening)];
  if (!folded && !exact) return misspelt(text, opening);
  for (const { regex, kind, reach, exact: isExact } of COMPILED) {
    const match = (isExact ? exact : folded) ? regex.exec(opening) : null;
    if (!match) continue;
    const closed = CLOSED.test(match[0]) || CLOSES.test(text.slice(match[0].length));
    return { kind, reach, alone: isAlone(text, match[0]), bracket: closed ? '' : match[1]! };
  }
  return misspelt(text, opening);
}

/** The bracket around a label alone, within what its pattern took or right behind. */
const CLOSED = /[\])}>][*_]{0,3} ?[:：;.–—-]*$/;
const CLOSES = /^[*_]{0,3}[\])}>]/;

const isAlone = (text: string, label: string): boolean =>
  !/[\p{L}\p{N}]/u.test(text.slice(label.length)) && !SAYS_ALL.test(text);

/** `Unbeta'd`, `UNEDITED`: nothing need follow. */
const SAYS_ALL = /^[^\p{L}]*(?:un-?|not )/iu;

const NOTE_BY = new RegExp(`^${ORNAMENT}(\\p{L}{4,8}?)['’]?s?['’]?\\s+notes?${CLOSING} ?[:：;]`, 'iu');

/** `Aurthor's Note:` is written by no one else. */
function misspelt(text: string, opening: string): FoundLabel | null {
  const match = NOTE_BY.exec(opening);
  if (!match || distance(match[2]!.toLowerCase(), 'author') > 2) return null;
  return { kind: 'author-note', reach: 'anywhere', alone: isAlone(text, match[0]), bracket: match[1]! };
}
