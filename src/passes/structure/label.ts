import { distance } from 'fastest-levenshtein';
import type { NoteKind } from '../../document/index.js';
import { LABELS, type Label } from './data/labels.js';

/** A label found at the opening of a block. */
export interface FoundLabel {
  readonly kind: NoteKind;
  readonly reach: Label['reach'];
  /** Whether the label stands alone in its block: what it labels follows. */
  readonly alone: boolean;
  /** The ornament or bracket it stands in. */
  readonly bracket: string;
}

interface Compiled extends Label {
  readonly regex: RegExp;
}

const ORNAMENT = '[\\s*_~\\-–—•·=#>]{0,12}([\\[({<]?)[\\s*_~\\-–—•·=#]{0,6}';
const CLOSING = '[*_]{0,3}[\\])}>]?[*_]{0,3}';

const COMPILED: readonly Compiled[] = LABELS.map((label) => {
  const exact = label.pattern.startsWith('(?-i)');
  const pattern = label.pattern.replaceAll('(?-i)', '');
  const number = '(?: ?#?\\d{1,3}| ?\\(\\d{1,3}\\))?';
  const separator = label.separator
    ? `${CLOSING} ?(?:[:：;.]|[-–—]+(?=\\s|\\p{L}|$)|$)`
    : `(?=${CLOSING}[\\s:：;.,!\\-–—)]|$)`;
  return { ...label, regex: new RegExp(`^${ORNAMENT}(?:${pattern})${number}${separator}`, exact ? 'u' : 'iu') };
});

/** Any label at all, roughly: most paragraphs are told by this one that they have none. */
const ANY = new RegExp(
  `^${ORNAMENT}(?:${LABELS.map(({ pattern }) => pattern.replaceAll('(?-i)', '')).join('|')})`,
  'iu',
);

/** How much of a block's opening a label may take. */
const OPENING = 90;

/** The label that `text`, a block's own, opens with; null if it opens with none. Speech marks before it make it speech. */
export function labelOf(text: string): FoundLabel | null {
  const opening = text.slice(0, OPENING).split('\n')[0]!;
  if (!ANY.test(opening)) return misspelt(text, opening);
  for (const { regex, kind, reach } of COMPILED) {
    const match = regex.exec(opening);
    if (!match) continue;
    return { kind, reach, alone: isAlone(text, match[0]), bracket: match[1]! };
  }
  return misspelt(text, opening);
}

const isAlone = (text: string, label: string): boolean => !/[\p{L}\p{N}]/u.test(text.slice(label.length));

const NOTE_BY = new RegExp(`^${ORNAMENT}(\\p{L}{4,8}?)['’]?s?['’]?\\s+notes?${CLOSING} ?[:：;]`, 'iu');

/** `Aurthor's Note:` is written by no one else. */
function misspelt(text: string, opening: string): FoundLabel | null {
  const match = NOTE_BY.exec(opening);
  if (!match || distance(match[2]!.toLowerCase(), 'author') > 2) return null;
  return { kind: 'author-note', reach: 'anywhere', alone: isAlone(text, match[0]), bracket: match[1]! };
}
