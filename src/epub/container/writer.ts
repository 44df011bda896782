import { chapterDefaults, EPub } from 'epub-gen-memory';
import type { Book } from '../../book/index.js';
import { COVER_IMAGE } from '../package/coverpage.js';
import type { Resource } from '../resources/resource.js';
import { lintEbook, type Stumble } from './lint.js';
import { type ContainerFile, zip } from './zip.js';

/** Every file of the ebook, set. */
export interface EbookParts {
  readonly book: Book;
  readonly identity: string;
  readonly packageDocument: string;
  readonly navigation: string;
  readonly ncx: string;
  readonly stylesheet: string;
  /** The XHTML files but the navigation, by their names in the folder of the package. */
  readonly texts: readonly { readonly file: string; readonly title: string; readonly xhtml: string }[];
  readonly cover: Promise<Uint8Array>;
  readonly resources: readonly Resource[];
}

/** Passes on what we have set, unchanged: the library's own templates know neither parts nor pages. */
const AS_SET = {
  chapterXHTML: '<%- content %>',
  contentOPF: '<%- packageText %>',
  tocNCX: '<%- ncxText %>',
  tocXHTML: '<%- navigationText %>',
};

/**
 * epub-gen-memory with everything taken out that reads the clock, rolls dice or opens a socket: the library checks its
 * options, renders its templates and lays out the container, we bring every text and every byte.
 */
export class AnthologyEpub extends EPub {
  readonly #parts: EbookParts;
  #faults: readonly Stumble[] = [];

  constructor(parts: EbookParts) {
    const { book } = parts;
    const options = {
      title: book.title,
      author: book.editors.map(({ name }) => name),
      lang: book.language,
      date: book.date,
      css: parts.stylesheet,
      version: 3,
      verbose: (type: 'log' | 'warn', ...words: unknown[]) => {
        if (type === 'warn') throw new Error(`epub-gen-memory: ${words.join(' ')}`);
      },
      ...AS_SET,
      packageText: parts.packageDocument,
      ncxText: parts.ncx,
      navigationText: parts.navigation,
    };
    // The constructor parses every chapter as HTML, drops what it does not know and notes pictures to fetch. It is
    // given none, and the XHTML afterwards.
    super(options, []);
    this.#parts = parts;
    this.uuid = parts.identity;
    this.content = parts.texts.map(({ file, title, xhtml }, index) => {
      return { ...chapterDefaults(index), title, author: [], filename: file, content: xhtml };
    });
  }

  protected override async downloadAllFonts(): Promise<void> {
    this.#put(this.#parts.resources.filter(({ mediaType }) => mediaType.startsWith('font/')));
  }

  protected override async downloadAllImages(): Promise<void> {
    this.#put(this.#parts.resources.filter(({ mediaType }) => !mediaType.startsWith('font/')));
  }

  protected override async makeCover(): Promise<void> {
    this.zip.file(`OEBPS/${COVER_IMAGE}`, await this.#parts.cover);
  }

  /** The files of the container, as they go into the zip. */
  async entries(): Promise<readonly ContainerFile[]> {
    await this.render();
    const files = Object.values(this.zip.files).filter(({ dir }) => !dir);
    return Promise.all(files.map(async (file) => ({ name: file.name, bytes: await file.async('nodebuffer') })));
  }

  override async genEpub(): Promise<Buffer> {
    const entries = await this.entries();
    this.#faults = lintEbook(entries);
    return zip(entries);
  }

  /** What the book last made does that no validator minds and some reader does. */
  get faults(): readonly Stumble[] {
    return this.#faults;
  }

  #put(resources: readonly Resource[]): void {
    for (const { file, bytes } of resources) this.zip.file(`OEBPS/${file}`, bytes);
  }
}
