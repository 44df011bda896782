import type { AuthorsNote, Block, HeaderLine, Source } from '../document/index.js';

/** What a reader makes of one file. */
export interface Manuscript {
  /** What the file is, for `inspect`: `text`, `markdown`, `ao3-epub`, `docx-word`. */
  readonly format: string;
  /** The texts that its words come from: of a container several, in reading order. */
  readonly sources: readonly Source[];
  readonly header: readonly HeaderLine[];
  /** Plain blocks; those that the format marks for certain are `fixed`. Title and authors are such blocks, a name each. */
  readonly blocks: readonly Block[];
  /** Footnotes, which the blocks call. */
  readonly notes: readonly AuthorsNote[];
  /** What the file tells of its story beside it; null where its format tells nothing. */
  readonly origin: Origin | null;
  /** Of a file with several works, each of them; else none. All else tells of the one that was asked for. */
  readonly works: readonly Work[];
}

/** What an archive tells of a story: read where it stands, never guessed. */
export interface Origin {
  readonly url: string | null;
  /** ISO 8601 days. */
  readonly published: string | null;
  readonly updated: string | null;
  readonly rating: string | null;
  readonly warnings: readonly string[];
  readonly fandoms: readonly string[];
  readonly tags: readonly string[];
  readonly series: string | null;
  /** BCP 47, or its name where it has none that is known. */
  readonly language: string | null;
  /** As the archive counts them. */
  readonly words: string | null;
  readonly chapters: string | null;
}

export const NO_ORIGIN: Origin = {
  url: null,
  published: null,
  updated: null,
  rating: null,
  warnings: [],
  fandoms: [],
  tags: [],
  series: null,
  language: null,
  words: null,
  chapters: null,
};

/** One of several works in a file, as `inspect` lists it. */
export interface Work {
  readonly title: string;
  readonly authors: readonly string[];
  readonly chapters: readonly string[];
  readonly words: number;
}
