import { deflated } from './deflate.js';
import { Output } from './output.js';
import { openDocument, type PdfkitDocument } from './pdfkit.js';
import type { ContainerOptions, Dict, Literal, PdfValue, Ref } from './values.js';

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
