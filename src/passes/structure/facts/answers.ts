import type { Line } from '../row.js';

/** What is asked of the row. */
export interface AtFoot {
  readonly lines: readonly Line[];
  /** Whether the line stands among the last few of its file or chapter, beside a story long enough to have habits. */
  isFoot(at: number): boolean;
}

/** How an item of a list may open: a number or letter, a bullet; the third is a name with a colon. */
const NUMBERED = /^[\s*_]*[([]?(?:\d{1,2}|[a-z])[.)\]:]/;
const BULLET = /^\s*[-*•·+] ?(?=[\p{L}\p{N}"“])/u;

/** `[ ] Open the door`, `- [x] Wait`: a choice that readers are given. */
const BOXED = /^\s*(?:[-*•–] ?)*\[(?: |x|X|✓|✔|_)?\] ?(?=[\p{L}\p{N}"“])/u;

type Form = 'numbered' | 'bullet' | 'keyed' | 'boxed';

/** The longest item, in words. */
const LONG = 40;

function formOf({ block, line, words, key, label, glyphs }: Line): Form | null {
  if (block.kind !== 'paragraph' || line === '' || words > LONG || label || glyphs) return null;
  if (BOXED.test(line)) return 'boxed';
  if (NUMBERED.test(line)) return 'numbered';
  if (BULLET.test(line)) return 'bullet';
  return key?.colon && !key.meaning && key.value !== '' && /^\S{2,20}:/.test(line) ? 'keyed' : null;
}

/** Items that make a list. */
const FEW = 2;

/** The longest line that heads one, in words. */
const HEADS = 6;

export const ANSWER = 1;
export const HEAD = 2;

/**
 * Marks the lines of one form under a story that has none such itself, and the line that heads them: answers to readers,
 * remarks between brackets. A list down to the file's end under a heading is known before (`lists.ts`).
 */
export function answerLines({ lines, isFoot }: AtFoot): Uint8Array {
  const marks = new Uint8Array(lines.length);
  const forms = lines.map(formOf);
  for (let at = 0; at < lines.length; ) {
    const form = forms[at]!;
    let end = at + 1;
    while (form && end < lines.length && forms[end] === form) end += 1;
    const isList = form && end - at >= FEW && isFoot(end - 1);
    if (isList && !forms.some((one, index) => one === form && (index < at || index >= end))) {
      marks.fill(ANSWER, at, end);
      if (at > 0 && form === 'boxed' && (asks(lines[at - 1]!) || lines[at]!.gap === 0)) marks[at - 1] = ANSWER;
      else if (at > 0 && isHead(lines[at - 1]!)) marks[at - 1] = HEAD;
    }
    at = end;
  }
  return marks;
}

/** What readers are asked, over what they may choose. */
const asks = ({ line, words, speaks }: Line): boolean => line !== '' && words <= LONG && !speaks && /[?:]$/.test(line);

const isHead = ({ block, line, words, speaks, glyphs }: Line): boolean =>
  block.kind === 'paragraph' && line !== '' && words <= HEADS && !speaks && !glyphs && !/[.…]$/.test(line);
