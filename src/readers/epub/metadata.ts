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
  const day = (text: string | undefined) => /^\d{4}(?:-\d\d(?:-\d\d)?)?/.exec(text ?? '')?.[0] ?? null;
  const dates = metadata.filter(({ name }) => name === 'date');
  const dated = (event: string) => dates.find(({ facts }) => facts.get('event') === event)?.text;
  const url = [...texts('source'), ...texts('identifier')].find((text) => /^https?:\/\//.test(text)) ?? null;
  return {
    ...NO_ORIGIN,
    url,
    published: day(
      dated('publication') ?? dated('original-publication') ?? dates.find(({ facts }) => !facts.has('event'))?.text,
    ),
    updated: day(dated('modification')),
    tags: texts('subject').filter((text) => !/^(?:FanFiction|Fanworks|Last Update)/.test(text)),
    language: texts('language')[0] || null,
  };
}
