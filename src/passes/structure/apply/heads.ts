import { join, type Paragraph, plain } from '../../../document/index.js';
import { HONORIFIC } from '../data/honorifics.js';
import { shown, tell } from '../desk.js';
import { bothAt } from '../facts/both.js';
import { creditOf } from '../facts/title-page.js';
import { keylessLine } from '../keyless-line.js';
import type { Line } from '../row.js';
import { isHeaderLine } from '../weigh/headers.js';
import { titlePageOf } from '../weigh/title-page.js';
import { squeezed } from '../wording.js';
import { takeHeading } from './marks.js';
import type { Use } from './use.js';

/** A title, with its author where both stand in one line. */
export function takeTitle(use: Use, at: number): number {
  const line = use.row.lines[at]!;
  const block = use.block(at);
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return use.story(at);
  const text = plain(block.inlines);
  const { key } = line;
  const both = bothAt(use.row.lines, at);
  if (both && !key?.meaning) {
    const start = Math.max(0, text.indexOf(both.title));
    use.draft.setAuthors(both.author, block);
    use.draft.setTitle(block.inlines, start, start + both.title.length, true);
  } else if (key?.meaning?.role === 'title' && key.value !== '')
    use.draft.setTitle(block.inlines, key.start, key.end, true);
  else if (
    !use.draft.setTitle(block.inlines, 0, text.length, block.kind === 'heading' || use.row.lines[at + 1]?.by != null)
  )
    return use.story(at);
  use.find(at, at + 1);
  return at + 1;
}

/** A name, up to where an archive sets other facts in a column of their own: `Ginepro_    23/05/2012    10 recensioni`. */
const WIDE = /^.*?(?=\t|\u00A0{2}| {3,}|$)/u;

/** Who wrote the story; a name alone that is not sure is asked about. */
export function takeAuthor(use: Use, at: number): number {
  const { by, key, block, line } = use.row.lines[at]!;
  const named = key?.meaning?.role === 'author' && key.value !== '' ? key.value : by;
  const name = named === null ? null : WIDE.exec(named)![0];
  const known = use.row.known(use.row.lines[at]!) === 'author' || use.searched.fixed[at] !== null;
  if (named === null && use.searched.readings[at]!.margin < 1.5 && !known) return asked(use, at);
  // A teacher's name, or the by-line again; any other may be that of a second author.
  const other =
    named === null && use.draft.authors.length > 0 && !HONORIFIC.test(line) && !isAuthor(use, squeezed(line));
  if (other && !known) return asked(use, at);
  if (use.draft.authors.length === 0) use.draft.setAuthors(name ?? squeezed(line), block);
  else if (key && block.kind === 'paragraph') use.draft.setLine(key.key, key.value, null, [block]);
  else tell(use.desk, 'author', block.span, shown(block), '');
  use.find(at, at + 1);
  return at + 1;
}

const isAuthor = ({ draft }: Use, name: string): boolean =>
  draft.authors.some((author) => author.name.toLowerCase() === name.toLowerCase());

/** A name alone that may as well be a line of the story's. */
function asked(use: Use, at: number): number {
  const { block } = use.row.lines[at]!;
  use.desk.report({
    severity: 'warning',
    code: 'header/author-possible',
    message: `“${shown(block)}” may be the author’s name; it was kept as a line`,
    span: block.span,
    hint: use.row.namesAuthor
      ? 'name it under `strip:` to leave it out, or under `keep:` if it is story'
      : 'say `author:` in the manifest, or write “by” before the name; name it under `strip:` to leave it out',
  });
  return takeHeading(use, at, 2);
}

/** A header line with the lines of its value. */
export function takeHeader(use: Use, at: number): number {
  const end = use.end(at, 'value');
  const lines = use.row.lines.slice(at, end);
  const blocks = lines.map(({ block }) => block).filter((block): block is Paragraph => block.kind === 'paragraph');
  const { key, line, text } = lines[0]!;
  use.find(at, end);
  const role = titlePageOf(use.row).get(at);
  const keyed = key && (role === 'key' || isHeaderLine(use.row, at)) ? key : null;
  const rest = blocks.slice(1).map((block) => plain(block.inlines));
  if (keyed) {
    const value = squeezed([keyed.value, ...rest].join(' '));
    const [below] = blocks.slice(1);
    if (keyed.meaning?.role === 'title' && keyed.value === '' && below && !use.draft.title)
      use.draft.setTitle(below.inlines, 0, plain(below.inlines).length, true);
    else if (keyed.meaning?.role === 'author' && value !== '' && use.draft.authors.length === 0)
      use.draft.setAuthors(value, blocks[0]!);
    else use.draft.setLine(keyed.key, value, keyed.meaning ? keyed.meaning.note : 'other', blocks);
    return end;
  }
  const credit = role === 'credit' ? creditOf(line) : null;
  const keyless = line === '' ? null : keylessLine(line);
  if (credit) use.draft.setLine(credit.key, credit.name, 'other', blocks);
  else if (role === 'series' || role === 'subtitle') use.draft.setLine(role, squeezed(text), 'other', blocks);
  else if (keyless) use.draft.setLine(keyless.key, keyless.value, keyless.note, blocks);
  else if (/^(?:chapter |story )?summary$/i.test(line))
    use.draft.setLine(line.toLowerCase(), squeezed(rest.join(' ')), 'summary', blocks);
  else use.draft.setLine('contact', squeezed([text, ...rest].join(' ')), null, blocks);
  return end;
}

/** A list of contents: one header line. */
export function takeContents(use: Use, at: number): number {
  const end = use.end(at, 'contents', 'break');
  const blocks = use.row.lines.slice(at, end).map(({ block }) => block);
  const listed = blocks.slice(1).filter((block): block is Paragraph => block.kind === 'paragraph');
  const [heading] = blocks;
  const span = join(heading!.span, blocks.at(-1)!.span);
  const value = listed.map(shown).join(', ');
  tell(use.desk, 'contents', span, `${shown(heading!)}: ${value}`, '');
  for (const block of blocks) if (block.kind === 'scene-break') tell(use.desk, 'break', block.span, block.form, '');
  const inlines = listed.flatMap((block) => block.inlines);
  use.draft.header.push({ key: shown(heading!).toLowerCase(), value, note: null, inlines, span });
  use.find(at, end);
  return end;
}

/** Where in its line the words of a dedication begin, behind a key. */
export const dedicationStart = ({ key }: Line): number =>
  key?.meaning?.role === 'dedication' && key.value !== '' ? key.start : 0;
