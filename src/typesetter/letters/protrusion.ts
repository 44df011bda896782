/**
 * How far a sign at a line's end hangs out of the measure, as a share of its own width, so that the edge looks
 * straight. After the defaults of the LaTeX package microtype (Schlicht, manual 3.1, section 5.1, table for text
 * faces), which follow Hàn Thế Thành's thesis (Micro-typographic extensions to the TeX typesetting system, 2000).
 */
const RIGHT: Readonly<Record<string, number>> = {
  '.': 0.6,
  ',': 0.5,
  '-': 0.5,
  '‐': 0.5,
  '–': 0.25,
  '—': 0.15,
  ':': 0.3,
  ';': 0.3,
  '!': 0.2,
  '?': 0.2,
  '’': 0.5,
  '”': 0.4,
  ')': 0.1,
};

const LEFT: Readonly<Record<string, number>> = {
  '“': 0.4,
  '‘': 0.5,
  '«': 0.2,
  '(': 0.1,
  A: 0.05,
  T: 0.07,
  V: 0.06,
  W: 0.05,
  Y: 0.07,
};

/** Shares of the first and the last character's width that hang out at either end of `text`. */
export const hangLeft = (text: string): number => LEFT[text[0] ?? ''] ?? 0;
export const hangRight = (text: string): number => RIGHT[text.at(-1) ?? ''] ?? 0;
