import { plain } from '../../../document/index.js';
import type { Line } from '../row.js';
import type { Use } from './use.js';

/** What a subject says besides the title: answers, tags of the list, what kind of post it is; then which part, and by whom. */
const BEFORE =
  /^(?:\s*(?:(?:re|fwd?|aw|wg|rv|tr) ?: ?|\[[^\]]{1,40}\]\s*|(?:(?:new|repost|revised|fic|fanfic|story|drabble|fill|chapter|update|submission|subj|xp|adult) ?: ?)))*/iu;
const BEHIND =
  /(?:[\s,–—-]*[([]?\b(?:parts?|chapters?|ch\.?|pt\.?)? ?\d{1,3} ?(?:\/|of|-) ?(?:\d{1,3}|\?)[)\]]?|[\s,–—-]+(?:part|chapter) \d{1,3}|\s*\[[^\]]{1,40}\]|\s*\([^()]{1,30}\))+\s*$/iu;

/** Keys of a form behind which whoever fills it in stands, in the languages of the other keys. */
const NAME =
  /^(?:(?:your |full |author |author’s |pen )?name|nom|nombre|nome|naam|namn|imię|imię i nazwisko|имя|por|di|av|przez)$/i;

/** Takes from a mail's or post's subject the title that nothing else names, and from a form's `Name:`, beside its title, the author. */
export function borrowNames(use: Use): void {
  const { draft, row } = use;
  if (draft.title === null && !row.titled) {
    const head = row.ranges.mail > row.ranges.from ? row.lines.slice(row.ranges.from, row.ranges.mail) : [];
    const subject =
      head.find(({ text }) => SUBJECT.test(text)) ??
      row.lines.slice(0, TOP).find(({ at, line }) => use.kind(at) === 'furniture' && SUBJECT.test(line));
    if (subject) takeSubject(use, subject);
  }
  if (draft.authors.length > 0 || !draft.labelled) return;
  const name = draft.header.find(({ key, value }) => NAME.test(key) && value !== '');
  const line = name && row.lines.find(({ block }) => block.span.start === name.span.start);
  if (name && line) draft.setAuthors(name.value, line.block);
}

/** A mail's line, or that of a post in phpBB 2: `Posted: Tue Mar 04, 2008 9:14 pm    Post subject: Slow Thaw`. */
const SUBJECT = /^\s*(?:posted: .{10,40}\d{1,2}:\d\d.{0,6}\spost )?subj(?:ect)?\s*: */i;

/** How far down a post's own line stands. */
const TOP = 4;

function takeSubject({ draft }: Use, { block }: Line): void {
  if (block.kind !== 'paragraph') return;
  const text = plain(block.inlines);
  const key = SUBJECT.exec(text)![0].length;
  const start = key + BEFORE.exec(text.slice(key))![0].length;
  const end = start + text.slice(start).replace(BEHIND, '').length;
  if (/\p{L}/u.test(text.slice(start, end))) draft.setTitle(block.inlines, start, end, false);
}
