import type { Container } from '../file/container.js';
import type { Ref } from '../file/values.js';
import { outlineOf } from './path.js';

/** The outlines of a book, such as ornaments, each kept once as a form (ISO 32000-1, 8.10) and painted in any grey. */
export class Drawings {
  readonly #container: Container;
  readonly #refs = new Map<string, Ref>();

  constructor(container: Container) {
    this.#container = container;
  }

  /** `path` is SVG path data, y down, filled by the non-zero rule. */
  embed(path: string): Ref {
    let ref = this.#refs.get(path);
    if (ref === undefined) {
      const { operators, box } = outlineOf(path);
      const form = { Type: 'XObject', Subtype: 'Form', BBox: box, Resources: {} };
      ref = this.#container.stream(form, `${operators}f\n`);
      this.#refs.set(path, ref);
    }
    return ref;
  }
}
