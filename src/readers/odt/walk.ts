import { safeLink } from '../plain/links.js';
import { Findings, NOWHERE } from '../typed/findings.js';
import { Gathering } from '../typed/gathering.js';
import { HIDDEN, type Look, over } from '../typed/looks.js';
import { symbolOf } from '../typed/symbols.js';
import type { FindingKind, TypedParagraph } from '../typed/typed-file.js';
import type { Typing } from '../typed/typing.js';
import { wholeNumber } from '../typed/whole-number.js';
import type { XmlReader } from '../xml/xml-reader.js';
import { labelAt } from './list-levels.js';
import { Lists } from './lists.js';
import type { ParagraphStyle, Styles } from './styles.js';

/** A paragraph that is open, with what is open in it. */
interface Open {
  readonly style: ParagraphStyle;
  /** How letters look, innermost last. */
  readonly looks: Look[];
  readonly links: (string | null)[];
  /** Whether the last character was a space: more of them are one (ODF 1.3 part 3, 6.1.2). */
  spaced: boolean;
  hides: boolean;
  drawn: boolean;
}

/** A frame: of what it shows one picture is taken. */
interface Frame {
  href: string | null;
  embedded: boolean;
  alt: string;
}

/** A note that is being read; what is open around it waits. */
interface Note {
  readonly gathering: Gathering;
  readonly open: Open[];
  readonly told: TypedParagraph[];
}

/**
 * Walks over the body of an OpenDocument text and takes down what is seen of it. What tracked changes took out is kept apart
 * from the text in such a file, and left out; so are annotations, hidden text and page numbers.
 */
export class Walk {
  readonly notes: TypedParagraph[][] = [];
  readonly findings = new Findings();
  #gathering: Gathering;
  #open: Open[] = [];
  readonly #around: Note[] = [];
  readonly #lists: Lists;
  readonly #frames: Frame[] = [];
  readonly #counts: number[] = [];
  readonly #changes = new Map<string, FindingKind>();
  /** How many lists of contents and hidden sections are open. */
  #contents = 0;
  readonly #hidden: boolean[] = [];
  /** What the text that follows is told to: a paragraph, or the description of a picture. */
  #describes = false;
  #pictures = 0;

  constructor(
    readonly xml: XmlReader,
    readonly styles: Styles,
    readonly paragraphs: TypedParagraph[],
  ) {
    this.#gathering = new Gathering(paragraphs);
    this.#lists = new Lists(styles.lists);
  }

  /** Walks to the end of the element that is open now. */
  walk(): void {
    const { xml } = this;
    const depth = xml.depth;
    for (let event = xml.next(); event !== 'end'; event = xml.next()) {
      if (event === 'open') OPENED.get(xml.name)?.(this);
      else if (event === 'text') this.#text(xml.text);
      else if (xml.depth < depth) break;
      else CLOSED.get(xml.name)?.(this);
    }
    this.#gathering.finish();
  }

  // Paragraphs.

  beginParagraph(outline: number | null): void {
    const { xml } = this;
    const style = this.styles.paragraph(xml.attribute('text:style-name'));
    const typing = this.#gathering.begin();
    if (style.named) ({ role: typing.role, level: typing.level } = style.named);
    if (outline !== null && typing.role !== 'title' && typing.role !== 'contents')
      [typing.role, typing.level] = ['heading', outline];
    if (this.#contents > 0) typing.role = 'contents';
    typing.centred = style.centred;
    typing.border = style.border;
    typing.item = this.#around.length > 0 ? null : this.#lists.place();
    if (outline !== null && !typing.item && xml.attribute('text:is-list-header') !== 'true')
      this.#number(typing, outline);
    this.#open.push({ style, looks: [style.look], links: [], spaced: true, hides: false, drawn: false });
  }

  /** Headings may be numbered by their level. */
  #number(typing: Typing, level: number): void {
    const levels = this.styles.outline;
    const counts = this.#counts;
    counts.length = Math.min(counts.length, level);
    for (let at = counts.length; at < level; at += 1)
      counts[at] = (levels.get(at + 1)?.start ?? 1) - (at === level - 1 ? 1 : 0);
    counts[level - 1]! += 1;
    const label = labelAt(levels, level, counts);
    if (label === '' || !levels.get(level)?.ordered) return;
    typing.item = {
      list: 'outline',
      level: level - 1,
      ordered: true,
      label,
      number: counts[level - 1]!,
      goesOn: false,
    };
  }

