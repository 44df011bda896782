import type { Book } from '../book/index.js';
import type { Report } from '../diagnostics/index.js';
import type { World } from '../document/index.js';
import type { PdfSettings } from '../manifest/index.js';
import type { Typeset } from './page.js';

/** Sets the whole book in pages. */
export async function typeset(_book: Book, _settings: PdfSettings, _world: World, _report: Report): Promise<Typeset> {
  throw new Error('the typesetter is not built yet');
}
