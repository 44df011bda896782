import { Held } from '../diagnostics/index.js';
import type { Entry, Manifest, StoryEntry } from '../manifest/index.js';

/** The bytes of a story's files; null where they cannot be read. */
export type Bytes = readonly Uint8Array[] | null;

/** A manifest in which a file of several works stands for as many stories, and what there is to tell of that. */
export interface Expanded {
  readonly manifest: Manifest;
  /** For each entry that came of another, that other. */
  readonly of: ReadonlyMap<StoryEntry, StoryEntry>;
  readonly held: ReadonlyMap<StoryEntry, Held>;
}

/** Ebooks alone hold several works. */
const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** Puts a story in the place of a file for each work in it, unless its entry says which it wants, or gives it one title. */
export async function withWorks(manifest: Manifest, bytesOf: (entry: StoryEntry) => Bytes): Promise<Expanded> {
  const of = new Map<StoryEntry, StoryEntry>();
  const held = new Map<StoryEntry, Held>();
  const expand = async (entry: StoryEntry): Promise<readonly StoryEntry[]> => {
    const [bytes] = bytesOf(entry) ?? [];
    if (!bytes || !isZip(bytes) || entry.files.length > 1 || entry.work !== null || entry.title) return [entry];
    const told = new Held();
    const { readFile } = await import('../readers/index.js');
    const { path: file } = entry.files[0]!;
    // What is wrong with the file is told when it is read for the book.
    const job = { file, bytes, encoding: entry.settings.encoding, name: 'footnote', work: null };
    const read = await readFile({ ...job, report: (one) => one.code === 'source/several-works' && told.report(one) });
    if (!read || read.works.length < 2) return [entry];
    return read.works.map((_, index) => {
      const own: StoryEntry = { ...entry, id: `${entry.id}-${index + 1}`, work: index + 1 };
      of.set(own, entry);
      if (index === 0) held.set(own, told);
      return own;
    });
  };
  const entries: Entry[] = [];
  for (const entry of manifest.entries) {
    if (entry.kind === 'story') entries.push(...(await expand(entry)));
    else entries.push({ ...entry, stories: (await Promise.all(entry.stories.map(expand))).flat() });
  }
  return { manifest: of.size === 0 ? manifest : { ...manifest, entries }, of, held };
}
