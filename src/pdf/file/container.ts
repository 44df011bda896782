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

/** What other objects call the object of number `id`. */
export const place = (id: number): string => `${id} 0 R`;

/** An indirect object. `data` may be filled until `end`, which writes it. */
export interface Ref {
  readonly id: number;
  readonly data: Dict;
  write(chunk: string | Uint8Array): void;
  end(chunk?: string | Uint8Array): void;
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
  /** How many pages it will have, about. */
  readonly pages: number;
}

/** Bytes of a file without pages, with its fonts and pictures; and of a page, of which one of prose takes 3.5 KB. */
const ROOM = 1 << 20;
const ROOM_OF_PAGE = 1 << 12;

/**
 * A PDF file that grows object by object. pdfkit numbers the objects and writes catalogue, cross-references and trailer;
 * the pages and everything that stands on them are ours.
 */
export class Container {
  readonly #document: PdfkitDocument;
  readonly #output: Output;
  /** The numbers of dictionaries, by their entries, that several objects share. */
  readonly #shared = new Map<string, number>();

  constructor(options: ContainerOptions) {
    this.#output = new Output(ROOM + options.pages * ROOM_OF_PAGE);
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

  /** The number of a dictionary that has these entries, the same for all who ask for them. */
  shared(entries: string): number {
    let id = this.#shared.get(entries);
    if (id === undefined) {
      id = this.reserve();
      this.#shared.set(entries, id);
      this.write(id, entries);
    }
    return id;
  }

  /** Writes a reserved object: a stream of bytes that are deflated already. */
  writeStream(id: number, deflated: Uint8Array): void {
    const document = this.#document;
    const offset = document._offset;
    document._write(`${id} 0 obj\n<<\n/Length ${deflated.length}\n/Filter /FlateDecode\n>>\nstream`);
    document._write(deflated);
    document._write('\nendstream\nendobj');
    document._refEnd({ id, offset });
  }

  /** A stream that is complete, of bytes that are deflated already. */
  deflated(data: Dict, content: Uint8Array): Ref {
    const ref = this.#document.ref(data);
    ref.data.Filter = 'FlateDecode';
    ref.end(content);
    return ref;
  }

  /** A stream that is complete; each unit of a string is a byte. */
  stream(data: Dict, content: string | Uint8Array): Ref {
    return this.deflated(data, deflated(typeof content === 'string' ? Buffer.from(content, 'latin1') : content));
  }

  /** Puts the object at `place` behind the pages there are; gives what it hangs on. */
  addPage(place: Literal): Ref {
    const tree = this.#document._root.data.Pages as Ref;
    (tree.data.Kids as PdfValue[]).push(place);
    (tree.data.Count as number) += 1;
    return tree;
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
