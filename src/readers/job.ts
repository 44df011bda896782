import type { Report } from '../diagnostics/index.js';
import type { Archive } from '../zip/index.js';
import type { Manuscript } from './manuscript.js';

/** One file to be read, and whom to tell. */
export interface ReadJob {
  /** The path as the manifest names it. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** `auto`, or a label of the WHATWG Encoding Standard. */
  readonly encoding: string;
  /** BCP 47, where it is known: it tells which encodings are likely. */
  readonly language?: string;
  /** Begins the ids of the footnotes: one of a kind in the story. */
  readonly name: string;
  /** Which of several works is meant: its number from 1, or its title; null where nobody said. */
  readonly work: number | string | null;
  readonly report: Report;
}

/** A file that is an archive, which was opened to see what it is. */
export interface ArchiveJob extends ReadJob {
  readonly archive: Archive;
}

/** Reads one file of its format. Throws a `Refusal` or `ZipFault` where there is nothing to read. */
export type Reader<Job extends ReadJob = ReadJob> = (job: Job) => Manuscript;
