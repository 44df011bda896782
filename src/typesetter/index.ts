export type { ParagraphStyle, TextStyle } from './letters/style.js';
export type { Text } from './letters/text.js';
export { type Standing, StoryPages } from './story-pages.js';
export { typeset } from './typeset.js';
