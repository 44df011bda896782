import type { Mark } from '../../document/index.js';
import { isCalledBreak } from '../markup/break-class.js';
import { userIn } from '../markup/user-tag.js';

/** Tags that set words in a style. */
const STYLES: Readonly<Record<string, Mark>> = {
  i: 'emphasis',
  em: 'emphasis',
  cite: 'emphasis',
  b: 'strong',
  strong: 'strong',
  u: 'underline',
  ins: 'underline',
  s: 'strike',
  strike: 'strike',
  del: 'strike',
  sup: 'superscript',
  sub: 'subscript',
  code: 'code',
  tt: 'code',
};

/** Tags that mean nothing to a book's page; the words between them do. */
const TRANSPARENT = new Set('span font small big nobr wbr'.split(' '));

/** Tags that end a line or paragraph. */
const BLOCKS = new Set('p div center br hr h1 h2 h3 h4 h5 h6 blockquote ul ol li pre section article'.split(' '));

export type Tag =
  | { readonly kind: 'style'; readonly mark: Mark; readonly closing: boolean }
  | { readonly kind: 'link'; readonly href: string | null; readonly closing: boolean }
  | {
      readonly kind: 'block';
      readonly name: string;
      readonly closing: boolean;
      /** Whether its class or role says that it parts scenes: it does where nothing stands in it. */
      readonly parts: boolean;
    }
  | {
      readonly kind: 'image';
      readonly src: string;
      readonly alt: string;
      /** Where in the tag its title stands, if it has one. */
      readonly title: { readonly start: number; readonly end: number } | null;
    }
  /** Somebody of the site, and where in the tag the name stands. */
  | { readonly kind: 'user'; readonly start: number; readonly end: number }
  | { readonly kind: 'transparent' }
  | { readonly kind: 'comment' };

/** A tag or comment as far as it can be told from a single line; what it is decides `tagOf`. */
export const TAG = /<!--(?:(?!-->)[^\n\r]){0,1000}-->|<\/?[A-Za-z][A-Za-z\d]*(?:[ \t][^<>\n\r]{0,2000})?\/?>/;

/** What a tag means to a story; null if nothing (`<mara>`): then it is text like any other. */
export function tagOf(raw: string): Tag | null {
  if (raw.startsWith('<!--')) return { kind: 'comment' };
  const closing = raw.startsWith('</');
  const name = /[A-Za-z][A-Za-z\d]*/.exec(raw)?.[0].toLowerCase() ?? '';
  const mark = Object.hasOwn(STYLES, name) ? STYLES[name] : undefined;
  if (mark) return { kind: 'style', mark, closing };
  if (TRANSPARENT.has(name)) return { kind: 'transparent' };
  if (BLOCKS.has(name)) return { kind: 'block', name, closing, parts: !closing && isParting(raw) };
  if (name === 'a') return closing || attribute(raw, 'href') || attribute(raw, 'name') ? link(raw, closing) : null;
  if (name === 'img' && !closing) {
    const src = attribute(raw, 'src');
    return src ? { kind: 'image', src, alt: attribute(raw, 'alt') ?? '', title: placeOf(raw, 'title') } : null;
  }
  const user = closing ? null : userIn(name, (attribute) => placeOf(raw, attribute));
  return user && { kind: 'user', ...user };
}

const isParting = (raw: string): boolean => isCalledBreak(attribute(raw, 'class') ?? '', attribute(raw, 'role') ?? '');

const link = (raw: string, closing: boolean): Tag => ({ kind: 'link', href: attribute(raw, 'href'), closing });

function attribute(raw: string, name: string): string | null {
  const place = placeOf(raw, name);
  return place && raw.slice(place.start, place.end);
}

/** Where an attribute's value stands in its tag. */
function placeOf(raw: string, name: string): { readonly start: number; readonly end: number } | null {
  const match = new RegExp(`(\\s${name}\\s*=\\s*)(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(raw);
  if (!match) return null;
  const value = match[2] ?? match[3] ?? match[4]!;
  const start = match.index + match[1]!.length + (match[4] === undefined ? 1 : 0);
  return { start, end: start + value.length };
}
