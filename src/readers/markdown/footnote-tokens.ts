import type { Tokens } from 'marked';
import { linesIn } from '../plain/blanks.js';

/** What defines a footnote; `text` is what it says, without label and margin. */
export interface Definition {
  readonly raw: string;
  readonly label: string;
  readonly text: string;
}

/** A definition as a token of Marked's. */
export interface FootnoteToken extends Definition, Tokens.Generic {
  readonly type: 'footnote';
  readonly raw: string;
}

/** A label holds no white space, bracket or caret (pandoc's manual, "Footnotes"). */
const LABEL = String.raw`\[\^([^\s[\]^]{1,100})\]`;
const CALL = new RegExp(LABEL, 'g');
const DEFINITION = ` {0,3}${LABEL}:`;
const DEFINES_BELOW = new RegExp(`\\n${DEFINITION}`);
const DEFINES = new RegExp(`^${DEFINITION}[ \\t]*`);

/** What begins a block of its own close under a paragraph; so does a line without letter or digit. */
const OPENS_BLOCK = /^ {0,3}(?:#{1,6}(?:[ \t]|$)|>|`{3}|[-*+][ \t]|\[\^)|^[^\p{L}\p{N}]*$/u;

/** How the paragraphs of a footnote are set in, but for the first. */
const SET_IN = /^(?: {4}|\t)/;

/** How a text writes its footnotes. */
export interface FootnoteLayout {
  /** Whether paragraphs that are set in go on with the footnote above; not where the story sets in its own. */
  readonly goesOn: boolean;
}

/** How a text writes its footnotes; null where it defines none. */
export function footnoteLayout(text: string): FootnoteLayout | null {
  if (!text.includes('[^') || !new RegExp(`^[ \\t>]*${LABEL}:`, 'm').test(text)) return null;
  let [setIn, all, isNote] = [0, 0, false];
  let blank = true;
  for (const { row } of linesIn(text)) {
    const opens = blank && row.trim() !== '';
    blank = row.trim() === '';
    if (!opens || (isNote && SET_IN.test(row))) continue;
    isNote = DEFINES.test(row);
    all += 1;
    if (SET_IN.test(row)) setIn += 1;
  }
  return { goesOn: setIn * 2 < all };
}

/** The definition that `text` begins with: the lines of its paragraph, and what is set in below; null if it begins with none. */
export function footnoteAt(text: string, { goesOn }: FootnoteLayout): Definition | null {
  const head = DEFINES.exec(text);
  if (!head) return null;
  const said: string[] = [];
  let end = head[0].length;
  let blanks = 0;
  for (const { row, stop } of linesIn(text, end)) {
    const first = said.length === 0;
    if (!first && row.trim() === '') {
      blanks += 1;
      continue;
    }
    const isSetIn = SET_IN.test(row);
    if (!first && (blanks > 0 ? !(goesOn && isSetIn) : !isSetIn && OPENS_BLOCK.test(row))) break;
    for (; blanks > 0; blanks -= 1) said.push('');
    said.push(first ? row : row.replace(/^(?: {1,4}|\t)/, ''));
    end = stop;
  }
  const words = said.join('\n');
  if (!/[\p{L}\p{N}]/u.test(words)) return null;
  return { raw: text.slice(0, text[end] === '\n' ? end + 1 : end), label: labelOf(head[1]!), text: words };
}

/** Where a definition begins on a further line of a paragraph; -1 if none does. */
export const definitionWithin = (paragraph: string): number => {
  const found = DEFINES_BELOW.exec(paragraph);
  return found ? found.index + 1 : -1;
};

/** Labels are the same in capitals. */
const labelOf = (written: string): string => written.toLowerCase();

/** A place in the text that calls a footnote. */
export interface FootnoteCall {
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

/** The calls in `text` from `start` to `end`, which lie in one line; what opens a line, a colon behind it, is a definition. */
export function* footnoteCalls(text: string, start: number, end: number): Iterable<FootnoteCall> {
  const line = text.slice(start, end);
  if (!line.includes('[^')) return;
  for (const { 0: call, 1: label, index } of line.matchAll(CALL)) {
    const at = start + index;
    if (index === 0 && line[call.length] === ':' && /(?:^|[\r\n])[ \t>]*$/.test(text.slice(Math.max(0, at - 20), at)))
      continue;
    yield { label: labelOf(label!), start: at, end: at + call.length };
  }
}
