import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { FileSystem } from './file-system.js';

/** The file that says who is writing into a folder; those that take turns at it have files that begin so. */
export const LOCK = '.sheaf.lock';

/** Who holds a lock: a process of a machine, when it began, and which of its locks it is. */
export interface Holder {
  readonly host: string;
  readonly pid: number;
  readonly birth: string | null;
  readonly token: string;
}

/** Milliseconds from one try to the next, and after how many of them it is given up: writing books takes a second or two. */
const PAUSE = 50;
const PATIENCE = 60_000;

/** Somebody else has been writing into a folder for longer than anybody writes books. */
export class Busy extends Error {
  constructor(holder: Holder) {
    super(`process ${holder.pid} on ${holder.host} is writing into it`);
  }
}

/** This process, to hold a lock. */
export const holderOf = (token: string): Holder => ({
  host: hostname(),
  pid: process.pid,
  birth: birthOf(process.pid),
  token,
});

/** When a process began, in the system's own count, so that a number used again is not taken for the same; null if unknown. */
function birthOf(pid: number): string | null {
  try {
    // Field 22 of proc(5), behind the name, which may hold anything.
    return readFileSync(`/proc/${pid}/stat`, 'latin1').replace(/^.*\)/s, '').split(' ')[20] ?? null;
  } catch {
    return null;
  }
}

/** Whether a holder may still be there: of another machine nobody knows. */
export function mayLive({ host, pid, birth }: Holder): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  const now = birthOf(pid);
  return birth === null || now === null || birth === now;
}

/** Waits until nobody else writes into `folder`, and holds it. What dead processes hold is taken from them. Throws `Busy`. */
export async function hold(folder: string, self: Holder, disk: FileSystem, patience = PATIENCE): Promise<void> {
  for (let waited = 0; !tryHold(folder, self, disk); waited += PAUSE) {
    const holder = holderIn(folder, disk);
    if (holder && waited >= patience) throw new Busy(holder);
    await setTimeout(PAUSE);
  }
}

/** Takes the lock if it is free, and a dead holder's away; whether it is ours now. */
export function tryHold(folder: string, self: Holder, disk: FileSystem, lives = mayLive): boolean {
  const own = ownName(folder, self);
  // It comes into being whole, and once: under another name first, since nobody should read half of it.
  disk.write(own, Buffer.from(JSON.stringify(self)));
  try {
    disk.link(own, join(folder, LOCK));
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const holder = holderIn(folder, disk);
    if (holder && !lives(holder)) takeFrom(holder, folder, own, disk);
    if (holder || code === 'EEXIST' || code === 'ENOENT') return false;
    // There are no second names here.
    disk.rename(own, join(folder, LOCK));
    return holderIn(folder, disk)?.token === self.token;
  } finally {
    if (disk.kind(own) !== null) disk.remove(own);
  }
}

const ownName = (folder: string, { pid, token }: Holder): string => join(folder, `${LOCK}-${pid}-${token}`);

/**
 * Takes a dead holder's lock away. Of several that find it dead only one moves it; one that moved a living one's instead,
 * which came between, gives it back.
 */
function takeFrom(dead: Holder, folder: string, own: string, disk: FileSystem): void {
  const path = join(folder, LOCK);
  try {
    disk.rename(path, own);
  } catch {
    return;
  }
  if (parse(disk.read(own))?.token !== dead.token) disk.rename(own, path);
}

/** Gives the lock up, if it is still ours. */
export function release(folder: string, self: Holder, disk: FileSystem): void {
  if (holderIn(folder, disk)?.token === self.token) disk.remove(join(folder, LOCK));
}

/** Takes away what dead processes left that took turns at the lock. */
export function sweep(folder: string, self: Holder, disk: FileSystem, lives = mayLive): void {
  for (const name of disk.list(folder)) {
    const pid = name.startsWith(`${LOCK}-`) ? Number(name.slice(LOCK.length + 1).split('-', 1)[0]) : 0;
    if (pid > 0 && !lives({ ...self, pid, birth: null })) disk.remove(join(folder, name));
  }
}

/** Whose the lock is, or null where there is none. */
function holderIn(folder: string, disk: FileSystem): Holder | null {
  try {
    return parse(disk.read(join(folder, LOCK))) ?? { host: hostname(), pid: NOBODY, birth: null, token: '' };
  } catch {
    return null;
  }
}

/** The number of no process: what lost its words when the power went is nobody's. */
const NOBODY = 2 ** 30;

function parse(bytes: Uint8Array): Holder | null {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8')) as Holder;
  } catch {
    return null;
  }
}
