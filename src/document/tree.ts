import type { Finding, FixedLabel } from './label.js';
import type { Told } from './origin.js';
import type { Person } from './person.js';
import type { NoteKind, NotePlace, Settings } from './settings.js';
import type { Source, Span } from './source.js';

/** How a run looks or what it is, apart from its words. */
export type Mark = 'emphasis' | 'strong' | 'code' | 'strike' | 'underline' | 'small-caps' | 'superscript' | 'subscript';

/**
 * Text in one style. Either verbatim, unit for unit as in the source, or a replacement for its whole span:
 * if `text.length` equals the span's length the run is verbatim, and an index maps straight to an offset.
 */
export interface Run {
  readonly kind: 'run';
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Where a link leads (`http`, `https` or `mailto` only), or null. */
  readonly link: string | null;
  readonly span: Span;
}

/** A line end the author meant: `<br>`, or two spaces at the end of a Markdown line. */
export interface LineBreak {
  readonly kind: 'line-break';
  readonly span: Span;
}

/** The place in the story to which a note, set elsewhere, belongs. */
export interface NoteCall {
  readonly kind: 'note-call';
  /** `AuthorsNote.id`. */
  readonly note: string;
  readonly span: Span;
}

export type Inline = Run | LineBreak | NoteCall;

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly inlines: readonly Inline[];
  /** Blank lines before it in its file; 0 for a paragraph parted by a single line end, or the first. */
  readonly gap: number;
  /** What its file marks it as for certain; a reader sets it, and structure is read around it. */
  readonly fixed?: FixedLabel;
  readonly span: Span;
}

/** A chapter's name or number (level 1), or that of a section within one (level 2). */
export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2;
  /** Its rank among its file's headings, where that is the third or a deeper one. */
  readonly rank?: number;
  readonly inlines: readonly Inline[];
  readonly gap: number;
  readonly fixed?: FixedLabel;
  readonly span: Span;
}

export interface SceneBreak {
  readonly kind: 'scene-break';
  /** How it was written: `glyph:***`, `blank:2`, `heading` (before a section's heading), `rule`. */
  readonly form: string;
  readonly fixed?: FixedLabel;
  readonly span: Span;
}

/** Lines that stay lines: a poem, a song, an address, a text message. */
export interface Verse {
  readonly kind: 'verse';
  readonly lines: readonly VerseLine[];
  readonly gap: number;
  readonly fixed?: FixedLabel;
  readonly span: Span;
}

export interface VerseLine {
  readonly inlines: readonly Inline[];
  /** Indent in ems, in steps of one. */
  readonly indent: number;
}

/** Words of another hand or time within the story: a quotation, or a letter with its salutation and signature. */
export interface Quotation {
  readonly kind: 'quotation';
  /** An epigraph is a motto with its source, above a story or chapter. */
  readonly role: 'quotation' | 'letter' | 'epigraph';
  readonly blocks: readonly Block[];
  readonly gap: number;
  readonly fixed?: FixedLabel;
  readonly span: Span;
}

export interface List {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly start: number;
  readonly items: readonly (readonly Block[])[];
  readonly gap: number;
  readonly fixed?: FixedLabel;
  readonly span: Span;
}

/** Words of the author about the story, never of the story. One with `certain: false` stays in the book, set apart. */
export interface AuthorsNote {
  readonly kind: 'authors-note';
  /** An XML name, one of a kind in its story; links in both books are made from it. */
  readonly id: string;
  readonly note: NoteKind;
  readonly place: NotePlace;
  /** The rule that found it: `label`, `phrase`, `manifest` and the like. */
  readonly rule: string;
  readonly certain: boolean;
  /** Whether print sets it at the foot of the page that calls it, rather than behind its story. */
  readonly foot?: boolean;
  readonly blocks: readonly Block[];
  readonly gap: number;
  readonly span: Span;
}

/** What may be asked of a picture: `![A boat](boat.jpg){.float}`. */
export const FIGURE_PLACES = ['float', 'bleed'] as const;
export type FigurePlace = (typeof FIGURE_PLACES)[number];

