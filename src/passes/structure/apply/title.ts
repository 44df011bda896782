import { type AuthorsNote, type Inline, type Mark, plain } from '../../../document/index.js';
import type { Desk } from '../desk.js';
import { cutInlineNotes } from '../inline-notes.js';
import { unquoted } from '../title-line.js';
import { cutOut, undecorated, withCalls } from '../wording.js';

/** `(1/1)`, as news and mailing lists have it: there is no second part. */
const ONE_OF_ONE = /\s*[([]\s*1\s*\/\s*1\s*[)\]]$/;

/** `[FF] Slow Thaw`, `[OS] …`: how boards mark a fan fiction, a one-shot. */
const TAG = /^\[\p{Lu}{2,4}\] (?=\p{L})/u;

/** A title without a board's tag, ornaments, the count of its one part, quotation marks around the whole, one last full stop, and notes in brackets. */
export function titleFrom(
  inlines: readonly Inline[],
  start: number,
  end: number,
  desk: Desk,
): { readonly title: readonly Inline[]; readonly notes: readonly AuthorsNote[] } {
  const { inlines: cut, notes } = cutInlineNotes(cutOut(inlines, start, end), desk);
  const words = cut.filter((inline) => inline.kind !== 'line-break');
  const text = plain(words);
  const adorned = undecorated(text);
  // Signs that touch the last word, and have none before the first, are the title's own: `C++`.
  const own = adorned.start === 0 ? (/^[+#*~^]+/.exec(text.slice(adorned.end))?.[0] ?? '') : '';
  const bare = unquoted((adorned.text + own).replace(ONE_OF_ONE, ''));
  const tag = TAG.exec(bare.text)?.[0].length ?? 0;
  const opens = adorned.start + bare.start;
  const [first, last] = [opens + tag, opens + bare.text.length - (/[^.]\.$/.test(bare.text) ? 1 : 0)];
  return { title: withCalls(plainly(cutOut(words, first, last)), words), notes };
}

/** Without the marks that all of it has: a title in bold is no bolder than the next story's. */
export function plainly(inlines: readonly Inline[]): readonly Inline[] {
  const common = (mark: Mark) => inlines.every((one) => one.kind !== 'run' || one.marks.includes(mark));
  return inlines.map((one) =>
    one.kind === 'run' && one.marks.some(common) ? { ...one, marks: one.marks.filter((mark) => !common(mark)) } : one,
  );
}
