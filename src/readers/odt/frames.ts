import type { TypedBuilder } from '../typed/typed-builder.js';
import type { XmlReader } from '../xml/xml-reader.js';

/** A frame: of what it shows one picture is taken. */
interface Frame {
  href: string | null;
  embedded: boolean;
  alt: string;
}

/** The frames that are open, and the pictures in them. */
export class Frames {
  /** Whether the text that follows describes a picture. */
  describes = false;
  readonly #open: Frame[] = [];
  #pictures = 0;

  constructor(
    private readonly xml: XmlReader,
    private readonly typed: TypedBuilder,
  ) {}

  begin(): void {
    this.#open.push({ href: null, embedded: true, alt: '' });
  }

  beginDescription(): void {
    this.describes = this.#open.length > 0;
  }

  endDescription(): void {
    this.describes = false;
  }

  describe(text: string): void {
    const frame = this.#open.at(-1);
    if (frame) frame.alt += text;
  }

  /** A picture of a frame; of several the first that a book can show. */
  image(): void {
    const frame = this.#open.at(-1);
    const href = this.xml.attribute('xlink:href');
    if (!frame || href === null || href === '' || frame.href !== null) return;
    frame.embedded = !/^[a-z][a-z\d+.-]*:|^\//i.test(href);
    frame.href = href.replace(/^(?:\.\/|#)/, '');
  }

  /** A picture that stands in the text itself, as letters (base64). */
  data(): void {
    const frame = this.#open.at(-1);
    this.#pictures += 1;
    if (frame) frame.href ??= `picture-${this.#pictures}`;
    this.xml.skip();
  }

  /** Ends a frame, which stands in a paragraph or is one; of what is `hidden` nothing is told. */
  end(hidden: boolean): void {
    const frame = this.#open.pop();
    if (!frame || frame.href === null || hidden) return;
    const { gathering, typing: around } = this.typed;
    const typing = around ?? gathering.begin();
    typing.add({ kind: 'picture', href: frame.href, embedded: frame.embedded, alt: frame.alt.trim() });
    if (!around) gathering.end();
  }

  /** A line that is drawn near a paragraph. */
  line(): void {
    const { typing } = this.typed;
    if (typing) typing.drawn = true;
  }
}
