import { createRequire } from 'node:module';

/** What runs from right to left in a paragraph, by the Unicode Bidirectional Algorithm (UAX #9). */
export interface Directions {
  /** The embedding level of each UTF-16 unit: odd ones run from right to left. */
  readonly levels: Uint8Array;
  /** Whether the paragraph as a whole does. */
  readonly rtl: boolean;
}

interface Bidi {
  getEmbeddingLevels(text: string): { levels: Uint8Array; paragraphs: readonly { readonly level: number }[] };
}

let bidi: Bidi | null = null;

/** The directions in `text`, a paragraph whose lines may be forced; bidi-js is loaded only for books that have such text. */
export function embeddingOf(text: string): Directions {
  bidi ??= (createRequire(import.meta.url)('bidi-js') as () => Bidi)();
  // A forced line end does not end the paragraph whose direction its first strong letter gives.
  const { levels, paragraphs } = bidi.getEmbeddingLevels(text.replaceAll('\n', ' '));
  return { levels, rtl: ((paragraphs[0]?.level ?? 0) & 1) === 1 };
}

/**
 * The indices of `levels` in the order in which the eye meets what they stand for from left to right: from the highest
 * level down to the lowest odd one, every stretch of that level or higher is reversed (UAX #9, rule L2).
 */
export function visualOrder(levels: readonly number[]): readonly number[] {
  const order = [...levels.keys()];
  const highest = Math.max(0, ...levels);
  for (let level = highest; level >= 1; level -= 1) {
    for (let from = 0; from < order.length; from += 1) {
      if (levels[order[from]!]! < level) continue;
      let to = from;
      while (to < order.length && levels[order[to]!]! >= level) to += 1;
      order.splice(from, to - from, ...order.slice(from, to).reverse());
      from = to;
    }
  }
  return order;
}
