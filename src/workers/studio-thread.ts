import { parentPort, workerData } from 'node:worker_threads';
import { Studio } from '../compile/studio.js';
import { diskWorld } from '../machine/disk.js';
import { serve } from './serve.js';

// The thread of a studio, for a book of the folder that it is told.
serve(parentPort!, new Studio(diskWorld(workerData as string)));
