import type { Border, Item, Piece, Role, TextPiece, TypedParagraph } from './typed-file.js';

/** A paragraph while it is being read. */
export class Typing {
  role: Role = 'text';
  level = 0;
  centred = false;
  border: Border | null = null;
  item: Item | null = null;
  unseen = false;
  /** Whether something that is not seen is in it, such as hidden words or the end of a page. */
  hides = false;
  /** Whether a line is drawn somewhere near it. */
  drawn = false;
  readonly #pieces: Piece[] = [];
  #text = '';
  #style = 0;
  #link: string | null = null;

  /** Adds words; those of one style make one piece, however the program had them parted. */
  type(text: string, style: number, link: string | null): void {
    if (text === '') return;
    if (this.#text !== '' && (style !== this.#style || link !== this.#link)) this.#flush();
    this.#text += text;
    this.#style = style;
    this.#link = link;
  }

  add(piece: Exclude<Piece, TextPiece>): void {
    this.#flush();
    this.#pieces.push(piece);
  }

  /** Whether nothing was added yet. */
  get untouched(): boolean {
    return this.#text === '' && this.#pieces.length === 0;
  }

  /**
   * Says what it is where nothing was added: the line that is drawn there (by a word it may be anything), or no blank line,
   * since what is in it is not seen.
   */
  settle(): void {
    if (this.drawn && this.untouched) this.add({ kind: 'rule' });
    this.unseen = this.hides && this.untouched;
  }

  /** Puts what another paragraph holds before what this one does. */
  follow({ pieces }: TypedParagraph): void {
    this.#flush();
    this.#pieces.unshift(...pieces);
  }

  done(): TypedParagraph {
    this.#flush();
    const { role, level, centred, border, item, unseen } = this;
    return { role, level, centred, border, item, unseen, pieces: this.#pieces };
  }

  #flush(): void {
    if (this.#text === '') return;
    this.#pieces.push({ kind: 'text', text: this.#text, style: this.#style, link: this.#link });
    this.#text = '';
  }
}
