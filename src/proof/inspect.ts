import { type Diagnostic, type PlainDiagnostic, toPlain } from '../diagnostics/index.js';
import {
  type AuthorsNote,
  type Block,
  childrenOf,
  countWords,
  type Finding,
  type Heading,
  type Inline,
  inlinesOf,
  type Label,
  type Origin,
  placeOf,
  plain,
  type SceneBreak,
  type Span,
  type Story,
  textOf,
  type Work,
} from '../document/index.js';
import { gapsOf, withoutCalls } from '../passes/index.js';
import { speechOf } from './speech.js';

/** What was found in one story: the JSON of `sheaf inspect`. */
export interface Inspection {
  readonly file: string;
  /** What the file is: `text`, `ao3-epub`, `docx-word`. */
  readonly format: string;
  /** What `line` and `lines` count. */
  readonly unit: 'line' | 'paragraph';
  readonly encoding: string;
  readonly title: string | null;
  readonly author: string | null;
  readonly authors: readonly string[];
  readonly header: Readonly<Record<string, string>>;
  readonly notes: readonly InspectedNote[];
  readonly dedication: string | null;
  readonly epigraph: readonly string[] | null;
  /** What is neither story nor a note: it never goes into a book. */
  readonly furniture: readonly {
    readonly text: string;
    readonly lines: readonly [number, number];
    readonly why: Why;
  }[];
  readonly chapters: readonly string[];
  /** The index in `paragraphs` of each chapter's first. */
  readonly chapterStarts: readonly number[];
  readonly headings: readonly (InPart & {
    readonly text: string;
    readonly line: number;
    readonly before: number;
    readonly why: Why;
  })[];
  readonly endMarker: string | null;
  /** The story alone, as written. */
  readonly paragraphs: readonly string[];
  /** `before` indexes `paragraphs`; `line` is that of the first paragraph after the break. */
  readonly sceneBreaks: readonly (InPart & {
    readonly before: number;
    readonly line: number;
    readonly form: string;
    readonly why: Why;
  })[];
  /** Blank lines between neighbouring paragraphs, and how often. */
  readonly gaps: Readonly<Record<string, number>>;
  readonly quotes: { readonly style: 'double' | 'single' | 'none'; readonly straight: number; readonly curly: number };
  readonly words: number;
  /** Every block that was found to be no plain story: what it is, and the facts that paid for it. */
  readonly why: readonly { readonly line: number; readonly label: Label; readonly text: string; readonly why: Why }[];
  /** Where another reading was nearly as cheap. */
  readonly doubts: readonly {
    readonly line: number;
    readonly was: Label;
    readonly or: Label;
    readonly margin: number;
  }[];
  /** Words of `paragraphs` in emphasis. */
  readonly emphasised: number;
  /** Those that stand in the story. */
  readonly pictures: number;
  /** What an archive tells of the story; only where the format tells it. */
  readonly origin?: Origin;
  /** Of a file with several works, each of them. */
  readonly stories?: readonly Work[];
  readonly diagnostics: readonly PlainDiagnostic[];
}

/** What stands in a container is in a part of it. */
interface InPart {
  readonly part?: string;
}

/** Two or three facts, in words. */
type Why = readonly string[];

export interface InspectedNote extends InPart {
  readonly kind: AuthorsNote['note'];
  readonly place: AuthorsNote['place'];
  readonly text: string;
  readonly lines: readonly [number, number];
  readonly rule: string;
  readonly certain: boolean;
  readonly why: Why;
}

/** What a story has, counted: as much of an inspection as a summary tells. */
export type Survey = Pick<Inspection, 'sceneBreaks' | 'gaps' | 'words'> & { readonly notes: readonly AuthorsNote[] };

/** Counts what was found in `story`, as `findStructure` leaves it. */
export const survey = (story: Story): Survey => surveyOf(story, new Walk(story));

function surveyOf({ blocks, endNotes }: Story, { notes, sceneBreaks, paragraphs }: Walk): Survey {
  const words = paragraphs.reduce((sum, paragraph) => sum + countWords(paragraph), 0);
  return { notes: [...notes, ...endNotes], sceneBreaks, gaps: Object.fromEntries(gapsOf(blocks)), words };
}

/** Tells what was found in `story`, as `findStructure` leaves it. */
export function inspect(story: Story, diagnostics: readonly Diagnostic[]): Inspection {
  const walk = new Walk(story);
  const { notes, sceneBreaks, gaps, words } = surveyOf(story, walk);
  return {
    file: story.sources[0]?.file ?? '',
    format: story.told?.format ?? 'text',
    unit: story.sources[0]?.unit ?? 'line',
    encoding: story.sources[0]?.encoding ?? 'utf-8',
    title: plain(story.title) || null,
    author: names(story.authors.map(({ name }) => name)),
    authors: story.authors.map(({ name }) => name),
    header: Object.fromEntries(story.header.map(({ key, value }) => [key, value])),
    notes: notes
      .toSorted((one, other) => order(one, story) - order(other, story))
      .map((note) => inspected(note, story)),
    dedication: walk.dedications.join('\n') || null,
    epigraph: walk.epigraphs.length > 0 ? walk.epigraphs : null,
    furniture: story.findings.filter(({ label }) => label === 'furniture').map(shownFurniture),
    chapters: walk.chapters,
    chapterStarts: walk.chapterStarts,
    headings: walk.headings,
    endMarker: walk.endMarker,
    paragraphs: walk.paragraphs,
    sceneBreaks,
    gaps,
    quotes: speechOf(walk.paragraphs),
    words,
    emphasised: walk.emphasised,
    pictures: walk.pictures,
    ...(story.told?.origin ? { origin: story.told.origin } : {}),
    ...(story.told && story.told.works.length > 1 ? { stories: story.told.works } : {}),
    why: story.findings
      .filter(({ label }) => label !== 'story')
      .map(({ label, text, why, span }) => ({ line: lineAt(span), label, text, why })),
    doubts: story.findings.flatMap(({ label, doubt, span }) =>
      doubt ? [{ line: lineAt(span), was: label, ...doubt }] : [],
    ),
    diagnostics: diagnostics.map(toPlain),
  };
}

