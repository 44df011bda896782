import type { Face, Shaped } from '../../fonts/index.js';
import { Ink } from '../file/ink.js';
import { fragment, isRaised } from './fragment.js';
import { ShownWords } from './shown.js';
import { TypeCase } from './type-case.js';

/** All type cases of a book. */
export class TypeCases {
  readonly #cases = new Map<Face, TypeCase>();

  caseOf(face: Face): TypeCase {
    let found = this.#cases.get(face);
    if (found === undefined) {
      found = new TypeCase(face, `F${this.#cases.size + 1}`);
      this.#cases.set(face, found);
    }
    return found;
  }
}

/** Adds a word of the case's face to what is shown; see `fragment`. What was set once stands ready to be printed again. */
export function set(shaped: Shaped, typeCase: TypeCase, parted: boolean, size: number, shown: ShownWords): void {
  const { standing } = typeCase;
  if (!parted && standing.print(shaped.serial, shown)) return;
  setAnew(shaped, typeCase, parted, size, shown);
}

/** Apart from `set`, where the function below would cost a million words room for what it knows. */
function setAnew(shaped: Shaped, typeCase: TypeCase, parted: boolean, size: number, shown: ShownWords): void {
  const { standing } = typeCase;
  if (parted || isRaised(shaped)) {
    const piece = new ShownWords(new Ink(ROOM), true);
    fragment(shaped, typeCase, parted, size, piece);
    shown.addFrom(piece.ink, 0, piece.ink.length);
  } else {
    standing.keep(shaped.serial, (piece) => fragment(shaped, typeCase, parted, size, piece));
    standing.print(shaped.serial, shown);
  }
}

/** Bytes of a long word. */
const ROOM = 64;
