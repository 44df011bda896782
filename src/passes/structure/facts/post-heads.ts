import type { Line } from '../row.js';

/** How phpBB heads a post, in its languages: `by wren » Sat Nov 06, 2004 11:20 pm`. */
const POST =
  /^(?:by|von|par|por|da|di|door|av|autor:?|napisał:?|автор|сообщение) (\S.{0,40}?) [»›>] (?=.*(?:\d{4}|\d[./]\d)).{4,50}\d{1,2}[:.]\d{2}.{0,8}$/iu;

/** The longest reply of a reader between two posts of the story, in lines and units. */
const FEW = 4;
const SHORT = 400;

export const HEAD_OF_POST = 1;
export const REPLY = 2;

const known = new WeakMap<readonly Line[], Uint8Array>();

/**
 * Marks the heads of a thread's posts, a subject and who posted when, and the few lines that somebody else than the first of them
 * has posted in between.
 */
export function postLines(lines: readonly Line[]): Uint8Array {
  let marks = known.get(lines);
  if (!marks) {
    marks = marked(lines);
    known.set(lines, marks);
  }
  return marks;
}

function marked(lines: readonly Line[]): Uint8Array {
  const marks = new Uint8Array(lines.length);
  const posts = lines.flatMap(({ at, line }) => {
    const who = line !== '' && line.length < 120 && /[»›>]/.test(line) ? POST.exec(line)?.[1] : undefined;
    return who === undefined ? [] : [{ at, who: who.toLowerCase() }];
  });
  for (const [index, { at, who }] of posts.entries()) {
    marks[at] = HEAD_OF_POST;
    const subject = lines[at - 1];
    if (subject && lines[at]!.gap === 0 && isSubject(subject)) marks[at - 1] = HEAD_OF_POST;
    const next = posts[index + 1]?.at ?? lines.length;
    const titled = lines[next] !== undefined && lines[next].gap === 0 && isSubject(lines[next - 1]!);
    const own = lines.slice(at + 1, titled ? next - 1 : next);
    const isReply =
      who !== posts[0]!.who &&
      own.length <= FEW &&
      next < lines.length &&
      own.reduce((sum, { text, block }) => sum + (block.kind === 'paragraph' ? text.length : SHORT), 0) < SHORT;
    if (isReply) for (const line of own) marks[line.at] = REPLY;
  }
  return marks;
}

const isSubject = ({ block, line, words }: Line): boolean =>
  block.kind === 'paragraph' &&
  line !== '' &&
  (/^(?:re|aw|rép|sv|odp|отв): /i.test(line) || (words < 12 && !/[.…,”"]$/.test(line)));
