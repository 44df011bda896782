import type { Block } from '../../../document/index.js';
import { answerLines } from '../facts/answers.js';
import { type Company, companyOf, endOfHeader } from '../facts/company.js';
import { isDirection } from '../facts/directions.js';
import { type Edge, fragmentOf } from '../facts/edges.js';
import { formsOf } from '../facts/forms.js';
import { Heard } from '../facts/heard.js';
import { coverLetter, letterLines } from '../facts/letters.js';
import { type FootList, footList } from '../facts/lists.js';
import { type KnownName, looseWords, namesAmong, partsAmong } from '../facts/named.js';
import { believedNumbers } from '../facts/numbers.js';
import { type PieceLine, pieceLines } from '../facts/pieces.js';
import { type Standing, Standings } from '../facts/place.js';
import { postLines } from '../facts/post-heads.js';
import { type Ranges, rangesOf } from '../facts/ranges.js';
import { recordLines } from '../facts/records.js';
import { scriptLines } from '../facts/script.js';
import { seamsOf } from '../facts/seams.js';
import { showsItself } from '../facts/set-off.js';
import { type Sisters, sisterHeadings } from '../facts/sisters.js';
import { REPEATED, siteLines } from '../facts/site.js';
import { type Stack, stacksOf } from '../facts/stacks.js';
import { isTalkative } from '../facts/talk.js';
import { tells } from '../facts/telling.js';
import { toldInNotes } from '../facts/told-in-notes.js';
import { usualGap } from '../facts/usual-gap.js';
import { Zones } from '../facts/zones.js';
import { type Line, linesOf } from '../row.js';
import { type Times, timesAmong } from '../times.js';

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
  /** Where a letter begins and ends that stands above the story, at the top; both 0 if there is none; whether it says that it sends one. */
  readonly cover: readonly [number, number];
  readonly sends: boolean;
  /** Where a header that names title or author ends: what stands above it tells no story. */
  readonly headed: number;
  /** Where a story begins that seems to be told in notes with labels: then none is an author's for certain; null for any other. */
  readonly inNotes: number | null;
  /** The list that the file ends with under a heading of its own. */
  readonly list: FootList | null;
  readonly #site: Uint8Array;
  readonly #stacks: readonly (Stack | null)[];
  readonly #seams: Uint8Array;
  readonly #forms: Uint8Array;
  readonly #records: Uint8Array;
  readonly #script: Uint8Array;
  /** Headings that look alike, of which the file has several and no others. */
  readonly sisters: Sisters;
  /** The lines over each further piece of a file that holds several. */
  readonly pieces: ReadonlyMap<number, PieceLine>;
  readonly #sites: number;
  readonly #names: ReadonlyMap<string, number>;
  readonly #parts: ReadonlySet<string>;
  readonly #known: ReadonlyMap<string, KnownName['kind']>;
  readonly #letters: Uint8Array;
  /** How its lines sound. */
  readonly heard: Heard;
  readonly #zones: Zones;
  #places: Standings | undefined;
  #answers: Uint8Array | undefined;
  #talks: boolean | undefined;

  constructor(
    readonly blocks: readonly Block[],
    /** Whether the format tells the title. */
    readonly titled = false,
    /** What the manifest says the story and its authors are called. */
    names: readonly KnownName[] = [],
  ) {
    this.lines = linesOf(blocks);
    this.#known = new Map(names.map(({ kind, name }) => [looseWords(name), kind]));
    this.usual = usualGap(this.lines);
    this.company = companyOf(this.lines);
    this.#stacks = stacksOf(this.lines, this.usual);
    this.#seams = seamsOf(this.lines, this.#stacks);
    this.#forms = formsOf(this.lines);
    this.#records = recordLines(this.lines);
    this.#script = scriptLines(this.lines);
    this.pieces = pieceLines(this.lines, (at) => this.isForm(at));
    this.numbers = believedNumbers(this.lines);
    this.sisters = sisterHeadings(this.lines, this.usual, (line) => this.known(line) === 'title');
    this.times = timesAmong(blocks);
    this.ranges = rangesOf(this.lines);
    this.list = footList(this.lines);
    this.inNotes = toldInNotes(this.lines);
    this.#site = siteLines(this.lines, this.#stacks);
    this.#sites = this.#site.reduce((sum, one) => (one > 0 ? sum + 1 : sum), 0);
    this.#names = namesAmong(this.lines);
    this.#parts = partsAmong(this.lines);
    this.#letters = letterLines(this.lines);
    this.heard = new Heard(this.lines, this.company, this.#letters);
    const top = this.ranges.mail;
    const letter = coverLetter(this.lines, top, this.usual);
    this.cover = [top, letter?.end ?? 0];
    this.sends = letter?.sends ?? false;
    // Above the story's title nobody of the story writes.
    if (letter && !letter.sends) this.#letters.fill(0, top, letter.end);
    this.headed = endOfHeader(this.lines, this.company);
    const telling = (at: number) => tells(this, this.lines[at]!);
    this.#zones = new Zones(this.lines, telling, (at) => this.opensChapter(at));
  }

  /** How much the line at `at` sounds like an author who speaks of her story. */
  sound(at: number): number {
    return this.heard.sound(at);
  }

  get #placed(): Standings {
    this.#places ??= new Standings(this);
    return this.#places;
  }

  /** How the line at `at` stands to an edge and beside the story; null away from the edges. */
  standing(at: number): Standing | null {
    return this.#placed.standing(at);
  }

  /** Whether the line is one of several of a form that the story has not, under it (1), or heads them (2). */
  answers(at: number): number {
    this.#answers ??= answerLines({ lines: this.lines, isFoot: (one) => this.standing(one)?.zone === 'foot' });
    return this.#answers[at]!;
  }

  /** Whether the file shows nothing but a story. */
  get isBare(): boolean {
    return this.#placed.isBare;
  }

  /** Whether a line heads a chapter: a banner, a heading, or a number that counts up. */
  opensChapter(at: number): boolean {
    const { block, banner } = this.lines[at]!;
    return (
      block.kind === 'heading' ||
      banner?.kind === 'chapter' ||
      (banner?.kind === 'numbered' && this.numbers.has(at)) ||
      this.sisters.has(at) ||
      (this.pieces.has(at) && this.pieces.get(at) !== 'line')
    );
  }

  /** The short lines, with no blank line between, that the line is one of. */
  stack(at: number): Stack | null {
    return this.#stacks[at]!;
  }

  /** Whether the line is one of a form that the story fills in itself, or of a script. */
  isForm(at: number): boolean {
    return this.#forms[at] === 1 || this.#records[at] === 1 || this.isScript(at);
  }

  /** Whether the line is one of a script's: who speaks, or what is said. */
  isScript(at: number): boolean {
    return this.#script[at] === 1;
  }

  /** Whether the line stands where the next post begins within a file. */
  isSeam(at: number): boolean {
    return this.#seams[at] === 1;
  }

  /** Whether a site, a list or a press has put the line there. */
  isSite(at: number): boolean {
    return this.#site[at]! > 0;
  }

  /** Whether it is the only line of its kind in the file: an archive leaves more than one. */
  isLoneSite(at: number): boolean {
    return this.isSite(at) && this.#sites === 1;
  }

  /** Whether it is a head that stands on every page. */
  isRepeated(at: number): boolean {
    return this.#site[at] === REPEATED;
  }

  /** Whether one of the first lines, a title perhaps, says the same. */
  isNamed({ line, at }: Line): boolean {
    if (this.isScript(at)) return false;
    const first = this.#names.get(looseWords(line));
    return first !== undefined && first < at;
  }

  /** Whether the manifest says what the story is called. */
  get isCalled(): boolean {
    return [...this.#known.values()].includes('title');
  }

  /** Whether the manifest names an author. */
  get namesAuthor(): boolean {
    return [...this.#known.values()].includes('author');
  }

  /** Whether a line, with or without a "by", is the title or an author that the manifest names. */
  known({ line, by }: Line): KnownName['kind'] | null {
    if (this.#known.size === 0 || line === '') return null;
    const kind = this.#known.get(looseWords(by ?? line)) ?? null;
    return kind === 'title' && by !== null ? null : kind;
  }

  /** Whether the line stands where a header may: above the story or a chapter, no more than a few paragraphs down. */
  isHead(at: number): boolean {
    return this.#zones.isHead(at);
  }

  /** Whether the author is heard elsewhere: behind a label, in a header, or at both ends. */
  get talks(): boolean {
    this.#talks ??= isTalkative(this);
    return this.#talks;
  }

  /** Whether a line far from any edge shows nothing at all: it is story. */
  isPlain(at: number): boolean {
    const line = this.lines[at]!;
    if (this.heard.isNear(at) || line.block.kind !== 'paragraph' || showsItself(line)) return false;
    if (
      this.#site[at]! > 0 ||
      this.sisters.has(at) ||
      this.pieces.has(at) ||
      this.isSeam(at) ||
      this.isSeam(at + 1) ||
      postLines(this.lines)[at]! > 0
    )
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

  /** Whether no paragraph of the file's story stands above the line. */
  isOverStory(at: number): boolean {
    return this.#zones.isOverStory(at);
  }

  /** Whether no paragraph of its chapter's story stands above the line. */
  isAboveStory(at: number): boolean {
    return this.#zones.isAboveStory(at);
  }

  /** Whether it stands under the first paragraph that tells the story of its chapter. */
  isInside(at: number): boolean {
    return this.#zones.isInside(at);
  }

  /** Whether it stands above or below all paragraphs that tell the story of its chapter. */
  isOutside(at: number): boolean {
    return this.#zones.isOutside(at);
  }

  /** Whether it stands among the last few of a file or chapter. */
  isTail(at: number): boolean {
    return this.#zones.isTail(at);
  }

  /** Whether it stands above or below all that tells the story of its chapter, as far as a head or foot may go. */
  edge(at: number): Edge {
    return this.#zones.edge(at);
  }

  /** How little a line at such an edge looks like prose; 0 of all others. */
  fragment(at: number): number {
    const line = this.lines[at]!;
    if (this.edge(at) === null || this.#letters[at] === 1 || this.company[at]?.scripted) return 0;
    if (this.isScript(at) || this.isDirection(at)) return 0;
    // A name that opens several lines is somebody's who speaks.
    if (line.key && !line.key.meaning && this.#parts.has(line.key.key)) return 0;
    return fragmentOf(this.lines, at, this.company[at] ?? null);
  }

  /** `[A door closes.]` among names that speak: a direction of a script's. */
  isDirection(at: number): boolean {
    return isDirection(this.lines, at, (near) => this.#isSpoken(near));
  }

  #isSpoken(at: number): boolean {
    const { key } = this.lines[at]!;
    return key !== null && !key.meaning && (this.#parts.has(key.key) || this.company[at]?.scripted === true);
  }

  /** Whether a line is a name that opens several. */
  isPart(line: string): boolean {
    return this.#parts.has(line.toLowerCase());
  }

  /** Whether it is of a letter within the story. */
  isLetter(at: number): boolean {
    return this.#letters[at] === 1;
  }
}
