import type { Line } from '../row.js';
import { bothAt } from './both.js';
import { looseWords } from './named.js';
import { looksLikeName } from './names.js';

/** How long a line may be that is held against others, in units. */
const LONGEST = 200;

/** The longest name that opens a text about its author. */
const SIGNED = 60;

/** Among how many first lines title and author stand without a key. */
const NAMES = 4;

/** What stands between quotation marks, a comma or stop before the last left out. */
const QUOTED = /["“„«‘']([^"“”„«»]{3,80}?)[,.]?["”“»’'](?!\p{L})/gu;

/** A shorter name is part of too many lines by chance. */
const SHORTEST = 5;

/**
 * How the lines around a story bear each other out: a title that a mail's subject says again, an author whose name stands
 * behind a key and alone, a line of a site's that names both.
 */
export class Agreement {
  readonly #lines: readonly (readonly [at: number, words: string])[];
  readonly #keyed = new Map<string, 'title' | 'author'>();
  /** What may name title and author at the very top, and need not. */
  readonly #likely = new Map<string, 'title' | 'author'>();
  /** Whether a key gives the title. */
  readonly titled: boolean;

  /** `isKeyed`: whether the line at `at` is believed to be a header's, with its key. */
  constructor(lines: readonly Line[], isAround: (at: number) => boolean, isKeyed: (at: number) => boolean) {
    const around = lines.filter(({ at, line }) => line !== '' && line.length <= LONGEST && isAround(at));
    this.#lines = around.map(({ at, line }) => [at, ` ${looseWords(line)} `]);
    for (const line of around) this.#addNames(line, isKeyed(line.at));
    for (const line of lines.slice(0, NAMES)) this.#addLikely(lines, line);
    this.titled = [...this.#keyed.values()].includes('title');
  }

  #addNames({ key, by }: Line, believed: boolean): void {
    const role = believed ? key?.meaning?.role : undefined;
    if ((role === 'title' || role === 'author') && key!.value !== '') this.#keyed.set(looseWords(key!.value), role);
    else if (by !== null) this.#keyed.set(looseWords(by), 'author');
  }

  #addLikely(lines: readonly Line[], { at, line, words, shape }: Line): void {
    const both = bothAt(lines, at);
    if (both) {
      this.#likely.set(looseWords(both.title), 'title');
      this.#likely.set(looseWords(both.author), 'author');
    } else if (at > 0 && looksLikeName(line)) this.#likely.set(looseWords(line), 'author');
    else if (at === 0 && shape && words > 1) this.#likely.set(looseWords(line), 'title');
  }

  /** What a line says again that a key or a by-line says. */
  again(line: string): 'title' | 'author' | null {
    return this.#keyed.get(looseWords(line)) ?? null;
  }

  /** Whether a line names the title and the author that keys or by-lines give, and says more. */
  namesBoth(line: string): boolean {
    const words = ` ${looseWords(line)} `;
    const told = [...this.#keyed].filter(([name]) => name.length >= SHORTEST && words.includes(` ${name} `));
    return told.some(([, kind]) => kind === 'title') && told.some(([, kind]) => kind === 'author');
  }

  /** Whether a text opens with an author's whole name, and says something of her: `Ada Field lives by the sea.` */
  tellsOfAuthor(text: string): boolean {
    const opening = / (?=\p{Ll})/u.exec(text);
    if (opening === null || opening.index >= SIGNED) return false;
    const name = looseWords(text.slice(0, opening.index));
    return (this.#keyed.get(name) ?? this.#likely.get(name)) === 'author';
  }

  /** Whether a line is the author's name and how to reach her: `Ada Field (ada@example.org)`. */
  addressesAuthor(line: string): boolean {
    const name = /^(\p{L}[^(<@]{2,50}?) [(<]\S+@\S+[)>]$/u.exec(line.trim())?.[1];
    return name !== undefined && (this.#keyed.get(looseWords(name)) ?? this.#likely.get(looseWords(name))) === 'author';
  }

  /** Whether a text speaks of the story by its title in quotation marks: `“Slow Thaw” began as a bet.` */
  quotesTitle(text: string): boolean {
    return [...text.matchAll(QUOTED)].some(([, said]) => {
      const words = looseWords(said!);
      return words.length >= SHORTEST && (this.#keyed.get(words) ?? this.#likely.get(words)) === 'title';
    });
  }

  /** How many other lines say this line's words among others. */
  echoes({ at, line }: Line): number {
    const words = ` ${looseWords(line)} `;
    if (words.length < SHORTEST + 2) return 0;
    return this.#lines.filter(([other, text]) => other !== at && text.length > words.length && text.includes(words))
      .length;
  }
}
