import type { Text } from '../letters/text.js';
import type { BlockSetting, TextBlock } from './galley.js';
import type { Extent, LineRange } from './stretch.js';

/** How a line is spaced. Lengths are points; `x` counts from the column's left edge. */
export interface Spacing {
  readonly x: number;
  readonly scale: number;
  readonly wordSpace: number;
  readonly tracking: number;
}

/** The spacing of line `index` of a setting; `last` if nothing asks it to reach the margin. */
export function spacingOf(
  block: TextBlock,
  setting: BlockSetting,
  index: number,
  stretch: LineRange,
  extent: Extent,
  last: boolean,
): Spacing {
  const { text, style } = block;
  const { tracking } = text.style;
  const em = text.style.size / 1000;
  const { left, width } = placeOf(block, index, stretch);
  const { spaces } = extent;
  const letters = extent.letters * em;
  const space = text.space * em;
  const gaps = tracking === 0 ? 0 : extent.glyphs + spaces;
  const natural = letters + spaces * space + gaps * tracking;
  if (style.align !== 'justify') {
    const free = width - natural + tracking;
    // In text that runs from right to left a paragraph's left is its right.
    const begins = (style.align === 'left') !== isMirrored(block);
    const x = style.align === 'center' ? free / 2 : begins ? 0 : free;
    return { x: left + x, scale: 1, wordSpace: space, tracking };
  }
  const out = index === 0 || startsAnew(text, stretch) ? 0 : hangBefore(text, stretch) * em;
  // As the breaker has it: nothing hangs out of a last line.
  const difference = width + out + (last ? 0 : hangAfter(text, stretch) * em) - natural;
  const x = left - out;
  if (last && difference >= 0) {
    return { x: isMirrored(block) ? x + difference : x, scale: 1, wordSpace: space, tracking };
  }
  const widened = setting.scales[index]!;
  const within = Math.max(0, extent.glyphs - 1 - spaces);
  const tracked = setting.tracks === null || within === 0 ? 0 : setting.tracks[index]! * letters;
  const gap = tracked === 0 ? 0 : tracked / within;
  const rest = difference - widened * letters - tracked;
  // Tracking widens a space at both its sides; the space gives it back.
  const wordSpace = space + (spaces > 0 ? rest / spaces - 2 * gap : 0);
  return { x, scale: 1 + widened, wordSpace, tracking: tracking + gap };
}

/** Left edge and width of a line without what hangs out. */
function placeOf(block: TextBlock, index: number, stretch: LineRange): { left: number; width: number } {
  const { text, style, indents } = block;
  const fresh = index === 0 || startsAnew(text, stretch);
  const verse = indents ? (indents[text.ends.filter((end) => end <= stretch.from).length] ?? 0) : 0;
  const indent = index === 0 ? style.indent : fresh ? 0 : style.hang;
  const drop = style.drop && index < style.drop.lines ? style.drop.width : 0;
  const inset = verse + indent + drop;
  const width = style.measure - style.left - style.right - inset;
  return { left: isMirrored(block) ? style.right : style.left + inset, width };
}

/** Whether a forced line end stands before the stretch. */
const startsAnew = ({ ends }: Text, { from, fromAt }: LineRange): boolean =>
  ends.length > 0 && fromAt === 0 && ends.includes(from);

const hangBefore = ({ words }: Text, { from, fromAt }: LineRange): number => (fromAt > 0 ? 0 : words[from]!.left);

function hangAfter({ words }: Text, { to, toAt }: LineRange): number {
  const word = words[to]!;
  return toAt === 0 ? word.right : (word.all.find(({ at }) => at === toAt)?.right ?? 0);
}

/** Whether its lines begin at the right. */
const isMirrored = ({ text, style }: TextBlock): boolean => style.mirrored && text.directions?.rtl === true;
