import { safeLink } from '../plain/links.js';
import type { Fields } from '../typed/fields.js';
import { HIDDEN, PLAIN } from '../typed/looks.js';
import { inSymbols, symbolOf } from '../typed/symbols.js';
import type { TypedBuilder } from '../typed/typed-builder.js';
import type { Typing } from '../typed/typing.js';
import type { XmlReader } from '../xml/xml-reader.js';
import type { Layout } from './layout.js';
import type { Relations } from './package.js';
import type { Paragraphs } from './paragraphs.js';
import { readRunProperties } from './run-properties.js';

/** The run that is open. */
interface Run {
  style: number;
  symbols: string | null;
  /** What it says is none of the text: the sign of a note, which has its own, or a request to type something. */
  sign: boolean;
}

const noRun = (): Run => ({ style: 0, symbols: null, sign: false });

/** The words of paragraphs: runs, each in its look, and what fields, links and readings make of them. */
export class Runs {
  #run = noRun();
  /** The runs that the paragraphs within them wait for. */
  readonly #around: Run[] = [];
  #link: string | null = null;
  /** Whether the text that follows is words: within `w:t`. */
  #here = false;
  /** How a word is read aloud, which stands above it (`w:ruby`) and before it in the file: while it is met, and after. */
  #reading: string | null = null;
  #read = '';

  constructor(
    private readonly xml: XmlReader,
    private readonly layout: Layout,
    private readonly relations: Relations,
    private readonly typed: TypedBuilder,
    private readonly paragraphs: Paragraphs,
    private readonly fields: Fields,
  ) {}

  beginParagraph(): void {
    this.#around.push(this.#run);
    this.#run = noRun();
  }

  endParagraph(): void {
    this.#run = this.#around.pop() ?? this.#run;
  }

  beginRun(): void {
    const { none, properties } = this.paragraphs;
    this.#run = { ...noRun(), style: none ? 0 : this.layout.look(properties, PLAIN, null) };
  }

  endRun(): void {
    this.#run = noRun();
  }

  /** Reads a run's properties; `prompts` says whether a control asks for something to be typed here. */
  runProperties(prompts: boolean): void {
    const properties = readRunProperties(this.xml);
    if (this.paragraphs.none) return;
    this.#run.style = this.layout.look(this.paragraphs.properties, properties, properties.style);
    this.#run.symbols = properties.symbols;
    // What the control asks is in this style; what somebody typed over it is not, whatever the control says.
    if (prompts && properties.style === 'PlaceholderText') this.#run.sign = true;
  }

  here(here: boolean): void {
    this.#here = here;
  }

  text(text: string): void {
    if (!this.#here) return;
    if (this.xml.name === 'w:instrText') {
      this.fields.ask(text);
      return;
    }
    const { symbols } = this.#run;
    const flat = unfolded(text);
    this.type(symbols === null ? flat : flat.replace(/[\uF000-\uF0FF]+/g, (some) => inSymbols(some, symbols)));
  }

  type(text: string): void {
    const { typing } = this.typed;
    if (!typing || !this.fields.shown || this.#run.sign) return;
    if ((this.#run.style & HIDDEN) !== 0) this.typed.hide(text);
    else if (this.#reading !== null) this.#reading += text;
    else {
      if (this.fields.contents) typing.role = 'contents';
      typing.type(text, this.#run.style, this.#link ?? this.fields.link);
    }
  }

  get shown(): boolean {
    return this.fields.shown && (this.#run.style & HIDDEN) === 0;
  }

  /** Adds something that is no word. */
  add(piece: Parameters<Typing['add']>[0]): void {
    if (this.shown) this.typed.typing?.add(piece);
  }

  /** The run shows the sign of a note, which is none of its words. */
  sign(): void {
    this.#run.sign = true;
  }

  /** A line's end, or one of a page or column, which is the printer's: at either end of a paragraph it is none. */
  lineEnd(): void {
    const type = this.xml.attribute('w:type') ?? 'textWrapping';
    const { typing } = this.typed;
    if (type === 'textWrapping') this.add({ kind: 'line' });
    else if (typing) {
      typing.hides = true;
      if (!typing.untouched) this.add({ kind: 'line' });
    }
  }

  symbol(): void {
    const code = Number.parseInt(this.xml.attribute('w:char') ?? '', 16);
    if (code > 0 && code <= 0xffff) this.type(symbolOf(this.xml.attribute('w:font') ?? '', code));
  }

  beginReading(): void {
    this.#reading = '';
  }

  endReading(): void {
    this.#read = this.#reading ?? '';
    this.#reading = null;
  }

  endRuby(): void {
    if (this.#read !== '') this.type(`(${this.#read})`);
    this.#read = '';
  }

  fieldCharacter(): void {
    const type = this.xml.attribute('w:fldCharType');
    if (type === 'begin') this.fields.begin();
    else if (type === 'separate') this.fields.show();
    else if (type === 'end') this.endField();
  }

  simpleField(): void {
    this.fields.begin();
    this.fields.ask(this.xml.attribute('w:instr') ?? '');
    this.fields.show();
  }

  endField(): void {
    const symbol = this.fields.end();
    if (symbol !== null) this.type(symbol);
  }

  beginLink(): void {
    const target = this.relations.get(this.xml.attribute('r:id') ?? '');
    this.#link = target?.external ? safeLink(target.to) : null;
  }

  endLink(): void {
    this.#link = null;
  }
}

/** `text` without the line ends that a program set its XML with. */
const unfolded = (text: string): string =>
  /[\r\n]/.test(text) ? text.replace(/^\s*\n\s*|\s*\n\s*$/g, '').replace(/\s*[\r\n]+\s*/g, ' ') : text;
