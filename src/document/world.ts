/** What came of asking for a file of the manifest's folder. */
export type FileRead =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly fault: FileFault; readonly detail: string };

export type FileFault = 'missing' | 'outside' | 'directory' | 'unreadable' | 'too-large';

/** Everything from outside: files, fonts and the environment. Tests pass one without a disk; no clock and no network is in it. */
export interface World {
  /** A file of the manifest's folder, by its path there (forward slashes); never one outside it, also through a link. */
  file(path: string): Promise<FileRead>;
  /** The files in the manifest's folder, for patterns and "did you mean": paths as `file` takes them, sorted; never throws. */
  list(): readonly string[];
  /** A file that Sheaf ships in `assets/`, such as `epub/style.css`. Throws if it is not there: our bug. */
  asset(path: string): Uint8Array;
  /** A file of an installed npm package, such as `@expo-google-fonts/eb-garamond/400Regular/EBGaramond_400Regular.ttf`. */
  packaged(specifier: string): Uint8Array;
  /** What the build made ahead, by its name; null where nothing is built. */
  ready(name: string): Uint8Array | null;
  /** A variable of the environment; only `SOURCE_DATE_EPOCH` is ever asked for. */
  env(name: string): string | undefined;
}
