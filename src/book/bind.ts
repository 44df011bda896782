import type { Report } from '../diagnostics/index.js';
import type { Block, Story, World } from '../document/index.js';
import type { Manifest } from '../manifest/index.js';
import type { Book } from './book.js';

/** The stories in the manifest's order, with the essays that its front and back matter name. */
export interface Copy {
  readonly stories: readonly Story[];
  readonly foreword: readonly Block[] | null;
  readonly afterword: readonly Block[] | null;
}

/** Decides, once for both books, what stands in them and in which order. */
export function bind(_manifest: Manifest, _copy: Copy, _world: World, _report: Report): Book {
  throw new Error('the binder is not built yet');
}
