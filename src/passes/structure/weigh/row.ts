import type { Block } from '../../../document/index.js';
import { isDedication } from '../dedication.js';
import { type Company, companyOf } from '../facts/company.js';
import { type Edge, edgesOf, fragmentOf, isVerse } from '../facts/edges.js';
import { isEditorial } from '../facts/editorial.js';
import { type Habits, habitsOf } from '../facts/habits.js';
import { coverLetter, letterLines } from '../facts/letters.js';
import { mottoAt } from '../facts/motto.js';
import { headedBy } from '../facts/note-company.js';
import { believedNumbers } from '../facts/numbers.js';
import { type Ranges, rangesOf } from '../facts/ranges.js';
import { REPEATED, siteLines } from '../facts/site.js';
import { soundOf } from '../facts/sound.js';
import type { Line } from '../row.js';
import { linesOf } from '../row.js';
import { type Times, timesAmong } from '../times.js';

/** How far from an edge or a sign of one an author's voice is listened for, in blocks. */
const EDGE = 40;
const NEAR = 12;

/** How a paragraph sounds that nobody listens to: like story. */
const UNHEARD = -6;

/** How a stanza sounds at most: its lines have no stops and may begin small. */
const VERSE = -1;

/** A name that the manifest gives. */
export interface KnownName {
  readonly kind: 'title' | 'author';
  readonly name: string;
}

/** A file's blocks in a row, with what they show together. */
export class Row {
  readonly lines: readonly Line[];
  /** Blank lines between most paragraphs. */
  readonly usual: number;
  /** How many lines nearby have a header line's shape, by line. */
  readonly company: readonly (Company | null)[];
  /** The lines whose numbers count up. */
  readonly numbers: ReadonlySet<number>;
  /** Headings of a story of several times. */
  readonly times: Times;
  readonly ranges: Ranges;
  readonly #site: Uint8Array;
  readonly #names: ReadonlyMap<string, number>;
  readonly #parts: ReadonlySet<string>;
  readonly #known: ReadonlyMap<string, KnownName['kind']>;
  readonly #letters: Uint8Array;
  readonly #heads: Uint8Array;
  readonly #tails: Uint8Array;
  readonly #inside: Uint8Array;
  readonly #first: number;
  readonly #edges: readonly Edge[];
  #talks: boolean | undefined;
  /** Where a letter begins and ends that was sent along with the story, at the top; both 0 if there is none. */
  readonly cover: readonly [number, number];
  readonly #sounds: (number | undefined)[] = [];
  readonly #listened: Uint8Array;
  #habits: Habits | undefined;

