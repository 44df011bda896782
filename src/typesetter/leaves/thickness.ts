import type { Report } from '../../diagnostics/index.js';
import { type Block, childrenOf, inlinesOf } from '../../document/index.js';
import { type PdfSettings, PROFILES } from '../../manifest/index.js';
import { type Measures, measuresOf, THICKEST } from '../designs/measures.js';

/** Letters of prose to an em, spaces among them: no text face is narrower. */
const LETTERS_PER_EM = 2.5;

/**
 * How many pages a book of so many letters has at the least, so that the margins of a thick one need not be found by
 * setting it twice. Too low a guess costs time, too high a one would cost paper.
 */
export const fewestPages = (letters: number, { measure, size, rows }: Measures): number =>
  Math.floor(letters / ((measure / size) * LETTERS_PER_EM * rows));

/** The letters of `blocks`, in UTF-16 units. */
export function lettersIn(blocks: readonly Block[]): number {
  let letters = 0;
  for (const block of blocks) {
    for (const inlines of inlinesOf(block)) {
      for (const inline of inlines) if (inline.kind === 'run') letters += inline.text.length;
    }
    letters += lettersIn(childrenOf(block));
  }
  return letters;
}

/** Warns where a printer would not bind so many pages, or would bind the text into the fold. */
export function warnOfThickness(pages: number, { margins }: Measures, settings: PdfSettings, report: Report): void {
  if (!PROFILES[settings.profile].printer) return;
  const wanted = measuresOf({ ...settings, margins: null }, pages).margins.inside;
  if (pages > THICKEST) {
    report({
      severity: 'warning',
      code: 'pdf/too-thick',
      message: `The book has ${pages} pages; Amazon KDP binds ${THICKEST} at most`,
      span: null,
      hint: 'a larger trim, a smaller size or two volumes would help',
    });
  } else if (settings.margins && margins.inside < wanted) {
    report({
      severity: 'warning',
      code: 'pdf/tight-gutter',
      message: `The inside margin of ${inches(margins.inside)} is narrow for ${pages} pages`,
      span: null,
      hint: `${inches(wanted)} would keep the text out of the fold`,
    });
  }
}

const inches = (points: number): string => `${Math.round((points / 72) * 100) / 100} in`;
