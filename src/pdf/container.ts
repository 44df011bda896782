import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { deflateSync } from 'node:zlib';

/** What a PDF dictionary may hold: a `string` is a name; text is wrapped by `text`, bytes become a hexadecimal string. */
export type PdfValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | Date
  | Uint8Array
  | PdfText
  | Ref
  | readonly PdfValue[]
  | { readonly [key: string]: PdfValue };

export type Dict = { [key: string]: PdfValue };

/** pdfkit tells a text from a name by the wrapper object. */
export interface PdfText {
  readonly length: number;
  toString(): string;
}

/** A text; half of a surrogate pair, which has no encoding, becomes U+FFFD. */
export const text = (characters: string): PdfText => new String(characters.replace(/\p{Cs}/gu, '\ufffd'));

/** An indirect object. `data` may be filled until `end`, which writes it. */
export interface Ref {
  readonly id: number;
  readonly data: Dict;
  write(chunk: string | Uint8Array): void;
  end(chunk?: string | Uint8Array): void;
}

/** A page that is being filled; the next page, or the end, writes it. */
export interface Page {
  readonly dictionary: Ref;
  readonly fonts: Dict;
  readonly xobjects: Dict;
  readonly content: Ref;
}

/** A picture as pdfkit has parsed it. */
export interface Image {
  readonly obj: Ref | null;
  embed(document: unknown): void;
}

export interface ContainerOptions {
  readonly version: '1.4' | '1.7';
  readonly info: Readonly<Record<string, PdfText | Date>>;
  /** BCP 47, or null where the file says nothing of it. */
  readonly language: string | null;
  /** Whether a structure tree will hang on `structureRoot`. */
  readonly tagged: boolean;
  /** The XMP packet, or null for none. */
  readonly metadata: string | null;
}

/** The part of pdfkit that the writer stands on. `@types/pdfkit` has none of the names with an underscore. */
interface PdfkitDocument {
  readonly _root: Ref;
  _id: Uint8Array;
  _offset: number;
  readonly page: Page;
  ref(data?: Dict): Ref;
  addPage(options: object): PdfkitDocument;
  openImage(bytes: Uint8Array): Image;
  getStructTreeRoot(): Ref;
  end(): void;
  _write(data: string | Uint8Array): void;
  _finalize(): void;
  endMetadata(): void;
  transform(): PdfkitDocument;
}

type PdfkitConstructor = new (options: object) => PdfkitDocument;

/**
 * A PDF file that grows object by object. pdfkit numbers the objects and writes pages, catalogue, cross-references and
 * trailer; everything that stands on a page is ours.
 */
export class Container {
  readonly #document: PdfkitDocument;
  readonly #output: Output;

  constructor(options: ContainerOptions) {
    this.#output = new Output();
    this.#document = openDocument(options, this.#output);
  }

  get catalogue(): Dict {
    return this.#document._root.data;
  }

  get structureRoot(): Ref {
    return this.#document.getStructTreeRoot();
  }

  ref(data: Dict = {}): Ref {
    return this.#document.ref(data);
  }

  /** An object that is complete. */
  object(data: Dict): Ref {
    const ref = this.#document.ref(data);
    ref.end();
    return ref;
  }

  /** A stream that is complete; each unit of a string is a byte. */
  stream(data: Dict, content: string | Uint8Array): Ref {
    const ref = this.#document.ref(data);
    fill(ref, content);
    ref.end();
    return ref;
  }

  /** The next page, of `width` by `height` points. */
  addPage(width: number, height: number): Page {
    this.#document.addPage({ size: [width, height], margin: 0 });
    return this.#document.page;
  }

