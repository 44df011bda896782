import { XmlFault } from './fault.js';
import { unescaped } from './references.js';

/** What an `XmlReader` stands at. */
export type XmlEvent = 'open' | 'close' | 'text' | 'end';

/** The short names of namespaces by their addresses; several addresses may share one. Of no other namespace is a name told. */
export type Namespaces = ReadonlyMap<string, string>;

/** The names that are in force within an element: what prefixes stand for, and names already looked up. */
interface Scope {
  readonly depth: number;
  readonly prefixes: ReadonlyMap<string, string>;
  readonly known: Map<string, string>;
}

/**
 * Reads XML piece by piece, in one pass, with no recursion over its depth. Names are told with the short name of their
 * namespace, whatever prefix the file has for it. No entity is ever expanded: a DOCTYPE is a fault.
 */
export class XmlReader {
  /** The element that was opened or closed. */
  name = '';
  /** The text that was met, its references resolved. */
  text = '';
  #at = 0;
  #attributes = '';
  #empty = false;
  readonly #open: string[] = [];
  readonly #scopes: Scope[];

  constructor(
    readonly source: string,
    readonly namespaces: Namespaces,
  ) {
    this.#scopes = [{ depth: 0, prefixes: new Map(), known: new Map() }];
    if (source.charCodeAt(0) === 0xfeff) this.#at = 1;
  }

  /** How many elements are open. */
  get depth(): number {
    return this.#open.length;
  }

