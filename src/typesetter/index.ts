export { dumpPages } from './dump.js';
export * from './face.js';
export * from './galley.js';
export { COLUMN, PARTED, SPACED, spelledOut } from './matter.js';
export * from './page.js';
export { type Commission, ComposingRoom, type Standing } from './room.js';
export * from './style.js';
export * from './text.js';
export * from './typeset.js';
