export { type Cover, type CoverPage, makeCover } from './cover.js';
export { DESIGN_NAMES } from './designs/index.js';
export { contactSheet } from './sheet.js';
