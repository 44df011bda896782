import type { Voice } from '../designs/index.js';
import type { ParagraphStyle, TextStyle } from '../letters/style.js';
import type { ComposingDesk } from './tools.js';

/**
 * The letters of `voice` in a book of this size. In large print nothing is smaller than the text, and all is upright, in lower case
 * and lining figures: italic, small capitals and figures that hang are harder to tell apart (American Printing House for the Blind,
 * Guidelines for Print Document Design; RNIB, Clear Print).
 */
export function lettersOf(voice: Voice, desk: ComposingDesk, language = desk.language): TextStyle {
  const large = desk.settings.largePrint;
  const size = (large ? Math.max(1, voice.scale) : voice.scale) * desk.measures.size;
  return {
    size,
    posture: large ? 'roman' : voice.posture,
    weight: voice.weight,
    caps: large ? 'normal' : voice.caps,
    figures: large ? 'lining' : 'old-style',
    tracking: large ? 0 : voice.tracking * size,
    language,
  };
}

/** Whether somebody writes a name without a capital, which small capitals would hide: bell hooks, quarterlight. */
export const isSmall = (name: string): boolean => /^\p{Ll}/u.test(name);

/** The voice or letters of these names: as their owners write them. */
export const forNames = <Letters extends Pick<Voice, 'caps' | 'tracking'>>(
  voice: Letters,
  people: readonly { readonly name: string }[],
): Letters =>
  voice.caps !== 'normal' && people.some(({ name }) => isSmall(name))
    ? { ...voice, caps: 'normal', tracking: 0 }
    : voice;

/** Letters made smaller: the last way out for words that would not fit, in large print as well. */
export const shrunk = (letters: TextStyle, ratio: number): TextStyle =>
  ratio === 1 ? letters : { ...letters, size: ratio * letters.size, tracking: ratio * letters.tracking };

/** A share of the text's size or leading for what is set smaller than it: but not in large print. */
export const smaller = (share: number, { settings }: Pick<ComposingDesk, 'settings'>): number =>
  settings.largePrint ? 1 : share;

/** Display type grows with the text up to this size, and more slowly beyond it: large print needs no giant titles. */
const GROWS_TO = 12;

/** Lines of a title stand at least this much of their size apart. */
const SOLID = 1.15;

/** `voice` in a book of this size: as designed, but tamed where the text itself is large. */
export function tamed(voice: Voice, { measures: { size, leading } }: ComposingDesk): Voice {
  if (size <= GROWS_TO || voice.scale <= 1) return voice;
  const scale = 1 + ((voice.scale - 1) * GROWS_TO) / size;
  // Two lines for a small voice are air, and stay.
  const rows = Math.max(2, Math.ceil((SOLID * scale * size) / leading));
  return { ...voice, scale, rows: Math.min(voice.rows, rows) };
}

/** The lines of a full page, for which the designs count their empty ones. */
const FULL = 36;

/** `rows` empty lines of a full page, or fewer on a page of fewer lines. */
export const sunk = (rows: number, { measures }: ComposingDesk): number =>
  Math.round(rows * Math.min(1, measures.rows / FULL));

/** The letters of the text itself. */
export const bodyLetters = (desk: ComposingDesk, language = desk.language): TextStyle => ({
  size: desk.measures.size,
  posture: 'roman',
  weight: 'regular',
  caps: 'normal',
  figures: desk.settings.largePrint ? 'lining' : 'old-style',
  tracking: 0,
  language,
});

/** By how much the first line of a paragraph stands in, in points. */
export const indentOf = ({ design }: ComposingDesk, { size }: TextStyle): number => design.indent * size;

/** A line of fewer ems has no forty letters: justified, it would be all holes and hyphens (Bringhurst 2.1.2). */
const NARROWEST = 16;

/** How the text itself stands: justified, but for large print and narrow columns; hyphenated, but for large print. */
export function bodyStyle({ measures, settings }: ComposingDesk, more: Partial<ParagraphStyle> = {}): ParagraphStyle {
  const { left = 0, right = 0 } = more;
  const narrow = measures.measure - left - right < NARROWEST * measures.size;
  return {
    measure: measures.measure,
    align: settings.largePrint || narrow ? 'left' : 'justify',
    indent: 0,
    left,
    right,
    hang: 0,
    hyphenate: !settings.largePrint,
    bySense: false,
    rows: 1,
    mirrored: true,
    drop: null,
    ...more,
  };
}

/** How anything stands that is shown rather than read on: unjustified, unbroken. */
export const displayStyle = ({ measures }: ComposingDesk, more: Partial<ParagraphStyle> = {}): ParagraphStyle => ({
  measure: measures.measure,
  align: 'left',
  indent: 0,
  left: 0,
  right: 0,
  hang: 0,
  hyphenate: false,
  bySense: false,
  rows: 1,
  mirrored: true,
  drop: null,
  ...more,
});
