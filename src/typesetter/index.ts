export * from '../fonts/face.js';
export { dumpPages } from '../pages/dump.js';
export * from '../pages/page.js';
export { COLUMN, PARTED, SPACED, spelledOut } from '../pages/plain-lines.js';
export * from './letters/style.js';
export * from './letters/text.js';
export * from './lines/galley.js';
export { type Commission, ComposingRoom, type Standing } from './story-pages.js';
export * from './typeset.js';
