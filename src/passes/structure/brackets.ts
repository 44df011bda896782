import type { Block } from '../../document/index.js';
import { shown } from './desk.js';

const CLOSER: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** The offset behind the bracket that closes the one at `start`; null if none does. */
export function closingOf(text: string, start: number): number | null {
  const open = text[start]!;
  const close = CLOSER[open]!;
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === open) depth += 1;
    else if (text[at] === close) {
      // `:)` within a note is a face.
      if (
        depth === 1 &&
        close === ')' &&
        /[:;=]-?$/.test(text.slice(Math.max(start, at - 2), at)) &&
        text.indexOf(')', at + 1) > 0
      )
        continue;
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return null;
}

/** What may stand outside a note's brackets: white space, and marks of emphasis. */
const AROUND = /^([\s*_]*)([([{].*?)([\s*_]*)$/s;

/** Where in `text` the brackets stand that enclose all of it; null if none do. */
export function bracketsAround(text: string): readonly [open: number, close: number] | null {
  const [, before, inner] = AROUND.exec(text) ?? [];
  if (before === undefined || inner === undefined || closingOf(inner, 0) !== inner.length) return null;
  return [before.length, before.length + inner.length - 1];
}

/** Whether a block is one bracketed note and nothing else. */
export const isWhollyBracketed = (block: Block): boolean => bracketsAround(shown(block)) !== null;