class Walk {
  readonly paragraphs: string[] = [];
  readonly sceneBreaks: (InPart & { before: number; line: number; form: string; why: Why })[] = [];
  readonly headings: (InPart & { text: string; line: number; before: number; why: Why })[] = [];
  readonly chapters: string[] = [];
  readonly chapterStarts: number[] = [];
  emphasised = 0;
  pictures = 0;
  readonly notes: AuthorsNote[] = [];
  readonly dedications: string[] = [];
  readonly epigraphs: string[] = [];
  endMarker: string | null = null;
  readonly #waiting: SceneBreak[] = [];

  constructor(readonly story: Story) {
    for (const block of story.blocks) this.block(block);
  }

  block(block: Block): void {
    switch (block.kind) {
      case 'scene-break':
        this.#waiting.push(block);
        return;
      case 'heading':
        this.#heading(block);
        return;
      case 'authors-note':
        this.notes.push(block);
        return;
      case 'dedication':
        this.dedications.push(plain(block.inlines));
        return;
      case 'end-marker':
        this.endMarker = plain(block.inlines);
        return;
      case 'quotation':
        if (block.role === 'epigraph') this.epigraphs.push(...block.blocks.map(textOf));
        else for (const child of block.blocks) this.block(child);
        return;
      case 'list':
        for (const child of childrenOf(block)) this.block(child);
        return;
      case 'paragraph':
      case 'verse':
      case 'figure':
        this.#text(block);
    }
  }

  #heading({ level, inlines, span }: Heading): void {
    const text = plain(inlines);
    if (level === 1) {
      this.chapters.push(text);
      this.chapterStarts.push(this.paragraphs.length);
    } else
      this.headings.push({
        text,
        line: lineAt(span),
        before: this.paragraphs.length,
        why: whyOf(this.story, span),
        ...partOf(span),
      });
  }

  #text(block: Block): void {
    const text = textOf(block.kind === 'paragraph' ? { ...block, inlines: withoutCalls(block.inlines) } : block);
    // A picture is no paragraph: a break above it is told at the one below.
    for (const { form, span } of block.kind === 'figure' ? [] : this.#waiting.splice(0))
      this.sceneBreaks.push({
        before: this.paragraphs.length,
        line: lineAt(block.span),
        form,
        why: form.startsWith('blank:') ? ['blank lines'] : form === 'heading' ? ['a heading'] : whyOf(this.story, span),
        ...partOf(block.span),
      });
    // What stands under a picture is its own, and no paragraph of the story.
    if (block.kind === 'figure') this.pictures += 1;
    else {
      this.paragraphs.push(text);
      for (const inlines of inlinesOf(block)) this.emphasised += wordsInEmphasis(inlines);
    }
  }
}

const wordsInEmphasis = (inlines: readonly Inline[]): number =>
  countWords(
    inlines
      .map((inline) => (inline.kind === 'run' && inline.marks.includes('emphasis') ? inline.text : ' '))
      .join('')
      .trim(),
  );

const partOf = ({ source: { part } }: Span): InPart => (part === undefined ? {} : { part });

const lineAt = ({ source, start }: Span): number => placeOf(source, start).line;

const lastLine = ({ source, start, end }: Span): number => placeOf(source, Math.max(start, end - 1)).line;

const order = (note: AuthorsNote, story: Story): number =>
  story.sources.indexOf(note.span.source) * 1e9 + note.span.start;

function inspected(note: AuthorsNote, story: Story): InspectedNote {
  const { note: kind, place, rule, certain, blocks, span } = note;
  const text = blocks.map(textOf).join('\n\n');
  return {
    kind,
    place,
    text,
    lines: [lineAt(span), lastLine(span)],
    ...partOf(span),
    rule,
    certain,
    why: whyOf(story, span),
  };
}

const shownFurniture = ({ text, span, why }: Finding) => ({
  text,
  lines: [lineAt(span), lastLine(span)] as const,
  why,
});

/** The facts that paid for what begins where `span` does. */
const whyOf = (story: Story, { source, start }: Span): Why => {
  const known =
    reasons.get(story) ?? new Map(story.findings.map((one) => [one.span.start, one]).reverse() as [number, Finding][]);
  reasons.set(story, known);
  const found = known.get(start);
  if (!found || found.span.source === source) return found?.why ?? [];
  return story.findings.find(({ span }) => span.source === source && span.start === start)?.why ?? [];
};

const reasons = new WeakMap<Story, ReadonlyMap<number, Finding>>();

/** Names as a by-line has them. */
function names(all: readonly string[]): string | null {
  if (all.length === 0) return null;
  return all.length === 1 ? all[0]! : `${all.slice(0, -1).join(', ')} and ${all.at(-1)!}`;
}
