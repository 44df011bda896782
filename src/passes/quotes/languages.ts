import { type Evidence, isDrawnSingle, isGuillemet, type Kind } from './glyphs.js';

/** An opening mark and its closing mark. */
export type Pair = readonly [open: string, close: string];

/** How a language sets speech. */
export interface QuotationMarks {
  readonly outer: Pair;
  readonly inner: Pair;
  /** What stands between a mark and the words it encloses. */
  readonly space: string;
}

const ENGLISH: QuotationMarks = { outer: ['“', '”'], inner: ['‘', '’'], space: '' };
const marks = (outer: string, inner: string, space = ''): QuotationMarks => ({
  outer: [outer[0]!, outer[1]!],
  inner: [inner[0]!, inner[1]!],
  space,
});

const NARROW = '\u202F';

/**
 * Unicode CLDR 48, delimiters: quotationStart and End, alternateQuotationStart and End. Where CLDR gives the same marks
 * twice (fr, nl, bg, lt), the inner ones are those that the language's typographers use within the first.
 */
const LANGUAGES: Readonly<Record<string, QuotationMarks>> = {
  bg: marks('„“', '’’'),
  ca: marks('«»', '“”'),
  cs: marks('„“', '‚‘'),
  de: marks('„“', '‚‘'),
  'de-ch': marks('«»', '‹›'),
  'de-li': marks('«»', '‹›'),
  el: marks('«»', '“”'),
  et: marks('„“', '‚‘'),
  eu: marks('«»', '“”'),
  fi: marks('””', '’’'),
  fr: marks('«»', '“”', NARROW),
  'fr-ch': marks('«»', '‹›', NARROW),
  hr: marks('„“', '‚‘'),
  hu: marks('„”', '»«'),
  is: marks('„“', '‚‘'),
  it: marks('«»', '“”'),
  lt: marks('„“', '‚‘'),
  nb: marks('«»', '‘’'),
  nl: marks('‘’', '“”'),
  nn: marks('«»', '‘’'),
  no: marks('«»', '‘’'),
  pl: marks('„”', '«»'),
  'pt-pt': marks('«»', '“”'),
  ro: marks('„”', '«»'),
  ru: marks('«»', '„“'),
  sk: marks('„“', '‚‘'),
  sl: marks('„“', '‚‘'),
  sr: marks('„”', '’’'),
  sv: marks('””', '’’'),
  uk: marks('«»', '„“'),
};

/** The marks of a BCP 47 language; English ones (also those of es, pt, da, tr …) where nothing else is known. */
export function quotationMarks(language: string): QuotationMarks {
  const parts = language.toLowerCase().split('-');
  for (let length = parts.length; length > 0; length -= 1) {
    const known = LANGUAGES[parts.slice(0, length).join('-')];
    if (known) return known;
  }
  return ENGLISH;
}

/** The default, for glyphs that a language does not set. */
const USUAL: Readonly<Record<string, Evidence>> = {
  '“': 'open',
  '„': 'open',
  '‘': 'open',
  '‚': 'open',
  '”': 'close',
  '’': 'close',
};

/** What the glyphs of a story say by themselves. */
export interface Glyphs {
  /** Whether the glyph opens or closes: a “ closes in German and opens in English. */
  readonly evidence: (glyph: string) => Evidence;
  /** Whether it belongs to the outer (2) or inner marks (1), as far as its language tells: “ stands within « in French. */
  readonly kind: (glyph: string) => Kind;
}

/**
 * The glyphs of a story in this language, whose guillemets point as `directions` tells. Its inner marks are inner ones only
 * beside its outer ones, or straight ones: in French that has “ and no «, “ is what opens speech.
 */
export function glyphsOf(
  language: string,
  directions: ReadonlyMap<string, Evidence>,
  texts: readonly string[],
): Glyphs {
  const { outer, inner } = quotationMarks(language);
  const hasOuter = texts.some((text) => text.includes(outer[0]) || text.includes('"'));
  const kinds =
    isDrawnSingle(outer[0]) || !hasOuter
      ? []
      : [...outer.map((g) => [g, 2] as const), ...inner.map((g) => [g, 1] as const)];
  const own = new Map<string, Kind>(kinds);
  return {
    evidence: (glyph) => {
      if (isGuillemet(glyph)) return directions.get(glyph) ?? null;
      const opens = glyph === outer[0] || glyph === inner[0];
      const closes = glyph === outer[1] || glyph === inner[1];
      if (opens && closes) return null;
      if (opens) return 'open';
      return closes ? 'close' : (USUAL[glyph] ?? null);
    },
    kind: (glyph) => own.get(glyph) ?? (isDrawnSingle(glyph) ? 1 : 2),
  };
}
