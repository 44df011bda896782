import { Ink } from '../file/ink.js';
import { ShownWords } from './shown.js';

/** Type that stays set to be printed again: the pieces of shaped words, side by side, found by the words' numbers. */
export class StandingType {
  readonly #ink = new Ink(1 << 12);
  /** Where each piece begins and ends, by turns; nought and nought where there is none. */
  #places = new Int32Array(1 << 10);

  /** Adds the piece of word `serial` to what is shown, if it is kept. */
  print(serial: number, shown: ShownWords): boolean {
    const places = this.#places;
    const end = 2 * serial + 1;
    if (end >= places.length || places[end] === 0) return false;
    shown.addFrom(this.#ink, places[end - 1]!, places[end]!);
    return true;
  }

  /** Keeps what `set` adds as the piece of word `serial`. */
  keep(serial: number, set: (piece: ShownWords) => void): void {
    const at = 2 * serial;
    if (at >= this.#places.length) {
      const wider = new Int32Array(2 * at);
      wider.set(this.#places);
      this.#places = wider;
    }
    this.#places[at] = this.#ink.length;
    set(new ShownWords(this.#ink, true));
    this.#places[at + 1] = this.#ink.length;
  }
}
