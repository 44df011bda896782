import type { Line, StructureElement, Typeset } from '../typesetter/index.js';

/**
 * What the pages say, word by word, in the order of their structure tree, artifacts apart: words parted over lines are
 * whole again, and a footnote does not part the paragraph that calls it. Written out, since a generator would make an
 * object of each of a million words.
 */
export class PageWords implements Iterable<string>, Iterator<string> {
  readonly #lines: readonly Line[];
  readonly #result = { done: false, value: '' };
  #line = -1;
  #tokens: Line['tokens'] = [];
  #at = 0;
  /** Where the line's parted word stands, or -1. */
  #parted = -1;

  constructor({ pages, structure }: Typeset) {
    const lines: Line[] = [];
    gather(structure, linesByOwner(pages), lines);
    this.#lines = lines;
  }

  [Symbol.iterator](): Iterator<string> {
    return this;
  }

  next(): IteratorResult<string> {
    for (;;) {
      while (this.#at < this.#tokens.length) {
        const at = this.#at;
        const token = this.#tokens[at]!;
        this.#at += 1;
        if (token === null) continue;
        this.#result.value = at === this.#parted ? token.text.replace(/[-‐\u00AD]$/, '') : token.text;
        return this.#result as IteratorResult<string>;
      }
      this.#line += 1;
      const line = this.#lines[this.#line];
      if (line === undefined) return { done: true, value: undefined };
      this.#tokens = line.tokens;
      this.#at = 0;
      this.#parted = line.hyphenated ? line.tokens.findLastIndex((token) => token !== null) : -1;
    }
  }
}

function linesByOwner(pages: Typeset['pages']): ReadonlyMap<StructureElement, readonly Line[]> {
  const own = new Map<StructureElement, Line[]>();
  for (const page of pages) {
    for (const item of page.items) {
      if (item.kind !== 'line' || item.owner === 'artifact') continue;
      const lines = own.get(item.owner);
      if (lines) lines.push(item);
      else own.set(item.owner, [item]);
    }
  }
  return own;
}

function gather(element: StructureElement, own: ReadonlyMap<StructureElement, readonly Line[]>, lines: Line[]): void {
  for (const line of own.get(element) ?? []) lines.push(line);
  for (const child of element.children) gather(child, own, lines);
}
