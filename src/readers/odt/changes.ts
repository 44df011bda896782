import { NOWHERE } from '../typed/findings.js';
import type { TypedBuilder } from '../typed/typed-builder.js';
import type { XmlReader } from '../xml/xml-reader.js';

const KINDS = ['insertion', 'deletion'] as const;

/** Tracked changes: what was taken out stands in a list apart from the text, which says where. */
export class Changes {
  readonly #known = new Set<string>();

  constructor(
    private readonly xml: XmlReader,
    private readonly typed: TypedBuilder,
  ) {}

  /** Reads the list of changes. */
  read(): void {
    const { xml } = this;
    let id = '';
    for (const depth = xml.depth; xml.next() !== 'end' && xml.depth >= depth; ) {
      if (xml.name === 'text:changed-region') id = xml.attribute('text:id') ?? xml.attribute('xml:id') ?? id;
      const kind = KINDS.find((name) => xml.name === `text:${name}`);
      if (kind === undefined || this.#known.has(`${id} ${kind}`)) continue;
      this.#known.add(`${id} ${kind}`);
      this.typed.findings.find(kind, NOWHERE);
    }
  }

  /** Tells where in the text a change was made. */
  place(): void {
    const id = this.xml.attribute('text:change-id') ?? '';
    for (const kind of KINDS) if (this.#known.has(`${id} ${kind}`)) this.typed.found(kind, 0);
  }
}
