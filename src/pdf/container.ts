import { deflated } from './deflate.js';
import { Output } from './output.js';
import { openDocument, type PdfkitDocument } from './pdfkit.js';

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
  | Literal
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

/** What is written as it stands; pdfkit takes what is no plain object at its word. */
export class Literal {
  readonly [Symbol.toStringTag] = 'Literal';

  constructor(readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

/** An indirect object. `data` may be filled until `end`, which writes it. */
export interface Ref {
  readonly id: number;
  readonly data: Dict;
  write(chunk: string | Uint8Array): void;
  end(chunk?: string | Uint8Array): void;
}

/** A page that is being filled; the next page, or the end, writes all but its content. */
export interface Page {
  readonly dictionary: Ref;
  readonly fonts: Dict;
  readonly xobjects: Dict;
}

/** A picture as pdfkit has parsed it. */
export interface Image {
  readonly obj: Ref | null;
  embed(document: unknown): void;
}

/** In place of a page's content, which pdfkit would write with the page. */
const LEFT_TO_CALLER: Ref = { id: 0, data: {}, write() {}, end() {} };

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

  /** The number of an object that `write` will write: there are so many of some kinds that a `Ref` for each is dear. */
  reserve(): number {
    const document = this.#document;
    document._offsets.push(null);
    document._waiting += 1;
    return document._offsets.length;
  }

  /** Writes a reserved object: the entries of its dictionary as they stand in the file, one a line. */
  write(id: number, entries: string): void {
    const document = this.#document;
    const offset = document._offset;
    document._write(`${id} 0 obj\n<<\n${entries}\n>>\nendobj`);
    document._refEnd({ id, offset });
  }

  /** A stream that is complete; each unit of a string is a byte. */
  stream(data: Dict, content: string | Uint8Array): Ref {
    const ref = this.#document.ref(data);
    fill(ref, content);
    ref.end();
    return ref;
  }

  /** The next page, of `width` by `height` points, and its content, which it is left to the caller to end. */
  addPage(width: number, height: number): { readonly page: Page; readonly content: Ref } {
    const { page } = this.#document.addPage({ size: [width, height], margin: 0 });
    const { content } = page;
    page.content = LEFT_TO_CALLER;
    return { page, content };
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
function fill(ref: Ref, content: string | Uint8Array): void {
  ref.data.Filter = 'FlateDecode';
  ref.write(deflated(typeof content === 'string' ? Buffer.from(content, 'latin1') : content));
}
