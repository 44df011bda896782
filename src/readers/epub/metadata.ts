import { NO_ORIGIN, type Origin } from '../manuscript.js';
import type { Datum, Package } from './package.js';

/** Titles that a program puts where nobody gave one. */
const NO_TITLE =
  /^(?:unknown|untitled|no title|document ?\d*|title|\[?unbekannt\]?)$|\.(?:docx?|html?|odt|rtf|txt|epub)$/i;
const NO_NAME = /^(?:unknown(?: author)?|anonymous author|author|unbekannt|n\/a|calibre)$/i;

/** The main title of an ebook: of several the one that is marked so, else the first. */
export function titleOf({ metadata }: Package): Datum | null {
  const titles = metadata.filter(({ name, text }) => name === 'title' && text !== '' && !NO_TITLE.test(text));
  return titles.find(({ facts }) => facts.get('title-type') === 'main') ?? titles[0] ?? null;
}

/** Its authors: creators whose role is that, or whose role nobody tells. */
export function authorsOf({ metadata }: Package): readonly Datum[] {
  const creators = metadata.filter(({ name, text }) => name === 'creator' && text !== '' && !NO_NAME.test(text));
  const role = ({ facts }: Datum) => facts.get('role') ?? '';
  const authors = creators.filter((one) => role(one) === 'aut');
  return authors.length > 0 ? authors : creators.filter((one) => role(one) === '');
}

/** What the package tells of where the story stood before. */
export function originOf({ metadata }: Package): Origin {
  const texts = (name: string) => metadata.filter((one) => one.name === name).map(({ text }) => text);
  // `0101-01-01` is calibre's word for a day that nobody knows.
  const day = (text: string | undefined) => /^[12]\d{3}(?:-\d\d(?:-\d\d)?)?/.exec(text ?? '')?.[0] ?? null;
  const dates = metadata.filter(({ name }) => name === 'date');
  const dated = (event: string) => dates.find(({ facts }) => facts.get('event') === event)?.text;
  // Programs that name a source for each file put the story's own address into its identifier (WebToEpub).
  const sources =
    texts('source').length > 1
      ? [...texts('identifier'), ...texts('source')]
      : [...texts('source'), ...texts('identifier')];
  const url =
    sources.find((text) => /^https?:\/\//.test(text) && !/\/images?\/|\.(?:jpe?g|png|gif|webp)$/i.test(text)) ?? null;
  // A time to the thousandth is when the file was made.
  const made = ({ text }: Datum) => /T\d\d:\d\d:\d\d\.\d+Z?$/.test(text) && !/T00:00:00/.test(text);
  return {
    ...NO_ORIGIN,
    url,
    published: day(
      dated('publication') ??
        dated('original-publication') ??
        dates.find((date) => !date.facts.has('event') && !made(date))?.text,
    ),
    updated: day(dated('modification')),
    tags: texts('subject').filter((text) => !/^(?:FanFiction|Fanworks|Last Update)/.test(text)),
    language: texts('language')[0] || null,
  };
}
