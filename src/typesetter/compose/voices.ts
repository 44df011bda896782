import type { Voice } from '../designs/index.js';
import type { ParagraphStyle, TextStyle } from '../style.js';
import type { Desk } from './desk.js';

/** The letters of `voice` in a book of this size. */
export function lettersOf(voice: Voice, { measures, book }: Desk, language = book.language): TextStyle {
  const size = voice.scale * measures.size;
  return {
    size,
    posture: voice.posture,
    weight: voice.weight,
    caps: voice.caps,
    figures: 'old-style',
    tracking: voice.tracking * size,
    language,
  };
}

/** The letters of the text itself. */
export const bodyLetters = ({ measures, book }: Desk, language = book.language): TextStyle => ({
  size: measures.size,
  posture: 'roman',
  weight: 'regular',
  caps: 'normal',
  figures: 'old-style',
  tracking: 0,
  language,
});

/** How the text itself stands: justified and hyphenated, but in large print. */
export function bodyStyle({ measures, settings }: Desk, more: Partial<ParagraphStyle> = {}): ParagraphStyle {
  return {
    measure: measures.measure,
    align: settings.largePrint ? 'left' : 'justify',
    indent: 0,
    left: 0,
    right: 0,
    hang: 0,
    hyphenate: !settings.largePrint,
    rows: 1,
    drop: null,
    ...more,
  };
}

/** How anything stands that is shown rather than read on: unjustified, unbroken. */
export const displayStyle = ({ measures }: Desk, more: Partial<ParagraphStyle> = {}): ParagraphStyle => ({
  measure: measures.measure,
  align: 'left',
  indent: 0,
  left: 0,
  right: 0,
  hang: 0,
  hyphenate: false,
  rows: 1,
  drop: null,
  ...more,
});
