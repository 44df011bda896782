import { NO_ORIGIN, type Origin } from '../../manuscript.js';
import { all, first } from '../select.js';
import type { Page } from '../tree.js';

/** The address that a page gives as its own. */
export function addressOf({ root }: Pick<Page, 'root'>): string | null {
  const said =
    first(root, 'link[rel=canonical]')?.attributes.get('href') ??
    first(root, 'meta[property=og:url]')?.attributes.get('content') ??
    null;
  return said !== null && /^https?:\/\//.test(said) ? said : null;
}

/** What a page's head tells of its story: address, days, language. */
export function headOf({ root, source }: Page): Partial<Origin> {
  const meta = (selector: string) => first(root, selector)?.attributes.get('content') ?? null;
  const day = (text: string | null | undefined) => /^\d{4}-\d\d-\d\d/.exec(text ?? '')?.[0] ?? null;
  const data = [...all(root, 'script[type=application/ld+json]')]
    .map(({ inner, end }) => source.slice(inner, end))
    .join('');
  const inData = (key: string) => new RegExp(`"${key}":\\s*"([^"\\\\]+)"`).exec(data)?.[1];
  const language = first(root, 'html')?.attributes.get('lang') ?? null;
  return {
    ...NO_ORIGIN,
    url: addressOf({ root }) ?? savedFrom(source),
    published:
      day(meta('meta[property=article:published_time]')) ??
      day(inData('datePublished')) ??
      day(first(root, 'time.published')?.attributes.get('datetime')) ??
      day(first(root, '.b-singlepost-author-date')?.attributes.get('datetime')),
    updated: day(meta('meta[property=article:modified_time]')) ?? day(inData('dateModified')),
    language: language === '' ? null : language,
  };
}

/** The address that a browser leaves in a page that it saves. */
const savedFrom = (source: string): string | null =>
  /<!-- saved from url=\(\d+\)(\S+) -->/.exec(source.slice(0, 2000))?.[1] ?? null;

/** The day of a Unix time, in UTC; null where it is none. */
export function dayOf(seconds: number): string | null {
  return Number.isFinite(seconds) && seconds > 0 && seconds < 1e11
    ? new Date(seconds * 1000).toISOString().slice(0, 10)
    : null;
}
