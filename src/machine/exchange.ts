import { dirname, join, relative } from 'node:path';
import type { FileSystem } from './file-system.js';

/** A finished file: where it is to stand, and its bytes. */
export interface Result {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * How files take the places of older ones, all or none, wherever the run is ended (a write-ahead log: Mohan et al., ARIES,
 * 1992). Beside the results a workshop `.sheaf-…` holds them while they are written, second names of what they replace, and
 * a list of both. The list's own name is the state, and it changes in one step:
 *
 *     plan     files are being written: whoever finds it takes them away
 *     forward  all is written: whoever finds it puts every file in its place
 *     back     a place refused its file: whoever finds it puts the older ones back
 *     done     whoever finds it cleans up
 */
type State = 'plan' | 'forward' | 'back' | 'done';
const STATES: readonly State[] = ['plan', 'forward', 'back', 'done'];

/** Workshops begin so. */
export const WORKSHOP = '.sheaf-';

/** One file of a plan; paths are relative to the workshop, so that its folder may be moved. */
interface Step {
  readonly place: string;
  readonly fresh: string;
  readonly old: string;
  /** Whether a file stood there before. */
  readonly had: boolean;
}

/** A place that is a folder: it may hold anything, and is not ours to take away. */
export class PlaceTaken extends Error {
  constructor(readonly path: string) {
    super(`${path} is a folder`);
  }
}

/**
 * Puts `results` in their places, all or none, by way of the folder `home`, which must be there and ours alone meanwhile.
 * Throws `PlaceTaken`, or what the disk threw.
 */
export function exchange(results: readonly Result[], home: string, name: string, disk: FileSystem): void {
  const taken = results.find(({ path }) => disk.kind(path) === 'folder');
  if (taken) throw new PlaceTaken(taken.path);
  const workshop = new Workshop(join(home, WORKSHOP + name), disk);
  try {
    workshop.write(results);
  } catch (error) {
    workshop.clear();
    throw error;
  }
  workshop.publish();
}

/** Ends what earlier runs left in `home`, one way or the other. */
export function recover(home: string, disk: FileSystem): void {
  for (const name of disk.list(home)) {
    const path = join(home, name);
    if (name.startsWith(WORKSHOP) && disk.kind(path) === 'folder') new Workshop(path, disk).recover();
  }
}

class Workshop {
  #steps: readonly Step[] = [];

  constructor(
    readonly folder: string,
    readonly disk: FileSystem,
  ) {}

  /** Writes all files; nothing of it can be seen but the workshop. */
  write(results: readonly Result[]): void {
    this.#steps = results.map(({ path }, index) => {
      // A file must lie on its place's own disk to be put there in one step.
      const beside = dirname(path) === dirname(this.folder) ? this.folder : dirname(path);
      const hidden = (end: string) =>
        relative(
          this.folder,
          join(beside, beside === this.folder ? `${index}.${end}` : `${this.#name}-${index}.${end}`),
        );
      return {
        place: relative(this.folder, path),
        fresh: hidden('new'),
        old: hidden('old'),
        had: this.disk.kind(path) === 'file',
      };
    });
    this.disk.makeFolder(this.folder);
    this.disk.write(this.#list('plan'), Buffer.from(JSON.stringify(this.#steps)));
    // The list is there for good before anything that it names.
    for (const folder of [this.folder, dirname(this.folder)]) this.disk.sync(folder);
    for (const [index, { fresh }] of this.#steps.entries()) this.disk.write(this.#at(fresh), results[index]!.bytes);
    for (const { place, old, had } of this.#steps) if (had) this.#keep(this.#at(place), this.#at(old));
    this.#sync();
  }

  /** Puts every file in its place; if one place refuses, puts the older ones back and throws what the disk threw. */
  publish(): void {
    this.#become('plan', 'forward');
    try {
      this.#forward();
    } catch (error) {
      this.#become('forward', 'back');
      this.#back();
      this.#finish('back');
      throw error;
    }
    this.#finish('forward');
  }

  recover(): void {
    const state = STATES.toReversed().find((one) => this.disk.kind(this.#list(one)) !== null);
    this.#steps = state ? this.#read(state) : [];
    if (state === 'forward') this.#forward();
    if (state === 'back') this.#back();
    if (state === 'forward' || state === 'back') this.#finish(state);
    else this.clear();
  }

  /** Takes away the workshop and whatever lies about of it; the list goes last, as it names the rest. */
  clear(): void {
    const { disk } = this;
    for (const { fresh, old } of this.#steps) for (const path of [fresh, old]) this.#drop(this.#at(path));
    if (disk.kind(this.folder) !== 'folder') return;
    this.#sync();
    const left = disk.list(this.folder);
    const lists = left.filter((name) => STATES.some((state) => `${state}.json` === name));
    for (const name of [...left.filter((one) => !lists.includes(one)), ...lists]) disk.remove(join(this.folder, name));
    disk.removeFolder(this.folder);
  }

  get #name(): string {
    return relative(dirname(this.folder), this.folder);
  }

  #at(path: string): string {
    return join(this.folder, path);
  }

  #list(state: State): string {
    return join(this.folder, `${state}.json`);
  }

  /** The steps of a list; one that was cut while it was written had not been acted on. */
  #read(state: State): readonly Step[] {
    try {
      return JSON.parse(Buffer.from(this.disk.read(this.#list(state))).toString('utf8')) as readonly Step[];
    } catch {
      return [];
    }
  }

  #become(from: State, to: State): void {
    this.disk.rename(this.#list(from), this.#list(to));
    this.disk.sync(this.folder);
  }

  #forward(): void {
    for (const { fresh, place } of this.#steps)
      if (this.disk.kind(this.#at(fresh)) !== null) this.disk.rename(this.#at(fresh), this.#at(place));
    this.#sync();
  }

  #back(): void {
    for (const { fresh, place, old, had } of this.#steps) {
      if (this.disk.kind(this.#at(old)) !== null) this.disk.rename(this.#at(old), this.#at(place));
      else if (!had && this.disk.kind(this.#at(fresh)) === null) this.#drop(this.#at(place));
    }
    this.#sync();
  }

  #finish(state: State): void {
    this.#become(state, 'done');
    this.clear();
    this.disk.sync(dirname(this.folder));
  }

  /** A second name for an older file, or a copy where there are no such names. */
  #keep(place: string, old: string): void {
    try {
      this.disk.link(place, old);
    } catch {
      this.disk.write(old, this.disk.read(place));
    }
  }

  #drop(path: string): void {
    if (this.disk.kind(path) !== null) this.disk.remove(path);
  }

  /** All folders that files are moved within: first where they go, then where they came from, or the power takes both names. */
  #sync(): void {
    const folders = new Set([...this.#steps.map(({ place }) => dirname(this.#at(place))), dirname(this.folder)]);
    for (const folder of [...folders, this.folder]) this.disk.sync(folder);
  }
}
