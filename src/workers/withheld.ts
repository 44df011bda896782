import type { Source } from '../document/index.js';
import type { StoryEntry } from '../manifest/index.js';
import { decode } from '../readers/bytes/decode.js';

/** Whether a source is its file as plain text: who has the file can decode it too. What names a unit was read otherwise. */
const isFile = ({ part, unit }: Source): boolean => part === undefined && unit === undefined;

/**
 * Lets `sources` be sent without their texts, two fifths of all that would cross between threads: a structured clone takes
 * what is enumerable alone (HTML, 2.7.3, StructuredSerializeInternal), and who gets them has the files.
 */
export function withholdTexts(sources: readonly Source[]): void {
  for (const source of sources) if (isFile(source)) Object.defineProperty(source, 'text', { enumerable: false });
}

/** Gives their texts back to the sources of a story that came without: its files are decoded when one is asked for. */
export function restoreTexts(sources: readonly Source[], entry: StoryEntry, bytes: readonly Uint8Array[]): void {
  for (const source of sources) {
    if (!isFile(source)) continue;
    const index = entry.files.findIndex(({ path }) => path === source.file);
    let text: string | null = null;
    const get = (): string => {
      // What there is to tell of it was told when it was first read.
      text ??= decode(source.file, bytes[index]!, entry.settings.encoding, () => {})?.text ?? '';
      return text;
    };
    Object.defineProperty(source, 'text', { get, enumerable: true });
  }
}
