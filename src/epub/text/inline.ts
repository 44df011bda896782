import type { Inline, Mark, Run } from '../../document/index.js';
import { tiesIn, unbrokenParts } from './dashes.js';
import { escapeAttribute, escapeText } from './markup.js';
import type { PageBreak } from './pagebreaks.js';

/** The element of each mark; where several meet, the earlier one stands outside. */
const ELEMENTS: Readonly<Record<Mark, string>> = {
  strong: '<strong>',
  emphasis: '<em>',
  underline: '<u>',
  strike: '<s>',
  'small-caps': '<span class="small-caps">',
  superscript: '<sup>',
  subscript: '<sub>',
  code: '<code>',
};
const ORDER = Object.keys(ELEMENTS) as readonly Mark[];
const NO_TAGS: readonly string[] = [];
const NO_BREAKS: readonly PageBreak[] = [];

/** What is told of the words as they are set, and asked for what stands among them. */
export interface Setter {
  see(run: Run): void;
  pageBreak(page: PageBreak): string;
  noteCall(note: string): string;
}

/** For words that are set a second time, such as a title in the contents. */
export const UNTOLD: Setter = { see: () => {}, pageBreak: () => '', noteCall: () => '' };

export interface InlineOptions {
  /** Page breaks by their offsets in `plain(inlines)`, ascending. */
  readonly breaks?: readonly PageBreak[];
  /** False where the words are themselves within a link. */
  readonly links?: boolean;
}

/** Sets inlines as phrasing content: words escaped, marks turned to elements that open and close as marks change. */
export function setInlines(inlines: readonly Inline[], setter: Setter, options: InlineOptions = {}): string {
  const { breaks = NO_BREAKS, links = true } = options;
  const line = new OpenLine(setter);
  const ties = tiesIn(inlines);
  let at = 0;
  let next = 0;
  for (const [index, inline] of inlines.entries()) {
    if (inline.kind === 'run') {
      setter.see(inline);
      const end = at + inline.text.length;
      const tags = tagsOf(inline, links);
      for (const { from, to, tied } of unbrokenParts(at, end, ties)) {
        const first = next;
        while (next < breaks.length && breaks[next]!.offset < to) next += 1;
        const text = from === at && to === end ? inline.text : inline.text.slice(from - at, to - at);
        line.run(text, tied ? withTie(tags) : tags, from, next > first ? breaks.slice(first, next) : NO_BREAKS);
      }
      at = end;
    } else if (inline.kind === 'line-break') {
      const after = inlines[index + 1];
      line.keepOnly(after?.kind === 'run' ? tagsOf(after, links) : NO_TAGS);
      line.markup += '<br/>';
      at += 1;
    } else if (links) {
      line.keepOnly(NO_TAGS); // a call is a link, and no link stands within another
      line.markup += setter.noteCall(inline.note);
    }
  }
  line.keepOnly(NO_TAGS);
  for (const page of breaks.slice(next)) line.markup += setter.pageBreak(page);
  return line.markup;
}

/** A line of markup with the elements that are still open in it. */
class OpenLine {
  markup = '';
  #open: readonly string[] = NO_TAGS;

  constructor(readonly setter: Setter) {}

  /** Adds words within `tags`; `start` is where they begin in their line, and `breaks` stand among them. */
  run(text: string, tags: readonly string[], start: number, breaks: readonly PageBreak[]): void {
    let from = 0;
    for (const page of breaks) {
      const cut = Math.max(from, page.offset - start);
      if (cut > from) this.#set(escapeText(text.slice(from, cut)), tags);
      else this.keepOnly(tags);
      this.markup += this.setter.pageBreak(page);
      from = cut;
    }
    if (from < text.length) this.#set(escapeText(from === 0 ? text : text.slice(from)), tags);
  }

  /** Closes the elements that `tags` does not go on with. */
  keepOnly(tags: readonly string[]): void {
    let shared = 0;
    while (shared < this.#open.length && this.#open[shared] === tags[shared]) shared += 1;
    if (shared === this.#open.length) return;
    for (const tag of this.#open.slice(shared).reverse()) this.markup += `</${/\w+/.exec(tag)![0]}>`;
    this.#open = this.#open.slice(0, shared);
  }

  #set(words: string, tags: readonly string[]): void {
    this.keepOnly(tags);
    for (const tag of tags.slice(this.#open.length)) this.markup += tag;
    this.#open = tags;
    this.markup += words;
  }
}

/** What keeps a dash by its word, within a link and around all marks, so that it goes on where these change. */
const TIE = '<span class="tied">';

const withTie = (tags: readonly string[]): readonly string[] =>
  tags[0]?.startsWith('<a ') ? [tags[0], TIE, ...tags.slice(1)] : [TIE, ...tags];

function tagsOf({ marks, link }: Run, links: boolean): readonly string[] {
  if (marks.length === 0 && link === null) return NO_TAGS;
  const tags = ORDER.filter((mark) => marks.includes(mark)).map((mark) => ELEMENTS[mark]);
  const href = links && link !== null ? urlOf(link) : null;
  return href === null ? tags : [`<a href="${escapeAttribute(href)}">`, ...tags];
}

/** A link's address with every character in it that a URL may hold, or null for anything but the web and mail. */
export function urlOf(link: string): string | null {
  if (!URL.canParse(link)) return null;
  const { protocol, href } = new URL(link);
  if (!['http:', 'https:', 'mailto:'].includes(protocol)) return null;
  return href.replace(/[|^`{}\\"<>\s]/g, (character) => encodeURIComponent(character));
}
