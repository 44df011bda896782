import { distance } from 'fastest-levenshtein';
import type { Fix } from '../diagnostics/index.js';
import type { Span } from '../document/index.js';

/** The candidate that `word` most likely meant, or null: a slip or two (swapped letters count as two), more in long words. */
export function didYouMean(word: string, candidates: readonly string[]): string | null {
  let best: string | null = null;
  let least = (word.length < 4 ? 1 : Math.max(2, Math.floor(word.length / 3))) + 1;
  for (const candidate of candidates) {
    const far = distance(word.toLowerCase(), candidate.toLowerCase());
    if (far < least) [best, least] = [candidate, far];
  }
  return best;
}

/** A hint for `word`, with the near miss if there is one, else every choice. */
export function choiceHint(word: string, candidates: readonly string[]): string {
  const near = didYouMean(word, candidates);
  return near ? `did you mean \`${near}\`?` : `choose from ${candidates.map((name) => `\`${name}\``).join(', ')}`;
}

/** The edit that writes `meant` in place of what stands at `span` in the manifest. */
export const writing = (meant: string, span: Span): Fix => ({
  says: `write \`${meant}\``,
  span,
  // What is no plain word of YAML, in a flow too, is quoted.
  text: /^[\p{L}\p{N}_.](?:[\p{L}\p{N}_./ -]*[\p{L}\p{N}_./])?$/u.test(meant) ? meant : JSON.stringify(meant),
});

/** The file of `there` that `path` most likely meant, or null: one of its name in another folder, else a near miss. */
export function nearestPath(path: string, there: readonly string[]): string | null {
  const base = (name: string) => name.replace(/^.*\//, '').toLowerCase();
  return there.find((name) => name !== path && base(name) === base(path)) ?? didYouMean(path, there);
}
