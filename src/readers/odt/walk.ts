import { TypedBuilder } from '../typed/typed-builder.js';
import type { TypedParagraph } from '../typed/typed-file.js';
import { type Steps, walkElements } from '../xml/steps.js';
import type { XmlReader } from '../xml/xml-reader.js';
import { Changes } from './changes.js';
import { Frames } from './frames.js';
import { Lists } from './lists.js';
import { OutlineNumbers } from './outline-numbers.js';
import { Sections } from './sections.js';
import { Spans } from './spans.js';
import type { Styles } from './styles.js';

/**
 * Walks over the body of an OpenDocument text and takes down what is seen of it. What tracked changes took out is kept apart
 * from the text in such a file, and left out; so are annotations, hidden text and page numbers.
 */
export class Walk {
  readonly typed: TypedBuilder;
  readonly sections: Sections;
  readonly spans: Spans;
  readonly frames: Frames;
  readonly changes: Changes;
  readonly lists: Lists;
  readonly #outline = new OutlineNumbers();

  constructor(
    readonly xml: XmlReader,
    private readonly styles: Styles,
    into: TypedParagraph[],
  ) {
    this.typed = new TypedBuilder(into);
    this.sections = new Sections(xml, styles);
    this.spans = new Spans(xml, styles, this.typed, this.sections);
    this.frames = new Frames(xml, this.typed);
    this.changes = new Changes(xml, this.typed);
    this.lists = new Lists(styles.lists);
  }

  /** Walks to the end of the element that is open now. */
  walk(steps: Steps<Walk>): void {
    walkElements(this, steps);
    this.typed.gathering.finish();
  }

  /** Begins a paragraph, or a heading of the level `outline`. */
  beginParagraph(outline: number | null): void {
    const { xml, typed, styles } = this;
    const style = styles.paragraph(xml.attribute('text:style-name'));
    const typing = typed.gathering.begin();
    if (style.named) ({ role: typing.role, level: typing.level } = style.named);
    if (outline !== null && typing.role !== 'title' && typing.role !== 'contents')
      [typing.role, typing.level] = ['heading', outline];
    if (this.sections.inContents) typing.role = 'contents';
    typing.centred = style.centred;
    typing.border = style.border;
    typing.drawn = style.isRule && !typing.border;
    typing.item = typed.inNote ? null : this.lists.place();
    if (outline !== null && !typing.item && xml.attribute('text:is-list-header') !== 'true')
      typing.item = this.#outline.next(styles.outline, outline);
    this.spans.beginParagraph(style.look);
  }

  endParagraph(): void {
    const { typing, gathering } = this.typed;
    if (!typing) return;
    this.spans.endParagraph();
    if (this.sections.hidden) typing.hides = true;
    typing.settle();
    gathering.end();
  }

  beginList(): void {
    const { xml } = this;
    this.lists.begin(
      xml.attribute('text:style-name'),
      xml.attribute('text:continue-numbering') === 'true' || xml.attribute('text:continue-list') !== null,
    );
  }

  /** Text that stands between elements: words, or the description of a picture. */
  text(text: string): void {
    if (this.frames.describes) this.frames.describe(text);
    else this.spans.text(text);
  }

  beginNote(): void {
    this.typed.beginNote();
    this.spans.beginNote();
  }

  endNote(): void {
    const note = this.typed.endNote();
    if (!note) return;
    this.spans.endNote();
    if (!this.typed.typing || this.sections.hidden) return;
    this.typed.call(note);
    this.spans.part();
  }
}
