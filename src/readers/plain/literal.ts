import type { Source } from '../../document/index.js';
import { BBCODE, bbTagAt } from './bbcode.js';
import { dereference, REFERENCE } from './entities.js';
import type { InlineBuilder } from './inlines.js';
import { safeLink } from './links.js';
import { TAG, type Tag, tagOf } from './tags.js';

/** Marks that a converter from HTML or to Markdown leaves in plain text, and those of forums. */
const RELIC = new RegExp(`${TAG.source}|${REFERENCE.source}|\\\\[*_~#-]|${BBCODE}`, 'gi');

/** How far ahead the end of an opened tag is looked for: a few pages. */
const REACH = 8000;

/** Where the closing tags of a source stand, by name, in order. */
const closings = new WeakMap<Source, ReadonlyMap<string, readonly number[]>>();

/** Reads the source from `start` to `end`, which lies in one line, as text; light HTML, BBCode and escaped stars are what they mean. */
export function literal(into: InlineBuilder, start: number, end: number): void {
  const { text } = into.source;
  const piece = text.slice(start, end);
  const relics = /[<&\\[]/.test(piece) ? piece.matchAll(RELIC) : [];
  let done = start;
  for (const match of relics) {
    const at = start + match.index;
    const after = at + match[0].length;
    into.verbatim(done, at);
    if (!relic(into, match[0], at, after)) into.verbatim(at, after);
    done = after;
  }
  into.verbatim(done, end);
}

function relic(into: InlineBuilder, raw: string, start: number, end: number): boolean {
  if (raw.startsWith('<')) return tag(into, raw, end);
  if (raw.startsWith('[')) return bbTag(into, start);
  const stands = raw.startsWith('&') ? dereference(raw) : raw.slice(1);
  if (stands === null) return false;
  into.replacement(stands, start, end);
  return true;
}

/** Applies the tag of BBCode at `start`; false if it is text. */
function bbTag(into: InlineBuilder, start: number): boolean {
  const meant = bbTagAt(into.source, start);
  if (meant?.kind === 'link') into.link(meant.href === null ? null : safeLink(meant.href));
  else if (meant?.kind === 'style' && meant.closing) into.close(meant.mark);
  else if (meant?.kind === 'style') into.open(meant.mark);
  return meant !== null;
}

/** Applies an inline tag whose source ends at `end`; false if it is text. */
export function tag(into: InlineBuilder, raw: string, end: number): boolean {
  const meant = tagOf(raw);
  return meant !== null && apply(into, meant, raw, end);
}

function apply(into: InlineBuilder, meant: Tag, raw: string, end: number): boolean {
  switch (meant.kind) {
    case 'style':
      if (meant.closing) return into.close(meant.mark);
      if (!closesSoon(into, raw, end)) return false;
      into.open(meant.mark);
      return true;
    case 'link':
      if (meant.closing) into.link(null);
      else into.link(meant.href === null ? null : safeLink(meant.href));
      return true;
    case 'user': {
      const start = end - raw.length;
      into.verbatim(start + meant.start, start + meant.end);
      return true;
    }
    case 'transparent':
    case 'comment':
      return true;
    case 'block':
    case 'image':
      return false;
  }
}

function closesSoon({ source }: InlineBuilder, raw: string, end: number): boolean {
  const all = closingsOf(source).get(/[A-Za-z\d]+/.exec(raw)![0].toLowerCase()) ?? [];
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle]! < end) low = middle + 1;
    else high = middle;
  }
  return low < all.length && all[low]! <= end + REACH;
}

function closingsOf(source: Source): ReadonlyMap<string, readonly number[]> {
  const known = closings.get(source);
  if (known) return known;
  const found = new Map<string, number[]>();
  for (const { 1: name, index } of source.text.matchAll(/<\/([A-Za-z\d]{1,20})/g)) {
    const key = name!.toLowerCase();
    const all = found.get(key);
    if (all) all.push(index);
    else found.set(key, [index]);
  }
  closings.set(source, found);
  return found;
}
