import type { TypedParagraph } from '../typed/typed-file.js';
import { Asides } from './asides.js';
import { Body } from './body.js';
import { Characters } from './characters.js';
import { Groups } from './groups.js';
import { Illustrations } from './illustrations.js';
import type { RtfHandler } from './scan.js';
import { Fonts } from './tables.js';

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

/** Walks over rich text and takes down what is seen of it. There is no recursion: groups stand on a stack. */
export class Walk implements RtfHandler {
  readonly groups = new Groups();
  readonly fonts = new Fonts();
  readonly characters = new Characters(this.fonts, this.groups, (text) => this.type(text));
  readonly body: Body;
  readonly asides: Asides;
  readonly illustrations: Illustrations;
  /** Whether the group that begins is one that older readers know nothing of. */
  #optional = false;

  constructor(
    paragraphs: TypedParagraph[],
    private readonly vocabulary: Vocabulary,
    /** The name of a picture to be found. */
    wanted: string | null = null,
  ) {
    this.body = new Body(this.groups, paragraphs);
    this.asides = new Asides(this.groups, this.body);
    this.illustrations = new Illustrations(this.groups, this.body, wanted);
  }

  /** Ends what was left open. */
  finish(): void {
    this.characters.flush();
    while (this.groups.count > 1) this.end();
    this.body.finish();
  }

  begin(): void {
    const { groups } = this;
    this.characters.settle();
    groups.begin();
    const isStyle = groups.state.destination === 'styles' && groups.around(2)?.destination !== 'styles';
    if (isStyle) this.body.styles.begin();
  }

  end(): void {
    this.characters.settle();
    this.#optional = false;
    this.groups.end();
  }

  word(name: string, number: number | null): void {
    const { characters, destinations, words } = this.vocabulary;
    if (name !== 'u' && this.characters.replaces(characters.has(name))) return;
    this.characters.flush();
    const optional = this.#optional;
    this.#optional = false;
    const destination = destinations.get(name);
    if (destination) destination(this, number);
    else if (optional && !words.has(name)) this.groups.state.destination = 'nowhere';
    else words.get(name)?.(this, number);
  }

  symbol(character: string): void {
    if (character === '*') {
      this.#optional = true;
      return;
    }
    if (this.characters.replaces(true)) return;
    this.characters.flush();
    if (character === '\n') this.body.paragraph();
    else {
      const text = this.vocabulary.symbols.get(character);
      if (text !== undefined) this.type(text);
    }
  }

  byte(value: number): void {
    this.characters.byte(value);
  }

  text(bytes: string): void {
    this.#optional = false;
    const own = this.characters.own(bytes);
    const { destination } = this.groups.state;
    if (destination === 'picture') this.illustrations.digits(bytes);
    else if (destination !== 'nowhere') this.characters.text(own);
  }

  binary(bytes: string): void {
    this.illustrations.bytes(bytes);
  }

  field(): void {
    if (this.groups.lost) return;
    const { fields } = this.body;
    fields.begin();
    this.groups.whenEnds(() => {
      const symbol = fields.end();
      if (symbol !== null) this.type(symbol);
    });
  }

  label(): void {
    if (this.groups.lost) return;
    this.body.label = '';
    this.groups.state.destination = 'label';
  }

  /** Takes down characters: as words, or for what their group tells of. */
  type(text: string): void {
    switch (this.groups.state.destination) {
      case 'text':
        this.body.words(text);
        return;
      case 'fonts':
        this.fonts.name(text);
        return;
      case 'styles':
        this.body.styles.name(text);
        return;
      case 'instruction':
        this.body.fields.ask(text);
        return;
      case 'label':
        this.body.label += text;
        return;
      case 'property-name':
        this.illustrations.propertyName(text);
        return;
      case 'property-value':
        this.illustrations.propertyValue(text);
    }
  }
}
