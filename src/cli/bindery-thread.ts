import { parentPort, workerData } from 'node:worker_threads';
import { type EbookOrder, makeEbook } from '../compile/ebook.js';
import { type Cover, type CoverBrief, makeCover } from '../cover/cover.js';
import { type Diagnostic, Log } from '../diagnostics/index.js';
import { loadSharp } from '../document/sharp.js';
import type { Premises } from './bindery.js';
import { diskWorld } from './disk.js';

/** What the bindery's thread is sent. It answers a cover with `Engraved`, an ebook with `MadeEbook`, in their order. */
export type Task =
  | { readonly kind: 'cover'; readonly brief: CoverBrief }
  | { readonly kind: 'ebook'; readonly order: EbookOrder };

/** A cover, and what there is to tell of it. */
export interface Engraved {
  readonly cover: Cover;
  readonly told: readonly Diagnostic[];
}

const { folder, ebook } = workerData as Premises;
const world = diskWorld(folder);

async function engraved(brief: CoverBrief): Promise<Engraved> {
  const log = new Log();
  // While sharp's own threads are at the pixels, this one gets ready for the ebook.
  if (ebook) setImmediate(() => import('../epub/index.js'));
  const cover = await makeCover(brief, world, log.report);
  return { cover, told: log.all };
}

parentPort!.on('message', async (task: Task) => {
  parentPort!.postMessage(task.kind === 'cover' ? await engraved(task.brief) : await makeEbook(task.order, world));
});

loadSharp();
