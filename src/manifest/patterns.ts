import picomatch from 'picomatch';
import { compareNaturally } from './natural.js';
import { cleanPath } from './paths.js';

/** What a file must end with to be taken for a story by a pattern or a folder; named by itself, any file is. */
const STORY = /\.(txt|text|md|markdown|html?|xhtml|mht|mhtml|epub|docx|odt|fodt|rtf|zip)$/i;

/** Files that lie among stories and are none; `~$Story.docx` is there as long as Word has the story open. */
const NO_STORY = /(^|\/)(readme|licen[cs]e|changelog|anthology)\.[a-z]+$|(^|\/)out\/|(^|\/)(~\$|\.~lock\.)[^/]*$/i;

const MAGIC = /[*?{}[\]!]/;

/** An entry of the list of stories, as the folder's files make it out. */
export type ListedFiles =
  | { readonly kind: 'file' }
  | { readonly kind: 'excluded' }
  /** A pattern or a folder, with the stories that it stands for, in natural order. */
  | { readonly kind: 'several'; readonly files: readonly string[] };

/** Makes out what entries of a manifest's list of stories stand for; every file is listed when it is first asked for. */
export class Patterns {
  #files: ReadonlySet<string> | null = null;
  /** The paths of the files that are named one by one. */
  #known: ReadonlySet<string> | null = null;
  readonly #excluded: (path: string) => boolean;

  /** `named` are the files that the manifest names one by one: no pattern takes them again. */
  constructor(
    readonly list: () => readonly string[],
    readonly named: readonly string[],
    excluding: readonly string[],
  ) {
    const matchers = excluding.map((pattern) => matcher(pattern.slice(1)));
    this.#excluded = (path) => matchers.some((matches) => matches(path));
  }

  /** The path of what is named so: backslashes part folders, unless a file has them in its name, as it may outside Windows. */
  pathOf(name: string): string {
    return name.includes('\\') && this.#there().has(name) ? name : cleanPath(name);
  }

  resolve(name: string): ListedFiles {
    if (name.startsWith('!')) return { kind: 'excluded' };
    if ((STORY.test(name) && !MAGIC.test(name)) || this.#there().has(name)) return { kind: 'file' };
    if (MAGIC.test(name)) return this.#several(matcher(name), /\.[a-z0-9]+$/i.test(name));
    const folder = name === '' ? '' : `${name.replace(/\/$/, '')}/`;
    const within = (path: string) => path.startsWith(folder) && !path.slice(folder.length).includes('/');
    return [...this.#there()].some(within) ? this.#several(within, false) : { kind: 'file' };
  }

  #there(): ReadonlySet<string> {
    this.#files ??= new Set(this.list());
    return this.#files;
  }

  #isNamed(path: string): boolean {
    this.#known ??= new Set(this.named.map((name) => this.pathOf(name)));
    return this.#known.has(path);
  }

  #several(matches: (path: string) => boolean, anyKind: boolean): ListedFiles {
    const files = [...this.#there()]
      .filter((path) => matches(path) && (anyKind || STORY.test(path)) && !NO_STORY.test(path))
      .filter((path) => !this.#isNamed(path) && !this.#excluded(path));
    return { kind: 'several', files: files.toSorted(compareNaturally) };
  }
}

const matcher = (pattern: string) => picomatch(pattern.replace(/^\.\//, ''), { nonegate: true });
