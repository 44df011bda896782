import { safeLink } from '../plain/links.js';
import { Fields } from '../typed/fields.js';
import type { Findings } from '../typed/findings.js';
import { Gathering } from '../typed/gathering.js';
import { HIDDEN, PLAIN } from '../typed/looks.js';
import { inSymbols, symbolOf } from '../typed/symbols.js';
import type { TypedParagraph } from '../typed/typed-file.js';
import type { Typing } from '../typed/typing.js';
import type { XmlReader } from '../xml/xml-reader.js';
import type { Layout } from './layout.js';
import type { NoteCalls } from './note-calls.js';
import type { Relations } from './package.js';
import { type ParagraphProperties, readParagraphProperties } from './paragraph-properties.js';
import { type RunProperties, readRunProperties } from './run-properties.js';

/** What is known of a paragraph that is open, beside its words. */
interface Open {
  properties: ParagraphProperties | null;
  /** Whether something hidden, or a page's end, is in it: if nothing else is, it is no blank line. */
  hides: boolean;
  /** Whether a line is drawn somewhere near it. */
  drawn: boolean;
  /** Whether words were taken out of it. */
  cut: boolean;
  /** The run of the paragraph around it. */
  readonly run: RunState;
}

/** The run that is open. */
interface RunState {
  style: number;
  symbols: string | null;
  /** What it says is none of the text: the sign of a note, which has its own, or a request to type something. */
  sign: boolean;
}

const noRun = (): RunState => ({ style: 0, symbols: null, sign: false });

/**
 * Walks over a part of a Word document and takes down what is seen of it: tracked changes accepted, comments, hidden text
 * and page numbers left out. There is no recursion: whatever is open stands on a stack.
 */
export class Walk {
  readonly #gathering: Gathering;
  readonly #open: Open[] = [];
  readonly #fields = new Fields();
  #run = noRun();
  #link: string | null = null;
  /** Whether the text that follows is words: within `w:t`. */
  #words = false;
  /** Depths at which lists of contents were entered, and controls that ask for something to be typed. */
  readonly #contents: number[] = [];
  readonly #prompts: number[] = [];
  /** Choices between two tellings of the same: whether one was taken. */
  readonly #alternates: boolean[] = [];
  #alt = '';
  /** How a word is read aloud, which stands above it (`w:ruby`) and before it in the file: while it is met, and after. */
  #reading: string | null = null;
  #read = '';

  constructor(
    readonly xml: XmlReader,
    readonly layout: Layout,
    readonly relations: Relations,
    readonly notes: NoteCalls,
    readonly findings: Findings,
    into: TypedParagraph[],
    /** Where everything found is told; by default at the paragraph that it stands in. */
    readonly place: number | null = null,
  ) {
    this.#gathering = new Gathering(into);
  }

  /** Walks to the end of the element that is open now. */
  walk(): void {
    const { xml } = this;
    const depth = xml.depth;
    for (let event = xml.next(); event !== 'end'; event = xml.next()) {
      if (event === 'open') this.#opened();
      else if (event === 'text') this.#text(xml.text);
      else if (xml.depth < depth) break;
      else this.#closed();
    }
    this.#gathering.finish();
    if (this.#fields.contents) this.#noContents();
  }

  #opened(): void {
    OPENED.get(this.xml.name)?.(this);
  }

