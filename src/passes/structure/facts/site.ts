import { anyOf } from '../any-of.js';
import { bannerOf } from '../banner.js';
import { ANYWHERE, FURNITURE, THEFT } from '../data/furniture.js';
import { WROTE } from '../mail-tail.js';
import type { Line } from '../row.js';
import { squeezed } from '../wording.js';
import { cards } from './cards.js';
import { entries, journalLines } from './journals.js';
import { pageTop } from './page-top.js';
import { HEAD_OF_POST, postLines } from './post-heads.js';
import type { Stack } from './stacks.js';

/** How many blocks from either end, or from a chapter's banner, a site's lines are looked for. */
const EDGE = 16;
const NEAR = 4;

/** How many lines may name story and author. */
const TOP = 12;

/** The mark of a line that is repeated on every page. */
export const REPEATED = 2;

/** Marks the lines that a site, a list or a press has put there, near the edges of a file or chapter. */
export function siteLines(lines: readonly Line[], stacks: readonly (Stack | null)[]): Uint8Array {
  const marks = new Uint8Array(lines.length);
  const edges = new Uint8Array(lines.length);
  edges.fill(1, 0, EDGE);
  edges.fill(1, Math.max(0, lines.length - EDGE));
  for (const { at, block, banner } of lines)
    if (block.kind === 'heading' || banner?.kind === 'chapter') edges.fill(1, Math.max(0, at - NEAR), at + NEAR + 1);
  for (const line of lines) if (edges[line.at] === 1) marks[line.at] = isRow(line) ? REPEATED : isSite(line) ? 1 : 0;
  for (const at of parts(lines)) marks[at] = REPEATED;
  for (const at of pageTop(lines)) marks[at] = REPEATED;
  for (const at of answered(lines)) marks[at] = REPEATED;
  for (const at of journalLines(lines)) if (edges[at] === 1) marks[at] = 1;
  for (const at of cards(lines, stacks, marks)) marks[at] = 1;
  for (const at of entries(lines)) marks[at] = 0;
  for (const { at, line, speaks } of lines) if (line !== '' && !speaks && THEFT.test(line)) marks[at] = REPEATED;
  for (const at of runningHeads(lines)) marks[at] = REPEATED;
  for (const { at, line } of lines)
    if (line !== '' && line.length < 40 && isAnywhere(squeezed(line))) marks[at] = REPEATED;
  for (const [at, mark] of postLines(lines).entries()) if (mark === HEAD_OF_POST) marks[at] = REPEATED;
  return marks;
}

/** How much of a paragraph is looked at: an author's few lines about herself may take some. */
const READ = 600;

const isFurniture = anyOf(FURNITURE);
const isAnywhere = anyOf(ANYWHERE);

/** Whether a line is links alone, or one that sites have. */
export function isSite({ block, text }: Line): boolean {
  if (block.kind !== 'paragraph' || text.length > READ) return false;
  return isLinks(block) || isFurniture(squeezed(text));
}

/** How far down an archive says where a text was posted, and what it calls the pages before and behind it. */
const POSTED = 6;
const PAGES = /^(?:preface|afterword)$/i;

/** `Preface` and `Afterword` of the Archive of Our Own's downloads: its pages, no chapters. */
const parts = (lines: readonly Line[]): readonly number[] =>
  lines.slice(0, POSTED).some(({ line }) => /^posted originally on /i.test(line))
    ? lines.filter(({ bare }) => PAGES.test(bare)).map(({ at }) => at)
    : [];

/** The longest row of links, in units. */
const LONGEST = 200;

/** What a row of links names besides the story's parts. */
const ELSEWHERE =
  /^(?:master ?(?:post|list)|(?:story |chapter )?index|home|next|prev(?:ious)?|back|first|last|top|start|end|contents|notes|art(?: ?(?:post|work))?|fan ?mix|mix|soundtrack|bonus|extras?|cover|credits|on (?:ao3|dw|lj))$/i;

/** `Part One | Part Two | Master Post`: the story's parts in one line, and where else to go; a story's own banner names one. */
function isRow({ block, line }: Line): boolean {
  if (block.kind !== 'paragraph' || line === '' || line.length > LONGEST) return false;
  const names = squeezed(line)
    .split(/\s*[|•·~»«→←]+\s*|\s+\/+\s+/u)
    .map((part) => part.replace(/^[[(<]+|[\])>]+$/g, '').trim())
    .filter((part) => part !== '');
  return (
    names.length > 1 &&
    names.every((part) => ELSEWHERE.test(part) || (bannerOf(part)?.kind === 'chapter' && !bannerOf(part)!.titled))
  );
}

