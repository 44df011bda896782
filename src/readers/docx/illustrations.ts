import type { TypedBuilder } from '../typed/typed-builder.js';
import type { XmlReader } from '../xml/xml-reader.js';
import type { Relations } from './package.js';
import type { Runs } from './runs.js';

/** The pictures that stand in a text, and the lines that are drawn near it. */
export class Illustrations {
  #alt = '';

  constructor(
    private readonly xml: XmlReader,
    private readonly relations: Relations,
    private readonly typed: TypedBuilder,
    private readonly runs: Runs,
  ) {}

  /** What is said of the picture that comes. */
  describe(alt: string | null): void {
    this.#alt = (alt ?? '').replace(/\s*Description automatically generated.*$/s, '').trim();
  }

  picture(id: string | null): void {
    const target = this.relations.get(id ?? '');
    if (target) this.runs.add({ kind: 'picture', href: target.to, embedded: !target.external, alt: this.#alt });
  }

  rectangle(): void {
    if (/^(?:t|true|1)$/.test(this.xml.attribute('o:hr') ?? '')) this.runs.add({ kind: 'rule' });
  }

  shape(): void {
    if (/^(?:line|straightConnector1)$/.test(this.xml.attribute('prst') ?? '')) this.line();
  }

  line(): void {
    const { typing } = this.typed;
    if (typing) typing.drawn = true;
  }
}
