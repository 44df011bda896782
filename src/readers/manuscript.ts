import type { AuthorsNote, Block, HeaderLine, Origin, Source, Work } from '../document/index.js';

export { NO_ORIGIN, type Origin, type Work } from '../document/index.js';

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
