import { parentPort, workerData } from 'node:worker_threads';
import { type Cover, type CoverBrief, makeCover } from '../cover/cover.js';
import { type Diagnostic, Log } from '../diagnostics/index.js';
import { loadSharp } from '../document/sharp.js';
import { diskWorld } from './disk.js';

/** A cover, and what there is to tell of it. */
export interface Engraved {
  readonly cover: Cover;
  readonly told: readonly Diagnostic[];
}

parentPort!.once('message', async (brief: CoverBrief) => {
  const log = new Log();
  const cover = await makeCover(brief, diskWorld(workerData as string), log.report);
  parentPort!.postMessage({ cover, told: log.all } satisfies Engraved);
});

loadSharp();
