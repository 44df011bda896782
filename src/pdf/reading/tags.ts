import type { StructureElement } from '../../pages/index.js';
import type { Container } from '../file/container.js';
import { type Dict, Literal, type PdfValue, pdfText, place, type Ref } from '../file/values.js';

/** A piece of marked content, or an annotation, that belongs to an element; `order` counts through the whole file. */
interface Hung {
  readonly order: number;
  /** What its objects call it. */
  readonly page: Literal;
  readonly what: number | Ref;
}

type Rectangle = readonly [left: number, bottom: number, right: number, top: number];

/** What the pages told of an element, and its place in the file once it has one. */
class Owner {
  readonly hung: Hung[] = [];
  box: Rectangle | null = null;
  /** The element's object. */
  id: number | null = null;

  constructor(readonly element: StructureElement) {}

  /** The element's place in the file. Content without one would be read by nobody. */
  get place(): string {
    if (this.id === null)
      throw new Error(`${this.element.role} has content on a page, but no place in the structure tree`);
    return place(this.id);
  }
}

/** Hangs the pages' marked content on the structure tree, and writes the tree when all pages are drawn. */
export class Tags {
  readonly #owners = new Map<StructureElement, Owner>();
  /** The owners of each page's marked content, by its numbers. */
  readonly #pages: (readonly Owner[])[] = [];
  readonly #annotations: { readonly annotation: Ref; readonly owner: Owner }[] = [];
  #order = 0;

  /** Begins the page at `place`: its key in the parent tree, and what numbers its marked content. */
  page(place: Literal): { readonly key: number; readonly mark: (element: StructureElement) => number } {
    const owners: Owner[] = [];
    const key = this.#pages.push(owners) - 1;
    return { key, mark: (element) => owners.push(this.#hang(element, place, owners.length)) - 1 };
  }

  /** A link's active area; it must be called when its words have been marked. */
  annotate(element: StructureElement, page: Literal, annotation: Ref): void {
    this.#annotations.push({ annotation, owner: this.#hang(element, page, annotation) });
  }

  /** The room a figure takes on its page, in PDF's own coordinates. */
  setBox(figure: StructureElement, box: Rectangle): void {
    this.#ownerOf(figure).box = box;
  }

  /** Writes the elements below `root` that have content, then what leads from content to element. */
  write(container: Container, root: StructureElement): void {
    const tree = new Tree(container, this.#owners);
    const structure = container.structureRoot;
    const document = tree.write(root, structure.id);
    const parents = this.#pages.map((owners, key) => `${key} [${owners.map(({ place }) => place).join(' ')}]`);
    for (const [index, { annotation, owner }] of this.#annotations.entries()) {
      const key = this.#pages.length + index;
      annotation.data.StructParent = key;
      parents.push(`${key} ${owner.place}`);
    }
    Object.assign(structure.data, {
      K: [new Literal(place(document))],
      ParentTree: container.object({ Nums: new Literal(`[${parents.join(' ')}]`) }),
      ParentTreeNextKey: this.#pages.length + this.#annotations.length,
      ...(tree.named.length > 0 ? { IDTree: container.object({ Names: namesOf(tree.named) }) } : {}),
    });
  }

  #ownerOf(element: StructureElement): Owner {
    let owner = this.#owners.get(element);
    if (owner === undefined) {
      owner = new Owner(element);
      this.#owners.set(element, owner);
    }
    return owner;
  }

  #hang(element: StructureElement, page: Literal, what: number | Ref): Owner {
    const owner = this.#ownerOf(element);
    owner.hung.push({ order: this.#order, page, what });
    this.#order += 1;
    return owner;
  }
}

const NOTHING: readonly Hung[] = [];
const NOWHERE = Number.POSITIVE_INFINITY;

/** The tree as it goes into the file. */
class Tree {
  readonly named: { readonly id: string; readonly object: number }[] = [];
  readonly #first = new Map<StructureElement, number>();

  constructor(
    readonly container: Container,
    readonly owners: ReadonlyMap<StructureElement, Owner>,
  ) {}

  /** Gives the number of the element's object. */
  write(element: StructureElement, parent: number): number {
    const owner = this.owners.get(element);
    const more = describe(element, owner?.box ?? null);
    const ref = more && this.container.ref();
    const id = ref?.id ?? this.container.reserve();
    if (owner) owner.id = id;
    if (element.id !== undefined) this.named.push({ id: element.id, object: id });
    const own = owner?.hung ?? NOTHING;
    const page = own[0]?.page;
    const kids = `[${this.#kids(element, own, id)}]`;
    if (ref) {
      const above = new Literal(place(parent));
      Object.assign(ref.data, {
        S: element.role,
        P: above,
        ...more,
        ...(page ? { Pg: page } : {}),
        K: new Literal(kids),
      });
      ref.end();
    } else {
      this.container.write(id, `/S /${element.role}\n/P ${place(parent)}\n${page ? `/Pg ${page}\n` : ''}/K ${kids}`);
    }
    return id;
  }

  /**
   * Children keep their order; an element's own words go between them as they were drawn, so that a link stands within
   * its sentence.
   */
  #kids(element: StructureElement, own: readonly Hung[], id: number): string {
    let kids = '';
    let next = 0;
    for (const child of element.children) {
      const first = this.#firstOf(child);
      if (first === NOWHERE) continue;
      for (; next < own.length && own[next]!.order < first; next += 1) kids += `${kid(own[next]!, own[0]!.page)} `;
      kids += `${place(this.write(child, id))} `;
    }
    for (; next < own.length; next += 1) kids += `${kid(own[next]!, own[0]!.page)} `;
    return kids.slice(0, -1);
  }

  /** Where the first content of the element, or of one below it, was drawn; nowhere if it has none. */
  #firstOf(element: StructureElement): number {
    const own = this.owners.get(element)?.hung[0]?.order ?? NOWHERE;
    if (element.children.length === 0) return own;
    let first = this.#first.get(element);
    if (first === undefined) {
      first = element.children.reduce((least, child) => Math.min(least, this.#firstOf(child)), own);
      this.#first.set(element, first);
    }
    return first;
  }
}

/** What there is to say of an element but its role and place; null of most. */
function describe(element: StructureElement, box: Rectangle | null): Dict | null {
  const { role, language, title, alt, id } = element;
  if ((language ?? title ?? alt ?? id ?? box ?? null) === null) return null;
  const entries: Dict = {};
  if (language !== undefined) entries.Lang = pdfText(language);
  if (title !== undefined) entries.T = pdfText(title);
  // A link's is told by its annotation: here it would be read instead of the words of the text.
  if (alt !== undefined && role !== 'Link') entries.Alt = pdfText(alt);
  if (id !== undefined) entries.ID = pdfText(id);
  if (box !== null) entries.A = { O: 'Layout', BBox: box };
  return Object.keys(entries).length === 0 ? null : entries;
}

/** Marked content by its number, unless it stands on another page than the element's first. */
function kid({ page, what }: Hung, home: Literal): string {
  if (typeof what !== 'number') return `<<\n/Type /OBJR\n/Obj ${what}\n/Pg ${page}\n>>`;
  return page === home ? String(what) : `<<\n/Type /MCR\n/Pg ${page}\n/MCID ${what}\n>>`;
}

/** A name tree's pairs, by bytes (ISO 32000-1, 7.9.6). */
function namesOf(named: Tree['named']): PdfValue[] {
  return named
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap(({ id, object }) => [pdfText(id), new Literal(place(object))]);
}
