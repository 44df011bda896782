import { safeLink } from '../plain/links.js';
import { Fields } from '../typed/fields.js';
import { Findings, NOWHERE } from '../typed/findings.js';
import { Gathering } from '../typed/gathering.js';
import { HIDDEN } from '../typed/looks.js';
import { STYLE } from '../typed/marks.js';
import { hasTable, inSymbols, symbolOf } from '../typed/symbols.js';
import type { TypedParagraph } from '../typed/typed-file.js';
import { decodeBytes, encodingOfCodePage, endsWithin } from './code-pages.js';
import type { RtfHandler } from './scan.js';
import { type Destination, DOCUMENT, type GroupState, NORMAL, type ParagraphState } from './state.js';
import { Fonts, StyleSheet } from './tables.js';

/** A group that is open: what it says, and what is to be done when it ends. */
interface Group extends GroupState {
  ends: (() => void) | null;
}

/** What waits around a note while it is read. */
interface Around {
  readonly gathering: Gathering;
  readonly told: TypedParagraph[];
}

/** What a control word does. */
export type Word = (walk: Walk, number: number | null) => void;

/** The control words and symbols that are known, by their names. */
export interface Vocabulary {
  /** Words that say what becomes of the group which they open. */
  readonly destinations: ReadonlyMap<string, Word>;
  readonly words: ReadonlyMap<string, Word>;
  /** Those of the words that type a character. */
  readonly characters: ReadonlyMap<string, Word>;
  readonly symbols: ReadonlyMap<string, string>;
}

/** A picture while it is read. */
interface Picture {
  alt: string;
  format: string | null;
  rule: boolean;
  /** How many groups are open around its digits. */
  readonly depth: number;
  /** Its bytes, in digits of sixteen or as they are. */
  digits: string;
  bytes: string;
}

/** Walks over rich text and takes down what is seen of it. There is no recursion: groups stand on a stack. */
export class Walk implements RtfHandler {
  readonly fonts = new Fonts();
  readonly styles = new StyleSheet();
  readonly fields = new Fields();
  readonly findings = new Findings();
  readonly notes: TypedParagraph[][] = [];
  encoding = 'windows-1252';
  /** Whether characters beyond ASCII stand in it as UTF-8, which no specification allows and some programs write. */
  unescaped = false;
  /** The font of text that names none. */
  font = 0;
  readonly #groups: Group[] = [{ ...DOCUMENT, ends: null }];
  readonly #around: Around[] = [];
  #gathering: Gathering;
  /** Bytes that may be the beginning of a character. */
  #bytes: number[] = [];
  /** Characters still to come that stand for one told by its number. */
  #fallback = 0;
  /** The first half of a character of the upper planes. */
  #half = '';
  /** Whether the group that begins is one that older readers know nothing of. */
  #optional = false;
  #unseen = false;
  #drawn = false;
  #revised: GroupState['revision'] = null;
  #label = '';
  #pictures = 0;
  #picture: Picture | null = null;
  #property = { name: '', value: '' };

  /** The picture that is wanted, once it was met. */
  found: Pick<Picture, 'digits' | 'bytes'> | null = null;

  constructor(
    readonly paragraphs: TypedParagraph[],
    private readonly vocabulary: Vocabulary,
    /** The name of a picture to be found. */
    private readonly wanted: string | null = null,
  ) {
    this.#gathering = new Gathering(paragraphs);
    this.#gathering.begin();
  }

  /** What the innermost group says. */
  get state(): Group {
    return this.#groups.at(-1)!;
  }

