import { type AuthorsNote, type Block, type FixedLabel, type Source, textOf, WITHIN } from '../../document/index.js';
import { BlockBuilder } from '../build/blocks.js';
import { withDisclaimers } from '../build/disclaimers.js';
import { loose } from '../build/loose.js';
import { withoutRepeatedHeads } from '../build/repeated-heads.js';
import { withoutRepeats } from '../build/repeats.js';
import { withTellers } from '../build/tellers.js';
import { type Composed, compose } from '../html/compose.js';
import { type Notes, notesOf, resolved } from '../html/footnotes.js';
import { Pictures } from '../html/pictures.js';
import { elementsIn, first } from '../html/select.js';
import { AO3_PART } from '../html/sites/ao3.js';
import { FIMFICTION_BOOK } from '../html/sites/books.js';
import type { Site } from '../html/sites/site.js';
import type { ArchiveJob, Reader } from '../job.js';
import { type Manuscript, NO_ORIGIN, type Origin } from '../manuscript.js';
import { Refusal } from '../refusal.js';
import { type Contents, type ContentsEntry, contentsOf } from './contents.js';
import { refuseProtected } from './drm.js';
import { frontOf } from './front.js';
import { siteOfPart } from './generic.js';
import { INFORMATION, originOfInformation } from './information.js';
import { joined, withChapter } from './joined.js';
import { tellLeftOut } from './left-out.js';
import { listedLines } from './listed.js';
import { AO3_BOOK, makerOf } from './maker.js';
import { originOf } from './metadata.js';
import { type Package, packageOf } from './package.js';
import { type Part, partsOf, Sheets } from './parts.js';
import { type WorkParts, worksOf } from './works.js';
import { chosenOf } from './works-chosen.js';

/** Reads an ebook, EPUB 2 or 3. */
export const readEpub: Reader<ArchiveJob> = (job) => {
  refuseProtected(job.archive, job.file);
  return new BookReader(job).read();
};

class BookReader {
  readonly #book: Package;
  readonly #contents: Contents;
  readonly #parts: readonly Part[];
  /** The maker of the ebook, if it is a known one. */
  readonly #site: Site | null;
  readonly #sheets: Sheets;
  readonly #notes: Notes;
  readonly #ranks: ReadonlyMap<string, number>;
  readonly #opf: Source;
  /** Words of the story's files that are no story. */
  #left = 0;

  constructor(readonly job: ArchiveJob) {
    const { archive, file, name } = job;
    this.#book = packageOf(archive, file);
    this.#contents = contentsOf(archive, this.#book);
    this.#parts = partsOf(archive, file, this.#book, this.#contents);
    this.#site = makerOf(this.#book, this.#parts);
    this.#sheets = new Sheets(archive);
    this.#notes = notesOf(this.#parts, name);
    this.#ranks = this.#site ? new Map() : this.#ranksUsed();
    this.#opf = { file, part: this.#book.path, text: this.#book.page.source, unit: 'line' };
  }

