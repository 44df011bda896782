import { type Document, isMap, isNode, isScalar, type Node, type Pair } from 'yaml';
import type { Source, Span } from '../document/index.js';
import type { Words } from './manifest.js';

/** A way down the manifest: keys and indices from its root. */
export type Path = readonly PropertyKey[];

/** Knows where each key and value of a parsed manifest stands in its text. */
export class Places {
  constructor(
    readonly source: Source,
    readonly document: Document,
  ) {}

  /** The value at `path`, or of the nearest ancestor that has a place. */
  value(path: Path): Span {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = this.node(path.slice(0, length));
      if (node?.range) return this.#span(node.range[0], node.range[1]);
    }
    return this.#span(0, 0);
  }

  /** Where a node of the document stands. */
  of(node: Node): Span {
    return node.range ? this.#span(node.range[0], node.range[1]) : this.value([]);
  }

  /** The key `name` of the map at `path`, or the map itself. */
  key(path: Path, name: string): Span {
    const pair = this.#pair(path, name);
    const range = isNode(pair?.key) ? pair.key.range : null;
    return range ? this.#span(range[0], range[1]) : this.value(path);
  }

  /** Words at `path` with their place: unit for unit where they are written plainly, else as a whole. */
  words(path: Path, text: string): Words {
    const whole = this.value(path);
    const written = this.source.text.slice(whole.start, whole.end);
    if (written === text) return { text, span: whole };
    if (written.slice(1, -1) === text) return { text, span: this.#span(whole.start + 1, whole.end - 1) };
    // A folded or escaped text may by chance be as long as it was written; it is not verbatim, and must not look so.
    const end = whole.end - whole.start === text.length ? whole.end - 1 : whole.end;
    return { text, span: this.#span(whole.start, end) };
  }

  node(path: Path): Node | null {
    if (path.length === 0) return this.document.contents;
    const found = this.document.getIn(path, true);
    return isNode(found) ? found : null;
  }

  /** The text of a plain scalar as it was written: `007`, not 7. */
  written(path: Path): string | null {
    const node = this.node(path);
    return isScalar(node) && typeof node.source === 'string' ? node.source : null;
  }

  #pair(path: Path, name: string): Pair | undefined {
    const map = this.node(path);
    return isMap(map) ? map.items.find(({ key }) => isScalar(key) && String(key.value) === name) : undefined;
  }

  #span(start: number, end: number): Span {
    return { source: this.source, start, end: Math.max(start, end) };
  }
}
