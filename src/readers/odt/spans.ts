import { safeLink } from '../plain/links.js';
import { HIDDEN, type Look, over } from '../typed/looks.js';
import { symbolOf } from '../typed/symbols.js';
import type { TypedBuilder } from '../typed/typed-builder.js';
import type { XmlReader } from '../xml/xml-reader.js';
import type { Sections } from './sections.js';
import type { Styles } from './styles.js';

/** What is open in a paragraph. */
interface Open {
  /** How letters look, innermost last. */
  readonly looks: Look[];
  readonly links: (string | null)[];
  /** Whether the last character was a space: more of them are one (ODF 1.3 part 3, 6.1.2). */
  spaced: boolean;
}

/** The words of the paragraphs that are open, each in its look. */
export class Spans {
  #open: Open[] = [];
  /** What waits around the notes that are open. */
  readonly #around: Open[][] = [];

  constructor(
    private readonly xml: XmlReader,
    private readonly styles: Styles,
    private readonly typed: TypedBuilder,
    private readonly sections: Sections,
  ) {}

  beginParagraph(look: Look): void {
    this.#open.push({ looks: [look], links: [], spaced: true });
  }

  endParagraph(): void {
    this.#open.pop();
  }

  beginNote(): void {
    this.#around.push(this.#open);
    this.#open = [];
  }

  endNote(): void {
    this.#open = this.#around.pop() ?? this.#open;
  }

  /** Something stands here that no space before it is one with the space behind it. */
  part(): void {
    const open = this.#open.at(-1);
    if (open) open.spaced = false;
  }

  text(text: string): void {
    const open = this.#open.at(-1);
    if (!open) return;
    const one = /[\t\r\n]| {2}/.test(text) ? text.replace(/[ \t\r\n]+/g, ' ') : text;
    const flat = open.spaced && one.startsWith(' ') ? one.slice(1) : one;
    if (flat === '') return;
    this.type(flat.replace(/[\uF020-\uF0FF]/g, (character) => symbolOf('Wingdings', character.charCodeAt(0))));
    open.spaced = flat.endsWith(' ');
  }

  type(text: string): void {
    const open = this.#open.at(-1);
    const { typing } = this.typed;
    if (!open || !typing) return;
    open.spaced = false;
    const style = open.looks.at(-1)!.on;
    if ((style & HIDDEN) !== 0 || this.sections.hidden) this.typed.hide(text);
    else typing.type(text, style, open.links.at(-1) ?? null);
  }

  spaces(): void {
    const count = Number(this.xml.attribute('text:c') ?? '1');
    this.type(' '.repeat(count > 0 && count < 1000 ? Math.floor(count) : 1));
  }

  lineEnd(): void {
    const open = this.#open.at(-1);
    this.typed.typing?.add({ kind: 'line' });
    if (open) open.spaced = true;
  }

  beginSpan(): void {
    const open = this.#open.at(-1);
    open?.looks.push(over(this.styles.text(this.xml.attribute('text:style-name')), open.looks.at(-1)!));
  }

  endSpan(): void {
    const open = this.#open.at(-1);
    if (open && open.looks.length > 1) open.looks.pop();
  }

  beginLink(): void {
    const href = this.xml.attribute('xlink:href');
    this.#open.at(-1)?.links.push(href === null ? null : safeLink(href));
  }

  endLink(): void {
    this.#open.at(-1)?.links.pop();
  }
}