  /** Goes on to the next piece. Throws an `XmlFault`. */
  next(): XmlEvent {
    if (this.#empty) return this.#close(this.#open.at(-1)!);
    for (;;) {
      const { source } = this;
      const at = this.#at;
      if (at >= source.length) return this.#end();
      if (source.charCodeAt(at) !== LESS) {
        const end = source.indexOf('<', at);
        this.#at = end < 0 ? source.length : end;
        if (this.#open.length === 0) continue;
        this.text = unescaped(source.slice(at, this.#at), at);
        return 'text';
      }
      const sign = source.charCodeAt(at + 1);
      if (sign === SLASH) return this.#closing(at);
      if (sign === QUESTION) this.#at = this.#behind('?>', at);
      else if (sign !== BANG) return this.#opening(at);
      else if (source.startsWith('<!--', at)) this.#at = this.#behind('-->', at + 2);
      else if (!source.startsWith('<![CDATA[', at))
        throw new XmlFault('it has a DOCTYPE, which no such file may have', at);
      else {
        this.#at = this.#behind(']]>', at);
        this.text = source.slice(at + 9, this.#at - 3);
        return 'text';
      }
    }
  }

  /** The value of an attribute of the element just opened; null if it has none of that name. */
  attribute(name: string): string | null {
    if (this.#attributes === '') return null;
    const colon = name.indexOf(':');
    const local = colon < 0 ? name : name.slice(colon + 1);
    return this.#attributes.includes("'") ? this.#search(name, local) : this.#find(name, local);
  }

  /** Where all values stand between double quotation marks, none of them holds one. */
  #find(name: string, local: string): string | null {
    const attributes = this.#attributes;
    const sought = `${local}="`;
    for (let at = attributes.indexOf(sought); at >= 0; at = attributes.indexOf(sought, at + 1)) {
      let start = at;
      while (start > 0 && attributes.charCodeAt(start - 1) > SPACE) start -= 1;
      const from = at + sought.length;
      if (this.#isCalled(attributes.slice(start, from - 2), name))
        return unescaped(attributes.slice(from, attributes.indexOf('"', from)), this.#at);
    }
    return attributes.includes(local) ? this.#search(name, local) : null;
  }

  #search(name: string, local: string): string | null {
    for (const [, written, double, single] of this.#attributes.matchAll(ATTRIBUTE))
      if (written!.endsWith(local) && this.#isCalled(written!, name))
        return unescaped(double ?? single ?? '', this.#at);
    return null;
  }

  /** Whether an attribute written so has that name; without a prefix it is of no namespace. */
  #isCalled(written: string, name: string): boolean {
    return (written.includes(':') ? this.#resolve(written) : written) === name;
  }

  /** Leaves out all that is within the element just opened, and its end. */
  skip(): void {
    this.leave(this.#open.length);
  }

  /** Leaves out what is left of the element that is open at `depth`, and its end. */
  leave(depth: number): void {
    while (this.#open.length >= depth) if (this.next() === 'end') return;
  }

  #opening(at: number): XmlEvent {
    const end = this.#tagEnd(at);
    const empty = this.source.charCodeAt(end - 1) === SLASH;
    const tag = this.source.slice(at + 1, empty ? end - 1 : end);
    const cut = tag.search(SPACES);
    const written = cut < 0 ? tag : tag.slice(0, cut);
    this.#attributes = cut < 0 ? '' : tag.slice(cut);
    this.#at = end + 1;
    this.#empty = empty;
    this.#open.push(written);
    if (this.#attributes.includes('xmlns')) this.#enter();
    this.name = this.#resolve(written);
    return 'open';
  }

  #closing(at: number): XmlEvent {
    const end = this.source.indexOf('>', at);
    if (end < 0) throw new XmlFault('it breaks off within a tag', at);
    const written = this.source.slice(at + 2, end).trimEnd();
    const open = this.#open.at(-1);
    if (written !== open) throw new XmlFault(`\`${written}\` ends where \`${open ?? 'nothing'}\` is open`, at);
    this.#at = end + 1;
    return this.#close(written);
  }

  #close(written: string): XmlEvent {
    this.#empty = false;
    this.#attributes = '';
    this.name = this.#resolve(written);
    this.#open.pop();
    if (this.#scopes.at(-1)!.depth > this.#open.length) this.#scopes.pop();
    return 'close';
  }

  #end(): XmlEvent {
    if (this.#open.length > 0) throw new XmlFault(`it breaks off before \`${this.#open.at(-1)}\` ends`, this.#at);
    return 'end';
  }

  /** The offset of the `>` that ends the tag at `at`: one within quotation marks does not. */
  #tagEnd(at: number): number {
    const { source } = this;
    const end = source.indexOf('>', at);
    if (end >= 0 && end - at < USUAL_TAG && WHOLE_TAG.test(source.slice(at + 1, end))) return end;
    for (let index = at + 1; index < source.length; index += 1) {
      const unit = source.charCodeAt(index);
      if (unit === GREATER) return index;
      if (unit === LESS) throw new XmlFault('a tag within a tag', index);
      if (unit !== DOUBLE && unit !== SINGLE) continue;
      index = source.indexOf(unit === DOUBLE ? '"' : "'", index + 1);
      if (index < 0) break;
    }
    throw new XmlFault('it breaks off within a tag', at);
  }

  #behind(mark: string, at: number): number {
    const end = this.source.indexOf(mark, at);
    if (end < 0) throw new XmlFault(`it breaks off before \`${mark}\``, at);
    return end + mark.length;
  }

  /** Takes in what namespaces the element just opened declares. */
  #enter(): void {
    if (this.#scopes.length > MOST_SCOPES) throw new XmlFault('its namespaces are nested too deep', this.#at);
    const prefixes = new Map(this.#scopes.at(-1)!.prefixes);
    for (const [, written, double, single] of this.#attributes.matchAll(ATTRIBUTE)) {
      const address = double ?? single ?? '';
      if (written === 'xmlns') prefixes.set('', address);
      else if (written!.startsWith('xmlns:')) prefixes.set(written!.slice(6), address);
    }
    this.#scopes.push({ depth: this.#open.length, prefixes, known: new Map() });
  }

  #resolve(written: string): string {
    const scope = this.#scopes.at(-1)!;
    const known = scope.known.get(written);
    if (known !== undefined) return known;
    if (!NAME.test(written)) throw new XmlFault('a tag without a name', this.#at);
    const colon = written.indexOf(':');
    const address = scope.prefixes.get(colon < 0 ? '' : written.slice(0, colon));
    const short = address === undefined ? undefined : this.namespaces.get(address);
    const local = written.slice(colon + 1);
    const name = short === undefined ? `?:${local}` : `${short}:${local}`;
    scope.known.set(written, name);
    return name;
  }
}

/** Declarations within declarations: Word writes three. Each copies those around it. */
const MOST_SCOPES = 200;

/** No name of OOXML or ODF has a third of so many letters; without a bound a long word would be read from each of them. */
const ATTRIBUTE = /([^\s=/]{1,200})\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

const NAME = /^[\p{L}_][^\s<>&"'=]*$/u;

const SPACES = /[\t\n\r ]/;

/** Longer tags are looked through unit by unit. */
const USUAL_TAG = 1000;

/** No `<` in it, and no quotation mark open. */
const WHOLE_TAG = /^[^"'<]*(?:"[^"<]*"[^"'<]*|'[^'<]*'[^"'<]*)*$/;

const SPACE = 0x20;
const [LESS, GREATER, SLASH, QUESTION, BANG, DOUBLE, SINGLE] = [0x3c, 0x3e, 0x2f, 0x3f, 0x21, 0x22, 0x27];
