import {
  closeSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';

/** What stands at a path; a link is what it is, not what it leads to. */
export type PathKind = 'file' | 'folder' | 'other' | null;

/** As much of a file system as an exchange of results asks for. Tests pass one that fails, dies or forgets. */
export interface FileSystem {
  kind(path: string): PathKind;
  list(folder: string): readonly string[];
  read(path: string): Uint8Array;
  /** Writes a new file, to the very disk; throws EEXIST where there is one. */
  write(path: string, bytes: Uint8Array): void;
  /** A second name for a file; throws where a file system has none. */
  link(from: string, to: string): void;
  /** Puts `from` in the place of `to`, in one step for whoever looks. */
  rename(from: string, to: string): void;
  remove(path: string): void;
  makeFolder(path: string): void;
  removeFolder(path: string): void;
  /** Has the names in `folder` written to the very disk, where a system can. */
  sync(folder: string): void;
}

/** The system's own. */
export const DISK: FileSystem = {
  kind: (path) => {
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (!found) return null;
    if (found.isDirectory()) return 'folder';
    return found.isFile() || found.isSymbolicLink() ? 'file' : 'other';
  },
  list: (folder) => readdirSync(folder).sort(),
  read: (path) => readFileSync(path),
  write: (path, bytes) => {
    const file = openSync(path, 'wx');
    try {
      writeFileSync(file, bytes);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  },
  link: linkSync,
  rename: renameSync,
  remove: unlinkSync,
  makeFolder: (path) => mkdirSync(path),
  removeFolder: (path) => rmdirSync(path),
  sync: (folder) => {
    try {
      const handle = openSync(folder, 'r');
      try {
        fsyncSync(handle);
      } finally {
        closeSync(handle);
      }
    } catch {
      // Windows opens no folders; its file system keeps names in order by itself.
    }
  },
};
