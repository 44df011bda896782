import { type ContentsLine, listNames, type Section, sectionTitle, words } from '../../../book/index.js';
import { countWords, type Inline, textOf } from '../../../document/index.js';
import { element, type Line, type StructureElement } from '../../../pages/index.js';
import type { Voice } from '../../designs/index.js';
import type { Apparatus } from '../../letters/text.js';
import type { GalleyBlock, TextBlock } from '../../lines/galley.js';
import { withClosingSpace } from '../blocks/closing-space.js';
import { drawText } from '../draw-text.js';
import { leaderLine } from '../leaders.js';
import { evened, NARROWEST, SMALLER, show, widest } from '../show.js';
import type { BookDesk } from '../tools.js';
import { displayStyle, forNames, lettersOf, shrunk } from '../voices.js';
import { chapterName } from './story.js';

/** The label of the page on which a place lies, by the place's name; null while it is not known. */
export type FolioOf = (place: string) => string | null;

/** Words that a story's chapters must have, on average, to be listed: some five pages. */
const LISTED_CHAPTER = 1500;

/** The page is ruled in half lines, so that entries can be parted by one. */
export const GRAIN = 2;

/** A line of the contents, set, and what it is. */
export interface ContentsRow {
  readonly block: GalleyBlock;
  readonly kind: 'part' | 'first' | 'story' | 'chapter' | 'outside';
}

/** Folios that the column has room for in any book, so that its width seldom hangs on the numbers. */
const WIDE = ['000', 'xviii'];

/** The entries of the contents, set. */
export class ContentsList {
  readonly #desk: BookDesk;
  readonly #sections: ReadonlyMap<string, Section>;
  /** Width of the column of folios, and what keeps titles away from it. */
  readonly #column: number;

  constructor(
    desk: BookDesk,
    readonly entries: readonly ContentsLine[],
    readonly folioOf: FolioOf,
  ) {
    this.#desk = desk;
    this.#sections = new Map(desk.book.sections.map((section) => [section.id, section]));
    const letters = this.#folioLetters();
    const folios = [...placesIn(entries)].flatMap((place) => folioOf(place) ?? []);
    const widths = [...WIDE, ...folios].map((folio) => desk.compositor.width(desk.compositor.words(folio, letters)));
    this.#column = Math.max(...widths);
  }

  /** The entries, one below the other. */
  set(toc: StructureElement): readonly ContentsRow[] {
    const { entries } = this;
    const parted = entries.some((entry) => this.#isPart(entry));
    return entries.flatMap((entry, index) => {
      const item = element(toc, 'TOCI');
      if (!this.#isPart(entry)) {
        const after = parted && index > 0 && this.#isPart(entries[index - 1]!);
        return this.#story(entry, item, 0, after ? 'outside' : 'story');
      }
      const part = { block: this.#part(entry, item), kind: 'part' } as const;
      if (entry.children.length === 0) return [part];
      const within = element(item, 'TOC');
      const stories = entry.children.flatMap((child, place) =>
        this.#story(child, element(within, 'TOCI'), 0, place === 0 ? 'first' : 'story'),
      );
      return [part, ...stories];
    });
  }

  #story(
    entry: ContentsLine,
    item: StructureElement,
    level: number,
    kind: ContentsRow['kind'],
  ): readonly ContentsRow[] {
    const own = { block: this.#line(entry, item, level), kind };
    const listed = this.#chapters(entry);
    if (listed.length === 0) return [own];
    const within = element(item, 'TOC');
    const chapters = listed.flatMap((child) => this.#story(child, element(within, 'TOCI'), level + 1, 'chapter'));
    return [own, ...chapters];
  }

  /** Chapters of a long story, or of one in several files; those of a page or two would drown the stories' names. */
  #chapters({ section, children }: ContentsLine): readonly ContentsLine[] {
    const found = this.#sections.get(section);
    if (children.length === 0 || found?.kind !== 'story' || found.story.sources.length > 1) return children;
    const words = countWords(found.story.blocks.map(textOf).join('\n'));
    return words < LISTED_CHAPTER * children.length ? [] : children;
  }

  #isPart({ section }: ContentsLine): boolean {
    return this.#sections.get(section)?.kind === 'part';
  }

  #part(entry: ContentsLine, item: StructureElement): GalleyBlock {
    const desk = this.#desk;
    const { apparatus, owner } = linkTo(entry, item);
    return show(linked(entry.title), desk.design.contents.part, owner, desk, { apparatus, most: 4, grain: GRAIN });
  }

