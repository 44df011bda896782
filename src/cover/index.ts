export { type Cover, type CoverBrief, type CoverPage, makeCover } from './cover.js';
export { DESIGN_NAMES } from './designs/index.js';
export { contactSheet } from './sheet.js';
export { wordingOf } from './words-of-book.js';
