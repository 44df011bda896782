/**
 * Words that other languages clip as a rule, behind an apostrophe. Closed classes, without what is a word of its own and may be quoted (Italian 'no', German 'nein'): Dutch by the Taalunie's leidraad (15.2,
 * weglatingsteken), German by Duden (rules D 13 to 16, Apostroph), Italian by Treccani ("aferesi").
 */
const CLITICS: Readonly<Record<string, ReadonlySet<string>>> = {
  nl: new Set(['t', 's', 'n', 'm', 'k', 'r', 'ns', 'rs', 'tis', 'twas']),
  af: new Set(['n', 't', 's', 'k', 'm']),
  de: new Set('s n ne nen nem ner nes nix ran rauf raus rein rum runter rüber nauf naus nunter nüber mal'.split(' ')),
  it: new Set(['sto', 'sta', 'sti', 'ste']),
};

/** Words of Southern Italy that lost a vowel before their nasal: 'ndrangheta, 'nzegna, 'mpare. */
const NASAL: Readonly<Record<string, RegExp>> = { it: /^(?:n[dtgzfv]|m[bpm])\p{L}/iu };

/**
 * Words that end before an apostrophe where their last sounds are lost: Italian by Treccani ("apocope"), imperatives among them; German
 * by Duden (D 14), where a verb lost its e; Swedish and Spanish as speech is written.
 */
const APOCOPES: Readonly<Record<string, ReadonlySet<string>>> = {
  it: new Set('po mo va fa da sta di be to vo ca de ne co a e pe su piè fe vie gua te mi ma'.split(' ')),
  de: new Set(
    'hab hätt wär würd könnt möcht müsst sollt wollt dürft geh seh werd nich is un jetz glaub kenn weiß sag frag mach lass bleib steh find denk mein dein sein ein kein hatt'.split(
      ' ',
    ),
  ),
  sv: new Set('sa ha va ta ge be la ska'.split(' ')),
  es: new Set('pa to na mu'.split(' ')),
};

const base = (language: string): string => language.toLowerCase().split('-')[0]!;

/** Whether a language writes this word behind an apostrophe. */
export const isClitic = (language: string, word: string): boolean =>
  (CLITICS[base(language)]?.has(word.toLowerCase()) ?? false) || (NASAL[base(language)]?.test(word) ?? false);

/** Whether a language writes this word so, though it is a word of its own too: German 'nein for hinein, before a verb. */
export const mayBeClitic = (language: string, word: string): boolean => base(language) === 'de' && word === 'nein';

/** Whether a language writes this word before an apostrophe. */
export const isApocope = (language: string, word: string): boolean =>
  APOCOPES[base(language)]?.has(word.toLowerCase()) ?? false;
