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
export const pdfText = (characters: string): PdfText => new String(characters.replace(/\p{Cs}/gu, '\ufffd'));

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