  #closed(): void {
    CLOSED.get(this.xml.name)?.(this);
  }

  // Paragraphs.

  beginParagraph(): void {
    this.#gathering.begin();
    this.#open.push({ properties: null, hides: false, drawn: false, cut: false, run: this.#run });
    this.#run = noRun();
  }

  paragraphProperties(): void {
    const properties = readParagraphProperties(this.xml);
    const open = this.#open.at(-1);
    if (!open) return;
    open.properties = properties;
    if (properties.endsSection) open.hides = true;
  }

  endParagraph(): void {
    const open = this.#open.pop();
    const { typing } = this.#gathering;
    if (!open || !typing) return;
    const { properties } = open;
    this.#run = open.run;
    this.#fields.settle();
    // A line that is drawn where nothing else stands is a rule; by a word it may be anything.
    if (open.drawn && typing.untouched) typing.add({ kind: 'rule' });
    const contents = typing.role === 'contents' || this.#contents.length > 0;
    this.layout.style(properties, typing);
    if (contents) typing.role = 'contents';
    if (properties?.mark?.deleted && !open.cut) this.found('deletion');
    typing.unseen = open.hides && typing.untouched;
    const goesOn = properties?.mark?.deleted === true || properties?.dropCap === true;
    if (!goesOn && !typing.unseen) this.layout.number(properties, typing);
    this.#gathering.end(goesOn);
  }

  beginCell(): void {
    this.#gathering.beginCell();
  }

  endCell(): void {
    this.#gathering.endCell();
  }

  /** A list of contents that never ends is none. */
  #noContents(): void {
    const { into } = this.#gathering;
    for (const [index, paragraph] of into.entries())
      if (paragraph.role === 'contents') into[index] = { ...paragraph, role: 'text' };
  }

  // Words.

  beginRun(): void {
    const style = this.#open.length > 0 ? this.layout.look(this.#open.at(-1)!.properties, PLAIN, null) : 0;
    this.#run = { style, symbols: null, sign: false };
  }

  endRun(): void {
    this.#run = noRun();
  }

  runProperties(): void {
    const properties: RunProperties = readRunProperties(this.xml);
    const open = this.#open.at(-1);
    if (!open) return;
    this.#run.style = this.layout.look(open.properties, properties, properties.style);
    this.#run.symbols = properties.symbols;
    // What the control asks is in this style; what somebody typed over it is not, whatever the control says.
    if (this.#prompts.length > 0 && properties.style === 'PlaceholderText') this.#run.sign = true;
  }

  words(here: boolean): void {
    this.#words = here;
  }

  #text(text: string): void {
    if (!this.#words) return;
    if (this.xml.name === 'w:instrText') {
      this.#fields.ask(text);
      return;
    }
    const { symbols } = this.#run;
    const flat = unfolded(text);
    this.type(symbols === null ? flat : flat.replace(/[\uF000-\uF0FF]+/g, (some) => inSymbols(some, symbols)));
  }

  type(text: string): void {
    const { typing } = this.#gathering;
    if (!typing || !this.#fields.shown || this.#run.sign) return;
    if ((this.#run.style & HIDDEN) !== 0) {
      this.#open.at(-1)!.hides = true;
      this.findings.hide(text, this.#at);
      return;
    }
    if (this.#reading !== null) {
      this.#reading += text;
      return;
    }
    if (this.#fields.contents) typing.role = 'contents';
    typing.type(text, this.#run.style, this.#link ?? safe(this.#fields.link));
  }

  /** A line's end, or one of a page or column, which is the printer's: at either end of a paragraph it is none. */
  lineEnd(): void {
    const type = this.xml.attribute('w:type') ?? 'textWrapping';
    const open = this.#open.at(-1);
    if (type === 'textWrapping') this.#piece({ kind: 'line' });
    else if (open) {
      open.hides = true;
      if (!this.#gathering.typing!.untouched) this.#piece({ kind: 'line' });
    }
  }

  symbol(): void {
    const code = Number.parseInt(this.xml.attribute('w:char') ?? '', 16);
    if (code > 0 && code <= 0xffff) this.type(symbolOf(this.xml.attribute('w:font') ?? '', code));
  }

  readingBegins(): void {
    this.#reading = '';
  }

  readingEnds(): void {
    this.#read = this.#reading ?? '';
    this.#reading = null;
  }

  rubyEnds(): void {
    if (this.#read !== '') this.type(`(${this.#read})`);
    this.#read = '';
  }

  fieldCharacter(): void {
    const type = this.xml.attribute('w:fldCharType');
    if (type === 'begin') this.#fields.begin();
    else if (type === 'separate') this.#fields.show();
    else if (type === 'end') this.fieldEnds();
  }

  simpleField(): void {
    this.#fields.begin();
    this.#fields.ask(this.xml.attribute('w:instr') ?? '');
    this.#fields.show();
  }

  fieldEnds(): void {
    const symbol = this.#fields.end();
    if (symbol !== null) this.type(symbol);
  }

  link(): void {
    const target = this.relations.get(this.xml.attribute('r:id') ?? '');
    this.#link = target?.external ? safe(target.to) : null;
  }

  linkEnds(): void {
    this.#link = null;
  }

  // Notes, pictures, lines.

  call(kind: 'footnote' | 'endnote'): void {
    if (!this.#shown) return;
    const note = this.notes.call(kind, this.xml.attribute('w:id') ?? '');
    if (note === null) return;
    this.#piece({ kind: 'call', note });
    if (/^(?:1|true|on)$/.test(this.xml.attribute('w:customMarkFollows') ?? '')) this.#run.sign = true;
  }

  describe(alt: string | null): void {
    this.#alt = (alt ?? '').replace(/\s*Description automatically generated.*$/s, '').trim();
  }

  picture(id: string | null): void {
    const target = this.relations.get(id ?? '');
    if (target) this.#piece({ kind: 'picture', href: target.to, embedded: !target.external, alt: this.#alt });
  }

  rectangle(): void {
    if (/^(?:t|true|1)$/.test(this.xml.attribute('o:hr') ?? '')) this.#piece({ kind: 'rule' });
  }

  drawnLine(): void {
    const open = this.#open.at(-1);
    if (open) open.drawn = true;
  }

  get #shown(): boolean {
    return this.#fields.shown && (this.#run.style & HIDDEN) === 0;
  }

  #piece(piece: Parameters<Typing['add']>[0]): void {
    if (this.#shown) this.#gathering.typing?.add(piece);
  }

  // What an editor should hear of.

  get #at(): number {
    return this.place ?? this.#gathering.at;
  }

  found(kind: Parameters<Findings['find']>[0]): void {
    this.findings.find(kind, this.#at);
  }

  /** Leaves out what was taken out, or moved away. */
  cut(): void {
    const open = this.#open.at(-1);
    if (open) open.cut = true;
    this.xml.skip();
  }

  /** A row's properties: the row may have been taken out. */
  row(): void {
    const { xml } = this;
    const depth = xml.depth;
    let deleted = false;
    while (xml.next() !== 'end' && xml.depth >= depth) if (xml.name === 'w:del') deleted = true;
    if (!deleted) return;
    this.found('deletion');
    xml.leave(depth - 1);
  }

  /** A content control: a list of contents, or one that asks for something to be typed. */
  control(): void {
    const { xml } = this;
    const depth = xml.depth;
    let [contents, prompt] = [false, false];
    while (xml.next() !== 'end' && xml.depth >= depth) {
      if (xml.name === 'w:docPartGallery') contents ||= xml.attribute('w:val') === 'Table of Contents';
      if (xml.name === 'w:showingPlcHdr') prompt = true;
    }
    if (contents) this.#contents.push(depth - 1);
    if (prompt) this.#prompts.push(depth - 1);
  }

  controlEnds(): void {
    for (const open of [this.#contents, this.#prompts]) if (this.xml.depth < (open.at(-1) ?? 0)) open.pop();
  }

  alternatesBegin(): void {
    this.#alternates.push(false);
  }

  alternatesEnd(): void {
    this.#alternates.pop();
  }

  /** Of two tellings of one thing the first is taken, the newer one; both have the same words. */
  alternate(): void {
    const taken = this.#alternates.at(-1);
    if (taken === undefined) return;
    if (taken) this.xml.skip();
    else this.#alternates[this.#alternates.length - 1] = true;
  }
}

const safe = (href: string | null): string | null => (href === null ? null : safeLink(href));

/** `text` without the line ends that a program set its XML with. */
const unfolded = (text: string): string =>
  /[\r\n]/.test(text) ? text.replace(/^\s*\n\s*|\s*\n\s*$/g, '').replace(/\s*[\r\n]+\s*/g, ' ') : text;

/** What begins with each element; of all others the inside is read as if they were not there. */
const OPENED: ReadonlyMap<string, (walk: Walk) => void> = new Map<string, (walk: Walk) => void>([
  ['w:p', (walk) => walk.beginParagraph()],
  ['w:pPr', (walk) => walk.paragraphProperties()],
  ['w:r', (walk) => walk.beginRun()],
  ['m:r', (walk) => walk.beginRun()],
  ['w:rPr', (walk) => walk.runProperties()],
  ['w:t', (walk) => walk.words(true)],
  ['m:t', (walk) => walk.words(true)],
  ['w:instrText', (walk) => walk.words(true)],
  ['w:tab', (walk) => walk.type('\t')],
  ['w:ptab', (walk) => walk.type('\t')],
  ['w:noBreakHyphen', (walk) => walk.type('\u2011')],
  ['w:softHyphen', (walk) => walk.type('\u00AD')],
  ['w:br', (walk) => walk.lineEnd()],
  ['w:cr', (walk) => walk.lineEnd()],
  ['w:sym', (walk) => walk.symbol()],
  ['w:rt', (walk) => walk.readingBegins()],
  ['w:fldChar', (walk) => walk.fieldCharacter()],
  ['w:fldSimple', (walk) => walk.simpleField()],
  ['w:hyperlink', (walk) => walk.link()],
  ['w:footnoteReference', (walk) => walk.call('footnote')],
  ['w:endnoteReference', (walk) => walk.call('endnote')],
  ['w:commentReference', (walk) => walk.found('comment')],
  ['w:ins', (walk) => walk.found('insertion')],
  ['w:moveTo', (walk) => walk.found('move')],
  ['w:moveFrom', (walk) => walk.cut()],
  [
    'w:del',
    (walk) => {
      walk.found('deletion');
      walk.cut();
    },
  ],
  ['w:tc', (walk) => walk.beginCell()],
  ['w:trPr', (walk) => walk.row()],
  ['w:sdtPr', (walk) => walk.control()],
  ['w:txbxContent', (walk) => walk.found('text-box')],
  ['mc:AlternateContent', (walk) => walk.alternatesBegin()],
  ['mc:Choice', (walk) => walk.alternate()],
  ['mc:Fallback', (walk) => walk.alternate()],
  ['w:drawing', (walk) => walk.describe(null)],
  ['w:pict', (walk) => walk.describe(null)],
  ['w:object', (walk) => walk.describe(null)],
  ['wp:docPr', (walk) => walk.describe(walk.xml.attribute('descr') || walk.xml.attribute('title'))],
  ['v:shape', (walk) => walk.describe(walk.xml.attribute('alt'))],
  ['a:blip', (walk) => walk.picture(walk.xml.attribute('r:embed') || walk.xml.attribute('r:link'))],
  ['v:imagedata', (walk) => walk.picture(walk.xml.attribute('r:id'))],
  ['v:rect', (walk) => walk.rectangle()],
  ['v:line', (walk) => walk.drawnLine()],
  [
    'a:prstGeom',
    (walk) => {
      if (/^(?:line|straightConnector1)$/.test(walk.xml.attribute('prst') ?? '')) walk.drawnLine();
    },
  ],
  [
    'w:altChunk',
    (walk) => {
      walk.found('unread');
      walk.xml.skip();
    },
  ],
  ...[
    'w:sectPr',
    'w:tblPr',
    'w:tblPrEx',
    'w:tcPr',
    'w:tblGrid',
    'w:rubyPr',
    'w:delText',
    'w:delInstrText',
    'w:pgNum',
  ].map((name): [string, (walk: Walk) => void] => [name, (walk) => walk.xml.skip()]),
]);

const CLOSED: ReadonlyMap<string, (walk: Walk) => void> = new Map<string, (walk: Walk) => void>([
  ['w:p', (walk) => walk.endParagraph()],
  ['w:r', (walk) => walk.endRun()],
  ['m:r', (walk) => walk.endRun()],
  ['w:t', (walk) => walk.words(false)],
  ['m:t', (walk) => walk.words(false)],
  ['w:instrText', (walk) => walk.words(false)],
  ['w:hyperlink', (walk) => walk.linkEnds()],
  ['w:fldSimple', (walk) => walk.fieldEnds()],
  ['w:tc', (walk) => walk.endCell()],
  ['w:rt', (walk) => walk.readingEnds()],
  ['w:ruby', (walk) => walk.rubyEnds()],
  ['w:sdt', (walk) => walk.controlEnds()],
  ['mc:AlternateContent', (walk) => walk.alternatesEnd()],
]);
