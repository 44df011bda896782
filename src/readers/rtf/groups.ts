import { STYLE } from '../typed/marks.js';
import { type Destination, DOCUMENT, type GroupState, NORMAL, type ParagraphState } from './state.js';

/** A group that is open: what it says, and what is to be done when it ends, the last thing first. */
interface Group extends GroupState {
  readonly ends: (() => void)[];
}

/** The groups that are open: what one says holds in it until it ends. */
export class Groups {
  readonly #open: Group[] = [{ ...DOCUMENT, ends: [] }];
  /** Where the text goes that is told twice. */
  readonly #twice: Destination[] = [];

  /** What the innermost group says. */
  get state(): GroupState {
    return this.#open.at(-1)!;
  }

  /** How many are open, the document among them. */
  get count(): number {
    return this.#open.length;
  }

  /** What a group around the innermost says; 1 is the next. */
  around(levels: number): GroupState | undefined {
    return this.#open.at(-1 - levels);
  }

  begin(): void {
    this.#open.push({ ...this.state, ends: [] });
  }

  end(): void {
    if (this.#open.length === 1) return;
    for (const end of this.#open.pop()!.ends.reverse()) end();
  }

  whenEnds(ends: () => void): void {
    this.#open.at(-1)!.ends.push(ends);
  }

  // Where its text goes.

  get lost(): boolean {
    return this.state.destination === 'nowhere';
  }

  /** Sends the text of the innermost group elsewhere. */
  send(destination: Destination): void {
    if (!this.lost) this.state.destination = destination;
  }

  /** The same told twice: once for readers that know no Unicode, once in a group of its own. */
  told(): void {
    const { state } = this;
    this.#twice.push(state.destination);
    state.destination = 'nowhere';
    this.whenEnds(() => this.#twice.pop());
  }

  toldAgain(): void {
    this.state.destination = this.#twice.at(-1) ?? this.state.destination;
  }

  // How its letters and paragraphs look.

  look(bits: number, on: boolean): void {
    const { state } = this;
    state.look = on ? state.look | bits : state.look & ~bits;
  }

  /** Superscript or subscript, or neither. */
  raise(bit: number): void {
    const { state } = this;
    state.look = (state.look & ~(STYLE.superscript | STYLE.subscript)) | bit;
  }

  /** Letters as a document has them whose text is in the font `font`. */
  plain(font: number): void {
    const { state } = this;
    state.look = 0;
    state.font = font;
    state.revision = null;
  }

  set(properties: Partial<ParagraphState>): void {
    const { state } = this;
    state.paragraph = { ...state.paragraph, ...properties };
  }

  resetParagraph(): void {
    this.state.paragraph = NORMAL;
    this.state.side = null;
  }
}
