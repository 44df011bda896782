import { matches } from './select.js';
import type { Element } from './tree.js';

/** What a page's own styles say of an element, as far as a book asks; undefined where they say nothing. */
export interface Look {
  readonly italic?: boolean;
  readonly bold?: boolean;
  readonly smallCaps?: boolean;
  readonly strike?: boolean;
  readonly raised?: 'superscript' | 'subscript' | 'none';
  readonly hidden?: boolean;
  readonly block?: boolean;
  /** Whether blanks and line ends are kept. */
  readonly pre?: boolean;
  readonly centred?: boolean;
  /** Blank lines above it, in its own letters' size. */
  readonly above?: number;
}

interface Rule {
  readonly selector: string;
  readonly weight: number;
  readonly look: Look;
}

/** Style sheets of a page: its own `<style>`, and those of its ebook. */
export class Styles {
  /** Rules by the last class or element that they name. */
  readonly #rules = new Map<string, Rule[]>();
  readonly #known = new Map<string, Look>();
  #simple = true;

  constructor(sheets: readonly string[]) {
    for (const sheet of sheets) for (const rule of rulesOf(sheet)) this.#add(rule);
  }

  /** What holds of `element`: rules in the order of their weight, its own `style` over all. */
  lookOf(element: Element): Look {
    const { attributes, name } = element;
    const own = attributes.get('style');
    const ruled = this.#rules.size === 0 ? NOTHING : this.#ruled(element, name);
    const old = attributesLook(element);
    if (own === undefined && old === NOTHING) return ruled;
    return { ...old, ...ruled, ...(own === undefined ? NOTHING : lookOf(own)) };
  }

  #ruled(element: Element, name: string): Look {
    const classes = element.attributes.get('class') ?? '';
    const id = element.attributes.get('id') ?? '';
    const key = `${name} ${classes} #${id}`;
    // Rules that ask for what stands above an element hold of some of its kind alone.
    const known = this.#simple ? this.#known.get(key) : undefined;
    if (known) return known;
    const keys = [name, ...classes.split(/\s+/).map((one) => `.${one}`), `#${id}`, '*'];
    const rules = keys
      .flatMap((one) => this.#rules.get(one) ?? [])
      .filter(({ selector }) => matches(element, selector));
    const look = Object.assign(
      {},
      ...rules.sort((one, other) => one.weight - other.weight).map((rule) => rule.look),
    ) as Look;
    if (this.#simple) this.#known.set(key, look);
    return look;
  }

  #add(rule: Rule): void {
    const last = rule.selector.split(/[\s>]+/).at(-1)!;
    if (last !== rule.selector) this.#simple = false;
    const key = /#[\w-]+/.exec(last)?.[0] ?? /\.[\w-]+/.exec(last)?.[0] ?? last.toLowerCase();
    const rules = this.#rules.get(key);
    if (rules) rules.push(rule);
    else this.#rules.set(key, [rule]);
  }
}

const NOTHING: Look = {};

/**
 * Rules whose selectors can be told: what hangs on a state or a neighbour (`:hover`, `+`) is no rule of the page as it stands,
 * and what is said for other media, in `@` blocks, is not said of this one.
 */
function* rulesOf(sheet: string): Iterable<Rule> {
  const text = sheet.replace(/\/\*[\s\S]*?\*\/|<!--|-->/g, '');
  let depth = 0;
  let begun = 0;
  for (let at = nextBrace(text, 0); at >= 0; at = nextBrace(text, at + 1)) {
    if (text[at] === '}') {
      depth = Math.max(0, depth - 1);
      begun = at + 1;
      continue;
    }
    const prelude = text
      .slice(begun, at)
      .replace(/^[\s\S]*;/, '')
      .trim();
    const end = text.indexOf('}', at);
    begun = at + 1;
    if (prelude.startsWith('@') || depth > 0) depth += 1;
    else if (end > 0) {
      yield* ruled(prelude, lookOf(text.slice(at + 1, end)));
      at = end;
      begun = end + 1;
    }
  }
}

function nextBrace(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) if (text[at] === '{' || text[at] === '}') return at;
  return -1;
}

function* ruled(prelude: string, look: Look): Iterable<Rule> {
  if (Object.keys(look).length === 0 || prelude.length > LONGEST) return;
  for (const written of prelude.split(',')) {
    const selector = written.trim();
    if (SELECTOR.test(selector))
      yield {
        selector: selector.replace(/\s*>\s*/g, ' > ').replace(/\*(?=[.#])/g, ''),
        weight: weightOf(selector),
        look,
      };
  }
}

/** Units of the longest list of selectors that is looked at. */
const LONGEST = 5000;

const SELECTOR = /^[\w*.#-]+(?:(?: *> *| +)[\w*.#-]+)*$/;

const weightOf = (selector: string): number =>
  100 * (selector.match(/#/g)?.length ?? 0) +
  10 * (selector.match(/\./g)?.length ?? 0) +
  (selector.match(/(?:^|[\s>])[a-z]/gi)?.length ?? 0);

/** What a list of declarations says. */
function lookOf(declarations: string): Look {
  const look: { -readonly [K in keyof Look]: Look[K] } = {};
  for (const declaration of declarations.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const property = declaration.slice(0, colon).trim().toLowerCase();
    const value = declaration
      .slice(colon + 1)
      .replace(/!\s*important/i, '')
      .trim()
      .toLowerCase();
    switch (property) {
      case 'font-style':
        look.italic = /^(?:italic|oblique)/.test(value);
        break;
      case 'font-weight':
        look.bold = /^(?:bold|bolder|[6-9]00)$/.test(value);
        break;
      case 'font':
        if (/\bitalic\b/.test(value)) look.italic = true;
        if (/\bbold\b/.test(value)) look.bold = true;
        break;
      case 'font-variant':
      case 'font-variant-caps':
        look.smallCaps = /small-caps/.test(value);
        break;
      case 'text-decoration':
      case 'text-decoration-line':
        look.strike = /line-through/.test(value);
        break;
      case 'vertical-align':
        look.raised = value === 'super' ? 'superscript' : value === 'sub' ? 'subscript' : 'none';
        break;
      case 'display':
        look.hidden = value === 'none';
        if (value === 'block') look.block = true;
        break;
      case 'visibility':
        if (value === 'hidden' || value === 'collapse') look.hidden = true;
        break;
      case 'white-space':
        look.pre = /^pre/.test(value);
        break;
      case 'text-align':
        look.centred = value === 'center';
        break;
      case 'margin-top':
        look.above = lengthOf(value);
        break;
      case 'margin':
        look.above = lengthOf(value.split(/\s+/)[0]!);
        break;
    }
  }
  return look;
}

/** A length in lines, about. */
function lengthOf(value: string): number {
  const [, number = '0', unit = ''] = /^(-?[\d.]+)(em|rem|px|pt|%|ex)?/.exec(value) ?? [];
  const per: Readonly<Record<string, number>> = { em: 1, rem: 1, px: 1 / 16, pt: 1 / 12, ex: 0.5 };
  return Number(number) * (per[unit] ?? 0);
}

/** Attributes of old pages that say how a thing looks. */
function attributesLook({ name, attributes }: Element): Look {
  const hidden = attributes.has('hidden');
  const centred = name === 'center' || attributes.get('align')?.toLowerCase() === 'center';
  return hidden ? { hidden } : centred ? { centred } : NOTHING;
}
