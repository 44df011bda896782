export { type Gaps, gapsOf } from './gaps.js';
export { settleNotes } from './settle.js';
export { findStructure } from './structure.js';
