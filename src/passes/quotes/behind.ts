/**
 * What kind of word stands before a mark, by closed classes of English grammar and its commonest spellings in dialect: a verb
 * that lost its head stands behind a pronoun or an auxiliary, words are quoted behind a verb of saying or naming; behind
 * an article they are quoted as often as clipped.
 */
export type Behind = 'pronoun' | 'modal' | 'article' | 'naming' | 'joins' | 'other';

const classes: Readonly<Record<Exclude<Behind, 'other'>, string>> = {
  pronoun: 'i you ye yo he she we they dey who thou',
  modal: `to ter tuh will would could should might must can cannot may shall do did does done dare need
    have has had hab be been is was are were am ain't let go gone come gwine goin`,
  article: 'the de a an his her my your our their its this that these those some any no each every one another',
  naming: `say says said saying sez ses call calls called calling spell spells spelled word words term terms termed
    name names named mean means meant pronounce pronounces pronounced cry cries cried write wrote written
    sing sings sang singing sung murmur murmured shout shouted mutter muttered whisper whispered answer answered
    reply replied ask asks asked sign signed mark marked entitle entitled read reads like as title titled
    phrase phrases expression letter letters motto inscription`,
  joins: 'and or nor but if when than because while though',
};

const BY_WORD: ReadonlyMap<string, Behind> = new Map(
  Object.entries(classes).flatMap(([kind, words]) => words.split(/\s+/).map((word) => [word, kind as Behind] as const)),
);

/** What ends so is an auxiliary, whatever stands before it: `couldn't`, `they'll`. */
const AUXILIARY = /(?:n't|'ll|'d|'ve)$/;

/** The class of the word before a mark, in lower case. */
export const behindOf = (word: string): Behind =>
  BY_WORD.get(word) ?? (word.includes("'") && AUXILIARY.test(word) ? 'modal' : 'other');
