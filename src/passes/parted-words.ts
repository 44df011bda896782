import type { Inline, Run, Span } from '../document/index.js';
import type { ProsePass } from './pass.js';
import { isWord } from './quotes/dictionary.js';

/**
 * Tells of words that a book's lines or a typewriter's parted (`vil-` above `lage`): wrapped lines are joined, but whether
 * a hyphen was the word's own, only a reader can know. One is meant where the whole is in the dictionary, and a half is not.
 */
export const partedWords: ProsePass = (stretches, { settings }, { report }) => {
  if (!/^en\b/i.test(settings.language)) return stretches;
  const places = stretches.flatMap(({ prose }) => partings(prose.inlines));
  const [span] = places;
  if (span) {
    const more = places.length > 1 ? `, and ${places.length - 1} more like it` : '';
    report({
      severity: 'warning',
      code: 'dash/parted',
      message: `This word seems to be parted where its line ended${more}; the hyphen stays`,
      span,
      hint: 'take the hyphen out of the story’s file',
    });
  }
  return stretches;
};

function partings(inlines: readonly Inline[]): readonly Span[] {
  return inlines.flatMap((one, index) => {
    const next = inlines[index + 1];
    return one.kind === 'run' && next?.kind === 'run' && isParted(one, next) ? [placeOf(one, next)] : [];
  });
}

function isParted(one: Run, next: Run): boolean {
  const { source, end } = one.span;
  if (!one.text.endsWith('-') || next.span.source !== source) return false;
  if (!/[\r\n]/.test(source.text.slice(end, next.span.start))) return false;
  const left = /\p{L}+(?=-$)/u.exec(one.text.slice(-40))?.[0].toLowerCase();
  const right = /^\p{Ll}+/u.exec(next.text.slice(0, 40))?.[0];
  if (!left || !right) return false;
  return isWord(left + right) && !(isWord(left) && isWord(right));
}

const placeOf = ({ span }: Run, next: Run): Span => ({
  source: span.source,
  start: span.end - 1,
  end: Math.max(span.end, next.span.start),
});
