import type { Block, Paragraph } from '../../document/index.js';
import { byLine } from './by-line.js';
import { isTitleShaped } from './title-line.js';
import { openingOf } from './wording.js';

/** Most lines that a sender's address takes. */
const MOST = 12;

/** What tells an address from other short lines: an e-mail, a telephone or house’s number, a count of words. */
const ADDRESS = /@|\d{3}|\bwords\b|^\d+ /i;

/**
 * The number of lines that a manuscript has above its title in standard format: name, address and count of words in
 * short lines, far above a title and by-line (W. Shunn, “Proper Manuscript Format”). 0 where it has none.
 */
export function addressLines(blocks: readonly Block[]): number {
  for (let at = 0; at < Math.min(MOST, blocks.length - 1); at += 1) {
    const block = blocks[at]!;
    if (block.kind !== 'paragraph') return 0;
    const line = openingOf(block);
    const below = blocks[at + 1]!;
    const signed = below.kind === 'paragraph' && byLine(openingOf(below)) !== null;
    if (signed && isTitleShaped(line) !== null)
      return blocks.slice(0, at).some((above) => ADDRESS.test(openingOf(above as Paragraph))) ? at : 0;
    if (line.length > 100 || /[.!?…]["”]?$/.test(line)) return 0;
  }
  return 0;
}
