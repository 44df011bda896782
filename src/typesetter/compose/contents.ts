import { type ContentsEntry, type ContentsPage, contentsOf, listNames, titleOf, words } from '../../book/index.js';
import type { Inline } from '../../document/index.js';
import type { Voice } from '../designs/index.js';
import type { GalleyBlock, TextBlock } from '../galley.js';
import { leaderLine } from '../leaders.js';
import { type Item, type Line, SPACE, type StructureElement } from '../page.js';
import { element } from '../structure.js';
import type { Apparatus } from '../text.js';
import { setBookHeading } from './book-heading.js';
import { composed } from './composed.js';
import type { Composed, Desk } from './desk.js';
import { show } from './display.js';
import { drawText } from './draw-text.js';
import { plainHeads } from './heads.js';
import { Stick } from './stick.js';
import { chapterName } from './story.js';
import { rowsOf } from './title-page.js';
import { displayStyle, lettersOf } from './voices.js';

/** The label of the page on which a place lies, by the place's name; null while it is not known. */
export type FolioOf = (place: string) => string | null;

/** The contents: what stands where. Its own length does not hang on the numbers it tells. */
export function composeContents(
  section: ContentsPage,
  desk: Desk,
  owner: StructureElement,
  folioOf: FolioOf,
): Composed {
  const { measures, book, terms, settings } = desk;
  const stick = new Stick();
  stick.name(section.id);
  setBookHeading(terms.contents, owner, stick, desk);
  const list = new List(desk, folioOf);
  const entries = list.set(contentsOf(book), element(owner, 'TOC'));
  const airy = rowsOf([...stick.galley, ...entries.map(({ block }) => block)]) + 1.3 * entries.length <= measures.rows;
  let afterParts = false;
  for (const entry of entries) {
    const leavesPart = afterParts && entry.depth === 'top';
    stick.blank(entry.depth === 'part' || leavesPart ? 2 : airy && entry.depth !== 'chapter' ? 1 : 0);
    stick.add(entry.block);
    if (entry.depth === 'part') stick.blank(1);
    afterParts ||= entry.depth === 'part';
  }
  const heads = plainHeads(book.title, terms.contents, settings.heads);
  return composed(section, stick, desk, { heads, folios: true });
}

/** A line of the contents, set, and what it is: air stands above parts and what follows them, never above a chapter. */
interface Entry {
  readonly block: GalleyBlock;
  readonly depth: 'part' | 'top' | 'within' | 'chapter';
}

class List {
  readonly #desk: Desk;
  /** Width of the column of folios, and what keeps titles away from it. */
  readonly #column: number;
  readonly #authors: boolean;

  constructor(
    desk: Desk,
    readonly folioOf: FolioOf,
  ) {
    this.#desk = desk;
    const letters = this.#folioLetters();
    const widths = ['000', 'xviii'].map((folio) => desk.compositor.width(desk.compositor.words(folio, letters)));
    this.#column = Math.max(...widths);
    this.#authors = desk.book.authors.length > 1;
  }

  set(entries: readonly ContentsEntry[], toc: StructureElement, level = 0, inPart = false): readonly Entry[] {
    return entries.flatMap((entry) => {
      const item = element(toc, 'TOCI');
      const part = this.#isPart(entry);
      const block = part ? this.#part(entry, item) : this.#line(entry, item, level);
      const depth = part ? 'part' : entry.chapter !== null ? 'chapter' : inPart ? 'within' : 'top';
      if (entry.children.length === 0) return [{ block, depth }];
      const below = this.set(entry.children, element(item, 'TOC'), part ? level : level + 1, part);
      return [{ block, depth }, ...below];
    });
  }

  #isPart({ section }: ContentsEntry): boolean {
    return this.#desk.book.sections.some(({ kind, id }) => kind === 'part' && id === section);
  }

  #part(entry: ContentsEntry, item: StructureElement): GalleyBlock {
    const desk = this.#desk;
    const { apparatus, owner } = linkTo(entry, item);
    return show(linked(entry.title), desk.design.contents.part, owner, desk, { apparatus, most: 4 });
  }

  #line(entry: ContentsEntry, item: StructureElement, level: number): GalleyBlock {
    const desk = this.#desk;
    const { contents } = desk.design;
    const chapter = entry.chapter !== null;
    const { apparatus, owner } = linkTo(entry, item);
    const left = 1.5 * level * desk.measures.size;
    const title = this.#text(linked(entry.title), chapter ? contents.chapter : contents.title, left, owner, apparatus);
    const names = this.#authors && entry.authors.length > 0 ? entry.authors.map(({ name }) => name) : null;
    const author = names && linked(words(listNames(names, desk.book.language)));
    const below = author ? this.#text(author, contents.author, left + desk.measures.size, owner, apparatus) : null;
    return this.#withFolio(title, below, this.folioOf(placeOf(entry)), owner, apparatus);
  }

  #text(
    inlines: readonly Inline[],
    voice: Voice,
    left: number,
    owner: StructureElement,
    apparatus: Apparatus,
  ): TextBlock {
    const desk = this.#desk;
    const em = desk.measures.size;
    const text = desk.compositor.shape(inlines, lettersOf(voice, desk), apparatus);
    const style = displayStyle(desk, { left, right: this.#column + 2.5 * em, hang: 1.5 * em });
    return desk.compositor.paragraph(text, style, { owner });
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
      rows: titleRows + (author ? author.settings[0]!.lines : 0),
      edges: 'free',
      withNext: false,
      draw: ({ x, baseline, leading }) => {
        const items = drawText(title, x, baseline, leading).map(apart);
        const last = items.findLast((item): item is Line => item.kind === 'line');
        const right = x + measures.measure;
        const row = baseline + (titleRows - 1) * leading;
        if (number) {
          const leader = last && design.contents.leader;
          if (leader) items.push(...leaderLine(last, right - this.#column, leader, this.#desk));
          items.push(...compositor.line(number, right - compositor.width(number), row, owner).map(apart));
        }
        if (author) items.push(...drawText(author, x, baseline + titleRows * leading, leading));
        return items;
      },
    };
  }

  #folioLetters() {
    return { ...lettersOf(this.#desk.design.contents.folio, this.#desk), figures: 'tabular' as const };
  }
}

/** A line that ends with a space, so that who listens or copies does not hear title, folio and author as one word. */
const apart = <I extends Item>(item: I): I =>
  item.kind === 'line' && item.tokens.at(-1) !== SPACE ? { ...item, tokens: [...item.tokens, SPACE] } : item;

const placeOf = ({ section, chapter }: ContentsEntry): string =>
  chapter === null ? section : chapterName(section, chapter);

/** One link for the whole entry: title, author and folio lead to its place. */
function linkTo(entry: ContentsEntry, item: StructureElement) {
  const reference = element(item, 'Reference');
  const place = placeOf(entry);
  const owner = element(reference, 'Link', { alt: titleOf(entry) });
  const link = { target: { kind: 'anchor', name: place }, owner } as const;
  const apparatus: Apparatus = { link: () => ({ link, call: null }) };
  return { owner, apparatus };
}

/** Words that ask the entry's apparatus for its link. */
const linked = (inlines: readonly Inline[]): readonly Inline[] =>
  inlines.map((inline) => (inline.kind === 'run' ? { ...inline, link: '#' } : inline));
