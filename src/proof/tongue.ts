import type { Report } from '../diagnostics/index.js';
import { type Story, textOf } from '../document/index.js';

/** Words that English prose cannot do without, and its neighbours do not have: `was`, `had`, `of` and `in` are Dutch, too. */
const ENGLISH = /(?<![\p{L}'’])(?:the|and|to|he|she|it|that|his|her|him|with|you|they|my)(?![\p{L}'’])/giu;

/**
 * The share of them that parts English from other tongues. Of 6,674 stretches of two hundred words by forty authors none had
 * fewer than .078; of the other languages in `tests/fixtures/languages` none has any.
 */
const SHARE = 0.04;

/** Fewer words than this say too little. */
const ENOUGH = 100;

/** A story's opening says what it is written in. */
const LENGTH = 12_000;

/** Tells of a story that is set as English and is none, or the other way round: its marks and hyphens would be the other's. */
export function tellTongue(found: Story, report: Report): void {
  const prose = found.blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'verse');
  const [first] = prose;
  let text = '';
  for (const block of prose) {
    if (text.length > LENGTH) break;
    text += `${textOf(block)}\n`;
  }
  const words = text.match(/\p{L}+/gu)?.length ?? 0;
  if (!first || words < ENOUGH) return;
  const { language } = found.settings;
  const isEnglish = (text.match(ENGLISH)?.length ?? 0) >= SHARE * words;
  if (isEnglish === /^en\b/i.test(language)) return;
  report({
    severity: 'warning',
    code: 'story/language',
    message: isEnglish
      ? `This story is set as \`${language}\`, and reads as English`
      : 'This story is set as English, and does not read so',
    span: first.span,
    hint: 'say `language:` at the story, such as `language: de`: its quotation marks, dashes and hyphens follow it',
  });
}
