import type { AnyStudio } from '../compile/studio.js';
import { Remote } from './remote.js';

/** Megabytes for what is new: of a story little outlives it, and the default would be thrice that. */
const YOUNG = 16;

/** Whether threads can be had: one runs compiled files alone, and the sources as they stand do without. */
const THREADS = !import.meta.url.endsWith('.ts');

/** Bundled, the thread's script lies beside this file, as it does unbundled. */
const SCRIPT = new URL('./studio-thread.js', import.meta.url);

/** A studio for a book of `folder` in a thread of its own, so that stories are edited while others are set; null where there are no threads. */
export const startStudio = (folder: string): Remote<AnyStudio> | null =>
  THREADS
    ? new Remote<AnyStudio>(SCRIPT, { workerData: folder, resourceLimits: { maxYoungGenerationSizeMb: YOUNG } })
    : null;
