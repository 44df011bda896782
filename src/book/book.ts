import type { Archived, AuthorsNote, Block, Inline, Person, Story } from '../document/index.js';
import type { Subject } from '../manifest/index.js';

/** What both books are made from: metadata, and its sections in reading order. */
export interface Book {
  readonly title: string;
  readonly subtitle: string | null;
  readonly editors: readonly Person[];
  /** Every author of a story, each once, in order of first story. */
  readonly authors: readonly Person[];
  /** BCP 47. */
  readonly language: string;
  /** ISO 8601 day, never from a clock. */
  readonly date: string;
  /** When the ebook was last changed: a moment in UTC, never from a clock. */
  readonly modified: string;
  /** Words of the stories, as `inspect` counts them. */
  readonly words: number;
  readonly publisher: string | null;
  readonly identifier: { readonly ebook: string | null; readonly print: string | null };
  readonly rights: string | null;
  readonly description: string | null;
  readonly subjects: readonly Subject[];
  readonly series: { readonly name: string; readonly number: number | null } | null;
  readonly sections: readonly Section[];
}

/** Front pages carry roman folios, body and back arabic ones. */
export type Matter = 'front' | 'body' | 'back';

interface SectionBase {
  /** An XML name, one of a kind in the book; files and link targets are named by it. */
  readonly id: string;
  readonly matter: Matter;
}

export interface HalfTitle extends SectionBase {
  readonly kind: 'half-title';
}

export interface TitlePage extends SectionBase {
  readonly kind: 'title-page';
}

/** Copyright page: the book's own lines, then who wrote what, whence and by whose leave. */
export interface CopyrightPage extends SectionBase {
  readonly kind: 'copyright';
  readonly blocks: readonly Block[];
  readonly credits: readonly Credit[];
}

export interface Credit {
  readonly story: Story;
  /** The day on which it was first published where `source` says; null where that is not known for certain. */
  readonly published: string | null;
  readonly source: string | null;
  readonly rights: string | null;
  readonly warnings: readonly string[];
  /** What its archive tells of it. */
  readonly archived: readonly Archived[];
}

export interface BookDedication extends SectionBase {
  readonly kind: 'book-dedication';
  readonly blocks: readonly Block[];
}

export interface Epigraph extends SectionBase {
  readonly kind: 'epigraph';
  readonly blocks: readonly Block[];
  readonly source: readonly Inline[] | null;
}

export interface ContentsPage extends SectionBase {
  readonly kind: 'contents';
}

/** Foreword or afterword: an essay by the editors. */
export interface Essay extends SectionBase {
  readonly kind: 'essay';
  readonly role: 'foreword' | 'afterword';
  readonly title: readonly Inline[];
  readonly authors: readonly Person[];
  readonly blocks: readonly Block[];
  /** Its footnotes. */
  readonly endNotes: readonly AuthorsNote[];
}

export interface PartPage extends SectionBase {
  readonly kind: 'part';
  readonly title: readonly Inline[];
}

export interface StorySection extends SectionBase {
  readonly kind: 'story';
  readonly story: Story;
  /** `id` of the part it stands in, or null. */
  readonly part: string | null;
}

/** The authors' notes that were moved to the end of the book, by story. */
export interface Appendix extends SectionBase {
  readonly kind: 'appendix';
  readonly groups: readonly { readonly story: Story; readonly notes: readonly AuthorsNote[] }[];
}

export interface About extends SectionBase {
  readonly kind: 'about';
  readonly people: readonly {
    readonly person: Person;
    readonly blocks: readonly Block[];
    readonly stories: readonly Story[];
  }[];
}

export interface Colophon extends SectionBase {
  readonly kind: 'colophon';
  readonly blocks: readonly Block[];
  /** What it says in the ebook, which may carry other letters, or none. */
  readonly ebook: readonly Block[];
}

export type Section =
  | HalfTitle
  | TitlePage
  | CopyrightPage
  | BookDedication
  | Epigraph
  | ContentsPage
  | Essay
  | PartPage
  | StorySection
  | Appendix
  | About
  | Colophon;

/** One handler per kind of section: leave one out and the compiler says which. */
export type SectionHandlers<R> = { readonly [K in Section['kind']]: (section: Extract<Section, { kind: K }>) => R };

/** Gives `section` to the handler of its kind. */
export function handleSection<R>(section: Section, handlers: SectionHandlers<R>): R {
  return (handlers[section.kind] as (section: Section) => R)(section);
}
