import * as mupdf from 'mupdf';

/** A character as a reader finds it on the page: y down, points, from the sheet's top left corner. */
export interface Placed {
  readonly character: string;
  readonly x: number;
  readonly baseline: number;
  readonly size: number;
  readonly font: string;
}

/** A PDF read back by MuPDF, which shares no code with the writer. */
export class ReadPdf {
  readonly document: mupdf.PDFDocument;

  constructor(bytes: Uint8Array) {
    this.document = mupdf.Document.openDocument(bytes, 'application/pdf') as mupdf.PDFDocument;
  }

  get length(): number {
    return this.document.countPages();
  }

  get labels(): string[] {
    return Array.from({ length: this.length }, (_, index) => this.document.loadPage(index).getLabel());
  }

  text(page: number): string {
    return this.document.loadPage(page).toStructuredText('preserve-whitespace').asText();
  }

  characters(page: number): Placed[] {
    const found: Placed[] = [];
    this.document
      .loadPage(page)
      .toStructuredText('preserve-whitespace,preserve-spans')
      .walk({
        onChar: (character: string, [x, baseline]: number[], font: mupdf.Font, size: number) =>
          found.push({ character, x: x!, baseline: baseline!, size, font: font.getName() }),
      });
    return found;
  }

  /** How often who searches the page for `phrase` finds it. */
  hits(page: number, phrase: string): number {
    return this.document.loadPage(page).search(phrase, '').length;
  }

  links(page: number): { readonly uri: string; readonly page: number; readonly box: number[] }[] {
    return this.document
      .loadPage(page)
      .getLinks()
      .map((link) => ({
        uri: link.getURI(),
        page: link.isExternal() ? -1 : this.document.resolveLink(link),
        box: [...link.getBounds()],
      }));
  }

  /** An entry below the catalogue. */
  entry(...path: (string | number)[]): mupdf.PDFObject {
    return this.document.getTrailer().get('Root', ...path);
  }

  /** A page's dictionary. */
  page(index: number): mupdf.PDFObject {
    return this.document.findPage(index);
  }

  metadata(): string {
    return this.entry('Metadata').readStream().asString();
  }

  /** The operators of a page. */
  content(index: number): string {
    return Buffer.from(this.page(index).get('Contents').readStream().asUint8Array()).toString('latin1');
  }

  /** The structure tree as lines, an element each, indented by its depth: `P 0 "alt"`, numbers being marked content. */
  structure(): string[] {
    const lines: string[] = [];
    const walk = (element: mupdf.PDFObject, depth: number) => {
      const own: string[] = [];
      const children: mupdf.PDFObject[] = [];
      element.get('K').forEach((kid) => {
        if (kid.isNumber()) own.push(String(kid.asNumber()));
        else if (kid.get('Type').isName())
          own.push(kid.get('Type').asName() === 'MCR' ? `+${kid.get('MCID').asNumber()}` : 'link');
        else {
          own.push('*');
          children.push(kid);
        }
      });
      lines.push(`${'  '.repeat(depth)}${element.get('S').asName()} ${own.join(' ')}`.trimEnd());
      for (const child of children) walk(child, depth + 1);
    };
    this.entry('StructTreeRoot', 'K').forEach((root) => {
      walk(root, 0);
    });
    return lines;
  }
}
