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
export type { Artwork, Block, Letters, Mark, Shape, Weave } from './marks.js';
export type { Matrix } from './matrix.js';
export { contactSheet } from './sheet.js';
export { wordingOf } from './words-of-book.js';
