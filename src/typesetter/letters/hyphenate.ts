import { createRequire } from 'node:module';

/** Where a word of small letters may be parted: UTF-16 indices, ascending. */
export type Hyphenator = (word: string) => readonly number[];

/** What the package `hyphen` keeps of a language's TeX patterns: rows of levels, a trie of rows' numbers, exceptions. */
type Patterns = readonly [levels: readonly (readonly number[])[], trie: Trie, exceptions?: Record<string, number[]>];
type Trie = { readonly [letter: string]: Trie | readonly [Trie, number] | number };

/** Letters a word must have to be parted, and those that stay before and go after the hyphen at least. */
const SHORTEST = 5;
const BEFORE = 2;
const AFTER = 3;

/** Tags whose patterns `hyphen` files under another name; a tag that is not here is looked for as it stands. */
const FILED: Readonly<Record<string, string>> = {
  en: 'en-us',
  'en-gb': 'en-gb',
  'en-au': 'en-gb',
  'en-nz': 'en-gb',
  'en-ie': 'en-gb',
  'en-in': 'en-gb',
  'en-za': 'en-gb',
  'de-ch-1901': 'de-ch-1901',
  'de-1901': 'de-1901',
  de: 'de-1996',
  el: 'el-monoton',
  mn: 'mn-cyrl',
  sr: 'sr-cyrl',
  'sr-latn': 'sh-latn',
  hr: 'hr',
  bs: 'sh-latn',
};

const require = createRequire(import.meta.url);
const loaded = new Map<string, Hyphenator | null>();

/** The hyphenator of a BCP 47 language, its patterns loaded now; null where TeX has none for it. */
export function hyphenatorOf(language: string): Hyphenator | null {
  const tag = language.toLowerCase();
  let known = loaded.get(tag);
  if (known === undefined) {
    const patterns = patternsOf(tag);
    known = patterns && liang(patterns);
    loaded.set(tag, known);
  }
  return known;
}

/** Tries the tag, then the tag without its last part: `pt-br`, `pt`. */
function patternsOf(tag: string): Patterns | null {
  if (!/^[a-z0-9-]+$/.test(tag)) return null;
  for (let rest = tag; rest !== ''; rest = rest.slice(0, Math.max(0, rest.lastIndexOf('-')))) {
    try {
      return require(`hyphen/patterns/${FILED[rest] ?? rest}.js`) as Patterns;
    } catch {
      // No patterns of that name: the language without its region may have some.
    }
  }
  return null;
}

/**
 * Liang's method (Word Hy-phen-a-tion by Com-put-er, 1983): every pattern that occurs in the word raises the levels
 * between its letters; an odd level is a place to part.
 */
function liang([levels, trie, exceptions]: Patterns): Hyphenator {
  const raised = new Uint8Array(1 << 10);
  return (word) => {
    const { length } = word;
    if (length < SHORTEST || length + 3 > raised.length) return [];
    const known = exceptions && Object.hasOwn(exceptions, word) ? exceptions[word]! : null;
    if (known) return known.filter((at) => at >= BEFORE && length - at >= AFTER);
    raised.fill(0, 0, length + 3);
    const dotted = `.${word}.`;
    for (let from = 0; from < dotted.length - 1; from += 1) {
      let node: Trie = trie;
      for (let at = from; at < dotted.length; at += 1) {
        const next: Trie | readonly [Trie, number] | number | undefined = node[dotted[at]!];
        if (next === undefined) break;
        const row = typeof next === 'number' ? next : Array.isArray(next) ? (next[1] as number) : -1;
        // A row has no level before the dot that stands for the word's edge.
        if (row >= 0) raise(raised, levels[row]!, Math.max(1, from));
        if (typeof next === 'number') break;
        node = Array.isArray(next) ? (next[0] as Trie) : (next as Trie);
      }
    }
    const points: number[] = [];
    // `raised[i]` stands before letter i of the dotted word, so before letter i - 1 of the word.
    for (let at = BEFORE; at <= length - AFTER; at += 1) if (raised[at + 1]! & 1) points.push(at);
    return points;
  };
}

function raise(raised: Uint8Array, row: readonly number[], from: number): void {
  for (let k = 0; k < row.length; k += 1) if (row[k]! > raised[from + k]!) raised[from + k] = row[k]!;
}
