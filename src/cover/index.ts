export { briefOf, coverFonts } from './brief.js';
export {
  type Cover,
  type CoverBrief,
  type CoverLeaf,
  type CoverPage,
  type EbookCover,
  makeCover,
  type PrintedCover,
} from './cover.js';
export { DESIGN_NAMES } from './designs/index.js';
export type { Artwork, CoverMark, DrawnLetters, PrintBlock, Shape, Weave } from './drawing/marks.js';
export type { Matrix } from './drawing/matrix.js';
export { wordingOf } from './letters/words-of-book.js';
export { contactSheet } from './sheet.js';
