import { Fields } from '../typed/fields.js';
import type { Findings } from '../typed/findings.js';
import { TypedBuilder } from '../typed/typed-builder.js';
import type { TypedParagraph } from '../typed/typed-file.js';
import { type Steps, walkElements } from '../xml/steps.js';
import type { XmlReader } from '../xml/xml-reader.js';
import { ContentControls } from './content-controls.js';
import { Illustrations } from './illustrations.js';
import type { Layout } from './layout.js';
import type { NoteCalls } from './note-calls.js';
import type { Relations } from './package.js';
import { Paragraphs } from './paragraphs.js';
import { Runs } from './runs.js';

/**
 * Walks over a part of a Word document and takes down what is seen of it: tracked changes accepted, comments, hidden text
 * and page numbers left out.
 */
export class Walk {
  readonly typed: TypedBuilder;
  readonly paragraphs: Paragraphs;
  readonly runs: Runs;
  readonly controls: ContentControls;
  readonly illustrations: Illustrations;
  readonly #fields = new Fields();

  constructor(
    readonly xml: XmlReader,
    layout: Layout,
    relations: Relations,
    private readonly notes: NoteCalls,
    findings: Findings,
    into: TypedParagraph[],
    /** Where everything found is told; by default at the paragraph that it stands in. */
    place: number | null = null,
  ) {
    this.typed = new TypedBuilder(into, findings, place);
    this.paragraphs = new Paragraphs(layout, this.typed, this.#fields);
    this.runs = new Runs(xml, layout, relations, this.typed, this.paragraphs, this.#fields);
    this.controls = new ContentControls(xml);
    this.illustrations = new Illustrations(xml, relations, this.typed, this.runs);
  }

  /** Walks to the end of the element that is open now. */
  walk(steps: Steps<Walk>): void {
    walkElements(this, steps);
    this.typed.gathering.finish();
    if (this.#fields.contents) this.typed.noContents();
  }

  beginParagraph(): void {
    this.paragraphs.begin();
    this.runs.beginParagraph();
  }

  endParagraph(): void {
    this.runs.endParagraph();
    this.paragraphs.end(this.controls.inContents);
  }

  call(kind: 'footnote' | 'endnote'): void {
    if (!this.runs.shown) return;
    const note = this.notes.call(kind, this.xml.attribute('w:id') ?? '');
    if (note === null) return;
    this.runs.add({ kind: 'call', note });
    if (/^(?:1|true|on)$/.test(this.xml.attribute('w:customMarkFollows') ?? '')) this.runs.sign();
  }

  /** Leaves out what was taken out, or moved away. */
  cut(): void {
    this.paragraphs.cut();
    this.xml.skip();
  }

  /** A row's properties: the row may have been taken out. */
  row(): void {
    const { xml } = this;
    const depth = xml.depth;
    let deleted = false;
    while (xml.next() !== 'end' && xml.depth >= depth) if (xml.name === 'w:del') deleted = true;
    if (!deleted) return;
    this.typed.found('deletion');
    xml.leave(depth - 1);
  }
}
