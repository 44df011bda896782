import { Fields } from '../typed/fields.js';
import { HIDDEN } from '../typed/looks.js';
import { TypedBuilder } from '../typed/typed-builder.js';
import type { Item, TypedParagraph } from '../typed/typed-file.js';
import type { Typing } from '../typed/typing.js';
import type { Groups } from './groups.js';
import { type GroupState, NORMAL, type ParagraphState } from './state.js';
import { StyleSheet } from './tables.js';

/** The paragraphs of a document, each with the words in it. */
export class Body {
  readonly fields = new Fields();
  readonly styles = new StyleSheet();
  readonly typed: TypedBuilder;
  /** The number or dot of a list that stands before the paragraph. */
  label = '';
  /** Those of the paragraphs that wait for one within them. */
  readonly #labels: string[] = [];
  #revised: GroupState['revision'] = null;

  constructor(
    private readonly groups: Groups,
    into: TypedParagraph[],
  ) {
    this.typed = new TypedBuilder(into);
    this.typed.gathering.begin();
  }

  /** Ends the last paragraph. */
  finish(): void {
    if (!this.#typing?.untouched) this.endParagraph();
    this.typed.gathering.finish();
    if (this.fields.contents) this.typed.noContents();
  }

  /** Whether what stands here is seen in the text. */
  get shown(): boolean {
    const { destination, look } = this.groups.state;
    return destination === 'text' && this.fields.shown && (look & HIDDEN) === 0;
  }

  words(text: string): void {
    const typing = this.#typing;
    const { look, revision } = this.groups.state;
    if (!typing || !this.fields.shown) return;
    if (revision !== this.#revised && revision) this.typed.found(revision);
    this.#revised = revision;
    if (revision === 'deletion') {
      typing.hides = true;
      return;
    }
    if ((look & HIDDEN) !== 0) {
      this.typed.hide(text);
      return;
    }
    if (this.fields.contents) typing.role = 'contents';
    typing.type(text, look, this.fields.link);
  }

  lineEnd(): void {
    if (this.shown) this.#typing?.add({ kind: 'line' });
  }

  pageEnd(): void {
    const typing = this.#typing;
    if (typing) typing.hides = true;
    if (!typing?.untouched) this.lineEnd();
  }

  /** Ends a paragraph, be it empty, and begins the next. */
  paragraph(): void {
    this.endParagraph();
    this.typed.gathering.begin();
  }

  /** Ends a paragraph unless nothing is in it. */
  part(): void {
    const typing = this.#typing;
    if (typing?.untouched) typing.hides = true;
    else this.paragraph();
  }

  /** Ends a cell of a table; one without words is no blank line. */
  cell(): void {
    const typing = this.#typing;
    if (typing?.untouched) typing.hides = true;
    this.paragraph();
  }

  endParagraph(): void {
    const typing = this.#typing;
    if (!typing) return;
    const { paragraph, revision } = this.groups.state;
    typing.settle();
    this.#style(typing, paragraph);
    const label = this.label.trim();
    if (label !== '' && !typing.unseen) typing.item = itemOf(label, paragraph);
    this.label = '';
    this.typed.gathering.end(paragraph.dropCap || revision === 'deletion');
    this.fields.settle();
  }

  /** Begins a paragraph within the one that is open, or in a note. */
  beginWithin(): void {
    this.typed.gathering.begin();
    this.groups.state.paragraph = NORMAL;
    this.#labels.push(this.label);
    this.label = '';
  }

  /** Goes on with the paragraph around the one that ended. */
  endWithin(): void {
    this.label = this.#labels.pop() ?? '';
  }

  #style(typing: Typing, { style, outline, centred, border }: ParagraphState): void {
    const contents = typing.role === 'contents';
    const named = this.styles.role(style);
    if (named) ({ role: typing.role, level: typing.level } = named);
    else if (outline !== null && outline < 9) [typing.role, typing.level] = ['heading', outline + 1];
    if (contents) typing.role = 'contents';
    typing.centred = centred;
    typing.border = border;
  }

  get #typing(): Typing | null {
    return this.typed.typing;
  }
}

function itemOf(label: string, { list, listLevel }: ParagraphState): Item {
  const ordered = /[\p{L}\p{N}]/u.test(label) && label !== 'o';
  const number = Number.parseInt(/\d+/.exec(label)?.[0] ?? '1', 10);
  return { list: `${list}`, level: listLevel, ordered, label, number, goesOn: false };
}
