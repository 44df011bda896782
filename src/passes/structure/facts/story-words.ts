/** How many paragraphs of a story are read for its words, and how many it needs to have any of its own. */
const MANY = 96;
const FEW = 8;

/** The shortest word that says what a text is about, in units. */
const WORD = /\p{L}[\p{L}’']{3,}/gu;

/** How much of a paragraph is read. */
const READ = 1500;

const wordsIn = (text: string): ReadonlySet<string> =>
  new Set(Array.from(text.slice(0, READ).toLowerCase().matchAll(WORD), ([word]) => word));

/** The words that a story is told in: a note has fewer of them. */
export class StoryWords {
  readonly #counts = new Map<string, number>();
  /** What share of a paragraph's words another paragraph has as well. */
  readonly #shared: number;

  constructor(texts: readonly string[]) {
    const step = Math.max(1, texts.length / MANY);
    const read: ReadonlySet<string>[] = [];
    for (let at = 0; at < texts.length; at += step) read.push(wordsIn(texts[Math.floor(at)]!));
    for (const words of read) for (const word of words) this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1);
    const shares = read.filter(({ size }) => size > 0).map((words) => this.#share(words, 1));
    this.#shared = shares.length < FEW ? 0 : shares.reduce((sum, share) => sum + share, 0) / shares.length;
  }

  #share(words: ReadonlySet<string>, own: number): number {
    let known = 0;
    for (const word of words) if ((this.#counts.get(word) ?? 0) > own) known += 1;
    return known / words.size;
  }

  /** How many fewer of a text's words the story has than of its own paragraphs': -1 to 1, 0 where nothing can be said. */
  strangeness(text: string): number {
    const words = this.#shared === 0 ? null : wordsIn(text);
    return words === null || words.size === 0 ? 0 : this.#shared - this.#share(words, 0);
  }
}
