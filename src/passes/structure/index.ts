export { type Gaps, gapsOf } from './gaps.js';
export { withoutCalls } from './inline-notes.js';
export { settleNotes } from './settle.js';
export { findStructure } from './structure.js';
export { unusedOpenings } from './unused.js';
