import { all, matches } from './select.js';
import type { Element, Page } from './tree.js';
import { saidIn } from './words.js';

/** A page among others: `part` is its name in its container, empty for a page alone. */
export interface Part {
  readonly page: Page;
  readonly part: string;
}

/** Footnotes that are both called and told, and the comments of an editor's beside them. */
export interface Notes {
  /** The id of the note that an element calls. */
  readonly calls: ReadonlyMap<Element, string>;
  /** The elements that tell a note, with its id. */
  readonly bodies: ReadonlyMap<Element, string>;
  /** Signs that lead back from a note, and what heads the notes: no words of anyone's. */
  readonly cut: ReadonlySet<Element>;
  /** Calls and bodies of comments. */
  readonly comments: ReadonlySet<Element>;
}

/** Signs by which notes are called. */
const SIGN = /^[[(]?\s*(?:note\s*)?(?:\d{1,4}|[ivxlc]{1,6}|[a-z]{1,2}|[*†‡§¶#]{1,4})\s*[\])]?[.:]?$/i;

/** What leads back. */
const BACK = /^[[(]?\s*(?:\d{1,4}|[ivxlc]{1,6}|[a-z]{1,2}|[*†‡§¶#]{1,4}|↩︎?|↑|↵|⏎|\^|←|back|return)\s*[\])]?[.:]?$/iu;

const CALL = '[epub:type~=noteref], [role=doc-noteref], .noteref, .footnote-ref, .footnote-anchor';
const BODY =
  '[epub:type~=footnote], [epub:type~=endnote], [epub:type~=rearnote], [role=doc-footnote], [role=doc-endnote], .footnote';

/** Finds the notes of pages that call each other's; their ids begin with `name`. */
export function notesOf(parts: readonly Part[], name: string): Notes {
  const finder = new Finder(parts, name);
  for (const part of parts) finder.search(part);
  return finder;
}

class Finder implements Notes {
  readonly calls = new Map<Element, string>();
  readonly bodies = new Map<Element, string>();
  readonly cut = new Set<Element>();
  readonly comments = new Set<Element>();
  readonly #pages: ReadonlyMap<string, Page>;

  constructor(
    parts: readonly Part[],
    readonly name: string,
  ) {
    this.#pages = new Map(parts.map(({ page, part }) => [part, page]));
  }

  search({ page, part }: Part): void {
    for (const link of all(page.root, 'a[href*=#]')) {
      const href = link.attributes.get('href')!;
      const target = this.#target(part, href);
      if (!target || target.element === link) continue;
      const declared = matches(link, CALL) || (link.parent !== null && matches(link.parent, CALL));
      const said = saidIn(link, page.source);
      if (!declared && !SIGN.test(said)) continue;
      if (/^#cmnt\d+$/.test(href)) this.#comment(link, target.element);
      else if (!/^#(?:cmnt|ftnt)_ref\d+$/.test(href)) this.#note(link, target, declared);
    }
  }

  #note(link: Element, target: Target, declared: boolean): void {
    const body = bodyOf(target.element);
    if (!body || contains(body, link)) return;
    const back = backLinks(body, target.page.source);
    const told = matches(target.element, BODY) || matches(body, BODY);
    // A table of contents links to heads; a call's note leads back, or says that it is one.
    if (!told && !(back.length > 0 && back.some((one) => this.#leadsTo(one, link))) && !declared) return;
    const id = this.bodies.get(body) ?? `${this.name}-${this.bodies.size + 1}`;
    this.bodies.set(body, id);
    this.calls.set(raised(link), id);
    for (const one of back) this.cut.add(one);
  }

  #comment(link: Element, target: Element): void {
    const body = bodyOf(target);
    this.comments.add(raised(link));
    if (body) this.comments.add(body);
  }

  #leadsTo(back: Element, call: Element): boolean {
    const id = /#(.+)$/.exec(back.attributes.get('href') ?? '')?.[1];
    return (
      id !== undefined &&
      [call, call.parent, ...call.children].some((one) => one?.kind === 'element' && isNamed(one, id))
    );
  }

  #target(part: string, href: string): Target | null {
    const [path, id] = href.split('#') as [string, string];
    const page = this.#pages.get(path === '' ? part : resolved(part, path));
    const element = page?.byId.get(id) ?? page?.byId.get(decoded(id));
    return page && element ? { page, element } : null;
  }
}

interface Target {
  readonly page: Page;
  readonly element: Element;
}

const isNamed = ({ attributes }: Element, id: string): boolean =>
  attributes.get('id') === id || attributes.get('name') === id;

/** The path of a file that another of the container names. */
export function resolved(from: string, href: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of decoded(href.replace(/[?#].*$/, '')).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const BLOCK = /^(?:li|p|div|aside|td|dd|section)$/;

/** The block that a note's anchor stands in; null where it is a whole page, or a heading. */
function bodyOf(target: Element): Element | null {
  let at: Element | null = target;
  while (at && !BLOCK.test(at.name)) {
    if (/^(?:h\d|body|html|#root)$/.test(at.name)) return null;
    at = at.parent;
  }
  // A paragraph that is all there is of an item is the item.
  const above = at?.parent;
  if (at?.name === 'p' && above && /^(?:li|aside|dd)$/.test(above.name)) return above;
  return at;
}

function contains(outer: Element, inner: Element): boolean {
  for (let at: Element | null = inner; at; at = at.parent) if (at === outer) return true;
  return false;
}

const backLinks = (body: Element, source: string): readonly Element[] =>
  [...all(body, 'a[href*=#]')].filter(
    (link) => matches(link, '[epub:type~=backlink], [role=doc-backlink]') || BACK.test(saidIn(link, source)),
  );

/** A call with the raised letters that it alone stands in. */
function raised(link: Element): Element {
  let at = link;
  while (at.parent && /^(?:sup|small|span|b|i)$/.test(at.parent.name) && isAlone(at)) at = at.parent;
  return at;
}

const isAlone = (element: Element): boolean => element.parent!.children.length === 1;