/** Links alone, with nothing but strokes and dots between them. */
function isLinks({ inlines }: Line['block'] & { readonly kind: 'paragraph' }): boolean {
  const words = inlines.filter((inline) => inline.kind === 'run' && /[\p{L}\p{N}]/u.test(inline.text));
  return words.length > 1 && words.every((inline) => inline.kind === 'run' && inline.link !== null);
}

/** Above a story that answers a post: `In article <…>, somebody wrote:`, and what is quoted close below. */
function answered(lines: readonly Line[]): readonly number[] {
  const at = lines.slice(0, FIRST).findIndex(({ line }) => line !== '' && WROTE.test(squeezed(line)));
  if (at < 0) return [];
  let end = at + 1;
  while (lines[end] && (lines[end]!.block.kind === 'quotation' || /^\s*>/.test(lines[end]!.text))) end += 1;
  return end > at + 1 ? lines.slice(at, end).map((line) => line.at) : [];
}

/** Among how many first lines. */
const FIRST = 2;

/** `Vane / SLOW TIDE / 2`: a head that is printed on every page, with the page's number. */
const HEAD = /^(?=.*\p{L})(.{3,60}?)[\s/|·•–—-]+(\d{1,4})$/u;

/** `Okoro 2`, as schools ask for: the last name of whoever stands at the top (MLA Handbook, 9th ed., 1.4). */
const isSurname = (lines: readonly Line[], word: string): boolean =>
  /^\p{Lu}[\p{L}’'-]+$/u.test(word) &&
  lines.slice(0, TOP).some(({ line, words }) => words > 1 && words < 5 && line.trim().endsWith(` ${word}`));

/** What parts a book's, a story's and an author's names in such a head. */
const PARTED = /\s*[/|·•]\s*/;

/** A line that may stand on a page, and whether it says its author's surname alone. */
interface Head {
  readonly at: number;
  readonly page: number;
  readonly own: boolean;
}

/** How much text stands between two heads of pages at least, in units. */
const PAGE = 600;

/** Whether heads that nobody above the story is called may stand on pages: not from the first on, and over as much. `TAPE 1` heads what is heard. */
function fillPages(lines: readonly Line[], heads: readonly Head[]): boolean {
  const held = heads.slice(1).map(({ at, page }, index) => {
    const own = lines.slice(heads[index]!.at + 1, at).reduce((sum, { text }) => sum + text.length, 0);
    return own / (page - heads[index]!.page);
  });
  return heads[0]!.page > 1 && held.sort((one, other) => one - other)[held.length >> 1]! >= PAGE;
}

function runningHeads(lines: readonly Line[]): readonly number[] {
  const heads = new Map<string, Head[]>();
  for (const { at, line, banner } of lines) {
    const match = line !== '' && line.length < 80 ? HEAD.exec(line.trim()) : null;
    const own = match !== null && isSurname(lines, match[1]!);
    if (!match || !(own || (!banner && /[/|·•]|\p{Lu}{3}/u.test(line)))) continue;
    const words = squeezed(match[1]!).toLowerCase();
    heads.set(words, [...(heads.get(words) ?? []), { at, page: Number(match[2]), own }]);
  }
  const top = squeezed(
    lines
      .slice(0, TOP)
      .map(({ line }) => line)
      .join(' '),
  ).toLowerCase();
  const isNamed = (words: string) =>
    words.includes('/') && words.split(/\s*\/\s*/).every((part) => part.length > 2 && top.includes(part));
  // The tapes of `The Tape` are counted from the first on.
  const isCalled = (words: string, { page, own }: Head) =>
    (page > 1 || own || PARTED.test(words)) &&
    words.split(PARTED).some((part) => part.length > 2 && top.includes(part));
  return [...heads].flatMap(([words, found]) =>
    (found.length === 1 && found[0]!.at > TOP && isNamed(words)) ||
    (found.length > 1 &&
      found.every(({ page }, index) => index === 0 || page > found[index - 1]!.page) &&
      (isCalled(words, found[0]!) || fillPages(lines, found)))
      ? found.map(({ at }) => at)
      : [],
  );
}