  /** Ends the last paragraph. */
  finish(): void {
    this.#flush();
    while (this.#groups.length > 1) this.end();
    if (!this.#gathering.typing?.untouched) this.endParagraph();
    this.#gathering.finish();
    if (this.fields.contents) this.#noContents();
  }

  // What the scanner tells.

  begin(): void {
    this.#flush();
    this.#fallback = 0;
    const { state } = this;
    this.#groups.push({ ...state, ends: null });
    if (state.destination === 'styles' && this.#groups.at(-3)?.destination !== 'styles') this.styles.begin();
  }

  end(): void {
    this.#flush();
    this.#fallback = 0;
    this.#optional = false;
    if (this.#groups.length > 1) this.#groups.pop()!.ends?.();
  }

  word(name: string, number: number | null): void {
    if (this.#fallback > 0 && name !== 'u') {
      // A word that types a character may stand for it; one that does not was never meant to, whoever left the rest out.
      const stands = this.vocabulary.characters.has(name);
      this.#fallback = stands ? this.#fallback - 1 : 0;
      if (stands) return;
    }
    this.#flush();
    const optional = this.#optional;
    this.#optional = false;
    const destination = this.vocabulary.destinations.get(name);
    if (destination) destination(this, number);
    else if (optional && !this.vocabulary.words.has(name)) this.state.destination = 'nowhere';
    else this.vocabulary.words.get(name)?.(this, number);
  }

  symbol(character: string): void {
    if (character === '*') {
      this.#optional = true;
      return;
    }
    if (this.#fallback > 0) {
      this.#fallback -= 1;
      return;
    }
    this.#flush();
    if (character === '\n') this.paragraph();
    else {
      const text = this.vocabulary.symbols.get(character);
      if (text !== undefined) this.type(text);
    }
  }

  byte(value: number): void {
    if (this.#fallback > 0) this.#fallback -= 1;
    else this.#bytes.push(value);
  }

  text(bytes: string): void {
    let from = 0;
    this.#optional = false;
    if (this.#fallback > 0) {
      from = Math.min(this.#fallback, bytes.length);
      this.#fallback -= from;
    }
    const { destination } = this.state;
    if (destination === 'picture' && this.#picture?.depth === this.#groups.length) this.#picture.digits += bytes;
    if (destination === 'picture' || destination === 'nowhere') return;
    // The second byte of a character may be told as the letter that it is in ASCII.
    if (from < bytes.length && this.#bytes.length > 0 && endsWithin(this.#bytes, this.#encoding)) {
      this.#bytes.push(bytes.charCodeAt(from));
      from += 1;
    }
    const rest = from === 0 ? bytes : bytes.slice(from);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what is ASCII is asked
    if (/^[\x01-\x7f]*$/.test(rest)) {
      this.#flush();
      const symbols = this.fonts.symbolsOf(this.state.font);
      this.type(symbols !== null && hasTable(symbols) ? inSymbols(rest, symbols) : rest);
    } else if (this.unescaped) {
      this.#flush();
      this.type(Buffer.from(rest, 'latin1').toString('utf8'));
    } else for (const byte of Buffer.from(rest, 'latin1')) this.#bytes.push(byte);
  }

  binary(bytes: string): void {
    if (this.#picture?.depth === this.#groups.length) this.#picture.bytes += bytes;
  }

  // Words.

  get #encoding(): string {
    return this.fonts.encodingOf(this.state.font) ?? this.encoding;
  }

  #flush(): void {
    if (this.#bytes.length === 0) return;
    const bytes = this.#bytes;
    this.#bytes = [];
    const symbols = this.fonts.symbolsOf(this.state.font);
    this.type(
      symbols === null ? decodeBytes(bytes, this.#encoding) : bytes.map((byte) => symbolOf(symbols, byte)).join(''),
    );
  }

  /** A character by its number, a unit of UTF-16; what stands for it elsewhere follows. */
  unicode(number: number): void {
    const unit = String.fromCharCode(number < 0 ? number + 0x10000 : number);
    this.#fallback = this.state.fallback;
    if (unit >= '\uD800' && unit <= '\uDBFF') this.#half = unit;
    else if (unit >= '\uDC00' && unit <= '\uDFFF') {
      this.type(this.#half === '' ? '\uFFFD' : this.#half + unit);
      this.#half = '';
    } else if (unit >= '\uF000' && unit <= '\uF0FF')
      this.type(inSymbols(unit, this.fonts.symbolsOf(this.state.font) ?? 'Wingdings'));
    else if (unit > '\u001F') this.type(unit);
  }

  type(text: string): void {
    switch (this.state.destination) {
      case 'text':
        this.#words(text);
        return;
      case 'fonts':
        this.fonts.name(text);
        return;
      case 'styles':
        this.styles.name(text);
        return;
      case 'instruction':
        this.fields.ask(text);
        return;
      case 'label':
        this.#label += text;
        return;
      case 'property-name':
        this.#property.name += text;
        return;
      case 'property-value':
        this.#property.value += text;
    }
  }

  #words(text: string): void {
    const { typing } = this.#gathering;
    const { look, revision } = this.state;
    if (!typing || !this.fields.shown) return;
    if (revision !== this.#revised && revision) this.findings.find(revision, this.#at);
    this.#revised = revision;
    if (revision === 'deletion') {
      this.#unseen = true;
      return;
    }
    if ((look & HIDDEN) !== 0) {
      this.#unseen = true;
      this.findings.hide(text, this.#at);
      return;
    }
    if (this.fields.contents) typing.role = 'contents';
    const { link } = this.fields;
    typing.type(text, look, link === null ? null : safeLink(link));
  }

  // Properties.

  look(bits: number, on: boolean): void {
    const { state } = this;
    state.look = on ? state.look | bits : state.look & ~bits;
  }

  /** Superscript or subscript, or neither. */
  raise(bit: number): void {
    const { state } = this;
    state.look = (state.look & ~(STYLE.superscript | STYLE.subscript)) | bit;
  }

  plain(): void {
    const { state } = this;
    state.look = 0;
    state.font = this.font;
    state.revision = null;
  }

  codePage(number: number): void {
    this.encoding = encodingOfCodePage(number);
  }

  set(properties: Partial<ParagraphState>): void {
    const { state } = this;
    state.paragraph = { ...state.paragraph, ...properties };
  }

  resetParagraph(): void {
    this.state.paragraph = NORMAL;
    this.state.side = null;
  }

  // Paragraphs.

  /** Ends a paragraph, be it empty, and begins the next. */
  paragraph(): void {
    this.endParagraph();
    this.#gathering.begin();
  }

  /** Ends a paragraph unless nothing is in it. */
  part(): void {
    if (this.#gathering.typing?.untouched) this.#unseen = true;
    else this.paragraph();
  }

  endParagraph(): void {
    const { typing } = this.#gathering;
    if (!typing) return;
    const { paragraph, revision } = this.state;
    if (this.#drawn && typing.untouched) typing.add({ kind: 'rule' });
    const contents = typing.role === 'contents';
    const named = this.styles.role(paragraph.style);
    if (named) ({ role: typing.role, level: typing.level } = named);
    else if (paragraph.outline !== null && paragraph.outline < 9)
      [typing.role, typing.level] = ['heading', paragraph.outline + 1];
    if (contents) typing.role = 'contents';
    typing.centred = paragraph.centred;
    typing.border = paragraph.border;
    typing.unseen = this.#unseen && typing.untouched;
    const label = this.#label.trim();
    if (label !== '' && !typing.unseen) {
      const ordered = /[\p{L}\p{N}]/u.test(label) && label !== 'o';
      const number = Number.parseInt(/\d+/.exec(label)?.[0] ?? '1', 10);
      typing.item = { list: `${paragraph.list}`, level: paragraph.listLevel, ordered, label, number, goesOn: false };
    }
    [this.#label, this.#unseen, this.#drawn] = ['', false, false];
    this.#gathering.end(paragraph.dropCap || revision === 'deletion');
    this.fields.settle();
  }

  endCell(): void {
    if (this.#gathering.typing?.untouched) this.#unseen = true;
    this.paragraph();
  }

  pageEnd(): void {
    this.#unseen = true;
    if (!this.#gathering.typing?.untouched) this.lineEnd();
  }

  lineEnd(): void {
    if (this.#shown) this.#gathering.typing?.add({ kind: 'line' });
  }

  get #shown(): boolean {
    return this.state.destination === 'text' && this.fields.shown && (this.state.look & HIDDEN) === 0;
  }

  /** A list of contents that never ends is none. */
  #noContents(): void {
    for (const [index, paragraph] of this.paragraphs.entries())
      if (paragraph.role === 'contents') this.paragraphs[index] = { ...paragraph, role: 'text' };
  }

  // Groups of their own kinds.

  /** Sends the text of the innermost group elsewhere. */
  send(destination: Destination): void {
    if (this.state.destination !== 'nowhere') this.state.destination = destination;
  }

  whenEnds(ends: () => void): void {
    this.state.ends = ends;
  }

  get lost(): boolean {
    return this.state.destination === 'nowhere';
  }

  note(): void {
    if (this.lost || !this.#shown) {
      this.state.destination = 'nowhere';
      return;
    }
    const told: TypedParagraph[] = [];
    this.#around.push({ gathering: this.#gathering, told });
    this.#gathering = new Gathering(told);
    this.#gathering.begin();
    this.state.look &= ~(STYLE.superscript | STYLE.subscript);
    const unseen = this.#unseen;
    this.state.paragraph = NORMAL;
    this.whenEnds(() => {
      if (!this.#gathering.typing?.untouched) this.endParagraph();
      this.#gathering.finish();
      this.#gathering = this.#around.pop()!.gathering;
      this.#unseen = unseen;
      this.#gathering.typing?.add({ kind: 'call', note: this.notes.length });
      this.notes.push(told);
    });
  }

  textBox(): void {
    if (this.lost) return;
    this.findings.find('text-box', this.#at);
    this.state.destination = 'text';
    this.state.paragraph = NORMAL;
    this.#gathering.begin();
    this.whenEnds(() => {
      if (this.#gathering.typing?.untouched) this.#gathering.discard();
      else this.endParagraph();
    });
  }

  field(): void {
    if (this.lost) return;
    this.fields.begin();
    this.whenEnds(() => {
      const symbol = this.fields.end();
      if (symbol !== null) this.type(symbol);
    });
  }

  comment(): void {
    if (!this.lost) this.findings.find('comment', this.#at);
    this.state.destination = 'nowhere';
  }

  /** A picture of TextEdit's, which lies beside the text; the group around it holds a sign in its place. */
  attachment(): void {
    if (this.lost) return;
    this.findings.find('picture', this.#at);
    this.state.destination = 'nowhere';
    const around = this.#groups.at(-2);
    if (around && this.#groups.length > 2) around.destination = 'nowhere';
  }

  label(): void {
    if (this.lost) return;
    this.#label = '';
    this.state.destination = 'label';
  }

  beginPicture(): void {
    if (this.lost || !this.#shown) {
      this.state.destination = 'nowhere';
      return;
    }
    this.#picture = { alt: '', format: null, rule: false, depth: this.#groups.length, digits: '', bytes: '' };
    this.state.destination = 'picture';
    this.whenEnds(() => this.#endPicture());
  }

  pictureFormat(format: string): void {
    if (this.#picture) this.#picture.format = format;
  }

  #endPicture(): void {
    const picture = this.#picture;
    this.#picture = null;
    if (!picture) return;
    this.#pictures += 1;
    const { typing } = this.#gathering;
    const href = `picture-${this.#pictures}${picture.format ?? ''}`;
    if (href === this.wanted) this.found = picture;
    if (picture.rule) typing?.add({ kind: 'rule' });
    else
      typing?.add({
        kind: 'picture',
        href,
        embedded: true,
        alt: picture.alt.trim(),
      });
  }

  /** A property of a drawing: its name and its value are groups. */
  property(): void {
    this.#property = { name: '', value: '' };
    this.whenEnds(() => {
      const { name, value } = this.#property;
      if (this.#picture && name === 'wzDescription') this.#picture.alt = value;
      if (this.#picture && name === 'fHorizRule' && value.trim() === '1') this.#picture.rule = true;
      // A line, or a straight connector (MS-ODRAW, 2.4.24).
      if (name === 'shapeType' && /^\s*(?:20|32)\s*$/.test(value)) this.#drawn = true;
    });
  }

  /** The same told twice: once for readers that know no Unicode, once in a group of its own. */
  told(): void {
    const { destination } = this.state;
    this.state.destination = 'nowhere';
    this.#twice.push(destination);
    this.whenEnds(() => this.#twice.pop());
  }

  toldAgain(): void {
    this.state.destination = this.#twice.at(-1) ?? this.state.destination;
  }

  readonly #twice: Destination[] = [];

  get #at(): number {
    return this.#around.length > 0 ? NOWHERE : this.#gathering.at;
  }
}
