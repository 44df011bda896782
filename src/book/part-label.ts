import { type Inline, Prose, plain } from '../document/index.js';

const LABELLED = /^(\S+ \S+?)(?:[:.]| [—–-])\s+(?=\S)/u;
const LABEL = /^(?:part|book|volume|teil|partie|parte|deel|część|del)\b/i;

/**
 * A part's title in two: `Part Two: The River` is a label and a name, and its page has no colon between them; `Part Two`
 * alone, or any other title, is a name.
 */
export function partedTitle(title: readonly Inline[]): readonly [label: string | null, name: readonly Inline[]] {
  const text = plain(title);
  const match = LABELLED.exec(text);
  if (!match || !LABEL.test(match[1]!)) return [null, title];
  return [match[1]!, new Prose(title).slice(match[0].length, text.length)];
}
