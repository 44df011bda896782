import { createHash } from 'node:crypto';
import PDFDocument from 'pdfkit';
import type { Output } from './output.js';
import type { ContainerOptions, Dict, Image, Ref } from './values.js';

/** The part of pdfkit that the writer stands on. `@types/pdfkit` has none of the names with an underscore. */
export interface PdfkitDocument {
  readonly _root: Ref;
  _id: Uint8Array;
  _offset: number;
  ref(data?: Dict): Ref;
  openImage(bytes: Uint8Array): Image;
  getStructTreeRoot(): Ref;
  end(): void;
  _write(data: string | Uint8Array): void;
  /** Where each object begins, null until it is written. */
  readonly _offsets: (number | null)[];
  /** How many objects are not written yet. */
  _waiting: number;
  _refEnd(ref: { readonly id: number; readonly offset: number }): void;
  _finalize(): void;
  endMetadata(): void;
}

const Pdfkit = PDFDocument as unknown as new (options: object) => PdfkitDocument;

/**
 * pdfkit as a stream hands out a chunk for every line it writes, a quarter of a million of them in a long book; here
 * they go straight into one buffer.
 */
export function openDocument(options: ContainerOptions, output: Output): PdfkitDocument {
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

    override _finalize(): void {
      // The identifier should come from the file's content (ISO 32000-1, 14.4), not from a clock. Processors have
      // instructions for this digest, and not for MD5.
      this._id = createHash('sha256').update(output.bytes()).digest().subarray(0, 16);
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
  });
}