  endParagraph(): void {
    const open = this.#open.pop();
    const { typing } = this.#gathering;
    if (!open || !typing) return;
    if (typing.untouched && (open.drawn || (open.style.isRule && !typing.border))) typing.add({ kind: 'rule' });
    typing.unseen = typing.untouched && (open.hides || this.#isHidden);
    this.#gathering.end();
  }

  beginCell(): void {
    this.#gathering.beginCell();
  }

  endCell(): void {
    this.#gathering.endCell();
  }

  beginList(): void {
    const { xml } = this;
    this.#lists.begin(
      xml.attribute('text:style-name'),
      xml.attribute('text:continue-numbering') === 'true' || xml.attribute('text:continue-list') !== null,
    );
  }

  endList(): void {
    this.#lists.end();
  }

  item(): void {
    this.#lists.item(wholeNumber(this.xml.attribute('text:start-value')));
  }

  beginContents(): void {
    this.#contents += 1;
  }

  endContents(): void {
    this.#contents -= 1;
  }

  beginSection(): void {
    const { xml } = this;
    this.#hidden.push(
      xml.attribute('text:display') === 'none' || this.styles.hidesSection(xml.attribute('text:style-name')),
    );
  }

  endSection(): void {
    this.#hidden.pop();
  }

  get #isHidden(): boolean {
    return this.#hidden.includes(true);
  }

  // Words.

  #text(text: string): void {
    if (this.#describes) {
      const frame = this.#frames.at(-1);
      if (frame) frame.alt += text;
      return;
    }
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
    const { typing } = this.#gathering;
    if (!open || !typing) return;
    open.spaced = false;
    const style = open.looks.at(-1)!.on;
    if ((style & HIDDEN) !== 0 || this.#isHidden) {
      open.hides = true;
      this.findings.hide(text, this.#at);
    } else typing.type(text, style, open.links.at(-1) ?? null);
  }

  spaces(): void {
    const count = Number(this.xml.attribute('text:c') ?? '1');
    this.type(' '.repeat(count > 0 && count < 1000 ? Math.floor(count) : 1));
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

  lineEnd(): void {
    const open = this.#open.at(-1);
    this.#gathering.typing?.add({ kind: 'line' });
    if (open) open.spaced = true;
  }

  // Notes, pictures, lines.

  beginNote(): void {
    const told: TypedParagraph[] = [];
    this.#around.push({ gathering: this.#gathering, open: this.#open, told });
    this.#gathering = new Gathering(told);
    this.#open = [];
  }

  endNote(): void {
    const note = this.#around.pop();
    if (!note) return;
    this.#gathering.finish();
    this.#gathering = note.gathering;
    this.#open = note.open;
    const { typing } = this.#gathering;
    if (!typing || this.#isHidden) return;
    typing.add({ kind: 'call', note: this.notes.length });
    this.notes.push(note.told);
    this.#open.at(-1)!.spaced = false;
  }

  beginFrame(): void {
    this.#frames.push({ href: null, embedded: true, alt: '' });
  }

  describes(here: boolean): void {
    this.#describes = here && this.#frames.length > 0;
  }

  /** A picture of a frame; of several the first that a book can show. */
  image(): void {
    const frame = this.#frames.at(-1);
    const href = this.xml.attribute('xlink:href');
    if (!frame || href === null || href === '' || frame.href !== null) return;
    frame.embedded = !/^[a-z][a-z\d+.-]*:|^\//i.test(href);
    frame.href = href.replace(/^(?:\.\/|#)/, '');
  }

  /** A picture that stands in the text itself, as letters (base64). */
  data(): void {
    const frame = this.#frames.at(-1);
    this.#pictures += 1;
    if (frame) frame.href ??= `picture-${this.#pictures}`;
    this.xml.skip();
  }

  endFrame(): void {
    const frame = this.#frames.pop();
    if (!frame || frame.href === null || this.#isHidden) return;
    const alone = !this.#gathering.typing;
    const typing = this.#gathering.typing ?? this.#gathering.begin();
    typing.add({ kind: 'picture', href: frame.href, embedded: frame.embedded, alt: frame.alt.trim() });
    if (alone) this.#gathering.end();
  }

  drawnLine(): void {
    const open = this.#open.at(-1);
    if (open) open.drawn = true;
  }

  // What an editor should hear of.

  get #at(): number {
    return this.#around.length > 0 ? NOWHERE : this.#gathering.at;
  }

  found(kind: FindingKind): void {
    this.findings.find(kind, this.#at);
  }

  leaveOut(kind: FindingKind): void {
    this.found(kind);
    this.xml.skip();
  }

  /** The list of tracked changes: what was taken out stands in it. */
  changes(): void {
    const { xml } = this;
    let id = '';
    for (const depth = xml.depth; xml.next() !== 'end' && xml.depth >= depth; ) {
      if (xml.name === 'text:changed-region') id = xml.attribute('text:id') ?? xml.attribute('xml:id') ?? id;
      const kind = xml.name === 'text:insertion' ? 'insertion' : xml.name === 'text:deletion' ? 'deletion' : null;
      if (kind === null || this.#changes.has(`${id} ${kind}`)) continue;
      this.#changes.set(`${id} ${kind}`, kind);
      this.findings.find(kind, NOWHERE);
    }
  }

  /** Where in the text a change was made. */
  changed(): void {
    const id = this.xml.attribute('text:change-id') ?? '';
    for (const kind of ['insertion', 'deletion'] as const)
      if (this.#changes.has(`${id} ${kind}`)) this.findings.find(kind, this.#at, 0);
  }
}

type Step = readonly [string, (walk: Walk) => void];

/** Lists that a program makes of a text's headings, words or figures. */
const INDEXES = [
  'text:table-of-content',
  'text:alphabetical-index',
  'text:user-index',
  'text:illustration-index',
  'text:table-index',
  'text:object-index',
  'text:bibliography',
];

/** What is not seen in the text, or tells of its pages. */
const UNSEEN = [
  ...INDEXES.map((name) => `${name}-source`),
  'text:variable-decls',
  'text:sequence-decls',
  'text:user-field-decls',
  'text:note-citation',
  'text:page-number',
  'text:page-count',
  'text:page-continuation',
  'text:hidden-paragraph',
  'text:hidden-text',
  'text:number',
  'text:script',
  'office:forms',
  'office:annotation-end',
  'office:event-listeners',
  'table:shapes',
  'draw:object',
  'draw:object-ole',
  'draw:plugin',
  'draw:floating-frame',
  'draw:control',
  'draw:glue-point',
];

const shape: (walk: Walk) => void = (walk) => walk.found('text-box');

/** What begins with each element; of all others the inside is read as if they were not there. */
const OPENED: ReadonlyMap<string, (walk: Walk) => void> = new Map<string, (walk: Walk) => void>([
  ['text:p', (walk) => walk.beginParagraph(null)],
  [
    'text:h',
    (walk) => {
      const level = wholeNumber(walk.xml.attribute('text:outline-level')) ?? 1;
      walk.beginParagraph(Math.min(9, Math.max(1, level)));
    },
  ],
  ['text:span', (walk) => walk.beginSpan()],
  ['text:a', (walk) => walk.beginLink()],
  ['text:s', (walk) => walk.spaces()],
  ['text:tab', (walk) => walk.type('\t')],
  ['text:line-break', (walk) => walk.lineEnd()],
  ['text:note', (walk) => walk.beginNote()],
  ['text:list', (walk) => walk.beginList()],
  ['text:list-item', (walk) => walk.item()],
  ['text:section', (walk) => walk.beginSection()],
  ['text:ruby-text', (walk) => walk.type('(')],
  ['text:tracked-changes', (walk) => walk.changes()],
  ['text:change', (walk) => walk.changed()],
  ['text:change-start', (walk) => walk.changed()],
  ['office:annotation', (walk) => walk.leaveOut('comment')],
  ['table:table-cell', (walk) => walk.beginCell()],
  ['draw:frame', (walk) => walk.beginFrame()],
  ['draw:image', (walk) => walk.image()],
  ['office:binary-data', (walk) => walk.data()],
  ['draw:text-box', shape],
  ['svg:title', (walk) => walk.describes(true)],
  ['svg:desc', (walk) => walk.describes(true)],
  ['draw:line', (walk) => walk.drawnLine()],
  ['draw:connector', (walk) => walk.drawnLine()],
  ...INDEXES.map((name): Step => [name, (walk) => walk.beginContents()]),
  ...UNSEEN.map((name): Step => [name, (walk) => walk.xml.skip()]),
]);

const CLOSED: ReadonlyMap<string, (walk: Walk) => void> = new Map<string, (walk: Walk) => void>([
  ['text:p', (walk) => walk.endParagraph()],
  ['text:h', (walk) => walk.endParagraph()],
  ['text:span', (walk) => walk.endSpan()],
  ['text:a', (walk) => walk.endLink()],
  ['text:note', (walk) => walk.endNote()],
  ['text:list', (walk) => walk.endList()],
  ['text:section', (walk) => walk.endSection()],
  ['text:ruby-text', (walk) => walk.type(')')],
  ['table:table-cell', (walk) => walk.endCell()],
  ['draw:frame', (walk) => walk.endFrame()],
  ['svg:title', (walk) => walk.describes(false)],
  ['svg:desc', (walk) => walk.describes(false)],
  ...INDEXES.map((name): Step => [name, (walk) => walk.endContents()]),
]);
