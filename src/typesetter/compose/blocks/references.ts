import { type Noted, noteSigns, secondSign, words } from '../../../book/index.js';
import type { Inline } from '../../../document/index.js';
import { element, type StructureElement } from '../../../pages/index.js';
import type { Footnote } from '../../letters/footnote.js';
import type { Apparatus, Call } from '../../letters/text.js';
import type { ComposingDesk } from '../tools.js';
import { linkFootnote } from './link-footnote.js';

/** The name of the place where a note of `story` is set; its call is at `callName` of it. */
export const noteName = (story: string, note: string): string => `${story}.${note}`;

/** The name of the place in the text that calls the note of that name. */
export const callName = (note: string): string => `${note}.call`;

/** An address that begins so is the name of a place in this book. */
const WITHIN = '#';

/** Words of ours that lead to a place in this book. */
export const leading = (text: string, place: string): readonly Inline[] =>
  words(text).map((inline) => ({ ...inline, link: WITHIN + place }) as Inline);

/** The apparatus of words that have no notes, and lead nowhere but within the book. */
export const withinBook = (owner: StructureElement): Apparatus => ({
  link: (href, text) => within(href, text, owner),
});

const within = (href: string, text: string, owner: StructureElement): ReturnType<NonNullable<Apparatus['link']>> => ({
  link: { target: { kind: 'anchor', name: href.slice(WITHIN.length) }, owner: element(owner, 'Link', { alt: text }) },
  call: null,
});

/** The notes that stand at the foot of the page that calls them. */
export interface Feet {
  has(note: string): boolean;
  set(note: string, sign: string): Footnote;
}

/** What leads out of one section's text: calls of its notes, and links. */
export class References {
  readonly #signs: ReadonlyMap<string, string>;
  /** Addresses printed at a page's foot so far, and the notes. */
  #addresses = 0;
  readonly #answered = new Set<string>();

  constructor(
    readonly section: string,
    readonly desk: ComposingDesk,
    noted: Noted | null,
    private readonly feet: Feet | null = null,
  ) {
    this.#signs = noted ? noteSigns(noted) : new Map();
  }

  /** The sign by which a note is called and found again; null of one that nothing calls. */
  signOf(note: string): string | null {
    return this.#signs.get(note) ?? null;
  }

  /** What shaping asks for the words of `owner`. */
  apparatus(owner: StructureElement): Apparatus {
    return {
      call: (note) => this.call(note, owner),
      link: (href, words) => {
        if (href.startsWith(WITHIN)) return within(href, words, owner);
        const link = { target: { kind: 'web', href }, owner: element(owner, 'Link', { alt: href }) } as const;
        return { link, call: this.#address(href, words, owner) };
      },
    };
  }

  /** The call of a note that is set elsewhere, or at the foot of the page where it is called first. */
  call(note: string, owner: StructureElement): Call {
    const text = this.signOf(note) ?? '*';
    const target = { kind: 'anchor', name: noteName(this.section, note) } as const;
    return {
      text,
      link: { target, owner: element(element(owner, 'Reference'), 'Link', { alt: text }) },
      footnote: this.#atFoot(note, text),
    };
  }

  /** The note itself where it is called first, if it stands at a page's foot. */
  #atFoot(note: string, sign: string): Footnote | null {
    if (!this.feet?.has(note) || this.#answered.has(note)) return null;
    this.#answered.add(note);
    return this.feet.set(note, sign);
  }

  /** Paper has no links: an address that the words do not tell is printed at the page's foot. */
  #address(href: string, words: string, owner: StructureElement): Call | null {
    if (this.desk.settings.links === 'none' || tells(words, href)) return null;
    const index = this.#addresses;
    this.#addresses += 1;
    // Figures, unless it is notes that have them here.
    const text = this.#signs.size > 1 ? secondSign(index) : String(index + 1);
    const note = element(owner, 'Note', { id: `${this.section}.link-${index + 1}` });
    return { text, link: null, footnote: linkFootnote(text, href, note, this.desk) };
  }
}

/** Whether `words` say where the link leads, but for what an address may leave out. */
function tells(words: string, href: string): boolean {
  const bare = (address: string) =>
    address
      .trim()
      .toLowerCase()
      .replace(/^(?:https?:\/\/|mailto:)(?:www\.)?/, '')
      .replace(/\/$/, '');
  return bare(words) === bare(href);
}
