import type { Code, Weight } from '../diagnostics/index.js';
import type { Person, Settings, Source, Span } from '../document/index.js';
import type { FamilyName } from './families.js';

/** A file the manifest names: its path in the manifest's folder, and where it is named. */
export interface FileRef {
  /** Forward slashes, no leading `./`. */
  readonly path: string;
  readonly span: Span;
}

/** Words of the manifest, with their place, so that they are edited and reported like a story's. */
export interface Words {
  readonly text: string;
  readonly span: Span;
}

/** How heavy what is told weighs, by its code, where the editor says so. */
export type Checks = Readonly<Partial<Record<Code, Weight>>>;

export type OrderKey = 'manifest' | 'title' | 'author' | 'date' | 'words';

/** The manifest, checked and resolved: every default filled in, every style merged. */
export interface Manifest {
  readonly source: Source;
  readonly title: Words;
  readonly subtitle: Words | null;
  readonly editors: readonly Person[];
  /** BCP 47. */
  readonly language: string;
  /** ISO 8601 day, or null: then `SOURCE_DATE_EPOCH`, the newest story's date, or 1980-01-01. */
  readonly date: string | null;
  /** When the ebook was last changed, as a day or a moment in UTC; or null: then `SOURCE_DATE_EPOCH`, else the date. */
  readonly modified: string | null;
  readonly publisher: string | null;
  readonly identifier: { readonly ebook: string | null; readonly print: string | null };
  readonly rights: string | null;
  /** Own text for the copyright page, paragraphs parted by blank lines. */
  readonly copyright: Words | null;
  readonly description: string | null;
  readonly subjects: readonly Subject[];
  readonly series: { readonly name: string; readonly number: number | null } | null;
  readonly order: { readonly by: OrderKey; readonly reverse: boolean };
  /** The style that holds where neither part nor story says otherwise. */
  readonly settings: Settings;
  readonly front: {
    readonly dedication: Words | null;
    readonly epigraph: { readonly text: Words; readonly source: Words | null } | null;
    readonly foreword: FileRef | null;
  };
  readonly entries: readonly Entry[];
  readonly back: {
    readonly afterword: FileRef | null;
    readonly about: readonly { readonly person: Person; readonly text: Words }[];
    /** Own text for the colophon, whether there is one at all, or null for what the book is set in. */
    readonly colophon: Words | false | null;
  };
  readonly cover: CoverSettings;
  readonly pdf: PdfSettings;
  readonly epub: EpubSettings;
  readonly checks: Checks;
}

/** A shop of ebooks, or all that are known. */
export type Store = 'kobo' | 'kindle' | 'apple' | 'all';

/** What the book is about: words, and their code in schemes of the trade. */
export interface Subject {
  readonly name: string;
  readonly thema: string | null;
  readonly bisac: string | null;
}

/** Chapters of a file that the manifest asks for: numbers from 1, runs of them, or titles. */
export interface ChosenChapters {
  readonly parts: readonly (string | { readonly from: number; readonly to: number })[];
  readonly span: Span;
}

/** What an archive tells of a story that its credits may tell, too. */
export type CreditKey = 'rating' | 'fandoms' | 'tags' | 'series';

/** A part with its stories, or a story that stands alone. */
export type Entry = PartEntry | StoryEntry;

export interface PartEntry {
  readonly kind: 'part';
  readonly title: Words;
  readonly stories: readonly StoryEntry[];
}

export interface StoryEntry {
  readonly kind: 'story';
  readonly id: string;
  /** At least one; several files are one story's chapters. */
  readonly files: readonly FileRef[];
  /** Null: the title is looked for in the text. */
  readonly title: Words | null;
  /** Stands for the title in running heads. */
  readonly short: Words | null;
  /** Empty: the author is looked for in the text. */
  readonly authors: readonly Person[];
  readonly date: string | null;
  readonly source: string | null;
  readonly rights: string | null;
  readonly headnote: Words | null;
  readonly warnings: readonly string[];
  /** Null: all of them. */
  readonly chapters: ChosenChapters | null;
  /** Which of the works in its file it is, by number from 1 or by title; null where nobody says. */
  readonly work: number | string | null;
  readonly credits: readonly CreditKey[];
  readonly settings: Settings;
  /** Over those of the manifest. */
  readonly checks: Checks;
  /** Where the entry stands in the manifest. */
  readonly span: Span;
}

export interface CoverSettings {
  readonly image: FileRef | null;
  readonly alt: string | null;
  readonly fit: 'crop' | 'pad';
  /** A design's name, or null for the default one. */
  readonly design: string | null;
  /** A CSS hex colour from which the design's palette is made, or null for the design's own. */
  readonly colour: string | null;
  /** Whether title and authors are printed over `image`. */
  readonly title: boolean;
  readonly span: Span | null;
}

/** `reading`: tagged, linked, with its cover. `press`: the interior alone, as printers take it. */
export type Profile = 'reading' | 'press';

export interface Margins {
  /** Points. */
  readonly inside: number;
  readonly outside: number;
  readonly top: number;
  readonly bottom: number;
}

export interface PdfSettings {
  readonly profile: Profile;
  /** Page after trimming, in points. */
  readonly trim: { readonly width: number; readonly height: number };
  /** A consistent set of openers, ornaments, heads and contents. */
  readonly design: 'classic' | 'modern' | 'zine';
  /** A family that comes with Sheaf, or files of the manifest's folder. */
  readonly font: FamilyName | { readonly regular: FileRef; readonly italic: FileRef; readonly bold: FileRef | null };
  /** Faces asked in turn for characters that `font` lacks, before the built-in symbol and emoji faces. */
  readonly fallback: readonly FileRef[];
  /** Points. */
  readonly size: number;
  /** Points from baseline to baseline. */
  readonly leading: number;
  /** Null: chosen from trim, measure and page count. */
  readonly margins: Margins | null;
  readonly open: 'recto' | 'next';
  /** How a story's first words are set; null: the design's way. */
  readonly opener: 'lead-in' | 'drop-cap' | 'plain' | null;
  /** Blank lines above a story's title; null: the design's. */
  readonly sink: number | null;
  readonly heads: 'author-title' | 'book-title' | 'none';
  /** Null: the design's place. */
  readonly folios: 'foot' | 'head' | 'none' | null;
  /** 18 pt, ragged right, no hyphens. */
  readonly largePrint: boolean;
  readonly images: 'grey' | 'colour';
  /** Whether blank pages stand in the reading profile's file. */
  readonly blanks: 'keep' | 'drop';
  readonly links: 'footnote' | 'none';
  /** Points of bleed around press pages whose pictures reach the edge. */
  readonly bleed: number;
}

export interface EpubSettings {
  /** Whether the book's own fonts are embedded. */
  readonly fonts: boolean;
  /** The family to embed: that of the pages, or the default where they are set in fonts of the manifest's own. */
  readonly family: FamilyName;
  /** Levels of the contents that reading systems are given. */
  readonly contents: 2 | 3;
  /** Whether authors are creators beside the editors, or contribute. */
  readonly creators: 'all' | 'editor';
  /** Whose limits it is held against. */
  readonly store: Store;
  /** What it was found to conform to, and by whom; null where nobody measured it. */
  readonly claim: { readonly standard: string; readonly certifier: string } | null;
}