/** A picture of the manifest's folder. */
export interface Figure {
  readonly kind: 'figure';
  /** Path in the manifest's folder, forward slashes. */
  readonly path: string;
  readonly alt: string;
  readonly caption: readonly Inline[];
  /** In print: whether it may stand a little later, where its page has room, or fills a page of its own to the edges. */
  readonly place?: FigurePlace;
  readonly gap: number;
  readonly fixed?: FixedLabel;
  readonly span: Span;
}

/** A story's own dedication: part of the book, never a note. */
export interface Dedication {
  readonly kind: 'dedication';
  readonly inlines: readonly Inline[];
  readonly gap: number;
  readonly span: Span;
}

/** `The End`, `Fin`, `To be continued`. */
export interface EndMarker {
  readonly kind: 'end-marker';
  readonly inlines: readonly Inline[];
  readonly gap: number;
  readonly span: Span;
}

export type Block =
  | Paragraph
  | Heading
  | SceneBreak
  | Verse
  | Quotation
  | List
  | AuthorsNote
  | Figure
  | Dedication
  | EndMarker;

/** One handler per kind: leave one out and the compiler says which. */
export type Handlers<R> = { readonly [K in Block['kind']]: (block: Extract<Block, { kind: K }>) => R };

/** Gives `block` to the handler of its kind. */
export function handle<R>(block: Block, handlers: Handlers<R>): R {
  return (handlers[block.kind] as (block: Block) => R)(block);
}

/** A `Key: value` line above a story. `key` is lower case as written; what it means to us is `note`. */
export interface HeaderLine {
  readonly key: string;
  readonly value: string;
  /** The kind whose fate it shares, or null for what the book shows elsewhere or never (title, author, e-mail). */
  readonly note: NoteKind | null;
  /** The line as written, key and all, for a book that keeps it. */
  readonly inlines: readonly Inline[];
  readonly span: Span;
}

/** A foreword or afterword: its blocks, and the footnotes that they call. */
export interface EssayText {
  readonly blocks: readonly Block[];
  readonly endNotes: readonly AuthorsNote[];
}

/** A fact of an archive's about a story, for its credits. */
export interface Archived {
  readonly key: 'rating' | 'fandoms' | 'tags' | 'series';
  readonly value: string;
}

/** One work of the anthology, from reading to page. */
export interface Story {
  /** An XML name, one of a kind in the book, stable over changes of the text. */
  readonly id: string;
  readonly sources: readonly Source[];
  /** Empty until a title is known; a reader never guesses one. */
  readonly title: readonly Inline[];
  /** Where the title came from; `none` while it is empty. */
  readonly titleFrom: 'manifest' | 'text' | 'file-name' | 'none';
  /** What the title is called where room is scarce, if the manifest says. */
  readonly short?: readonly Inline[];
  readonly authors: readonly Person[];
  readonly authorsFrom: 'manifest' | 'text' | 'none';
  /** ISO 8601 day, month or year, or null. */
  readonly date: string | null;
  /** Where it was first published, as the manifest gives it. */
  readonly source: string | null;
  readonly rights: string | null;
  readonly warnings: readonly string[];
  /** What its archive tells of it that the manifest asks for: `rating` and the like, with what it says. */
  readonly archived?: readonly Archived[];
  /** The day on which its archive says that it first stood there. */
  readonly published?: string;
  /** The editor's few lines before the story. */
  readonly headnote: readonly Block[];
  readonly header: readonly HeaderLine[];
  readonly blocks: readonly Block[];
  /** Notes to be set after the story, in order of their calls. */
  readonly endNotes: readonly AuthorsNote[];
  /** Notes to be set in the book's appendix, in order of their calls. */
  readonly appendixNotes: readonly AuthorsNote[];
  readonly told?: Told;
  /** What the search of structure made of its files' blocks, and why; empty until it was. */
  readonly findings: readonly Finding[];
  readonly settings: Settings;
}
