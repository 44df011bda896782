import { CREDITS, GENRE, SERIES, TO_WHOM } from '../data/title-pages.js';
import type { Line } from '../row.js';
import { squeezed } from '../wording.js';
import { isCapital, isName, looksLikeName, namesTogether } from './names.js';

/** What a line of a title page says. */
export type PageRole =
  | 'series'
  | 'title'
  | 'subtitle'
  | 'author'
  | 'credit'
  | 'dedication'
  | 'posted'
  | 'key'
  | 'count';

/** The most lines that a title page has, and the longest of them. */
const MOST = 10;
const LONGEST = 90;

/** Who translated, drew or edited, as a line says it: its key, and the name. */
export function creditOf(line: string): { readonly key: string; readonly name: string } | null {
  if (line === '' || line.length > LONGEST || /[!?…]$|[.!?] \p{L}/u.test(line.replace(/\b\p{Lu}\. /gu, '')))
    return null;
  for (const [key, pattern] of CREDITS) {
    const name = pattern.exec(line)?.[1]?.replace(/[\s)\]*_.]+$/, '');
    if (name && /^\p{Lu}/u.test(name) && (looksLikeName(name) || namesTogether(name) || isName(name)))
      return { key, name };
  }
  return null;
}

const isBracketed = (line: string): boolean => /^[([][^()[\]]{2,70}[)\]]$/.test(line.trim());
const isWho = ({ line, by }: Line): boolean =>
  by !== null || looksLikeName(line) || namesTogether(line) || (isCapital(line) && isName(line));

/**
 * The roles of the lines above a story where they are a title page: a title over its author, and something more that title
 * pages have: a series and its number, what kind of text it is, a translator, to whom it is given. Without such a sign, and
 * without an author, nothing is said.
 */
export function readTitlePage(lines: readonly Line[], isSite: (at: number) => boolean): ReadonlyMap<number, PageRole> {
  const none: ReadonlyMap<number, PageRole> = underStats(lines) ?? new Map();
  const page: Line[] = [];
  for (const line of lines.slice(0, MOST + 1)) {
    if (isSite(line.at)) continue;
    if (!isOfPage(line, page.length)) break;
    page.push(line);
  }
  if (page.length < 2 || page.length > MOST || page.at(-1)!.at >= lines.length - 2) return none;
  const signed = page.findIndex((line) => line.by !== null);
  const names = page.filter((line, index) => index > 0 && isWho(line) && !creditOf(line.line));
  const who = signed > 0 ? page[signed] : names.at(-1);
  if (!who) return ofTwo(page, lines) ?? none;
  const roles = new Map<number, PageRole>([[who.at, 'author']]);
  const over = page.filter(({ at }) => at < who.at);
  addHeads(over, roles);
  if (![...roles.values()].includes('title')) return none;
  const under = page.filter(({ at }) => at > who.at);
  for (const line of under) {
    const role = roleUnder(line, lines[line.at + 1]);
    if (role) roles.set(line.at, role);
  }
  const signs = [...roles.values()].filter((role) => role !== 'title' && role !== 'author');
  if (signs.length === 0 && !(signed < 0 && namesTogether(who.line))) return none;
  const dated = lines[under.at(-1)?.at ?? who.at]!.at + 1;
  if (signs.length > 0 && lines[dated]?.banner?.kind === 'date' && lines[dated]!.gap === 0) roles.set(dated, 'posted');
  return roles;
}

/** A title with no author, and under it between brackets or as a kind of text what it is: `(a chain story in four bits)`. */
function ofTwo([title, kind, more]: readonly Line[], lines: readonly Line[]): ReadonlyMap<number, PageRole> | null {
  if (!title || title.at > 0 || !kind || kind.at !== 1 || more || title.shape === null) return null;
  const below = lines[kind.at + 1];
  const parted = below !== undefined && below.gap > kind.gap && below.text.length > title.text.length;
  if (!parted || !(GENRE.test(kind.line) || GENRE.test(kind.line.replace(/,[^,]*$/, '')))) return null;
  return new Map([
    [title.at, 'title'],
    [kind.at, 'subtitle'],
  ]);
}

/** How far from the top an archive's counts stand, how many lines are few of them, and what they count. */
const STATS = 60;
const FEW = 2;
const COUNTS = /^(?:published|updated|completed|words|chapters|comments|kudos|bookmarks|hits)\b|^[\d,./?: -]+$/i;

/**
 * Title and author under the counts with which the Archive of Our Own's page ends its header, whatever they look like: they stand
 * there, one under the other, over the chapter's banner, the summary or the notes.
 */
function underStats(lines: readonly Line[]): ReadonlyMap<number, PageRole> | null {
  const stats = lines.findIndex(({ key }, at) => at < STATS && key?.key === 'stats');
  if (stats < 0) return null;
  let at = stats + 1;
  while (lines[at] && COUNTS.test(lines[at]!.line)) at += 1;
  const counts = lines.slice(stats + 1, at);
  const [title, author, below] = [lines[at], lines[at + 1], lines[at + 2]];
  const isFree = (line: Line | undefined) =>
    line?.block.kind === 'paragraph' &&
    line.line !== '' &&
    line.line.length <= 140 &&
    !line.label &&
    !line.key?.meaning &&
    !line.banner;
  // Copied from the page, each key and count is a line, and no line is blank.
  const apart = title?.gap !== 0 || counts.length > FEW;
  if (!isFree(title) || !isFree(author) || !apart || author!.words > 12 || !below) return null;
  const heads = below.banner?.kind === 'chapter' || below.key?.meaning != null || below.label !== null;
  return heads
    ? new Map<number, PageRole>([
        ...counts.map((line): [number, PageRole] => [line.at, /^[\p{L} ]+:$/u.test(line.line) ? 'key' : 'count']),
        [at, 'title'],
        [at + 1, 'author'],
      ])
    : null;
}

/** Whether a line may stand on a title page. */
function isOfPage({ block, line, label, key, glyphs, ends, banner, speaks }: Line, count: number): boolean {
  if (block.kind !== 'paragraph' || line === '' || line.length > LONGEST || label || key?.meaning || glyphs || ends)
    return false;
  if (banner && !(count === 0 && SERIES.test(squeezed(line))) && banner.kind !== 'adorned') return false;
  return !speaks && !(/[.!?…,;:]$/.test(line.trim()) && !/\b\p{Lu}\.$/u.test(line.trim()));
}

/** The lines over the author: one of a series, the title, what is said of it. */
function addHeads(over: readonly Line[], roles: Map<number, PageRole>): void {
  const isKind = (line: Line) => GENRE.test(line.line) || isBracketed(line.line);
  const plain = over.filter((line) => !SERIES.test(squeezed(line.line)) && !(line.at > over[0]!.at && isKind(line)));
  const [title, ...rest] = plain.length > 0 ? plain : over.slice(0, 1);
  // A second line that says nothing of its kind may be the title, and the first anything.
  if (!title || rest.length > 0) return;
  for (const line of over)
    roles.set(
      line.at,
      line === title ? 'title' : SERIES.test(squeezed(line.line)) && !isBracketed(line.line) ? 'series' : 'subtitle',
    );
}

function roleUnder(line: Line, below: Line | undefined): PageRole | null {
  if (creditOf(line.line)) return 'credit';
  if (SERIES.test(squeezed(line.line))) return 'series';
  const parted = line.gap > 0 && below !== undefined && (below.gap > 0 || below.banner !== null);
  return parted && line.words <= 14 && TO_WHOM.test(line.line) ? 'dedication' : null;
}
