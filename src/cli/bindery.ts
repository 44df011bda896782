import type { Bindery } from '../compile/bindery.js';
import type { EbookOrder, MadeEbook } from '../compile/ebook.js';
import type { Cover, CoverBrief } from '../cover/index.js';
import type { Report } from '../diagnostics/index.js';
import { Journeyman, THREADS } from '../threads/journeyman.js';
import type { Engraved, Task } from './bindery-thread.js';

const THREAD = 'bindery-thread';

/** What its thread is started with. */
export interface Premises {
  /** The manifest's. */
  readonly folder: string;
  /** Whether an ebook is to be expected: then it is got ready for. */
  readonly ebook: boolean;
}

/** A bindery in a thread of its own; null where there are no threads. */
export const binderyFor = (premises: Premises): Bindery | null => (THREADS ? new ThreadedBindery(premises) : null);

/**
 * A thread that makes the cover while the pages are set, and the ebook while they are drawn: in a small book each is a
 * sixth of all the work (`npm run bench -- 17000 5`). Books cross over whole.
 */
class ThreadedBindery implements Bindery {
  #journeyman: Journeyman | null = null;

  constructor(readonly premises: Premises) {}

  open(): Journeyman {
    this.#journeyman ??= new Journeyman(THREAD, { workerData: this.premises });
    return this.#journeyman;
  }

  async engrave(brief: CoverBrief, report: Report): Promise<Cover> {
    const thread = this.open();
    const drawn = thread.ask<Engraved>({ kind: 'cover', brief } satisfies Task);
    const ebook = brief.ebook ? thread.ask<Uint8Array>({ kind: 'picture' } satisfies Task) : null;
    const { cover, told } = await drawn;
    for (const diagnostic of told) report(diagnostic);
    return { ...cover, ebook };
  }

  ebook({ book, starts, settings }: EbookOrder): Promise<MadeEbook> {
    return this.open().ask({ kind: 'ebook', order: { book, starts, settings } } satisfies Task);
  }
}
