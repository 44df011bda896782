import type { Book } from '../book/index.js';
import type { Cover } from '../cover/index.js';
import type { PdfSettings } from '../manifest/index.js';
import type { Typeset } from '../typesetter/index.js';

/** Writes the pages as a PDF; draws and tags, decides nothing. */
export async function writePdf(
  _typeset: Typeset,
  _book: Book,
  _cover: Cover,
  _settings: PdfSettings,
): Promise<Uint8Array> {
  throw new Error('the PDF writer is not built yet');
}
