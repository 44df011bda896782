import type { XmlReader } from '../xml/xml-reader.js';
import type { Styles } from './styles.js';

/** The sections and lists of contents that are open. */
export class Sections {
  #contents = 0;
  /** Of each section, whether it is hidden. */
  readonly #hidden: boolean[] = [];

  constructor(
    private readonly xml: XmlReader,
    private readonly styles: Styles,
  ) {}

  get inContents(): boolean {
    return this.#contents > 0;
  }

  get hidden(): boolean {
    return this.#hidden.includes(true);
  }

  begin(): void {
    const { xml } = this;
    this.#hidden.push(
      xml.attribute('text:display') === 'none' || this.styles.hidesSection(xml.attribute('text:style-name')),
    );
  }

  end(): void {
    this.#hidden.pop();
  }

  beginContents(): void {
    this.#contents += 1;
  }

  endContents(): void {
    this.#contents -= 1;
  }
}
