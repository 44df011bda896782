import { everyBlock } from '../book/index.js';
import type { Between } from '../compile/told.js';
import { type Block, type Change, childrenOf, placeKey, type Source, type Span } from '../document/index.js';

/** A stretch of a source by both its ends. */
export const rangeKey = (span: Span): string => `${placeKey(span)}\n${span.end}`;

/** The labels of the printed pages that begin in or with a block, by the block's place. */
export function pagesByBlock({ pages, book }: Pick<Between, 'pages' | 'book'>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  if (!pages || !book) return found;
  const blocks = everyBlock(book);
  for (const { label, block } of pages.starts) {
    const at = block === null ? null : blocks[block];
    if (!at) continue;
    const key = placeKey(at.span);
    found.set(key, [...(found.get(key) ?? []), label]);
  }
  return found;
}

/** The order of a story's sources, then the place in each: how its text runs. */
export function byPlace(sources: readonly Source[]): (one: Span, other: Span) => number {
  const order = new Map(sources.map((source, index) => [source, index]));
  const rank = ({ source }: Span) => order.get(source) ?? order.size;
  return (one, other) => rank(one) - rank(other) || one.start - other.start;
}

/** What was changed, parted into what stands within a block that is printed and what was taken out whole. */
export interface Parted {
  /** By both ends of the stretch that was changed. */
  readonly within: ReadonlyMap<string, Change>;
  /** Stretches within a block of which nothing is left, in order. */
  readonly dropped: readonly Change[];
  /** Blocks that are not printed, in order. */
  readonly whole: readonly Change[];
}

export function partedChanges(
  changes: readonly Change[],
  blocks: readonly Block[],
  sources: readonly Source[],
): Parted {
  const compare = byPlace(sources);
  const printed = blocks.flatMap(leafSpans).sort(compare);
  const holds = ({ source, start }: Span): boolean => {
    let low = 0;
    let high = printed.length;
    const at = { source, start, end: start };
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(printed[middle]!, at) <= 0) low = middle + 1;
      else high = middle;
    }
    const before = printed[low - 1];
    return before !== undefined && before.source === source && start < before.end;
  };
  const inside = changes.filter(({ span }) => holds(span));
  const known = new Set(inside);
  const sorted = (all: readonly Change[]) => all.toSorted((one, other) => compare(one.span, other.span));
  return {
    within: new Map(inside.filter(({ after }) => after !== '').map((change) => [rangeKey(change.span), change])),
    dropped: sorted(inside.filter(({ after, before }) => after === '' && before !== '')),
    whole: sorted(changes.filter((change) => change.before !== '' && !known.has(change))),
  };
}

const leafSpans = (block: Block): readonly Span[] => {
  const within = childrenOf(block);
  return within.length > 0 ? within.flatMap(leafSpans) : [block.span];
};
