import type { Book } from '../book/index.js';
import type { Cover } from '../cover/index.js';
import type { Report } from '../diagnostics/index.js';
import type { World } from '../document/index.js';
import type { EpubSettings } from '../manifest/index.js';
import type { PageStart } from '../typesetter/index.js';

/** Writes the ebook; `starts` are the printed pages, whose numbers it carries. */
export async function writeEpub(
  _book: Book,
  _starts: readonly PageStart[],
  _cover: Cover,
  _settings: EpubSettings,
  _world: World,
  _report: Report,
): Promise<Uint8Array> {
  throw new Error('the ebook writer is not built yet');
}
