import type { Line } from '../row.js';

/** The link for those who hear pages read, the first of every page that follows WCAG 2.4.1, or an archive's name: the whole page was copied. */
const SKIP =
  /^archive of our own(?: beta)?$|^(?:skip|jump|zum|aller|saltar|ir|pular|vai|salta|przejdź|ga|hoppa|naar|till|перейти)(?!\p{L}).{0,20}(?<!\p{L})(?:content|inhalt|contenu|contenido|conteúdo|contenuto|treści|inhoud|innehåll(?:et)?|main|содерж\p{L}+|контенту)(?: springen)?$/iu;

/** What the archive tells those who read without its programs: a sentence among its menus. */
const WITHOUT = /^while we[’']ve done our best to make the core functionality\b/i;

/** How far down that link stands, and how far a page's top may go. */
const FIRST = 3;
const LONGEST = 60;

/** How many words a menu's line has at most, and how many short lines above the story may be its title and author. */
const WORDS = 8;
const NAMES = 2;

/** The lines of a page's top that was copied with its story: menus and buttons, down to the header, or to the last few above a paragraph. */
export function pageTop(lines: readonly Line[]): readonly number[] {
  const from = lines.slice(0, FIRST).findIndex(({ line }) => line !== '' && SKIP.test(line.trim()));
  if (from < 0) return [];
  let end = from + 1;
  while (end < Math.min(lines.length, LONGEST) && isMenu(lines[end]!)) end += 1;
  const headed = lines[end]?.key?.meaning?.strong === true;
  const names = headed ? 0 : lines[end]?.by == null ? NAMES : 1;
  return lines.slice(from, Math.max(from + 1, end - names)).map(({ at }) => at);
}

const isMenu = ({ block, line, words, speaks, key, by, label }: Line): boolean =>
  (block.kind === 'paragraph' || block.kind === 'heading') &&
  line !== '' &&
  (words <= WORDS || WITHOUT.test(line)) &&
  !speaks &&
  !key?.meaning?.strong &&
  by === null &&
  !label;
