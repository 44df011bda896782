import { type PageRole, readTitlePage } from '../facts/title-page.js';
import type { Line } from '../row.js';
import type { Kind } from '../search/labels.js';
import type { Weights } from '../search/weights.js';
import { agreementOf } from './agreeing.js';
import type { Row } from './row.js';

const known = new WeakMap<Row, ReadonlyMap<number, PageRole>>();

/** What the lines of a title page say, if the file opens with one. */
export function titlePageOf(row: Row): ReadonlyMap<number, PageRole> {
  let own = known.get(row);
  if (!own) {
    const unknown = row.titled || agreementOf(row).titled || row.cover[1] > 0 || row.ranges.mail > 0;
    own = unknown ? new Map() : readTitlePage(row.lines, (at) => row.isSite(at));
    known.set(row, own);
  }
  return own;
}

const READ_AS: Readonly<Record<PageRole, readonly [Kind, string]>> = {
  series: ['header', 'which of a series, on a title page'],
  title: ['title', 'stands on a title page'],
  subtitle: ['header', 'what kind of text, on a title page'],
  author: ['author', 'a name on a title page'],
  credit: ['header', 'who else had a hand in it'],
  dedication: ['dedication', 'to whom, on a title page'],
  posted: ['furniture', 'the day, under a title page'],
  key: ['header', 'what an archive counts'],
  count: ['value', 'what an archive counts'],
};

const OTHERS: readonly Kind[] = ['title', 'author', 'chapter', 'subtitle', 'heading', 'note', 'more', 'dedication'];

/** A line of a title page is what the page says together. */
export function weighPage(row: Row, { at }: Line, weights: Weights): void {
  const role = titlePageOf(row).get(at);
  if (!role) return;
  const [kind, why] = READ_AS[role];
  for (const other of OTHERS) if (other !== kind) weights.charge(other, role === 'posted' ? 12 : 5);
  weights.offer(kind, 0.1, why);
  weights.charge('story', role === 'posted' ? 12 : 6);
}
