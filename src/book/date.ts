import type { Report } from '../diagnostics/index.js';
import type { Story, World } from '../document/index.js';
import type { Manifest } from '../manifest/index.js';

/** The book's day, and whether anybody gave it: an unknown one is never printed. */
export interface BookDate {
  /** ISO 8601 day. */
  readonly day: string;
  readonly known: boolean;
  /** When the ebook was last changed: a moment in UTC. */
  readonly modified: string;
}

/** The earliest day that a zip archive can carry (APPNOTE 4.4.6), and so what an undated book is stamped with. */
const UNDATED = '1980-01-01';

/** The manifest's date, else `SOURCE_DATE_EPOCH`, else the newest story's; no clock is read. */
export function dateOf(manifest: Manifest, stories: readonly Story[], world: World, report: Report): BookDate {
  const epoch = manifest.date === null || manifest.modified === null ? epochOf(world, report) : null;
  const given = manifest.date ?? epoch?.slice(0, 10) ?? newest(stories);
  const changed = manifest.modified ?? epoch;
  if (given !== null) return { day: given, known: true, modified: momentOf(changed ?? given) };
  report({
    severity: 'info',
    code: 'book/no-date',
    message: `Neither the manifest nor a story has a date, so both books are stamped ${UNDATED}`,
    span: null,
    hint: 'add `date:` with the day of this edition, year-month-day, or set SOURCE_DATE_EPOCH',
  });
  return { day: UNDATED, known: false, modified: momentOf(changed ?? UNDATED) };
}

/** A day's first second. A month or a year has no hour: the shortest form that EPUB takes names a day. */
const momentOf = (given: string): string =>
  given.includes('T') ? given : `${given}${'-01-01'.slice(given.length - 4)}T00:00:00Z`;

/** SOURCE_DATE_EPOCH is whole seconds since 1970 in UTC (reproducible-builds.org/specs/source-date-epoch); here as a moment. */
function epochOf(world: World, report: Report): string | null {
  const epoch = world.env('SOURCE_DATE_EPOCH');
  if (epoch === undefined || epoch === '') return null;
  const date = new Date(/^\d{1,12}$/.test(epoch) ? Number(epoch) * 1000 : Number.NaN);
  if (!Number.isNaN(date.getTime()) && date.getUTCFullYear() < 10_000) return `${date.toISOString().slice(0, 19)}Z`;
  report({
    severity: 'warning',
    code: 'book/bad-epoch',
    message: `SOURCE_DATE_EPOCH is "${epoch}", which is no count of seconds, so it is passed over`,
    span: null,
    hint: 'set it to whole seconds since 1970, as "git log -1 --format=%ct" prints them',
  });
  return null;
}

function newest(stories: readonly Story[]): string | null {
  let day: string | null = null;
  for (const { date } of stories) {
    const full = date === null ? null : (`${date}-01-01`.match(/^\d{4}-\d{2}-\d{2}/)?.[0] ?? null);
    if (full !== null && (day === null || full > day)) day = full;
  }
  return day;
}
