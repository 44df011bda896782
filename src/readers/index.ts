export { decode } from './decode.js';
export { readEssay, readStory } from './read.js';
