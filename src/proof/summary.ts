import { type Change, countWords, plain, type Story } from '../document/index.js';
import { type Survey, survey } from './inspect.js';

/** Changes that are told as structure, not as marks. */
const STRUCTURE: ReadonlySet<string> = new Set([
  'strip',
  'title',
  'author',
  'header',
  'break',
  'heading',
  'note',
  'end',
]);

const TITLE_FROM: Readonly<Record<Story['titleFrom'], string>> = {
  manifest: 'title from the manifest',
  text: 'title found in the text',
  'file-name': 'title made from the file’s name',
  none: 'no title found',
};

/** What an editor should know of one story at a glance. Its doubts are counted when all is told: some come late. */
export interface Glance {
  readonly title: string;
  /** As the manifest names them. */
  readonly files: readonly string[];
  readonly words: number;
  /** Notes that were stripped; header lines are none. */
  readonly notesOut: number;
  /** Title and where it came from, words and notes; breaks and the blank lines they were found by; marks changed. */
  readonly lines: readonly string[];
}

/** Looks at one story; `found` is the story before it was edited. */
export function glanceOf(found: Story, edited: Story, changes: readonly Change[]): Glance {
  const seen = survey(found);
  return {
    title: plain(edited.title) || 'Untitled',
    files: [...new Set(found.sources.map(({ file }) => file))],
    words: seen.words,
    notesOut: strippedOf(found, changes).notes,
    lines: [
      [
        TITLE_FROM[edited.titleFrom],
        counted(seen.words, 'word'),
        ...notes(seen, found, edited, changes),
        ...share(seen, changes),
      ].join(' · '),
      [breaks(seen), gaps(seen)].filter((part) => part !== '').join(' · '),
      marks(changes),
    ],
  };
}

/** A glance in a few lines, with the number of its doubts. */
export function glanceText({ title, files, lines }: Glance, doubts: number): string {
  const [first, ...rest] = [
    ...lines.slice(0, -1),
    `${lines.at(-1)} · ${doubts === 0 ? 'no doubts' : counted(doubts, 'doubt')}`,
  ];
  return [`${title} (${files.join(', ')})`, ...[first, ...rest].map((line) => `  ${line}`)].join('\n');
}

/** What was stripped: notes, and lines of the header, which are told apart. */
function strippedOf({ header }: Story, changes: readonly Change[]): { readonly notes: number; readonly lines: number } {
  const heads = new Set(header.map(({ span }) => `${span.source.file}:${span.start}`));
  const stripped = changes.filter(({ rule }) => rule === 'strip');
  const lines = stripped.filter(({ span }) => heads.has(`${span.source.file}:${span.start}`)).length;
  return { notes: stripped.length - lines, lines };
}

function notes({ notes: found }: Survey, story: Story, edited: Story, changes: readonly Change[]): readonly string[] {
  const stripped = strippedOf(story, changes);
  const standing = edited.blocks.filter((block) => block.kind === 'authors-note' && block.certain).length;
  const kept = standing + edited.endNotes.length + edited.appendixNotes.length;
  const possible = found.filter(({ certain }) => !certain).length;
  const lines = stripped.lines > 0 ? [`${counted(stripped.lines, 'header line')} stripped`] : [];
  if (stripped.notes + kept + possible === 0) return ['no notes', ...lines];
  return [
    ...(stripped.notes > 0 ? [`${counted(stripped.notes, 'note')} stripped`] : []),
    ...lines,
    ...(kept > 0 ? [`${counted(kept, 'note')} kept`] : []),
    ...(possible > 0 ? [`${counted(possible, 'possible note')} kept`] : []),
  ];
}

/** The share of a story's words that may be taken out without a word about it. */
const UNTOLD = 1 / 10;

/** How much of a file was taken out, where that is so much that an editor should look at it. */
function share({ words }: Survey, changes: readonly Change[]): readonly string[] {
  // A header's lines are kept, or are stripped by a change of their own.
  const out = changes.filter(({ rule, after }) => after === '' && rule !== 'header');
  const taken = out.reduce((sum, { before }) => sum + countWords(before), 0);
  const part = taken / Math.max(1, taken + words);
  return part > UNTOLD ? [`${Math.round(100 * part)} % of all words taken out`] : [];
}

function breaks({ sceneBreaks }: Survey): string {
  if (sceneBreaks.length === 0) return 'no scene breaks';
  const forms = tally(sceneBreaks.map(({ form }) => form));
  return `${counted(sceneBreaks.length, 'scene break')} (${forms.map(([form, count]) => `${form} × ${count}`).join(', ')})`;
}

/** Blank lines between paragraphs: `1 × 239` says that 239 times there was one. */
const gaps = ({ gaps: histogram }: Survey): string => {
  const levels = Object.entries(histogram).map(([lines, count]) => `${lines} × ${count}`);
  return levels.length === 0 ? '' : `blank lines ${levels.join(', ')}`;
};

function marks(changes: readonly Change[]): string {
  const rules = tally(changes.map(({ rule }) => rule).filter((rule) => !STRUCTURE.has(rule)));
  return rules.length === 0
    ? 'no marks changed'
    : `changed: ${rules.map(([rule, n]) => counted(n, NOUNS[rule] ?? rule)).join(', ')}`;
}

/** Each kind with how often it stands there, in order of first sight. */
function tally(kinds: readonly string[]): readonly (readonly [kind: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts];
}

/** Rules whose name is not what they change. */
const NOUNS: Readonly<Record<string, string>> = {
  call: 'note call',
  editor: 'correction of yours',
  furniture: 'line left out',
};

const PLURALS: Readonly<Record<string, string>> = {
  dash: 'dashes',
  'correction of yours': 'corrections of yours',
  'line left out': 'lines left out',
  ellipsis: 'ellipses',
  emphasis: 'emphases',
};

/** `1 word`, `1,979 words`. */
const counted = (count: number, noun: string): string =>
  `${String(count).replace(/\B(?=(\d{3})+$)/g, ',')} ${count === 1 ? noun : (PLURALS[noun] ?? `${noun}s`)}`;
