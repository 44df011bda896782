import { headingRanks, isFigure, type Noted, noteSigns, type Terms, termsOf } from '../../book/index.js';
import type { Block, Run } from '../../document/index.js';
import { noteCuts } from '../resources/fonts.js';
import type { Gathering } from './gatherings.js';
import { callId, noteId } from './links.js';
import { escapeAttribute } from './markup.js';
import type { PageBreak } from './pagebreaks.js';
import { type EbookTerms, ebookTermsOf } from './terms.js';
import type { Workshop, XhtmlAnchor } from './workshop.js';

/** One file while it is being set: whose words stand in it, and what it has been found to hold. */
export class FileSetter {
  readonly #called = new Set<string>();
  readonly #signs: ReadonlyMap<string, string>;
  /** Our own words, in the language of the words around them. */
  readonly terms: Terms & EbookTerms;
  /** How far below its title each heading ranks. */
  readonly ranks: ReadonlyMap<Block, 1 | 2>;

  constructor(
    readonly shop: Workshop,
    readonly gathering: Gathering,
    /** The story or essay whose words stand here, if any; its notes are called from them. */
    readonly story: Noted | null,
    readonly anchors: XhtmlAnchor[] = [],
  ) {
    const language = story?.settings?.language ?? shop.book.language;
    this.terms = language === shop.book.language ? shop.terms : { ...termsOf(language), ...ebookTermsOf(language) };
    this.ranks = headingRanks(story?.blocks ?? []);
    this.#signs = story ? noteSigns(story) : new Map();
  }

  /** The same file, where it holds words of another story. */
  of(story: Noted): FileSetter {
    return new FileSetter(this.shop, this.gathering, story, this.anchors);
  }

  /** The printed page's mark, in the running text or between blocks. */
  pageBreak({ id, label }: PageBreak, element: 'span' | 'div' = 'span'): string {
    this.anchors.push({ kind: 'page', id, label });
    const name = escapeAttribute(this.terms.page(label));
    return `<${element} epub:type="pagebreak" role="doc-pagebreak" id="${id}" aria-label="${name}. "></${element}>`;
  }

  /** The breaks before a block that has no running text of its own to hold them. */
  pageBreaksAt(block: Block): string {
    return this.shop.pages
      .within(block)
      .map((page) => this.pageBreak(page, 'div'))
      .join('');
  }

  /** The scene break of the story, or of the book where no story is being set. */
  sceneBreak(): string {
    return this.shop.art.sceneBreak(this.story?.settings?.ornament ?? null);
  }

  /** A call in the text, which readers answer by showing the note; the note leads back to the first of them. */
  noteCall(note: string): string {
    const { story, shop, gathering } = this;
    const href = story && shop.links.id(noteId(story, note), gathering.file);
    if (!story || !href) return '';
    const id = this.#called.has(note) ? '' : ` id="${callId(story, note)}"`;
    this.#called.add(note);
    const sign = this.signOf(note);
    return `<a epub:type="noteref" role="doc-noteref" class="call"${id} href="${href}">${isFigure(sign) ? `<sup>${sign}</sup>` : sign}</a>`;
  }

  /** The sign by which a note is called and found again. */
  signOf(note: string): string {
    return this.#signs.get(note) ?? '*';
  }

  /** Takes note of what a run asks of the fonts, and of characters in it that no XHTML file can hold. */
  see(run: Run): void {
    this.shop.sieve.look(run);
    if (run.marks.length === 0) return;
    noteCuts(run, this.shop.cuts);
  }
}
