import { parentPort, workerData } from 'node:worker_threads';
import { type EbookOrder, makeEbook } from '../compile/ebook.js';
import { type Cover, type CoverBrief, type EbookCover, makeCover } from '../cover/cover.js';
import { type Diagnostic, Log } from '../diagnostics/index.js';
import { loadSharp } from '../document/sharp.js';
import type { Premises } from './bindery.js';
import { diskWorld } from './disk.js';

/**
 * What the bindery's thread is sent. It answers a cover with `Engraved`, a picture with the bytes of the ebook's cover, and
 * an ebook with `MadeEbook`, in their order. The last two are asked of the cover before, which never comes back here.
 */
export type Task =
  | { readonly kind: 'cover'; readonly brief: CoverBrief }
  | { readonly kind: 'picture' }
  | { readonly kind: 'ebook'; readonly order: Omit<EbookOrder, 'cover'> };

/** A cover but for the ebook's picture, and what there is to tell of it. */
export interface Engraved {
  readonly cover: Omit<Cover, 'ebook'>;
  readonly told: readonly Diagnostic[];
}

const { folder, ebook } = workerData as Premises;
const world = diskWorld(folder);

let cover: Promise<Cover>;

async function engraved(brief: CoverBrief): Promise<Engraved> {
  const log = new Log();
  // While sharp's own threads are at the pixels, this one gets ready for the ebook.
  if (ebook) setImmediate(() => import('../epub/index.js'));
  cover = makeCover(brief, world, log.report);
  const { page, alt } = await cover;
  return { cover: { page, alt }, told: log.all };
}

/** Tasks are taken up as they come: the ebook is made while sharp is still at the picture that goes into it. */
async function done(task: Task): Promise<unknown> {
  switch (task.kind) {
    case 'cover':
      return engraved(task.brief);
    case 'picture':
      return (await cover).ebook;
    case 'ebook':
      return makeEbook({ ...task.order, cover: (await cover) as EbookCover }, world);
  }
}

let answered = Promise.resolve();

// Whichever is done first: answers are told apart by their order.
parentPort!.on('message', (task: Task) => {
  const answer = done(task);
  answered = answered.then(async () => parentPort!.postMessage(await answer));
});

loadSharp();
