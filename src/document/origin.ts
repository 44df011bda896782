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

/** What a story's files tell of it beside their words. */
export interface Told {
  /** What the first file is: `text`, `ao3-epub`, `docx-word`. */
  readonly format: string;
  readonly origin: Origin | null;
  /** Of a file with several works, each of them. */
  readonly works: readonly Work[];
}
