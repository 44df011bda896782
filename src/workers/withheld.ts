import { decodeFiles } from '../compile/files.js';
import type { Source } from '../document/index.js';
import type { StoryEntry } from '../manifest/index.js';

/**
 * Lets `sources` be sent without their texts, two fifths of all that would cross between threads: a structured clone takes
 * what is enumerable alone (HTML, 2.7.3, StructuredSerializeInternal), and who gets them has the files.
 */
export function withholdTexts(sources: readonly Source[]): void {
  for (const source of sources) Object.defineProperty(source, 'text', { enumerable: false });
}

/** Gives their texts back to the sources of a story that came without: its files are decoded when one is asked for. */
export function restoreTexts(sources: readonly Source[], entry: StoryEntry, bytes: readonly Uint8Array[]): void {
  let decoded: readonly Source[] | null = null;
  for (const [index, source] of sources.entries()) {
    const get = (): string => {
      // What there is to tell of them was told when they were first read.
      decoded ??= decodeFiles(entry, bytes, () => {});
      return decoded![index]!.text;
    };
    Object.defineProperty(source, 'text', { get, enumerable: true });
  }
}
