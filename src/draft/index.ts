export { addStories } from './add.js';
export { type Draft, draftOf } from './draft.js';
export { type Answers, manifestText } from './render.js';
