import { type Line, PARTED, type Page, type StraightMatter, type StructureElement } from '../pages/index.js';

/** Pages as far as they are read. */
export interface ReadPages {
  readonly pages: readonly Pick<Page, 'items'>[];
  readonly structure: StructureElement;
}

/** Lines `from` to `to` of some matter, all of one owner. */
interface Lines {
  readonly kind: 'lines';
  readonly matter: StraightMatter;
  readonly from: number;
  readonly to: number;
}

/**
 * What the pages say, word by word, in the order of their structure tree, artifacts apart: words parted over lines are
 * whole again, and a footnote does not part the paragraph that calls it. Written out, since a generator would make an
 * object of each of a million words.
 */
export class PageWords implements Iterable<string>, Iterator<string> {
  readonly #stretches: readonly (Line | Lines)[];
  readonly #result = { done: false, value: '' };
  #stretch = -1;
  /** Of the stretch that is being read; one that holds lines is read a line at a time. */
  #line = 0;
  #tokens: Line['tokens'] = [];
  #at = 0;
  #end = 0;
  /** Where the line's parted word stands, or -1. */
  #parted = -1;

  constructor({ pages, structure }: ReadPages) {
    const stretches: (Line | Lines)[] = [];
    gather(structure, byOwner(pages), stretches);
    this.#stretches = stretches;
  }

  [Symbol.iterator](): Iterator<string> {
    return this;
  }

  next(): IteratorResult<string> {
    for (;;) {
      while (this.#at < this.#end) {
        const at = this.#at;
        const token = this.#tokens[at]!;
        this.#at += 1;
        if (token === null) continue;
        this.#result.value = at === this.#parted ? token.text.replace(/[-‐\u00AD]$/, '') : token.text;
        return this.#result as IteratorResult<string>;
      }
      if (!this.#nextLine()) return { done: true, value: undefined };
    }
  }

  #nextLine(): boolean {
    const open = this.#stretches[this.#stretch];
    if (open?.kind === 'lines' && this.#line + 1 < open.to) {
      this.#read(open.matter, this.#line + 1);
      return true;
    }
    this.#stretch += 1;
    const next = this.#stretches[this.#stretch];
    if (next === undefined) return false;
    if (next.kind === 'lines') this.#read(next.matter, next.from);
    else {
      this.#tokens = next.tokens;
      this.#at = 0;
      this.#end = next.tokens.length;
      this.#parted = next.hyphenated ? next.tokens.findLastIndex((token) => token !== null) : -1;
    }
    return true;
  }

  #read({ words, ends, tails }: StraightMatter, line: number): void {
    this.#line = line;
    this.#tokens = words;
    this.#at = line === 0 ? 0 : ends[line - 1]!;
    this.#end = ends[line]!;
    this.#parted = (tails[line]! & PARTED) > 0 ? this.#end - 1 : -1;
  }
}

function byOwner(pages: ReadPages['pages']): ReadonlyMap<StructureElement, readonly (Line | Lines)[]> {
  const own = new Map<StructureElement, (Line | Lines)[]>();
  const add = (owner: Line['owner'], stretch: Line | Lines) => {
    if (owner === 'artifact') return;
    const stretches = own.get(owner);
    if (stretches) stretches.push(stretch);
    else own.set(owner, [stretch]);
  };
  for (const page of pages) {
    for (const item of page.items) {
      if (item.kind === 'line') add(item.owner, item);
      if (item.kind !== 'matter') continue;
      const { owners } = item;
      for (let from = 0, to = 1; from < owners.length; from = to, to += 1) {
        while (to < owners.length && owners[to] === owners[from]) to += 1;
        add(owners[from]!, { kind: 'lines', matter: item, from, to });
      }
    }
  }
  return own;
}

function gather(
  element: StructureElement,
  own: ReadonlyMap<StructureElement, readonly (Line | Lines)[]>,
  all: (Line | Lines)[],
): void {
  for (const stretch of own.get(element) ?? []) all.push(stretch);
  for (const child of element.children) gather(child, own, all);
}
