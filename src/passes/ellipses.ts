import { overEach, type RuledEdit } from './pass.js';

const DOTS =
  /(?<![.…])\.{3,4}(?![.…])|(?<![.…]|[.…][ \u00A0\u2009\u202F])\.(?:[ \u00A0\u2009\u202F]\.){2,3}(?![.…]|[ \u00A0\u2009\u202F][.…])/g;

/** Three dots, close or spaced, as one character; a fourth stays before it as the sentence's stop. Five and more stay. */
export function ellipsisEdits(text: string): RuledEdit[] {
  if (!text.includes('..') && !/\.[ \u00A0\u2009\u202F]\./.test(text)) return [];
  if (/^[\s.]+$/.test(text)) return [];
  return [...text.matchAll(DOTS)].map(({ 0: dots, index }) => ({
    start: index,
    end: index + dots.length,
    text: dots.replaceAll(/[^.]/g, '').length === 3 ? '…' : '.…',
  }));
}

export const ellipses = overEach('ellipsis', ellipsisEdits);
