import type { Float, Galley, GalleyBlock } from '../lines/galley.js';

/** The most paragraphs that a picture may stand behind its place: some two pages. */
const FARTHEST = 12;

/** What a galley would cost as it stands. */
export type CostOf = (galley: Galley) => number;

/**
 * The galley with its floating pictures where they stand best: each is tried at its own place and behind the paragraphs that
 * follow, between two of them always. `astray` is what it costs to stand so many paragraphs later.
 */
export function settleFloats(galley: Galley, costOf: CostOf, astray: (blocks: number) => number): Galley {
  let settled = galley;
  for (let at = settled.findIndex(isFloat); at >= 0; at = settled.findIndex(isFloat)) {
    const float = settled[at] as Float;
    let best = settled;
    let least = Number.POSITIVE_INFINITY;
    for (const [later, place] of placesFrom(settled, at).entries()) {
      const tried = [
        ...settled.slice(0, at),
        ...settled.slice(at + 1, place),
        ...placed(float),
        ...settled.slice(place),
      ];
      // Floats farther on stand where they are meanwhile.
      const cost = costOf(tried.flatMap((block) => (isFloat(block) ? placed(block) : [block]))) + astray(later);
      if (cost < least) [best, least] = [tried, cost];
    }
    settled = best;
  }
  return settled;
}

const isFloat = (block: GalleyBlock): block is Float => block.kind === 'float';

/** Where the float at `at` may stand: right there, and behind each of the paragraphs that follow close upon it. */
function placesFrom(galley: Galley, at: number): readonly number[] {
  const places = [at + 1];
  for (let next = at + 1; places.length <= FARTHEST; next += 1) {
    const block = galley[next];
    if (block?.kind !== 'text' || block.withNext || block.indents !== null) break;
    // Never behind the last of a section, nor between a paragraph and a heading's space.
    if (galley[next + 1]?.kind !== 'text') break;
    places.push(next + 1);
  }
  return places;
}

function placed({ picture, caption, bled }: Float): readonly GalleyBlock[] {
  const blocks = caption ? [picture, caption] : [picture];
  if (!bled) return [{ kind: 'blank', rows: 1 }, ...blocks, { kind: 'blank', rows: 1 }];
  const end = { kind: 'page-end', open: 'next' } as const;
  return [{ ...end, full: true }, picture, end, ...(caption ? [caption, { kind: 'blank', rows: 1 } as const] : [])];
}
