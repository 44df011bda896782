import type { Mark, Source } from '../../document/index.js';

/** Forums' marks of style, and those that mean nothing to a book's page. */
const STYLES: Readonly<Record<string, Mark>> = {
  i: 'emphasis',
  b: 'strong',
  u: 'underline',
  s: 'strike',
  sup: 'superscript',
  sub: 'subscript',
};
const TRANSPARENT = 'center|left|right|justify|align|indent|color|size|font';

/** The pattern of a tag, as far as it can be told by itself: `[i]`, `[/size]`, `[url=…]`. */
export const BBCODE = String.raw`\[(/?)(${Object.keys(STYLES).join('|')}|${TRANSPARENT}|url)(?:=([^\]\n\r]{1,500}))?\]`;

/** How far an opened tag's fellow may stand: a few pages. */
const REACH = 8000;

/** What a tag of BBCode does. */
export type BBTag =
  | { readonly kind: 'style'; readonly mark: Mark; readonly closing: boolean }
  | { readonly kind: 'link'; readonly href: string | null }
  | { readonly kind: 'transparent' };

const known = new WeakMap<Source, ReadonlyMap<number, BBTag>>();

/** The tag that begins at `at` in the source, if it has its fellow; a bracket without one is text: `[i]` may number a note. */
export function bbTagAt(source: Source, at: number): BBTag | null {
  let tags = known.get(source);
  if (!tags) {
    tags = pairedTags(source.text);
    known.set(source, tags);
  }
  return tags.get(at) ?? null;
}

function pairedTags(text: string): ReadonlyMap<number, BBTag> {
  const tags = new Map<number, BBTag>();
  const open = new Map<string, { readonly at: number; readonly value: string | undefined }[]>();
  for (const { 1: slash, 2: written, 3: value, index: at } of text.matchAll(new RegExp(BBCODE, 'gi'))) {
    const name = written!.toLowerCase();
    const waiting = open.get(name) ?? [];
    open.set(name, waiting);
    if (slash === '') {
      waiting.push({ at, value });
      continue;
    }
    const fellow = waiting.pop();
    if (!fellow || at - fellow.at > REACH) continue;
    tags.set(fellow.at, meaning(name, fellow.value, false));
    tags.set(at, meaning(name, fellow.value, true));
  }
  return tags;
}

function meaning(name: string, value: string | undefined, closing: boolean): BBTag {
  const mark = Object.hasOwn(STYLES, name) ? STYLES[name] : undefined;
  if (mark) return { kind: 'style', mark, closing };
  if (name === 'url' && value !== undefined)
    return { kind: 'link', href: closing ? null : value.replace(/^["']|["']$/g, '') };
  return { kind: 'transparent' };
}
