export * from './face.js';
export * from './page.js';
export * from './typeset.js';