  /** Embeds a JPEG, or a PNG without alpha channel and interlacing. */
  image(bytes: Uint8Array): Ref {
    const image = this.#document.openImage(bytes);
    image.embed(this.#document);
    return image.obj!;
  }

  /** Writes what is still open, and gives the whole file. */
  finish(): Uint8Array {
    this.#document.end();
    return this.#output.bytes();
  }
}

/** Gives `ref` its stream. */
export function fill(ref: Ref, content: string | Uint8Array): void {
  ref.data.Filter = 'FlateDecode';
  ref.write(deflateSync(typeof content === 'string' ? Buffer.from(content, 'latin1') : content, { level: EFFORT }));
}

/** zlib's level: pages come out a fortieth larger than with its default, in three quarters of the time (bench/pdf.mjs). */
const EFFORT = 4;

/**
 * pdfkit without what we have no use for: its font engines, which are four fifths of its start (100 ms), line breaks and
 * encryption. While it loads their places in the module cache are held (nodejs.org/api/modules.html, require.cache).
 */
function loadPdfkit(): PdfkitConstructor {
  const require = createRequire(import.meta.url);
  const within = createRequire(require.resolve('pdfkit'));
  const held = ['fontkit', 'linebreak', '@noble/ciphers/aes']
    .map((name) => within.resolve(name))
    .filter((path) => within.cache[path] === undefined);
  for (const path of held) {
    within.cache[path] = { id: path, filename: path, loaded: true, exports: {}, children: [], paths: [] } as never;
  }
  try {
    return require('pdfkit') as PdfkitConstructor;
  } finally {
    for (const path of held) delete within.cache[path];
  }
}

/**
 * pdfkit as a stream hands out a chunk for every line it writes, a quarter of a million of them in a long book; here
 * they go straight into one buffer.
 */
function openDocument(options: ContainerOptions, output: Output): PdfkitDocument {
  const Pdfkit = loadPdfkit();

  class Document extends Pdfkit {
    override _write(data: string | Uint8Array): void {
      this._offset += typeof data === 'string' ? output.line(data) : output.chunk(data);
    }

    override endMetadata(): void {
      if (options.metadata === null) return;
      const stream = this.ref({ Type: 'Metadata', Subtype: 'XML' });
      // Searchers that know no PDF read the packet: it stays uncompressed (ISO 19005-2, 6.6.2.1).
      stream.end(Buffer.from(options.metadata, 'utf8'));
      this._root.data.Metadata = stream;
    }

    /** pdfkit turns each page upside down in a chunk that cannot be deflated with the rest: `Content` does it. */
    override transform(): PdfkitDocument {
      return this;
    }

    override _finalize(): void {
      // The identifier should come from the file's content (ISO 32000-1, 14.4), not from a clock.
      this._id = createHash('md5').update(output.bytes()).digest();
      super._finalize();
    }

    /** The stream's end; nobody listens. */
    push(): boolean {
      return true;
    }
  }

  return new Document({
    pdfVersion: options.version,
    autoFirstPage: false,
    font: null,
    compress: false,
    info: options.info,
    ...(options.language === null ? {} : { lang: options.language }),
    tagged: options.tagged,
    displayTitle: options.tagged,
  });
}

/** Bytes that grow at the end. Short lines are gathered before they are written: each costs a call out of JavaScript. */
class Output {
  #buffer = Buffer.allocUnsafe(1 << 20);
  #length = 0;
  #lines = '';

  /** Each unit of `characters` is a byte; a line feed follows. */
  line(characters: string): number {
    this.#lines += `${characters}\n`;
    if (this.#lines.length > 1 << 16) this.#flush();
    return characters.length + 1;
  }

  chunk(bytes: Uint8Array): number {
    this.#flush();
    this.#reserve(bytes.length);
    this.#buffer.set(bytes, this.#length);
    this.#length += bytes.length;
    return bytes.length;
  }

  bytes(): Uint8Array {
    this.#flush();
    return this.#buffer.subarray(0, this.#length);
  }

  #flush(): void {
    this.#reserve(this.#lines.length);
    this.#length += this.#buffer.write(this.#lines, this.#length, 'latin1');
    this.#lines = '';
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#buffer.length) return;
    const wider = Buffer.allocUnsafe(Math.max(2 * this.#buffer.length, this.#length + more));
    this.#buffer.copy(wider, 0, 0, this.#length);
    this.#buffer = wider;
  }
}
