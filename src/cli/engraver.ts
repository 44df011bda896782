import { Worker } from 'node:worker_threads';
import type { Engraver } from '../compile.js';
import type { Cover, CoverBrief } from '../cover/index.js';
import type { Report } from '../diagnostics/index.js';
import type { Engraved } from './engraver-thread.js';

const THREAD = new URL('./engraver-thread.js', import.meta.url);

/** A thread that waits for the brief of a cover. */
interface Engraving {
  readonly thread: Worker;
  readonly engraved: Promise<Engraved>;
}

/** The engraver of a book of `folder`. A thread runs compiled files alone: the sources as they stand do without. */
export const engraverFor = (folder: string): Engraver | null =>
  import.meta.url.endsWith('.js') ? new ThreadedEngraver(folder) : null;

/**
 * Makes the cover in a thread of its own, which loads what it needs while the stories are read: to load sharp and to
 * draw takes a fifth as long as all the rest of a small book.
 */
class ThreadedEngraver implements Engraver {
  #engraving: Engraving | null = null;

  constructor(readonly folder: string) {}

  prepare(): void {
    this.#engraving ??= begin(this.folder);
  }

  async engrave(brief: CoverBrief, report: Report): Promise<Cover> {
    this.prepare();
    const { thread, engraved } = this.#engraving!;
    thread.ref();
    thread.postMessage(brief);
    const { cover, told } = await engraved;
    for (const diagnostic of told) report(diagnostic);
    return cover;
  }
}

function begin(folder: string): Engraving {
  const thread = new Worker(THREAD, { workerData: folder });
  const engraved = new Promise<Engraved>((resolve, reject) => {
    thread.once('message', resolve).once('error', reject);
  });
  // A faulty anthology has no cover: then nothing waits for the thread. Last, since each listener holds it anew.
  thread.unref();
  return { thread, engraved };
}