  constructor(
    readonly blocks: readonly Block[],
    /** Whether the format tells the title. */
    readonly titled = false,
    /** What the manifest says the story and its authors are called. */
    names: readonly KnownName[] = [],
  ) {
    this.lines = linesOf(blocks);
    this.#known = new Map(names.map(({ kind, name }) => [loose(name), kind]));
    this.#listened = nearSigns(this.lines);
    this.usual = usualGap(this.lines);
    this.company = companyOf(this.lines);
    this.numbers = believedNumbers(this.lines);
    this.times = timesAmong(blocks);
    this.ranges = rangesOf(this.lines);
    this.#site = siteLines(this.lines);
    this.#names = namesAmong(this.lines);
    this.#parts = partsAmong(this.lines);
    this.#letters = letterLines(this.lines);
    const top = this.ranges.mail;
    this.cover = [top, coverLetter(this.lines, top)];
    this.#heads = headLines(this);
    this.#tails = tailLines(this.lines);
    const prose = this.lines.flatMap((line) => (tells(this, line) ? [line.at] : []));
    this.#first = prose[0] ?? this.lines.length;
    this.#inside = insideLines(this.lines, prose);
    const telling = new Set(prose);
    this.#edges = edgesOf(
      this.lines,
      (at) => telling.has(at),
      (at) => this.opensChapter(at),
    );
  }

  /** How much the line at `at` sounds like an author who speaks of her story. */
  sound(at: number): number {
    const known = this.#sounds[at];
    if (known !== undefined) return known;
    const { text } = this.lines[at]!;
    const heard = this.#listened[at] === 1 && this.#letters[at] === 0 && !this.company[at]?.scripted;
    const sound = text === '' ? 0 : heard ? soundOf(aloud(this.lines[at]!), this.habits) : UNHEARD;
    // Of a single word, it may well be a note's: that says little.
    const least =
      this.lines[at]!.line !== '' && this.lines[at]!.words < 2 && !/[!?&:]/.test(text) ? Math.min(sound, 0.2) : sound;
    const own = isVerse(this.lines, at) ? Math.min(least, VERSE) : least;
    this.#sounds[at] = own;
    return own;
  }

  /** How its story is told, as far as its paragraphs away from the edges show. */
  get habits(): Habits {
    this.#habits ??= habitsOf(inner(this.lines));
    return this.#habits;
  }

  /** Whether a line heads a chapter: a banner, a heading, or a number that counts up. */
  opensChapter(at: number): boolean {
    const { block, banner } = this.lines[at]!;
    return (
      block.kind === 'heading' || banner?.kind === 'chapter' || (banner?.kind === 'numbered' && this.numbers.has(at))
    );
  }

  /** Whether a site, a list or a press has put the line there. */
  isSite(at: number): boolean {
    return this.#site[at]! > 0;
  }

  /** Whether it is a head that stands on every page. */
  isRepeated(at: number): boolean {
    return this.#site[at] === REPEATED;
  }

  /** Whether one of the first lines, a title perhaps, says the same. */
  isNamed({ line, at }: Line): boolean {
    const first = this.#names.get(loose(line));
    return first !== undefined && first < at;
  }

  /** Whether a line, with or without a "by", is the title or an author that the manifest names. */
  known({ line, by }: Line): KnownName['kind'] | null {
    if (this.#known.size === 0 || line === '') return null;
    const kind = this.#known.get(loose(by ?? line)) ?? null;
    return kind === 'title' && by !== null ? null : kind;
  }

  /** Whether the line stands where a header may: above the story or a chapter, no more than a few paragraphs down. */
  isHead(at: number): boolean {
    return this.#heads[at] === 1;
  }

  /** Whether the author is heard elsewhere: behind a label, in a header, or at both ends. */
  get talks(): boolean {
    this.#talks ??= isTalkative(this);
    return this.#talks;
  }

  /** Whether a line far from any edge shows nothing at all: it is story. */
  isPlain(at: number): boolean {
    const { block, label, key, banner, glyphs, ends } = this.lines[at]!;
    if (this.#listened[at] === 1 || block.kind !== 'paragraph') return false;
    if (label || key?.meaning || banner || glyphs || ends || this.#site[at]! > 0 || isEditorial(this.lines[at]!))
      return false;
    const { from, to, tail, contents } = this.ranges;
    if (at < from || at >= to || (tail && at >= tail.start) || contents) return false;
    return !this.times.found.has(at) && !this.isUnderBanner(at);
  }

  /** Whether the line above heads it. */
  isUnderBanner(at: number): boolean {
    const above = this.lines[at - 1];
    return above !== undefined && (above.banner !== null || above.glyphs === 'break' || above.label !== null);
  }

  /** Whether the lines from a label above down to here all sound like its note. */
  runsOn(at: number): boolean {
    for (let above = at; above > Math.max(-1, at - 9); above -= 1) {
      const { block, label, glyphs, banner } = this.lines[above]!;
      if (block.kind !== 'paragraph' || glyphs === 'break' || banner?.kind === 'chapter') return false;
      if (label && above < at) return label.reach === 'anywhere' || label.reach === 'edge';
      if (this.sound(above) < 0.3) return false;
    }
    return false;
  }

  /** Whether no paragraph of the file's story stands above the line. */
  isOverStory(at: number): boolean {
    return at <= this.#first;
  }

  /** Whether no paragraph of its chapter's story stands above the line. */
  isAboveStory(at: number): boolean {
    return this.isOverStory(at) || (this.isHead(at) && !this.isInside(at));
  }

  /** Whether it stands under the first paragraph that tells the story of its chapter. */
  isInside(at: number): boolean {
    for (let above = at - 1; above >= 0 && above > at - 12; above -= 1) {
      const { block, banner } = this.lines[above]!;
      if (block.kind === 'heading' || banner?.kind === 'chapter') return false;
      if (tells(this, this.lines[above]!)) return true;
    }
    return false;
  }

  /** Whether it stands above or below all paragraphs that tell the story of its chapter. */
  isOutside(at: number): boolean {
    return this.#inside[at] === 0;
  }

  /** Whether it stands among the last few of a file or chapter. */
  isTail(at: number): boolean {
    return this.#tails[at] === 1;
  }

  /** Whether it stands above or below all that tells the story of its chapter, as far as a head or foot may go. */
  edge(at: number): Edge {
    return this.#edges[at]!;
  }

  /** How little a line at such an edge looks like prose; 0 of all others. */
  fragment(at: number): number {
    const line = this.lines[at]!;
    if (!this.#edges[at] || this.#letters[at] === 1 || this.company[at]?.scripted) return 0;
    // A name that opens several lines is somebody's who speaks.
    if (line.key && !line.key.meaning && this.#parts.has(line.key.key)) return 0;
    return fragmentOf(this.lines, at, this.company[at] ?? null);
  }

  /** Whether it is of a letter within the story. */
  isLetter(at: number): boolean {
    return this.#letters[at] === 1;
  }
}

/** Paragraphs that hardly any note is among: those of the middle, without labels and keys. */
function inner(lines: readonly Line[]): readonly string[] {
  const edge = Math.min(EDGE, Math.floor(lines.length / 5));
  return lines
    .slice(edge, lines.length - edge)
    .flatMap(({ block, label, key, text }) =>
      block.kind === 'paragraph' && !label && !key?.meaning && text.length > 30 ? [text] : [],
    );
}

/** How many lines at the top may be the title. */
const TOP = 8;

const loose = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function namesAmong(lines: readonly Line[]): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const { at, line, key, words } of lines.slice(0, TOP)) {
    const name = key?.meaning?.role === 'title' && key.value !== '' ? key.value : words <= 12 ? line : '';
    if (loose(name) !== '' && !names.has(loose(name))) names.set(loose(name), at);
  }
  return names;
}

/** How many lines a name opens that is a part's in a script or talk. */
const PART = 3;

function partsAmong(lines: readonly Line[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { key } of lines) if (key && !key.meaning) counts.set(key.key, (counts.get(key.key) ?? 0) + 1);
  return new Set([...counts].flatMap(([key, count]) => (count >= PART ? [key] : [])));
}

/** Paragraphs of a story that show that it has begun: a header's lines do not come behind so many. */
const BEGUN = 2;

/** Marks the lines above the story of a file or chapter. */
function headLines(row: Row): Uint8Array {
  const marks = new Uint8Array(row.lines.length);
  let prose = 0;
  for (const line of row.lines) {
    if (row.opensChapter(line.at)) prose = 0;
    else if (prose < BEGUN && tells(row, line)) prose += 1;
    if (prose < BEGUN) marks[line.at] = 1;
  }
  return marks;
}

/** How loud the first line and the last must be to bear each other out. */
const BOTH = 1.2;

function isTalkative(row: Row): boolean {
  const { lines } = row;
  const labelled = lines.some(
    ({ label, at, speaks }) =>
      label !== null && /anywhere|edge/.test(label.reach) && !speaks && !row.company[at]?.scripted && row.isOutside(at),
  );
  if (
    labelled ||
    row.company.some((one, at) => one !== null && one.known > 1 && row.isHead(at) && lines[at]!.key?.meaning)
  )
    return true;
  const last = lines.findLastIndex(({ at, block }) => block.kind === 'paragraph' && !row.isSite(at));
  return last > 1 && row.sound(0) > BOTH && row.sound(last) > BOTH;
}

/** Whether the line above promises what this one says: a key without a value, a label that heads it. */
function isSaidAbove(lines: readonly Line[], at: number): boolean {
  const above = lines[at - 1];
  if (headedBy(lines, at) > 0) return true;
  return (
    above !== undefined &&
    ((above.key?.meaning != null && above.key.value === '') || /^(?:chapter |story )?summary$/i.test(above.line))
  );
}

/** Whether a line is a paragraph that tells a story, as far as it can be told without its neighbours. */
function tells(row: Row, line: Line): boolean {
  const { block, label, key, text, at } = line;
  if (isSaidAbove(row.lines, at) || at < row.ranges.mail || at < row.cover[1] || row.lines[at + 1]?.by != null)
    return false;
  // Fields of a mail, and keys among others, tell nothing though a name stands in quotation marks there.
  const keyed =
    key?.colon && (key.mail || (row.company[at]?.known ?? 0) > 0) && line.line !== '' && !row.company[at]?.scripted;
  if (
    block.kind !== 'paragraph' ||
    label ||
    key?.meaning ||
    keyed ||
    line.glyphs === 'break' ||
    line.ends ||
    row.isSite(at)
  )
    return false;
  const told = line.line === '' || line.speaks || (/[.!?…]["”’)*_]*$/.test(text) && line.words > 4);
  return told && line.by === null && row.sound(at) < 0.3 && !mottoAt(row.lines, at) && !isDedication(line.line);
}

/** Marks what stands between the first and the last such paragraph of each chapter. */
function insideLines(lines: readonly Line[], prose: readonly number[]): Uint8Array {
  const marks = new Uint8Array(lines.length);
  let above = -1;
  for (const at of prose) {
    const parted =
      above >= 0 &&
      lines.slice(above, at).some(({ block, banner }) => block.kind === 'heading' || banner?.kind === 'chapter');
    marks.fill(1, above >= 0 && !parted ? above : at, at + 1);
    above = at;
  }
  return marks;
}

/** How many lines are the last few. */
const TAIL = 8;

function tailLines(lines: readonly Line[]): Uint8Array {
  const marks = new Uint8Array(lines.length);
  marks.fill(1, Math.max(0, lines.length - TAIL));
  for (const { at, block, banner } of lines)
    if (block.kind === 'heading' || banner?.kind === 'chapter') marks.fill(1, Math.max(0, at - TAIL), at);
  return marks;
}

/** A label says nothing of how its note sounds, nor does a note in brackets of how its paragraph does. */
const aloud = ({ text, label }: Line): string =>
  label?.bracket && !/[)\]}>][\s*_]*$/.test(text)
    ? text.replace(/[([{][^()[\]{}]{0,300}[)\]}]/g, ' ')
    : unlabelled(text, label);

const unlabelled = (text: string, label: Line['label']): string =>
  label ? text.replace(/^[\s*_~([{<]*[\p{L}/.’' ]{1,30}?[\s*_)\]}>]*[:;–—-]+/u, ' ') || text : text;

/** The commonest gap between paragraphs that are long enough to be told. */
function usualGap(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const { at, gap, text } of lines) if (at > 0 && text.length > 60) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  let usual = 1;
  let most = 0;
  for (const [gap, count] of counts) if (count > most) [usual, most] = [gap, count];
  return usual;
}

/** Marks the lines near an edge, a chapter's banner, a label or an end. */
function nearSigns(lines: readonly Line[]): Uint8Array {
  const near = new Uint8Array(lines.length);
  near.fill(1, 0, EDGE);
  near.fill(1, Math.max(0, lines.length - EDGE));
  for (const { at, block, label, banner, ends } of lines)
    if (label || ends || block.kind === 'heading' || banner?.kind === 'chapter' || banner?.kind === 'numbered')
      near.fill(1, Math.max(0, at - NEAR), at + NEAR);
  return near;
}
