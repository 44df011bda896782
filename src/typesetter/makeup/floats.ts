import type { Float, Galley, GalleyBlock } from '../lines/galley.js';

/** The most paragraphs that a picture may stand behind its place: some two pages. */
const FARTHEST = 12;

/** Blocks behind the farthest place that are looked at, some three pages: what comes later is as good for one place as for another. */
const AHEAD = 24;

/** How a galley is tried in parts. */
export interface Trials<Reached> {
  /** What stands behind blocks `[from, to)` of `galley`, begun behind `before` or at its head; `ends` if nothing follows. */
  readonly reach: (galley: Galley, from: number, to: number, before: Reached | null, ends: boolean) => Reached;
  readonly costOf: (reached: Reached) => number;
  /** What it costs to stand so many paragraphs later. */
  readonly astray: (blocks: number) => number;
}

/**
 * The galley with its floating pictures where they stand best: each is tried at its own place and behind the paragraphs that
 * follow, between two of them always. What stands before it is settled and reckoned once, what comes long after is not: so each
 * picture costs the same, however long the galley.
 */
export function settleFloats<Reached>(galley: Galley, { reach, costOf, astray }: Trials<Reached>): Galley {
  let settled = galley;
  let before: Reached | null = null;
  let from = 0;
  for (let at = nextFloat(settled, 0); at >= 0; at = nextFloat(settled, at)) {
    // The block before it is tried along, since what follows tells whether a page may end behind it.
    const start = Math.max(from, at - 1);
    if (start > from) before = reach(settled, from, start, before, false);
    from = start;
    const float = settled[at] as Float;
    const places = placesFrom(settled, at);
    const end = Math.min(settled.length, places.at(-1)! + AHEAD);
    const context = Math.max(0, start - 1);
    let best = places[0]!;
    let least = Number.POSITIVE_INFINITY;
    for (const [later, place] of places.entries()) {
      // Floats farther on stand where they are meanwhile.
      const tried = moved(settled.slice(0, end), context, at, place, float).flatMap((block) =>
        isFloat(block) ? placed(block) : [block],
      );
      const cost = costOf(reach(tried, start - context, tried.length, before, end === settled.length)) + astray(later);
      if (cost < least) [best, least] = [place, cost];
    }
    settled = moved(settled, 0, at, best, float);
  }
  return settled;
}

/** What stands from `from` on, the float at `at` moved behind the blocks before `place`. */
const moved = (galley: Galley, from: number, at: number, place: number, float: Float): Galley => [
  ...galley.slice(from, at),
  ...galley.slice(at + 1, place),
  ...placed(float),
  ...galley.slice(place),
];

const isFloat = (block: GalleyBlock): block is Float => block.kind === 'float';

const nextFloat = (galley: Galley, from: number): number =>
  galley.findIndex((block, index) => index >= from && isFloat(block));

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

function placed({ picture, caption, more, bled }: Float): readonly GalleyBlock[] {
  const blocks = caption ? [picture, caption] : [picture];
  const air = { kind: 'blank', rows: 1, more } as const;
  if (!bled) return [air, ...blocks, air];
  const end = { kind: 'page-end', open: 'next' } as const;
  return [{ ...end, full: true }, picture, end, ...(caption ? [caption, { kind: 'blank', rows: 1 } as const] : [])];
}
