export { decode } from './bytes/decode.js';
export { readEssay, readStory } from './read.js';
