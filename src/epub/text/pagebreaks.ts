import { type Block, childrenOf, textOf } from '../../document/index.js';
import type { PageStart } from '../../pages/index.js';

/** The place in a block's words at which a page of the printed book begins. */
export interface PageBreak {
  /** What a reader calls the page. */
  readonly label: string;
  /** Its element's id, one of a kind in the whole ebook. */
  readonly id: string;
  /** UTF-16 index in `textOf` of a block that holds words itself; always before a word. */
  readonly offset: number;
}

/** The printed book's pages by where they begin in the ebook; each label once, the first time it is met. */
export class PageBreaks {
  readonly #openings = new Map<string, PageBreak>();
  readonly #within = new Map<Block, PageBreak[]>();

  /** `blocks` are all of the book's, as `everyBlock` numbers them. */
  constructor(starts: readonly PageStart[], blocks: readonly Block[]) {
    const ids = new Set<string>();
    for (const { label, section, block, offset } of starts) {
      const id = `page-${label.replace(/[^\w.-]+/g, '-')}`;
      if (ids.has(id)) continue;
      if (block === null) {
        // Pages on which a section has no words of its own, such as the second page of the contents, have no place here.
        if (this.#openings.has(section)) continue;
        this.#openings.set(section, { label, id, offset: 0 });
      } else {
        // A page may begin in words of the makers' own, which the ebook has not.
        const known = blocks[block];
        if (known === undefined) continue;
        const place = leafAt(known, offset);
        const breaks = this.#within.get(place.leaf) ?? [];
        breaks.push({ label, id, offset: wordStart(textOf(place.leaf), place.offset) });
        this.#within.set(place.leaf, breaks);
      }
      ids.add(id);
    }
  }

  /** The page that begins with the section itself. */
  opening(section: string): PageBreak | null {
    return this.#openings.get(section) ?? null;
  }

  /** The pages that begin within the words that `block` holds itself, in their order. */
  within(block: Block): readonly PageBreak[] {
    return this.#within.get(block) ?? NONE;
  }
}

const NONE: readonly PageBreak[] = [];

/** The innermost block around the place at `offset` of `textOf(block)`, and the place in that block's words. */
function leafAt(block: Block, offset: number): { readonly leaf: Block; readonly offset: number } {
  const children = childrenOf(block);
  let start = 0;
  for (const [index, child] of children.entries()) {
    const end = start + textOf(child).length;
    if (offset < end || index === children.length - 1) return leafAt(child, Math.max(0, offset - start));
    start = end + 1;
  }
  return { leaf: block, offset };
}

/** A letter of a script that parts its words; in the others (Chinese, Japanese, Thai and so on) any letter may begin a page. */
const WORD =
  /(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{M}\p{N}\u00AD]/u;
const APOSTROPHE = /['’]/;

/**
 * Where the word at `offset` begins, so that no break stands within one: a page may begin with half a word, but who
 * asks for that page wants the whole. Spaces are passed over, so that the break stands right before the word.
 */
export function wordStart(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && /\s/.test(text[at]!)) at += 1;
  const inWord = (index: number) => {
    const character = text[index] ?? '';
    if (APOSTROPHE.test(character)) return WORD.test(text[index - 1] ?? '') && WORD.test(text[index + 1] ?? '');
    return WORD.test(character) || /[\uD800-\uDFFF]/.test(character);
  };
  while (at > 0 && inWord(at) && inWord(at - 1)) at -= 1;
  return at;
}
