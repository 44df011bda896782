import type { Face, Shaped } from '../typesetter/index.js';
import { fragment, isRaised } from './fragment.js';
import { TypeCase } from './type-case.js';

/** All type cases of a book, and every shaped word that was set from them, ready to be set again. */
export class Rack {
  readonly #cases = new Map<Face, TypeCase>();
  readonly #whole = new Map<Shaped, string>();
  readonly #parted = new Map<Shaped, string>();

  get cases(): readonly TypeCase[] {
    return [...this.#cases.values()];
  }

  caseOf(face: Face): TypeCase {
    let found = this.#cases.get(face);
    if (found === undefined) {
      found = new TypeCase(face, `F${this.#cases.size + 1}`);
      this.#cases.set(face, found);
    }
    return found;
  }

  /** What stands between `[(` and `)] TJ` for `shaped`; see `fragment`. */
  fragment(shaped: Shaped, parted: boolean, size: number): string {
    const known = parted ? this.#parted : this.#whole;
    let found = known.get(shaped);
    if (found === undefined) {
      found = fragment(shaped, this.caseOf(shaped.face), parted, size);
      if (!isRaised(shaped)) known.set(shaped, found);
    }
    return found;
  }
}
