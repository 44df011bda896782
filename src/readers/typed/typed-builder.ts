import { Findings, NOWHERE } from './findings.js';
import { Gathering } from './gathering.js';
import type { FindingKind, TypedParagraph } from './typed-file.js';
import type { Typing } from './typing.js';

/** What a walk tells of a document: its paragraphs, those of the notes in it, and what was left out and where. */
export class TypedBuilder {
  /** The notes that were called, in order. */
  readonly notes: (readonly TypedParagraph[])[] = [];
  /** What waits around the notes that are open. */
  readonly #around: Gathering[] = [];
  #gathering: Gathering;

  constructor(
    into: TypedParagraph[],
    readonly findings = new Findings(),
    /** Where everything found is told; by default at the paragraph that it stands in. */
    private readonly place: number | null = null,
  ) {
    this.#gathering = new Gathering(into);
  }

  /** The paragraphs of the body, or of the note that is open. */
  get gathering(): Gathering {
    return this.#gathering;
  }

  /** The innermost paragraph that is open. */
  get typing(): Typing | null {
    return this.#gathering.typing;
  }

  get inNote(): boolean {
    return this.#around.length > 0;
  }

  beginNote(): void {
    this.#around.push(this.#gathering);
    this.#gathering = new Gathering([]);
  }

  /** Goes back to what is around a note; gives its paragraphs, null where none is open. */
  endNote(): readonly TypedParagraph[] | null {
    const around = this.#around.pop();
    if (!around) return null;
    this.#gathering.finish();
    const { into } = this.#gathering;
    this.#gathering = around;
    return into;
  }

  /** Calls a note in the paragraph that is open. */
  call(note: readonly TypedParagraph[]): void {
    this.typing?.add({ kind: 'call', note: this.notes.push(note) - 1 });
  }

  /** Tells of something at the place that is read. */
  found(kind: FindingKind, count = 1): void {
    this.findings.find(kind, this.#at, count);
  }

  /** Leaves out words that are not shown; nothing but them in a paragraph is no blank line. */
  hide(text: string): void {
    if (this.typing) this.typing.hides = true;
    this.findings.hide(text, this.#at);
  }

  /** Makes text of what stands in a list of contents: one that never ends is none. */
  noContents(): void {
    const { into } = this.#gathering;
    for (const [index, paragraph] of into.entries())
      if (paragraph.role === 'contents') into[index] = { ...paragraph, role: 'text' };
  }

  get #at(): number {
    return this.place ?? (this.inNote ? NOWHERE : this.#gathering.at);
  }
}
