import { basename, dirname } from 'node:path';
import type { FileSystem, PathKind } from '../../src/machine/file-system.js';

/** The run was ended here: nothing that it would do comes about any more. */
export class Killed extends Error {}

/** What a disk does at the call it was told: ends the run before it, behind it or, where it writes, amid it; or refuses it. */
export type Mishap = 'before' | 'behind' | 'amid' | 'refused';

type Content = { readonly bytes: string };
type Folder = Map<string, Content>;

/** A file system in memory, of folders without folders in them but their parents, that breaks at one call. */
export class BrittleDisk implements FileSystem {
  /** How many calls there were. */
  calls = 0;
  /** Whether the run was ended. */
  dead = false;
  /** The most bytes that were in use at a time; a file with two names is there once. */
  most = 0;
  #folders = new Map<string, Folder>([['/', new Map()]]);
  /** What would be there after a power cut: names are kept where their folder was synced. */
  #kept = new Map<string, Folder>([['/', new Map()]]);

  constructor(
    readonly at: number,
    readonly mishap: Mishap,
    /** Whether files may have second names. */
    readonly links = true,
  ) {}

  /** The same disk for the next run, as this one left it, or as it is after a power cut. */
  next(powerCut: boolean): BrittleDisk {
    const disk = new BrittleDisk(Number.POSITIVE_INFINITY, 'before', this.links);
    const left = powerCut ? this.#kept : this.#folders;
    disk.#folders = new Map([...left].map(([path, folder]) => [path, new Map(folder)]));
    disk.#kept = new Map([...left].map(([path, folder]) => [path, new Map(folder)]));
    return disk;
  }

  /** Puts a file there, whatever happens, for good. */
  put(path: string, bytes: string): void {
    for (const folders of [this.#folders, this.#kept]) folders.get(dirname(path))!.set(basename(path), { bytes });
  }

  /** Every file and what it holds, and every folder. */
  get contents(): Readonly<Record<string, string>> {
    return Object.fromEntries(
      [...this.#folders].flatMap(([path, folder]) => [
        ...(path === '/' ? [] : [[`${path}/`, '']]),
        ...[...folder].map(([name, { bytes }]) => [`${path === '/' ? '' : path}/${name}`, bytes]),
      ]),
    );
  }

  kind(path: string): PathKind {
    return this.#call(() => {
      if (this.#folders.has(path)) return 'folder';
      return this.#folders.get(dirname(path))?.has(basename(path)) ? 'file' : null;
    });
  }

  list(folder: string): readonly string[] {
    return this.#call(() => {
      const inner = [...this.#folders.keys()].filter((path) => path !== '/' && dirname(path) === folder);
      return [...this.#in(folder).keys(), ...inner.map((path) => basename(path))].sort();
    });
  }

  read(path: string): Uint8Array {
    return this.#call(() => Buffer.from(this.#file(path).bytes));
  }

  write(path: string, bytes: Uint8Array): void {
    this.#call(() => {
      const amid = this.calls === this.at && this.mishap === 'amid';
      this.#add(path, { bytes: Buffer.from(amid ? bytes.subarray(0, bytes.length / 2) : bytes).toString() });
      this.most = Math.max(this.most, this.#used);
    });
  }

  link(from: string, to: string): void {
    this.#call(() => {
      if (!this.links) throw fault('EPERM');
      this.#add(to, this.#file(from));
    });
  }

  rename(from: string, to: string): void {
    this.#call(() => {
      const content = this.#file(from);
      this.#in(dirname(from)).delete(basename(from));
      this.#in(dirname(to)).set(basename(to), content);
    });
  }

  remove(path: string): void {
    this.#call(() => {
      this.#file(path);
      this.#in(dirname(path)).delete(basename(path));
    });
  }

  makeFolder(path: string): void {
    this.#call(() => {
      if (this.#folders.has(path)) throw fault('EEXIST');
      this.#folders.set(path, new Map());
    });
  }

  removeFolder(path: string): void {
    this.#call(() => {
      if (this.#in(path).size > 0) throw fault('ENOTEMPTY');
      this.#folders.delete(path);
    });
  }

  sync(folder: string): void {
    this.#call(() => {
      // A folder that its own parent does not know yet is kept with its names, and found when the parent is synced.
      this.#kept.set(folder, new Map(this.#in(folder)));
      for (const path of this.#kept.keys())
        if (path !== '/' && dirname(path) === folder && !this.#folders.has(path)) this.#kept.delete(path);
      for (const path of this.#folders.keys())
        if (path !== '/' && dirname(path) === folder && !this.#kept.has(path)) this.#kept.set(path, new Map());
    });
  }

  #call<T>(act: () => T): T {
    this.calls += 1;
    if (this.dead) throw new Killed();
    if (this.calls !== this.at) return act();
    if (this.mishap === 'refused') throw fault('EIO');
    this.dead = true;
    if (this.mishap === 'behind' || this.mishap === 'amid') {
      try {
        act();
      } catch {
        // It would have been refused.
      }
    }
    throw new Killed();
  }

  get #used(): number {
    const files = new Set([...this.#folders.values()].flatMap((folder) => [...folder.values()]));
    return [...files].reduce((sum, { bytes }) => sum + bytes.length, 0);
  }

  #in(folder: string): Folder {
    const found = this.#folders.get(folder);
    if (!found) throw fault('ENOENT');
    return found;
  }

  #file(path: string): Content {
    const found = this.#in(dirname(path)).get(basename(path));
    if (!found) throw fault('ENOENT');
    return found;
  }

  #add(path: string, content: Content): void {
    if (this.#in(dirname(path)).has(basename(path))) throw fault('EEXIST');
    this.#in(dirname(path)).set(basename(path), content);
  }
}

const fault = (code: string): NodeJS.ErrnoException => Object.assign(new Error(code), { code });
