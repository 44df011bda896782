export * from './bind.js';
export { blocksOf, everyBlock } from './blocks.js';
export * from './book.js';
export * from './contents.js';
export { figuresOf, figuresOfStory } from './figures.js';
export { named } from './named.js';
export { calledNotes, movedNotes, type Noted, noteSign } from './notes.js';
export { listNames, supported, type Terms, termsOf } from './terms.js';
export { line, words } from './words.js';
