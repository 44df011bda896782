import type { Element, Node } from './tree.js';

/** One element as a selector asks for it: `div#id.class[attribute^=value]`. */
interface Compound {
  readonly name: string | null;
  readonly tests: readonly ((element: Element) => boolean)[];
  /** Whether the element above must be its parent. */
  readonly child: boolean;
}

/** A selector, its last compound first. */
type Chain = readonly Compound[];

const PART = /#([\w-]+)|\.([\w-]+)|\[([\w:-]+)(?:([~^$*|]?=)"?([^\]"]*)"?)?\]/g;

const compiled = new Map<string, readonly Chain[]>();

/** Whether `element` is one that `selector` names: compounds, descendants, children and commas, as in CSS. */
export function matches(element: Element, selector: string): boolean {
  for (const chain of chainsOf(selector)) if (matchesChain(element, chain)) return true;
  return false;
}

/** Every element below `root` that `selector` names, in the page's order. */
export function* all(root: Element, selector: string): Iterable<Element> {
  const chains = chainsOf(selector);
  for (const element of elementsIn(root)) if (chains.some((chain) => matchesChain(element, chain))) yield element;
}

/** The first of them; null if there is none. */
export function first(root: Element, selector: string): Element | null {
  for (const element of all(root, selector)) return element;
  return null;
}

/** Every element below `root`, in the page's order; no recursion, however deep they lie. */
export function* elementsIn(root: Element): Iterable<Element> {
  const waiting: Node[] = [];
  const later = ({ children }: Element) => {
    for (let at = children.length - 1; at >= 0; at -= 1)
      if (children[at]!.kind === 'element') waiting.push(children[at]!);
  };
  later(root);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const element = next as Element;
    yield element;
    later(element);
  }
}

/** Whether an element has a class. */
export function hasClass(element: Element, name: string): boolean {
  const classes = element.attributes.get('class');
  if (classes === undefined || !classes.includes(name)) return false;
  return classes === name || ` ${classes.replace(/\s+/g, ' ')} `.includes(` ${name} `);
}

function matchesChain(element: Element, chain: Chain): boolean {
  if (!matchesCompound(element, chain[0]!)) return false;
  let at: Element | null = element.parent;
  for (let index = 1; index < chain.length; index += 1) {
    const wanted = chain[index]!;
    const direct = chain[index - 1]!.child;
    while (at && !matchesCompound(at, wanted)) {
      if (direct) return false;
      at = at.parent;
    }
    if (!at) return false;
    at = at.parent;
  }
  return true;
}

function matchesCompound(element: Element, { name, tests }: Compound): boolean {
  if (name !== null && element.name !== name) return false;
  if (tests.length === 0) return true;
  return element.attributes.size > 0 && tests.every((test) => test(element));
}

function chainsOf(selector: string): readonly Chain[] {
  const known = compiled.get(selector);
  if (known) return known;
  const chains = selector.split(/,(?![^[]*\])/).map(chainOf);
  compiled.set(selector, chains);
  return chains;
}

function chainOf(selector: string): Chain {
  const chain: Compound[] = [];
  let child = false;
  for (const part of selector.trim().split(/\s+(?![^[]*\])/)) {
    if (part === '>') child = true;
    else {
      chain.unshift(compound(part, child));
      child = false;
    }
  }
  return chain;
}

function compound(part: string, child: boolean): Compound {
  const name = /^[\w:-]+/.exec(part)?.[0].toLowerCase() ?? null;
  const tests = [...part.matchAll(PART)].map(([, id, cls, attribute, how, value]) => {
    if (id !== undefined) return ({ attributes }: Element) => attributes.get('id') === id;
    if (cls !== undefined) return (element: Element) => hasClass(element, cls);
    return ({ attributes }: Element) => compares(attributes.get(attribute!), how, value ?? '');
  });
  return { name, tests, child };
}

function compares(has: string | undefined, how: string | undefined, value: string): boolean {
  if (has === undefined) return false;
  switch (how) {
    case undefined:
      return true;
    case '^=':
      return has.startsWith(value);
    case '$=':
      return has.endsWith(value);
    case '*=':
      return has.includes(value);
    case '~=':
      return has.split(/\s+/).includes(value);
    default:
      return has === value;
  }
}
