import type { Body } from './body.js';
import type { Groups } from './groups.js';

/** A picture while it is read. */
interface Picture {
  alt: string;
  format: string | null;
  rule: boolean;
  /** How many groups are open around its digits. */
  readonly depth: number;
  /** Its bytes, in digits of sixteen or as they are. */
  digits: string;
  bytes: string;
}

/** The pictures in a document, and what it says of them and of the lines that are drawn. */
export class Illustrations {
  /** The picture that is wanted, once it was met. */
  found: Pick<Picture, 'digits' | 'bytes'> | null = null;
  #count = 0;
  #picture: Picture | null = null;
  #property = { name: '', value: '' };

  constructor(
    private readonly groups: Groups,
    private readonly body: Body,
    /** The name of a picture to be found. */
    private readonly wanted: string | null,
  ) {}

  begin(): void {
    const { groups } = this;
    if (!this.body.shown) {
      groups.state.destination = 'nowhere';
      return;
    }
    this.#picture = { alt: '', format: null, rule: false, depth: groups.count, digits: '', bytes: '' };
    groups.state.destination = 'picture';
    groups.whenEnds(() => this.#end());
  }

  format(format: string): void {
    if (this.#picture) this.#picture.format = format;
  }

  digits(digits: string): void {
    if (this.#picture?.depth === this.groups.count) this.#picture.digits += digits;
  }

  bytes(bytes: string): void {
    if (this.#picture?.depth === this.groups.count) this.#picture.bytes += bytes;
  }

  #end(): void {
    const picture = this.#picture;
    this.#picture = null;
    if (!picture) return;
    this.#count += 1;
    const href = `picture-${this.#count}${picture.format ?? ''}`;
    if (href === this.wanted) this.found = picture;
    this.body.typed.typing?.add(
      picture.rule ? { kind: 'rule' } : { kind: 'picture', href, embedded: true, alt: picture.alt.trim() },
    );
  }

  /** A property of a drawing: its name and its value are groups. */
  property(): void {
    this.#property = { name: '', value: '' };
    this.groups.whenEnds(() => {
      const { name, value } = this.#property;
      const { typing } = this.body.typed;
      if (this.#picture && name === 'wzDescription') this.#picture.alt = value;
      if (this.#picture && name === 'fHorizRule' && value.trim() === '1') this.#picture.rule = true;
      // A line, or a straight connector (MS-ODRAW, 2.4.24).
      if (typing && name === 'shapeType' && /^\s*(?:20|32)\s*$/.test(value)) typing.drawn = true;
    });
  }

  propertyName(text: string): void {
    this.#property.name += text;
  }

  propertyValue(text: string): void {
    this.#property.value += text;
  }
}
