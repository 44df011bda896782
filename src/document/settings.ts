/** What an author's note is about, as far as its label and phrases tell; `footnote` is what the story calls itself. */
export type NoteKind =
  | 'author-note'
  | 'disclaimer'
  | 'spoilers'
  | 'summary'
  | 'warning'
  | 'rating'
  | 'beta'
  | 'review-ask'
  | 'gloss'
  | 'footnote'
  | 'cover-letter'
  | 'comment'
  | 'other';

export const NOTE_KINDS = [
  'author-note',
  'disclaimer',
  'spoilers',
  'summary',
  'warning',
  'rating',
  'beta',
  'review-ask',
  'gloss',
  'footnote',
  'cover-letter',
  'comment',
  'other',
] as const satisfies readonly NoteKind[];

/** Where a note stands in its story. */
export type NotePlace = 'header' | 'leading' | 'inline' | 'mid' | 'chapter' | 'trailing';

/**
 * What becomes of a note: left out, kept where it stands, moved behind its story, into the book's appendix, or to the foot of the
 * printed page that calls it, which is behind its story in the ebook.
 */
export const NOTE_FATES = ['strip', 'keep', 'end', 'appendix', 'foot'] as const;
export type NoteFate = (typeof NOTE_FATES)[number];

/** The house's speech marks; `as-written` curls them and keeps the story's own style. */
export type QuoteStyle = 'double' | 'single' | 'as-written';

/** The house's dash between words: close-set em, spaced en, or whichever the author used. */
export type DashStyle = 'em' | 'spaced-en' | 'as-written';

/** What a story is, where its lines are not those of prose. */
export const FORMS = ['prose', 'verse', 'script', 'letter', 'log'] as const;
export type Form = (typeof FORMS)[number];

/** The ornaments that Sheaf ships, as `assets/ornaments/NAME.svg`. */
export const ORNAMENTS = ['asterism', 'fleuron', 'stars', 'rule', 'lozenges', 'dots', 'wave', 'sheaf'] as const;

/** What a scene break shows: an ornament of ours, mere space, or the path of an SVG in the manifest's folder. */
export type Ornament = (typeof ORNAMENTS)[number] | 'space' | (string & {});

/** How one story is edited: built-in defaults, the manifest's style, its part's, its own, merged once; nothing optional. */
export interface Settings {
  /** BCP 47. */
  readonly language: string;
  readonly quotes: QuoteStyle;
  readonly dashes: DashStyle;
  readonly notes: Readonly<Record<NoteKind, NoteFate>>;
  /** Blank lines that make a scene break: found from the text, never, or this many and more (1 to 9). */
  readonly blankLines: 'auto' | 'off' | number;
  readonly ornament: Ornament;
  /** Whether the pictures within a story come along. */
  readonly pictures: 'keep' | 'drop';
  /** `auto`, or a label of the WHATWG Encoding Standard. */
  readonly encoding: string;
  /** Openings of blocks that are never notes. */
  readonly keep: readonly string[];
  /** Openings of blocks that are always notes, and are stripped. */
  readonly strip: readonly string[];
  /** What becomes of its lines; null: whatever each passage looks like. */
  readonly form: Form | null;
  /** The opening of the story's first block; null: the file's. */
  readonly from: string | null;
  /** The opening of the first block behind the story; null: none. */
  readonly until: string | null;
}

const everyKind = (fate: NoteFate): Record<NoteKind, NoteFate> =>
  Object.fromEntries(NOTE_KINDS.map((kind) => [kind, fate])) as Record<NoteKind, NoteFate>;

/** What was written to the editor is nobody’s else to read, whatever becomes of notes. */
const PRIVATE = { 'cover-letter': 'strip', comment: 'strip' } as const;

/**
 * One fate for every kind of note; but a footnote is the story's own, and only goes where it is named, and a letter to the editor
 * only stays there.
 */
export const notesAll: Readonly<Record<NoteFate, Readonly<Record<NoteKind, NoteFate>>>> = {
  strip: { ...everyKind('strip'), footnote: 'end' },
  keep: { ...everyKind('keep'), ...PRIVATE },
  end: { ...everyKind('end'), ...PRIVATE },
  appendix: { ...everyKind('appendix'), ...PRIVATE },
  foot: { ...everyKind('foot'), ...PRIVATE },
};

/** What holds when the manifest says nothing. */
export const DEFAULT_SETTINGS = {
  language: 'en',
  quotes: 'double',
  dashes: 'em',
  notes: notesAll.strip,
  blankLines: 'auto',
  ornament: 'asterism',
  pictures: 'keep',
  encoding: 'auto',
  keep: [],
  strip: [],
  form: null,
  from: null,
  until: null,
} as const satisfies Settings;