  /** Throws a `Refusal` where there are no words of a story. */
  read(): Manuscript {
    const works = worksOf(this.#storyParts(), this.#book, this.#contents);
    const read = works.map((work) => this.#work(work, works.length > 1));
    const chosen = chosenOf(read, this.job);
    if (!chosen.blocks.some((block) => /[\p{L}\p{N}]/u.test(textOf(block))))
      throw new Refusal('empty', `There are no words of a story in \`${this.job.file}\``, 'is it the right file?');
    if (!this.#site) tellLeftOut(this.#parts, this.#left, this.job.file, this.job.report);
    return chosen;
  }

  /** Files of the story: what is read by links alone is none, but for notes. */
  #storyParts(): readonly Part[] {
    const site = this.#site;
    return this.#parts.filter(
      ({ matter, linear }) => site !== null || (linear && /^(?:story|dedication|information)$/.test(matter)),
    );
  }

  #work(work: WorkParts, several: boolean): Manuscript {
    const { parts } = work;
    const known = this.#site;
    const front = frontOf(work, several, known, this.#book, this.#opf);
    const { title, authors } = front;
    const read = parts.map((part) => this.#part(part, known, title));
    const blocks = withTellers(joined(read.map((one) => one.blocks)));
    const chapters = blocks.filter((block) => block.kind === 'heading' && block.fixed?.label === 'chapter');
    const single = chapters.length === 1 && sameWords(textOf(chapters[0]!), title);
    const body = single
      ? blocks.map((block) => (block === chapters[0] ? { ...block, fixed: REPEATED } : block))
      : blocks;
    return {
      format: known?.format ?? (this.#book.nav ? 'epub3' : 'epub2'),
      sources: this.#sources(parts),
      header: [],
      blocks: withDisclaimers(
        withoutRepeatedHeads(
          withoutRepeats([...(front.blocks ?? []), ...body], title, authors, 'it repeats the title or the author'),
        ),
      ),
      notes: [...read.flatMap(({ notes }) => notes), ...this.#apart(several)],
      origin: this.#origin(parts, known),
      works: [],
    };
  }

  /** Notes that stand in files of their own, which are no part of any work. */
  #apart(several: boolean): readonly AuthorsNote[] {
    const story = new Set(this.#storyParts());
    const others = several ? [] : this.#parts.filter((part) => !story.has(part));
    return others.flatMap((part) => this.#compose(part, NOTHING_READ, false).notes);
  }

  #compose(part: Part, site: Site, whole: boolean): Composed {
    const { page, source } = part;
    const pictures = new Pictures(page, source, (address) => this.#picture(part, address));
    const read = compose({
      page,
      source,
      site,
      styles: this.#sheets.of(part),
      notes: this.#notes,
      root: page.root,
      whole,
      ...(this.#site ? {} : { ranks: this.#ranks }),
      picture: pictures.meant,
      report: this.job.report,
    });
    pictures.tell(this.job.report);
    if (part.matter === 'story') this.#left += read.left;
    return read;
  }

  #part(part: Part, known: Site | null, title: string) {
    if (!known && part.matter === 'information') return this.#compose(part, INFORMATION, false);
    const entries = this.#contents.entries.filter(({ path }) => path === part.part);
    const generic = known ? null : siteOfPart(part, entries, title, listedLines(part, this.#contents));
    const saved = generic && first(part.page.root, AO3_PART.known) ? withRoles(AO3_PART, generic.site) : null;
    const site = known ?? saved ?? generic!.site;
    const read = this.#compose(part, site, !saved && (known === null || known === FIMFICTION_BOOK));
    const told = generic ? generic.heads.filter(({ elements }) => elements.length === 0) : [];
    let blocks = read.blocks;
    for (const { entry, before } of told) blocks = withChapter(blocks, this.#chapter(entry), before?.start ?? 0);
    return { ...read, blocks };
  }

  /** A chapter's heading that stands in the contents alone. */
  #chapter(entry: ContentsEntry): Block {
    const { page, path } = this.#contents;
    const builder = new BlockBuilder({ file: this.job.file, part: path, text: page?.source ?? '', unit: 'line' });
    builder.fix({ label: 'chapter', note: null, place: null, why: 'the ebook’s contents tell it' });
    builder.text(entry.element.start, entry.element.end, entry.title);
    builder.end(1);
    return builder.blocks()[0]!;
  }

  #picture({ part }: Part, address: string): string | null {
    if (/^[a-z][a-z\d+.-]*:/i.test(address)) return null;
    const path = resolved(part, address);
    return this.job.archive.has(path) ? `${this.job.file}${WITHIN}${path}` : null;
  }

  #sources(parts: readonly Part[]): readonly Source[] {
    const own = parts.map(({ source }) => source);
    return [...own, this.#opf];
  }

  #origin(parts: readonly Part[], known: Site | null): Origin {
    const told = parts.map(({ page, matter }) => {
      if (known?.origin) return known.origin(page);
      return matter === 'information' ? originOfInformation(page) : {};
    });
    const merged: Record<string, unknown> = { ...NO_ORIGIN, ...originOf(this.#book) };
    if (known === AO3_BOOK) merged.published = null;
    for (const one of told.toReversed())
      for (const [key, value] of Object.entries(one))
        if (value !== null && !(Array.isArray(value) && value.length === 0)) merged[key] = value;
    return merged as unknown as Origin;
  }

  /** The ranks of headings: where contents tell the chapters, what they do not tell are sections. */
  #ranksUsed(): ReadonlyMap<string, number> {
    const used = new Set<string>();
    for (const { page } of this.#parts)
      for (const { name } of elementsIn(page.root)) if (/^h[1-6]$/.test(name)) used.add(name);
    const told = this.#contents.entries.length > 1;
    return new Map([...used].sort().map((name, rank) => [name, told ? rank + 2 : rank + 1]));
  }
}

/** A file that was saved from the archive's page, read by its contents and by what the archive marks. */
const withRoles = (site: Site, { role }: Site): Site => ({ ...site, ...(role ? { role } : {}) });

/** Reads nothing of a page but the notes that others call. */
const NOTHING_READ: Site = {
  format: '',
  name: '',
  known: '',
  title: [],
  authors: [],
  story: '',
  role: () => ({ kind: 'cut' }),
};

const REPEATED: FixedLabel = { label: 'furniture', note: null, place: null, why: 'it repeats the title' };

const sameWords = (one: string, other: string): boolean => loose(one) === loose(other);
