import type { Container } from '../file/container.js';
import type { Ref } from '../file/values.js';
import { paintedPath } from './path.js';

/** An outline in the file, and what pages call it. */
export interface NamedDrawing {
  readonly name: string;
  readonly ref: Ref;
}

/** The outlines of a book, such as ornaments, each kept once as a form (ISO 32000-1, 8.10) and painted in any grey. */
export class Drawings {
  readonly #container: Container;
  readonly #known = new Map<string, NamedDrawing>();

  constructor(container: Container) {
    this.#container = container;
  }

  /** `path` is SVG path data, y down, filled by the non-zero rule. */
  embed(path: string): NamedDrawing {
    let drawing = this.#known.get(path);
    if (drawing === undefined) {
      const { operators, box } = paintedPath(path);
      const form = { Type: 'XObject', Subtype: 'Form', BBox: box, Resources: {} };
      drawing = { name: `D${this.#known.size + 1}`, ref: this.#container.stream(form, `${operators}f\n`) };
      this.#known.set(path, drawing);
    }
    return drawing;
  }
}
