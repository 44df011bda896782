/** A line of the contents as far as its page goes. */
export interface PlannedRow {
  /** Half lines. */
  readonly rows: number;
  /** Half lines of air above it, but at a page's head. */
  readonly above: (air: Air) => number;
  /** Whether it must stand on the page of the next. */
  readonly withNext: boolean;
}

/** Half lines between entries, and above parts and what is in none. */
export interface Air {
  readonly entry: number;
  readonly part: number;
}

/** What the contents are set with, and the entries that begin a page, the first aside. */
export interface Plan {
  readonly air: Air;
  readonly breaks: readonly number[];
}

/** The more air the better, as long as it takes no further page. */
const AIRS = [
  { entry: 2, part: 4 },
  { entry: 1, part: 4 },
  { entry: 1, part: 2 },
  { entry: 0, part: 2 },
] as const satisfies readonly Air[];

/** What is usual where one page does not hold all. */
const USUAL = 1;

/** A last page that is filled to a smaller share looks like a slip. */
const LEAST = 1 / 3;

/** Plans the pages of `entries`: `first` half lines on the first, `full` on each of the others. */
export function planContents(entries: readonly PlannedRow[], first: number, full: number): Plan {
  const tries = AIRS.map((air) => filled(entries, air, first, full));
  const usual = tries[USUAL]!;
  const closest = tries.at(-1)!;
  const few = isFew(usual, full) && closest.pages < usual.pages ? closest.pages : usual.pages;
  const best = tries.find(({ pages }) => pages === few) ?? usual;
  return isFew(best, full) ? evened(entries, best, full) : best;
}

interface Filled extends Plan {
  readonly pages: number;
  /** Half lines on the last page. */
  readonly last: number;
}

const isFew = ({ pages, last }: Filled, full: number): boolean => pages > 1 && last < LEAST * full;

/** Fills page after page, and keeps together what must be. */
function filled(entries: readonly PlannedRow[], air: Air, first: number, full: number): Filled {
  const breaks: number[] = [];
  // The first stands below the heading, with its air.
  let row = entries.length > 0 ? entries[0]!.above(air) : 0;
  for (let at = 0; at < entries.length; ) {
    const end = groupEnd(entries, at);
    const room = breaks.length === 0 ? first : full;
    if (at > 0 && row > 0 && row + entries[at]!.above(air) + heightOf(entries, at, end, air) > room) {
      breaks.push(at);
      row = 0;
    }
    row += (at > 0 && row > 0 ? entries[at]!.above(air) : 0) + heightOf(entries, at, end, air);
    at = end;
  }
  return { air, breaks, pages: breaks.length + 1, last: row };
}

/** The same with the last page begun earlier, so that it is no mere remainder. */
function evened(entries: readonly PlannedRow[], plan: Filled, full: number): Plan {
  const from = plan.breaks.at(-2) ?? 0;
  const starts: number[] = [];
  for (let at = from; at < plan.breaks.at(-1)!; at = groupEnd(entries, at)) if (at > from) starts.push(at);
  const start = starts.findLast((at) => heightOf(entries, at, entries.length, plan.air) >= LEAST * full);
  const fits = start !== undefined && heightOf(entries, start, entries.length, plan.air) <= full;
  return fits ? { air: plan.air, breaks: [...plan.breaks.slice(0, -1), start] } : plan;
}

/** The index behind the entries that stand together from `at` on. */
function groupEnd(entries: readonly PlannedRow[], at: number): number {
  let end = at + 1;
  while (end < entries.length && entries[end - 1]!.withNext) end += 1;
  return end;
}

const heightOf = (entries: readonly PlannedRow[], from: number, to: number, air: Air): number =>
  entries.slice(from, to).reduce((rows, entry, index) => rows + entry.rows + (index > 0 ? entry.above(air) : 0), 0);
