import { randomBytes } from 'node:crypto';
import { exchange, type Result, recover } from './exchange.js';
import { DISK, type FileSystem } from './file-system.js';
import { makeFolder, removeFolders } from './folder.js';
import { type Holder, hold, holderOf, mayLive, release, sweep } from './lock.js';
import { type Stop, withoutStopping } from './signals.js';

export { PlaceTaken, type Result } from './exchange.js';
export { Busy } from './lock.js';

/**
 * Puts all of `results` in their places or none, whenever the run is ended, by way of the folder `home`. What an earlier run
 * left there half done is ended first, and of several runs one waits for the other. Gives the signal that came meanwhile;
 * throws what the disk threw.
 */
export async function writeTogether(
  home: string,
  results: readonly Result[],
  disk: FileSystem = DISK,
): Promise<Stop | null> {
  const made = makeFolder(home);
  const self = holderOf(randomBytes(6).toString('hex'));
  try {
    await hold(home, self, disk);
    return await withoutStopping(() => whileHeld(home, results, self, disk));
  } catch (error) {
    removeFolders(made);
    throw error;
  }
}

/** All that touches the results, with the lock in hand. */
export function whileHeld(
  home: string,
  results: readonly Result[],
  self: Holder,
  disk: FileSystem,
  lives = mayLive,
): void {
  try {
    sweep(home, self, disk, lives);
    recover(home, disk);
    exchange(results, home, self.token, disk);
  } finally {
    release(home, self, disk);
  }
}
