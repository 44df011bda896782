import type { TypedParagraph } from './typed-file.js';
import { Typing } from './typing.js';

/** A paragraph that is open, and the paragraphs of text boxes that hang on it. */
interface Open {
  readonly typing: Typing;
  readonly after: TypedParagraph[];
}

/** Gathers paragraphs as they are met: one stands within another where a text box hangs on it, and comes out behind it. */
export class Gathering {
  readonly #open: Open[] = [];
  /** Where the paragraphs of the open cells begin. */
  readonly #cells: number[] = [];
  /** Words of a paragraph that goes on in the next. */
  #carried: TypedParagraph | null = null;

  constructor(readonly into: TypedParagraph[]) {}

  /** The innermost paragraph that is open. */
  get typing(): Typing | null {
    return this.#open.at(-1)?.typing ?? null;
  }

  /** The index of the paragraph that is open now, or comes next. */
  get at(): number {
    return this.into.length;
  }

  begin(): Typing {
    const typing = new Typing();
    this.#open.push({ typing, after: [] });
    return typing;
  }

  /** Ends the innermost paragraph; one that `goesOn` begins the next. */
  end(goesOn = false): void {
    const open = this.#open.pop();
    if (!open) return;
    const { typing, after } = open;
    const outermost = this.#open.length === 0;
    if (outermost && this.#carried) typing.follow(this.#carried);
    if (outermost) this.#carried = null;
    if (goesOn && outermost && after.length === 0) this.#carried = typing.done();
    else for (const paragraph of [typing.done(), ...after]) this.put(paragraph);
  }

  /** Forgets the innermost paragraph. */
  discard(): void {
    this.#open.pop();
  }

  /** Adds a paragraph that was made elsewhere. */
  put(paragraph: TypedParagraph): void {
    const around = this.#open.at(-1);
    if (around) around.after.push(paragraph);
    else this.into.push(paragraph);
  }

  /** Puts what was waiting for a paragraph that never came. */
  finish(): void {
    if (this.#carried) this.put(this.#carried);
    this.#carried = null;
  }

  beginCell(): void {
    this.#cells.push(this.into.length);
  }

  /** Ends a cell of a table: one without words is no blank line. */
  endCell(): void {
    const first = this.#cells.pop() ?? 0;
    if (this.#open.length > 0) return;
    this.finish();
    const cell = this.into.slice(first);
    if (cell.every(({ pieces }) => pieces.length === 0))
      this.into.splice(first, cell.length, ...cell.map((paragraph) => ({ ...paragraph, unseen: true })));
  }
}
