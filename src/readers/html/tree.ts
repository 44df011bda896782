import type { Mark } from '../../document/index.js';
import { type Attributes, scanMarkup } from '../markup/scan.js';
import { CLOSED_BY, CLOSES_PARAGRAPH, SCOPES, STYLES, VOID } from './elements.js';

/** An element of a page as read: where it stands, and what stands in it. */
export interface Element {
  readonly kind: 'element';
  /** In small letters; of XML without its prefix's meaning: `svg:image` stays so. */
  readonly name: string;
  readonly attributes: Attributes;
  readonly start: number;
  /** Behind its start tag. */
  readonly inner: number;
  /** Behind all that it holds. */
  end: number;
  readonly parent: Element | null;
  readonly children: Node[];
  readonly depth: number;
}

/** Text in one style: as it stands in the source, or what a reference there stands for. */
export interface Text {
  readonly kind: 'text';
  readonly start: number;
  readonly end: number;
  readonly stands: string | null;
  /** Style tags open here, wherever they were opened: `<p>a <i>b</p><p>c</i> d` has two words in italics. */
  readonly marks: readonly Mark[];
  readonly parent: Element;
}

export type Node = Element | Text;

/** A page: its source, and the tree that stands in it. */
export interface Page {
  readonly source: string;
  readonly root: Element;
  /** Elements by their `id`, or an anchor's `name`: of several the first. */
  readonly byId: ReadonlyMap<string, Element>;
}

/** Builds the tree of a page. Whatever is nested, unclosed or crossed: it never fails, and never calls itself. */
export function pageOf(source: string, mode: Mode = 'html'): Page {
  const builder = new TreeBuilder(source, mode);
  scanMarkup(source, { xml: mode === 'xml', selfClosing: mode !== 'html' }, builder);
  return builder.page();
}

/** Whose rules hold: HTML's, which knows what ends without an end tag; those of its XML form; or XML's, with no elements of its own. */
export type Mode = 'html' | 'xhtml' | 'xml';

const NO_MARKS: readonly Mark[] = [];

class TreeBuilder {
  readonly #root: Element;
  #top: Element;
  /** How many elements of a name are open. */
  readonly #open = new Map<string, number>();
  /** How many style tags of a name are open, though their blocks may be closed. */
  readonly #styles = new Map<string, number>();
  #marks = NO_MARKS;
  readonly #lists = new Map<string, readonly Mark[]>([['', NO_MARKS]]);
  readonly #byId = new Map<string, Element>();

  constructor(
    readonly source: string,
    readonly mode: Mode,
  ) {
    this.#root = element('#root', new Map(), 0, 0, null);
    this.#top = this.#root;
  }

  page(): Page {
    while (this.#top.parent) this.#pop(this.source.length);
    this.#root.end = this.source.length;
    return { source: this.source, root: this.#root, byId: this.#byId };
  }

  open(written: string, attributes: Attributes, start: number, end: number, closed: boolean): void {
    const name = this.mode === 'xml' ? written.toLowerCase() : written;
    if (this.mode === 'html') this.#closeImplied(name, start);
    const made = element(name, attributes, start, end, this.#top);
    this.#top.children.push(made);
    const id = attributes.get('id') ?? attributes.get('xml:id') ?? (name === 'a' ? attributes.get('name') : undefined);
    if (id && !this.#byId.has(id)) this.#byId.set(id, made);
    if (this.mode === 'xml' ? closed : VOID.has(name) || (closed && this.mode === 'xhtml')) return;
    this.#top = made;
    count(this.#open, name, 1);
    if (STYLES.has(name)) this.#style(name, 1);
  }

  close(written: string, start: number, end: number): void {
    const name = written.toLowerCase();
    if (name === 'br') {
      this.open('br', new Map(), start, end, true);
      return;
    }
    if (STYLES.has(name) && (this.#styles.get(name) ?? 0) > 0) this.#style(name, -1);
    if ((this.#open.get(name) ?? 0) === 0) return;
    const scoped = SCOPES.get(name);
    for (let at: Element | null = this.#top; at && at !== this.#root; at = at.parent) {
      if (at.name === name) {
        this.#popTo(at, start);
        at.end = end;
        return;
      }
      // An end tag of a style ends no block that was begun since; one of a block ends none beyond its cell.
      if (scoped?.has(at.name)) return;
    }
  }

  text(start: number, end: number, stands: string | null): void {
    this.#top.children.push({ kind: 'text', start, end, stands, marks: this.#marks, parent: this.#top });
  }

  /** Ends what a start tag ends that leaves end tags out (HTML, 13.1.2.4). */
  #closeImplied(name: string, at: number): void {
    if (CLOSES_PARAGRAPH.has(name) && (this.#open.get('p') ?? 0) > 0) this.close('p', at, at);
    const siblings = CLOSED_BY.get(name);
    if (!siblings) return;
    for (const sibling of siblings.ends) {
      if ((this.#open.get(sibling) ?? 0) === 0) continue;
      for (let up: Element | null = this.#top; up && !siblings.within.has(up.name); up = up.parent) {
        if (up.name !== sibling) continue;
        this.#popTo(up, at);
        break;
      }
    }
  }

  #popTo(last: Element, at: number): void {
    while (this.#top !== last) this.#pop(at);
    this.#pop(at);
  }

  #pop(at: number): void {
    const top = this.#top;
    top.end = at;
    count(this.#open, top.name, -1);
    this.#top = top.parent!;
  }

  #style(name: string, by: 1 | -1): void {
    const before = this.#styles.get(name) ?? 0;
    this.#styles.set(name, before + by);
    if (before === 0 || before + by === 0) this.#marks = this.#marksNow();
  }

  /** The marks of all styles that are open; the same list for the same styles. */
  #marksNow(): readonly Mark[] {
    const open = [...STYLES.keys()].filter((style) => (this.#styles.get(style) ?? 0) > 0);
    const key = open.join(' ');
    const known = this.#lists.get(key) ?? [...new Set(open.map((style) => STYLES.get(style)!))];
    this.#lists.set(key, known);
    return known;
  }
}

const element = (
  name: string,
  attributes: Attributes,
  start: number,
  inner: number,
  parent: Element | null,
): Element => ({
  kind: 'element',
  name,
  attributes,
  start,
  inner,
  end: inner,
  parent,
  children: [],
  depth: parent ? parent.depth + 1 : 0,
});

function count(counts: Map<string, number>, name: string, by: number): void {
  counts.set(name, (counts.get(name) ?? 0) + by);
}
