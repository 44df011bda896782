export type { ParagraphStyle, TextStyle } from './letters/style.js';
export type { Text } from './letters/text.js';
export { typeset } from './typeset.js';
