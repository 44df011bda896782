let segmenter: Intl.Segmenter | null = null;

/**
 * What readers take for the letters of `text`, accents and joined signs with them (UAX 29). Node takes 10 ms to load the
 * tables for it, so they wait for the first text that is not set as it stands: most books have none.
 */
export function graphemesOf(text: string): readonly string[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
