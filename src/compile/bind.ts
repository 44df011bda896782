import { type Book, bind, tellUndescribed } from '../book/index.js';
import type { Change, Story, World } from '../document/index.js';
import type { Manifest } from '../manifest/index.js';
import { readBytes, readEssays } from './files.js';
import type { Account } from './told.js';

/** The book of these stories; null after an error, be it in a story, in what else the manifest names, or in the binding. */
export async function bindBook(
  manifest: Manifest,
  stories: readonly Story[],
  world: World,
  told: Account,
): Promise<Book | null> {
  const { log } = told;
  const essays = await readEssays(manifest, world, log.report);
  // A picture for the cover is looked for: without it there will be no book.
  if (manifest.cover.image) await readBytes(manifest.cover.image, world, log.report);
  if (log.failed) return null;
  const changes: Change[] = [];
  const book = bind(manifest, { stories, ...essays }, world, log.report, (change) => changes.push(change));
  told.book(changes);
  tellUndescribed(book, log.report);
  return log.failed ? null : book;
}
