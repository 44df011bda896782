import type { Source } from '../../document/index.js';
import type { Archive } from '../../zip/index.js';
import { textIn } from '../bytes/text.js';
import { Styles } from '../html/css.js';
import { resolved } from '../html/footnotes.js';
import { all } from '../html/select.js';
import { sheetsOf } from '../html/sheets.js';
import { type Page, pageOf } from '../html/tree.js';
import type { Contents } from './contents.js';
import { matterOf, type SpineMatter } from './matter.js';
import type { Item, Package } from './package.js';

/** A file of an ebook's spine, as read. */
export interface Part {
  readonly item: Item;
  readonly part: string;
  readonly page: Page;
  readonly source: Source;
  readonly linear: boolean;
  readonly matter: SpineMatter;
}

/** The files of the spine in their order; what is no text, or lies nowhere, is no part. */
export function partsOf(archive: Archive, file: string, book: Package, contents: Contents): readonly Part[] {
  const known = new Set<string>();
  return book.spine.flatMap(({ item, linear }) => {
    if (known.has(item.path) || !/html|xml|^$/.test(item.type)) return [];
    known.add(item.path);
    const text = textIn(archive, item.path);
    if (text === null) return [];
    const page = pageOf(text, 'xhtml');
    const source: Source = { file, part: item.path, text, encoding: 'utf-8', unit: 'line' };
    return [{ item, part: item.path, page, source, linear, matter: matterOf(item, page, book, contents) }];
  });
}

/** The style sheets that a part calls, and its own; each is read once. */
export class Sheets {
  readonly #texts = new Map<string, string>();
  readonly #styles = new Map<string, Styles>();

  constructor(readonly archive: Archive) {}

  of({ part, page }: Part): Styles {
    const paths = [...all(page.root, 'link[rel~=stylesheet], link[type=text/css]')].map(({ attributes }) =>
      resolved(part, attributes.get('href') ?? ''),
    );
    const own = sheetsOf(page);
    const key = own.length === 0 ? paths.join('\n') : `${part}\n`;
    const known = this.#styles.get(key);
    if (known) return known;
    const styles = new Styles([...paths.map((path) => this.#text(path)), ...own]);
    this.#styles.set(key, styles);
    return styles;
  }

  #text(path: string): string {
    const known = this.#texts.get(path);
    if (known !== undefined) return known;
    const text = textIn(this.archive, path) ?? '';
    this.#texts.set(path, text);
    return text;
  }
}
