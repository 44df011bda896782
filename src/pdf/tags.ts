import type { StructureElement } from '../typesetter/index.js';
import { type Container, type Dict, type PdfValue, type Ref, text } from './container.js';

/** A piece of marked content, or an annotation, that belongs to an element; `order` counts through the whole file. */
interface Hung {
  readonly order: number;
  readonly page: Ref;
  readonly what: number | Ref;
}

type Rectangle = readonly [left: number, bottom: number, right: number, top: number];

/** Hangs the pages' marked content on the structure tree, and writes the tree when all pages are drawn. */
export class Tags {
  readonly #hung = new Map<StructureElement, Hung[]>();
  readonly #boxes = new Map<StructureElement, Rectangle>();
  readonly #pages: { readonly page: Ref; readonly owners: StructureElement[] }[] = [];
  readonly #annotations: { readonly annotation: Ref; readonly owner: StructureElement }[] = [];
  #order = 0;

  /** Begins a page; what comes back numbers its marked content. */
  page(page: Ref): (owner: StructureElement) => number {
    const owners: StructureElement[] = [];
    page.data.StructParents = this.#pages.length;
    this.#pages.push({ page, owners });
    return (owner) => {
      this.#hang(owner, page, owners.length);
      owners.push(owner);
      return owners.length - 1;
    };
  }

  /** A link's active area; it must be called when its words have been marked. */
  annotate(owner: StructureElement, page: Ref, annotation: Ref): void {
    this.#hang(owner, page, annotation);
    this.#annotations.push({ annotation, owner });
  }

  /** The room a figure takes on its page, in PDF's own coordinates. */
  setBox(figure: StructureElement, box: Rectangle): void {
    this.#boxes.set(figure, box);
  }

  /** Writes the elements below `root` that have content, then what leads from content to element. */
  write(container: Container, root: StructureElement): void {
    const tree = new Tree(container, this.#hung, this.#boxes);
    const structure = container.structureRoot;
    const document = tree.write(root, structure);
    const parents: PdfValue[] = this.#pages.flatMap(({ owners }, key) => [key, owners.map(tree.refOf)]);
    for (const [index, { annotation, owner }] of this.#annotations.entries()) {
      const key = this.#pages.length + index;
      annotation.data.StructParent = key;
      parents.push(key, tree.refOf(owner));
    }
    Object.assign(structure.data, {
      K: [document],
      ParentTree: container.object({ Nums: parents }),
      ParentTreeNextKey: this.#pages.length + this.#annotations.length,
      ...(tree.named.length > 0 ? { IDTree: container.object({ Names: namesOf(tree.named) }) } : {}),
    });
  }

  #hang(owner: StructureElement, page: Ref, what: number | Ref): void {
    const hung = { order: this.#order, page, what };
    this.#order += 1;
    const before = this.#hung.get(owner);
    if (before) before.push(hung);
    else this.#hung.set(owner, [hung]);
  }
}

/** The tree as it goes into the file. */
class Tree {
  readonly named: { readonly id: string; readonly ref: Ref }[] = [];
  readonly #refs = new Map<StructureElement, Ref>();
  readonly #first = new Map<StructureElement, number>();

  constructor(
    readonly container: Container,
    readonly hung: ReadonlyMap<StructureElement, readonly Hung[]>,
    readonly boxes: ReadonlyMap<StructureElement, Rectangle>,
  ) {}

  readonly refOf = (element: StructureElement): Ref => {
    const ref = this.#refs.get(element);
    if (!ref) throw new Error(`${element.role} has content on a page, but no place in the structure tree`);
    return ref;
  };

  write(element: StructureElement, parent: Ref): Ref {
    const ref = this.container.ref(this.#describe(element, parent));
    this.#refs.set(element, ref);
    const own = this.hung.get(element) ?? [];
    const home = own[0]?.page;
    if (home) ref.data.Pg = home;
    if (element.id !== undefined) this.named.push({ id: element.id, ref });
    ref.data.K = this.#kids(element, own, ref);
    ref.end();
    return ref;
  }

  /**
   * Children keep their order; an element's own words go between them as they were drawn, so that a link stands within
   * its sentence.
   */
  #kids(element: StructureElement, own: readonly Hung[], ref: Ref): PdfValue[] {
    const kids: PdfValue[] = [];
    let next = 0;
    const takeUntil = (order: number) => {
      for (; next < own.length && own[next]!.order < order; next += 1) kids.push(kid(own[next]!, own[0]!.page));
    };
    for (const child of element.children) {
      const first = this.#firstOf(child);
      if (first === Number.POSITIVE_INFINITY) continue;
      takeUntil(first);
      kids.push(this.write(child, ref));
    }
    takeUntil(Number.POSITIVE_INFINITY);
    return kids;
  }

  /** Where the first content of the element, or of one below it, was drawn; infinity if it has none. */
  #firstOf(element: StructureElement): number {
    let first = this.#first.get(element);
    if (first === undefined) {
      first = this.hung.get(element)?.[0]?.order ?? Number.POSITIVE_INFINITY;
      for (const child of element.children) first = Math.min(first, this.#firstOf(child));
      this.#first.set(element, first);
    }
    return first;
  }

  #describe(element: StructureElement, parent: Ref): Dict {
    const box = this.boxes.get(element);
    return {
      S: element.role,
      P: parent,
      ...(element.language === undefined ? {} : { Lang: text(element.language) }),
      ...(element.title === undefined ? {} : { T: text(element.title) }),
      ...(element.alt === undefined ? {} : { Alt: text(element.alt) }),
      ...(element.id === undefined ? {} : { ID: text(element.id) }),
      ...(box === undefined ? {} : { A: { O: 'Layout', BBox: box } }),
    };
  }
}

function kid({ page, what }: Hung, home: Ref): PdfValue {
  if (typeof what !== 'number') return { Type: 'OBJR', Obj: what, Pg: page };
  return page === home ? what : { Type: 'MCR', Pg: page, MCID: what };
}

/** A name tree's pairs, by bytes (ISO 32000-1, 7.9.6). */
function namesOf(named: readonly { readonly id: string; readonly ref: Ref }[]): PdfValue[] {
  return named.toSorted((a, b) => (a.id < b.id ? -1 : 1)).flatMap(({ id, ref }) => [text(id), ref]);
}
