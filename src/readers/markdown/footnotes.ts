import type { Token, Tokens } from 'marked';
import type { Report } from '../../diagnostics/index.js';
import { type AuthorsNote, type Block, type Inline, join, type Paragraph, type Span } from '../../document/index.js';
import type { FootnoteToken } from './footnote-tokens.js';

const FACTS = { note: 'footnote', place: 'inline', rule: 'footnote', certain: true } as const;

/** The footnotes of one file while it is read: which labels stand for one, which were called, and the notes made. */
export class Footnotes {
  readonly notes: AuthorsNote[] = [];
  readonly #ids: ReadonlyMap<string, string>;
  readonly #called = new Set<string>();
  readonly #made = new Set<string>();
  #told = 0;

  /** `name` begins the ids of the notes. */
  constructor(
    labels: ReadonlySet<string>,
    readonly name: string,
    readonly report: Report,
  ) {
    this.#ids = new Map([...labels].map((label, index) => [label, `${name}-${index + 1}`]));
  }

  /** The id of the note that is called here; null if there is none, which is told. */
  call(label: string, span: Span): string | null {
    const id = this.#ids.get(label);
    if (id === undefined) this.#report('undefined', 'Nothing in this file says what this footnote is', span);
    this.#called.add(label);
    return id ?? null;
  }

  /** Takes a note that stands where it is called; its id. */
  tell(inlines: readonly Inline[], span: Span): string {
    this.#told += 1;
    const id = `${this.name}-${this.#ids.size + this.#told}`;
    this.notes.push({
      kind: 'authors-note',
      id,
      ...FACTS,
      blocks: [{ kind: 'paragraph', inlines, gap: 0, span }],
      gap: 0,
      span,
    });
    return id;
  }

  /** Takes what stands behind a label for its note; false if the label has none, or has one already, which is told. */
  define(label: string, blocks: readonly Block[], gap: number, span: Span): boolean {
    const id = this.#ids.get(label);
    if (id === undefined || this.#made.has(label)) {
      const fault = id === undefined ? 'Nothing in this file calls this footnote' : 'This footnote is there twice';
      this.#report(id === undefined ? 'uncalled' : 'twice', fault, span);
      return false;
    }
    this.#made.add(label);
    this.notes.push({ kind: 'authors-note', id, ...FACTS, blocks, gap, span });
    return true;
  }

  #report(fault: 'undefined' | 'uncalled' | 'twice', message: string, span: Span): void {
    this.report({
      severity: 'warning',
      code: `note/${fault}`,
      message: `${message}; it was kept as text`,
      span,
      hint: 'a footnote is called by [^1] in the text, and told in a paragraph of its own that begins with [^1]:',
    });
  }

  /** The labels that were both called and defined. */
  matched(): ReadonlySet<string> {
    return new Set([...this.#made].filter((label) => this.#called.has(label)));
  }
}

/** The labels that are defined among `tokens`, and in what they hold. */
export function* labelsIn(tokens: readonly Token[]): Iterable<string> {
  for (const token of tokens) {
    if (token.type === 'footnote') yield (token as FootnoteToken).label;
    if (token.type === 'list') for (const item of (token as Tokens.List).items) yield* labelsIn(item.tokens);
    else if ('tokens' in token && token.tokens) yield* labelsIn(token.tokens);
  }
}

/** What a footnote says behind its label, as the text that it is where nothing calls it. */
export function asWritten(label: Span, blocks: readonly Block[], gap: number): readonly Block[] {
  const { source, start, end } = label;
  const run = { kind: 'run', text: source.text.slice(start, end), marks: [], link: null, span: label } as const;
  const [first, ...rest] = blocks;
  if (first?.kind !== 'paragraph' || !/[ \t]$/.test(run.text))
    return [{ kind: 'paragraph', inlines: [run], gap, span: label } satisfies Paragraph, ...blocks];
  return [{ ...first, inlines: [run, ...first.inlines], gap, span: join(label, first.span) }, ...rest];
}
