import type { Report } from '../../diagnostics/index.js';
import type { Source } from '../../document/index.js';

/**
 * What a program leaves that has no character for a curly mark: U+FFFD, or a question mark within a word (`didn?t`). Each
 * begins with what it looks for, which is seldom there. Small and capital letters are spelled out: with the flag for both
 * V8 takes 3 ms to compile the pattern.
 */
const LOST = /\uFFFD|\?(?<=\p{L}\?)(?:[stmdSTMD]|[rR][eE]|[lL]{2}|[vV][eE])(?![\p{L}\p{N}])/gu;

/** One question mark in a word is a slip. */
const ENOUGH = 2;

/** Tells where marks were lost before the text came here: which ones, nobody can know but its author. */
export function reportLostMarks(source: Source, report: Report): void {
  const found = [...source.text.matchAll(LOST)];
  if (found.length < ENOUGH && found[0]?.[0] !== '\uFFFD') return;
  const start = found[0]!.index;
  report({
    severity: 'warning',
    code: 'encoding/lost',
    message: `Marks were lost when this text was converted, at least ${found.length}, this one first; nothing was changed`,
    span: { source, start, end: start + 1 },
    hint: 'save the story again as UTF-8 from where it was written',
  });
}
