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

/** Whether a language writes this word behind an apostrophe. */
export const isClitic = (language: string, word: string): boolean =>
  CLITICS[language.toLowerCase().split('-')[0]!]?.has(word.toLowerCase()) ?? false;
