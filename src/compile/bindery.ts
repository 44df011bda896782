import type { Cover, CoverBrief } from '../cover/index.js';
import type { Report } from '../diagnostics/index.js';
import type { EbookOrder, MadeEbook } from './ebook.js';

/** Where covers and ebooks are made beside the pages: elsewhere than in this thread. */
export interface Bindery {
  /** Says that there will be work, since it takes a while to begin. */
  open(): void;
  engrave(brief: CoverBrief, report: Report): Promise<Cover>;
  ebook(order: EbookOrder): Promise<MadeEbook>;
}
