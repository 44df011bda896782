import type { XmlReader } from '../xml/xml-reader.js';

/** The content controls that are open, and the choices between two tellings of the same. */
export class ContentControls {
  /** Depths at which lists of contents were entered, and controls that ask for something to be typed. */
  readonly #contents: number[] = [];
  readonly #prompts: number[] = [];
  /** Of each choice, whether one was taken. */
  readonly #alternates: boolean[] = [];

  constructor(private readonly xml: XmlReader) {}

  get inContents(): boolean {
    return this.#contents.length > 0;
  }

  get prompts(): boolean {
    return this.#prompts.length > 0;
  }

  /** Reads the properties of a control: it is a list of contents, or asks for something to be typed, or is like text. */
  begin(): void {
    const { xml } = this;
    const depth = xml.depth;
    let [contents, prompt] = [false, false];
    while (xml.next() !== 'end' && xml.depth >= depth) {
      if (xml.name === 'w:docPartGallery') contents ||= xml.attribute('w:val') === 'Table of Contents';
      if (xml.name === 'w:showingPlcHdr') prompt = true;
    }
    if (contents) this.#contents.push(depth - 1);
    if (prompt) this.#prompts.push(depth - 1);
  }

  end(): void {
    for (const open of [this.#contents, this.#prompts]) if (this.xml.depth < (open.at(-1) ?? 0)) open.pop();
  }

  beginAlternates(): void {
    this.#alternates.push(false);
  }

  endAlternates(): void {
    this.#alternates.pop();
  }

  /** Of two tellings of one thing the first is taken, the newer one; both have the same words. */
  alternate(): void {
    const taken = this.#alternates.at(-1);
    if (taken === undefined) return;
    if (taken) this.xml.skip();
    else this.#alternates[this.#alternates.length - 1] = true;
  }
}
