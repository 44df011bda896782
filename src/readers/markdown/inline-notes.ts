import { Hooks, type Token, type Tokens } from 'marked';
import type { Report } from '../../diagnostics/index.js';
import type { Span } from '../../document/index.js';

/** A note told where it is called: `the eels^[once]` (pandoc's manual, "Footnotes: inline notes"). */
export interface InlineNoteToken extends Tokens.Generic {
  readonly type: 'inline-note';
  readonly raw: string;
  readonly text: string;
  readonly tokens: Token[];
  /** Why it is none, and `raw` is text. */
  readonly fault: 'unclosed' | 'empty' | null;
}

/** A caret before the call of a footnote, `^[^1]`, is a caret. */
const OPENS = /\^\[(?!\^[^\s[\]^]{1,100}\])/g;
const OPEN_LENGTH = 2;

/** Brackets deeper in one another are no one's meaning; without an end to them each would be sought through the whole text. */
const DEEPEST = 12;

/** Where the next note may open. */
export const inlineNoteStart = (src: string): number => src.search(OPENS);

/** The note that `src` begins with; `read` reads what it says. */
export function inlineNoteAt(src: string, read: (text: string) => Token[]): InlineNoteToken | undefined {
  if (inlineNoteStart(src.slice(0, 120)) !== 0) return undefined;
  const end = closingOf(src, OPEN_LENGTH);
  if (end === null)
    return { type: 'inline-note', raw: src.slice(0, OPEN_LENGTH), text: '', tokens: [], fault: 'unclosed' };
  const [raw, text] = [src.slice(0, end + 1), src.slice(OPEN_LENGTH, end)];
  if (!/[\p{L}\p{N}]/u.test(text)) return { type: 'inline-note', raw, text, tokens: [], fault: 'empty' };
  return { type: 'inline-note', raw, text, tokens: read(text), fault: null };
}

/** The bracket that closes the one before `from`, whatever is escaped or code between; null if none does. */
function closingOf(text: string, from: number): number | null {
  const marks = /\\.|(`+)(?:(?!\1)[\s\S]){1,400}?(?<!`)\1(?!`)|[[\]]/g;
  marks.lastIndex = from;
  let depth = 1;
  for (let found = marks.exec(text); found && depth <= DEEPEST; found = marks.exec(text)) {
    if (found[0] === '[') depth += 1;
    else if (found[0] === ']') depth -= 1;
    if (depth === 0) return found.index;
  }
  return null;
}

/** Keeps emphasis from reaching into a note, or out of it. */
export class InlineNoteHooks extends Hooks {
  override emStrongMask(src: string): string {
    let masked = '';
    let done = 0;
    for (const { index } of src.matchAll(OPENS)) {
      const end = index < done ? null : closingOf(src, index + OPEN_LENGTH);
      if (end === null) continue;
      masked += `${src.slice(done, index)}[${'a'.repeat(end - index - 1)}]`;
      done = end + 1;
    }
    return masked + src.slice(done);
  }
}

/** Tells that what looks like a note within the text is none. */
export function reportInlineNote(fault: 'unclosed' | 'empty', span: Span, report: Report): void {
  report({
    severity: 'warning',
    code: `note/${fault}`,
    message: `${fault === 'empty' ? 'This note says nothing' : 'A note begins here, but its bracket never closes'}; it was kept as text`,
    span,
    hint: 'a note within the text is written ^[so], in one paragraph; a caret before a bracket, \\^[',
  });
}
