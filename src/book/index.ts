export * from './bind.js';
export * from './book.js';
export * from './contents.js';
