import type { Report } from '../diagnostics/index.js';
import type { Block, Settings, Source, Story } from '../document/index.js';
import type { StoryEntry } from '../manifest/index.js';

/** Decodes a file by the encoding ladder; null, with a report, where it is no text. */
export function decode(_file: string, _bytes: Uint8Array, _encoding: string, _report: Report): Source | null {
  throw new Error('readers are not built yet');
}

/** Reads a story's files into a tree of plain blocks; what they mean is found by `passes`. */
export function readStory(_entry: StoryEntry, _sources: readonly Source[], _report: Report): Story {
  throw new Error('readers are not built yet');
}

/** Reads a foreword or afterword. */
export function readEssay(_source: Source, _settings: Settings, _report: Report): readonly Block[] {
  throw new Error('readers are not built yet');
}
