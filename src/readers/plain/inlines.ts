import type { Inline, Mark, Run, Source } from '../../document/index.js';
import { dropBlanks, skipBlanks } from './blanks.js';

/** Gathers the inlines of one block while a reader walks over its source; offsets are the source's. */
export class InlineBuilder {
  #inlines: Inline[] = [];
  /** The marks that are open, outermost first. */
  #open: readonly Mark[] = [];
  /** The same, each once: the runs of one style share it. */
  #marks: readonly Mark[] = [];
  #link: string | null = null;

  constructor(readonly source: Source) {}

  open(mark: Mark): void {
    this.#mark([...this.#open, mark]);
  }

  /** Closes the innermost `mark`; false if none is open. */
  close(mark: Mark): boolean {
    const index = this.#open.lastIndexOf(mark);
    if (index < 0) return false;
    this.#mark(this.#open.filter((_, at) => at !== index));
    return true;
  }

  #mark(open: readonly Mark[]): void {
    this.#open = open;
    this.#marks = [...new Set(open)];
  }

  get linked(): boolean {
    return this.#link !== null;
  }

  link(href: string | null): void {
    this.#link = href;
  }

  /** The source's own text from `start` to `end`. */
  verbatim(start: number, end: number): void {
    if (start < end) this.#push(this.source.text.slice(start, end), start, end);
  }

  /** `text` standing for the source from `start` to `end`; their lengths differ, or both are the same text. */
  replacement(text: string, start: number, end: number): void {
    if (text !== '') this.#push(text, start, end);
  }

  /** The line end at `at`, read as a space: of no length in the source, so that no run seems verbatim that is not. */
  lineEnd(at: number): void {
    this.#push(' ', at, at);
  }

  /** A line end that the author meant. */
  lineBreak(start: number, end: number): void {
    this.#inlines.push({ kind: 'line-break', span: { source: this.source, start, end } });
  }

  /** The call of the note `id`, written from `start` to `end`. */
  noteCall(id: string, start: number, end: number): void {
    this.#inlines.push({ kind: 'note-call', note: id, span: { source: this.source, start, end } });
  }

  /** What was gathered since the last call, blanks at either end taken off; marks stay open. */
  take(): readonly Inline[] {
    const inlines = this.#inlines;
    this.#inlines = [];
    return trimmed(inlines);
  }

  /** The same with blanks and line ends at either end left on: what they mean is the caller's to say. */
  takeAll(): readonly Inline[] {
    const inlines = this.#inlines;
    this.#inlines = [];
    return inlines;
  }

  #push(text: string, start: number, end: number): void {
    const span = { source: this.source, start, end };
    this.#inlines.push({ kind: 'run', text, marks: this.#marks, link: this.#link, span });
  }
}

/** The inlines without blanks and line ends before the first word and behind the last. */
export function trimmed(inlines: readonly Inline[]): readonly Inline[] {
  let first = 0;
  while (first < inlines.length && isBlank(inlines[first]!)) first += 1;
  let last = inlines.length;
  while (last > first && isBlank(inlines[last - 1]!)) last -= 1;
  const kept = inlines.slice(first, last);
  const head = kept[0];
  if (head?.kind === 'run') kept[0] = cut(head, skipBlanks(head.text, 0, head.text.length), head.text.length);
  const tail = kept.at(-1);
  if (tail?.kind === 'run') kept[kept.length - 1] = cut(tail, 0, dropBlanks(tail.text, 0, tail.text.length));
  return kept;
}

const isBlank = (inline: Inline): boolean =>
  inline.kind === 'line-break' ||
  (inline.kind === 'run' && skipBlanks(inline.text, 0, inline.text.length) === inline.text.length);

function cut(run: Run, from: number, to: number): Run {
  if (from === 0 && to === run.text.length) return run;
  const { start, end, source } = run.span;
  const span = run.text.length === end - start ? { source, start: start + from, end: start + to } : run.span;
  return { ...run, text: run.text.slice(from, to), span };
}
