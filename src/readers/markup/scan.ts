import { Tokenizer } from 'htmlparser2';

/** An attribute as written: its name in small letters, its value with references resolved. */
export type Attributes = ReadonlyMap<string, string>;

/** Hears of markup in its order; offsets are the text's. */
export interface MarkupHandler {
  /** A start tag; `end` is behind it. `closed` where it closes itself (`<br/>`). */
  open(name: string, attributes: Attributes, start: number, end: number, closed: boolean): void;
  /** An end tag. */
  close(name: string, start: number, end: number): void;
  /** Text as it stands in the source, or, with `stands`, what a reference there stands for. */
  text(start: number, end: number, stands: string | null): void;
  /** The inside of a comment. */
  comment?(start: number, end: number): void;
  /** The inside of `<!…>`: a DOCTYPE; or of an entity that it declares. */
  declaration?(start: number, end: number): void;
}

export interface ScanOptions {
  /** Whether it is XML: names keep their case, and no element is special. */
  readonly xml: boolean;
  /** Whether `<i/>` is closed. XML always does; HTML that calls itself XHTML may. */
  readonly selfClosing?: boolean;
}

const NONE: Attributes = new Map();

/**
 * Reads markup once, from left to right. The tokenizer is htmlparser2's: it decodes by the tables of the HTML Standard, tells
 * where everything stands, never fails, and expands no entity that a document declares.
 */
export function scanMarkup(source: string, { xml, selfClosing = xml }: ScanOptions, handler: MarkupHandler): void {
  let name = '';
  let start = 0;
  let attributes: Map<string, string> | null = null;
  let key = '';
  let value = '';
  /** Behind what was read last: there a reference begins, of which the tokenizer tells but the end. */
  let done = 0;
  const named = (from: number, to: number) => (xml ? source.slice(from, to) : source.slice(from, to).toLowerCase());
  const behind = (at: number) => {
    const end = source.indexOf('>', at);
    done = end < 0 ? source.length : end + 1;
    return done;
  };
  const opened = (end: number, closed: boolean) => {
    done = end + 1;
    handler.open(name, attributes ?? NONE, start, done, closed);
  };
  const tokenizer = new Tokenizer(
    { xmlMode: xml, decodeEntities: true, recognizeSelfClosing: selfClosing },
    {
      isInForeignContext: () => selfClosing,
      onopentagname: (from, to) => {
        start = from - 1;
        name = named(from, to);
        attributes = null;
      },
      onattribname: (from, to) => {
        key = named(from, to);
        value = '';
      },
      onattribdata: (from, to) => {
        value += source.slice(from, to);
      },
      onattribentity: (codepoint) => {
        value += String.fromCodePoint(codepoint);
      },
      onattribend: () => {
        attributes ??= new Map();
        // Of two of one name the first counts (HTML, 13.2.5.33).
        if (!attributes.has(key)) attributes.set(key, value);
      },
      onopentagend: (end) => opened(end, false),
      onselfclosingtag: (end) => opened(end, true),
      onclosetag: (from, to) => handler.close(named(from, to), from - 2, behind(to)),
      ontext: (from, to) => {
        done = to;
        handler.text(from, to, null);
      },
      ontextentity: (codepoint, end) => {
        const from = done;
        done = end;
        handler.text(from, end, String.fromCodePoint(codepoint));
      },
      oncomment: (from, to, endOffset) => {
        done = to + 1;
        handler.comment?.(from, to - endOffset);
      },
      oncdata: (from, to, endOffset) => {
        done = to + 1;
        if (from < to - endOffset) handler.text(from, to - endOffset, null);
      },
      ondeclaration: (from, to) => {
        done = to + 1;
        handler.declaration?.(from, to);
      },
      onprocessinginstruction: (_from, to) => {
        behind(to);
      },
      onend: () => {},
    },
  );
  tokenizer.write(source);
  tokenizer.end();
}
