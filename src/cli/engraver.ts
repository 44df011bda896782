import type { Engraver } from '../compile.js';
import type { Cover, CoverBrief } from '../cover/index.js';
import type { Report } from '../diagnostics/index.js';
import { Journeyman, THREADS } from '../threads/journeyman.js';
import type { Engraved } from './engraver-thread.js';

const THREAD = new URL('./engraver-thread.js', import.meta.url);

/** The engraver of a book of `folder`; null where there are no threads. */
export const engraverFor = (folder: string): Engraver | null => (THREADS ? new ThreadedEngraver(folder) : null);

/**
 * Makes the cover in a thread of its own, which loads what it needs while the stories are read: to load sharp and to
 * draw takes a fifth as long as all the rest of a small book.
 */
class ThreadedEngraver implements Engraver {
  #journeyman: Journeyman | null = null;

  constructor(readonly folder: string) {}

  prepare(): Journeyman {
    this.#journeyman ??= new Journeyman(THREAD, { workerData: this.folder });
    return this.#journeyman;
  }

  async engrave(brief: CoverBrief, report: Report): Promise<Cover> {
    const { cover, told } = await this.prepare().ask<Engraved>(brief);
    for (const diagnostic of told) report(diagnostic);
    return cover;
  }
}
