export { decode } from './bytes/decode.js';
export { LARGEST_TEXT, mostOf } from './limits.js';
export type { Manuscript, Origin, Work } from './manuscript.js';
export { essayOf, readEssay, readStory, storyOf } from './read.js';
export { readFile } from './read-file.js';
