export * from './bind.js';
export * from './book.js';
export * from './contents.js';
export { figuresOf } from './figures.js';
export { calledNotes, movedNotes, type Noted, noteSign } from './notes.js';
export { listNames, supported, type Terms, termsOf } from './terms.js';
export { line, words } from './words.js';