  #line(entry: ContentsLine, item: StructureElement, level: number): GalleyBlock {
    const desk = this.#desk;
    const { contents } = desk.design;
    const chapter = entry.chapter !== null;
    const { apparatus, owner } = linkTo(entry, item);
    const left = 1.5 * level * desk.measures.size;
    const title = this.#text(linked(entry.title), chapter ? contents.chapter : contents.title, left, owner, apparatus);
    const names = entry.authors.length > 0 ? entry.authors.map(({ name }) => name) : null;
    const author = names && linked(words(listNames(names, desk.language)));
    const voice = forNames(contents.author, entry.authors);
    const below = author ? this.#text(author, voice, left + desk.measures.size, owner, apparatus, true) : null;
    return this.#withFolio(title, below, this.folioOf(placeOf(entry)), owner, apparatus);
  }

  #text(
    inlines: readonly Inline[],
    voice: Voice,
    left: number,
    owner: StructureElement,
    apparatus: Apparatus,
    names = false,
  ): TextBlock {
    const desk = this.#desk;
    const em = desk.measures.size;
    const right = this.#column + 2.5 * em;
    const room = desk.measures.measure - left - right - 1.5 * em;
    // Capitals of names say nothing of where a line may end.
    for (let { scale } = voice; ; scale *= SMALLER) {
      const text = desk.compositor.shape(inlines, shrunk(lettersOf(voice, desk), scale / voice.scale), apparatus);
      const hyphenate = widest(text) > room;
      const set = (narrower: number) => {
        const edges = { left, right: right + narrower, hang: 1.5 * em, mirrored: false };
        const style = displayStyle(desk, { ...edges, hyphenate, bySense: !names });
        return desk.compositor.paragraph(text, style, { owner });
      };
      const block = names ? evened(text, room, set) : set(0);
      // Title and author must find room on one page, whatever they are.
      if (block.settings[0]!.lines <= desk.measures.rows / 2 || scale < NARROWEST) return block;
    }
  }

  /** Title and author in one piece, so that no page parts them; leader and folio stand on the title's last line. */
  #withFolio(
    title: TextBlock,
    author: TextBlock | null,
    folio: string | null,
    owner: StructureElement,
    apparatus: Apparatus,
  ): GalleyBlock {
    const { compositor, measures, design } = this.#desk;
    const number = folio === null ? null : compositor.shape(linked(words(folio)), this.#folioLetters(), apparatus);
    const titleRows = title.settings[0]!.lines;
    return {
      kind: 'fixed',
      rows: GRAIN * (titleRows + (author ? author.settings[0]!.lines : 0)),
      edges: 'free',
      withNext: false,
      draw: (place) => {
        const leading = GRAIN * place.leading;
        const top = place.baseline + (GRAIN - 1) * place.leading;
        const items = drawText(title, place.x, top, leading).map(withClosingSpace);
        const last = items.findLast((item): item is Line => item.kind === 'line');
        const right = place.x + measures.measure;
        if (number) {
          const leader = last && design.contents.leader;
          if (leader) items.push(...leaderLine(last, right - this.#column, leader, this.#desk));
          const foot = top + (titleRows - 1) * leading;
          items.push(...compositor.line(number, right - compositor.width(number), foot, owner).map(withClosingSpace));
        }
        if (author) items.push(...drawText(author, place.x, top + titleRows * leading, leading));
        return items;
      },
    };
  }

  #folioLetters() {
    return lettersOf(this.#desk.design.contents.folio, this.#desk);
  }
}

const placeOf = ({ section, chapter }: ContentsLine): string =>
  chapter === null ? section : chapterName(section, chapter);

/** The places that `entries` lead to. */
function* placesIn(entries: readonly ContentsLine[]): Iterable<string> {
  for (const entry of entries) {
    yield placeOf(entry);
    yield* placesIn(entry.children);
  }
}

/** One link for the whole entry: title, author and folio lead to its place. */
function linkTo(entry: ContentsLine, item: StructureElement) {
  const reference = element(item, 'Reference');
  const place = placeOf(entry);
  const owner = element(reference, 'Link', { alt: sectionTitle(entry) });
  const link = { target: { kind: 'anchor', name: place }, owner } as const;
  const apparatus: Apparatus = { link: () => ({ link, call: null }) };
  return { owner, apparatus };
}

/** Words that ask the entry's apparatus for its link. */
const linked = (inlines: readonly Inline[]): readonly Inline[] =>
  inlines.map((inline) => (inline.kind === 'run' ? { ...inline, link: '#' } : inline));
