import type { Block, Heading } from '../../document/index.js';
import { bannerOf } from './banner.js';
import { byLine } from './by-line.js';
import { isTime } from './times.js';
import { openingOf } from './wording.js';

/**
 * Whether the heading at `at` names the story: it is the first, or the first of its level, and neither a banner nor one of
 * several that are alike, unless a by-line stands below.
 */
export function isTitleHeading(blocks: readonly Block[], at: number, isHeader: (at: number) => boolean): boolean {
  const [here, next] = [blocks[at]!, blocks[at + 1]];
  const headings = blocks.filter((block): block is Heading => block.kind === 'heading');
  const names = headings.filter((block) => block.level === 1 && !bannerOf(openingOf(block)));
  if (!next || (names[0] !== here && headings[0] !== here)) return false;
  const text = openingOf(here);
  const signed = byLine(openingOf(next)) !== null;
  const banner = bannerOf(text);
  if (banner && !(signed && /date|number/.test(banner.kind))) return false;
  if (isTime(text) && headings.filter((heading) => isTime(openingOf(heading))).length > 1) return false;
  return names.length <= 1 || signed || next.kind !== 'paragraph' || isHeader(at + 1);
}
