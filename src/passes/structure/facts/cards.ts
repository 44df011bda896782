import type { Line } from '../row.js';
import type { Stack } from './stacks.js';

/** What a board tells of whoever posts. */
const MEMBER = /^(?:joined|messages|posts|reaction score|likes received|member since|registered): /i;

/** The rest of short lines close together of which a site put most: its member's name, a day. A title that stands first is none. */
export function cards(lines: readonly Line[], stacks: readonly (Stack | null)[], marks: Uint8Array): readonly number[] {
  return lines.flatMap(({ at, label, by, key, banner, line }) => {
    const stack = stacks[at];
    if (!stack || marks[at]! > 0 || label || by !== null || key?.meaning?.strong || stack.end - stack.start > MOST)
      return [];
    const own = lines.slice(stack.start, stack.end);
    const sites = own.filter((one) => marks[one.at]! > 0 || BUTTON.test(one.line)).length;
    const isCard = own.filter((one) => MEMBER.test(one.line)).length > 1;
    // At a file's end no title stands first.
    const isFirst = at === stack.start && banner?.kind !== 'date' && line !== '' && stack.end < lines.length;
    return sites * 2 >= own.length && sites > 1 && (isCard || !isFirst) ? [at] : [];
  });
}

/** Words on a page's buttons: each may be a title as well where it stands alone. */
const BUTTON =
  /^(?:follow(?:ing)?|favou?rites?|like|likes|comments?|save|print|report|reply|quote|edit|more|menu|search|home|cover|subscribe|share|download|tip|donate|next|prev(?:ious)?|fav|vote)$/i;

/** Most lines that a site sets together. */
const MOST = 12;
