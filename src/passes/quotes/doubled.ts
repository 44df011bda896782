import { overProse, type RuledEdit } from '../pass.js';
import { SURE_HEADS } from './clipped-words.js';
import { QUOTES } from './glyphs.js';
import { isDigit, isEdge, isLetter, isTransparent, sideAt } from './letters.js';
import { isInner } from './marks.js';

/** Two single marks that touch, and no third. */
const PAIR = new RegExp(`(['\`‘’])\\1(?![${QUOTES}])(?<![${QUOTES}]..)`, 'g');
const ANY = /''|``|‘‘/;

/** The pairs that open, and what closes each. */
const CLOSER: Readonly<Record<string, string>> = { "''": "''", '``': "''", '‘‘': '’’' };

/**
 * Reads two single marks as the one double mark that TeX, and keyboards without it, have them for. Both ends must agree,
 * and the marks between them: anything else may be a quotation that opens within another, or an apostrophe.
 */
export const doubledMarks = overProse('quote', (stretches) => doubledEdits(stretches.map(({ prose }) => prose.text)));

/** The pairs of each text to be read as one mark; speech may run on from a text into the next, which opens again. */
export function doubledEdits(texts: readonly string[]): readonly (readonly RuledEdit[])[] {
  const edits: (readonly RuledEdit[])[] = [];
  let next = '';
  for (const text of texts.toReversed()) {
    const found = ANY.test(text) ? pairsIn(text, next) : [];
    const all = found.length > 0 ? found : MIXED.test(text) ? mixedIn(text) : [];
    edits.push(all.map((start) => ({ start, end: start + 2, text: '"' })));
    next = found[0] === 0 ? text.slice(0, 2) : '';
  }
  return edits.reverse();
}

/** Where the pairs stand in `text` that open and close in turn; none if any is out of turn. `next` opens the next text. */
function pairsIn(text: string, next: string): readonly number[] {
  const found: number[] = [];
  let open = '';
  for (const { 0: pair, index: at } of text.matchAll(PAIR)) {
    const start = found.at(-1)!;
    if (open !== '' && pair === CLOSER[open] && closes(text, at)) {
      if (!agree(text, start + 2, at)) return [];
      open = '';
    } else if (open === '' && CLOSER[pair] && opens(text, at)) open = pair;
    else return [];
    found.push(at);
  }
  const runsOn = open !== '' && open === next && agree(text, found.at(-1)! + 2, text.length);
  return open === '' || runsOn ? found : [];
}

/** Commas that open, or two single marks where a double one is open. */
const MIXED = /,,(?=[\p{L}\p{N}¿¡])|''(?<=[\p{L}.,!?…].{1})/u;
const DOUBLE = /,,|''|["“”„]/g;

/** `,,so''`, `"so''`: marks of two kinds that open and close in turn; none where any is out of turn. */
function mixedIn(text: string): readonly number[] {
  const found: number[] = [];
  let open = false;
  for (const { 0: mark, index: at } of text.matchAll(DOUBLE)) {
    const isTwo = mark.length === 2;
    if (mark === ',,') {
      if (open || !opens(text, at)) return [];
      open = true;
    } else if (mark === "''") {
      if (!open || !closes(text, at)) return [];
      open = false;
    } else open = !open;
    if (isTwo) found.push(at);
  }
  return open ? [] : found;
}

const before = (text: string, at: number): number => {
  let left = at - 1;
  while (isTransparent(text[left])) left -= 1;
  return left;
};

const after = (text: string, at: number): number => {
  let right = at;
  while (isTransparent(text[right])) right += 1;
  return right;
};

const opens = (text: string, at: number, length = 2): boolean =>
  /edge|opening|dash/.test(sideAt(text, before(text, at))) && !isEdge(text[after(text, at + length)]);

const closes = (text: string, at: number): boolean => {
  const left = text[before(text, at)];
  const right = sideAt(text, after(text, at + 2));
  return !isEdge(left) && !isDigit(left) && right !== 'letter' && right !== 'digit';
};

/** Whether nothing between two pairs says that they are no double marks. */
function agree(text: string, start: number, end: number): boolean {
  // `''Tis the dogs''`: a quotation that opens and closes with an apostrophe.
  if (SURE_HEADS.has(wordAt(text, start)) && isLetter(text[end - 1])) return false;
  let depth = 0;
  for (const { index } of text.slice(start, end).matchAll(/['`‘’´]/g)) {
    const at = start + index;
    if (isInner(text, at)) continue;
    if (opens(text, at, 1)) depth += SURE_HEADS.has(wordAt(text, at + 1)) ? 0 : 1;
    else if (depth > 0) depth -= 1;
    else if (!/letter|digit/.test(sideAt(text, before(text, at)))) return false;
  }
  return depth === 0;
}

const wordAt = (text: string, at: number): string => /^[\p{L}\p{M}]*/u.exec(text.slice(at, at + 20))![0].toLowerCase();
