import {
  type AuthorsNote,
  type Block,
  type Change,
  type Handlers,
  handle,
  type Inline,
  type Mark,
  placeKey,
  placeOf,
  type Span,
  type Story,
  written,
} from '../document/index.js';
import { type Doubt, titleOf } from './doubts.js';
import { brief, escaped } from './markup.js';
import { byPlace, type Parted, rangeKey } from './places.js';

/** What a story's text is shown with. */
export interface Shown {
  readonly story: Story;
  readonly changes: Parted;
  readonly doubts: readonly Doubt[];
  /** Why a block was taken for what it is, by its place. */
  readonly why: ReadonlyMap<string, readonly string[]>;
  /** Places of breaks that were none of the text's words when it was read. */
  readonly wordless: ReadonlySet<string>;
  /** Labels of the printed pages that begin in a block, by its place. */
  readonly pages: ReadonlyMap<string, readonly string[]>;
  /** Places of paragraphs that nobody has proofed yet; null where nothing was proofed before. */
  readonly fresh: ReadonlySet<string> | null;
  /** Whether what was done to the text is shown: an author sees her words alone. */
  readonly marked: boolean;
}

/** A story as it will be printed, with all that was done to it, as HTML. */
export function storyText(shown: Shown): string {
  const setter = new Setter(shown);
  return setter.story();
}

const TAGS: Readonly<Partial<Record<Mark, string>>> = {
  emphasis: 'em',
  strong: 'strong',
  code: 'code',
  strike: 's',
  underline: 'u',
  superscript: 'sup',
  subscript: 'sub',
};

class Setter {
  readonly #compare: (one: Span, other: Span) => number;
  readonly #doubts: readonly Doubt[];
  #dropped = 0;
  #whole = 0;

  constructor(readonly shown: Shown) {
    this.#compare = byPlace(shown.story.sources);
    this.#doubts = shown.doubts.toSorted((one, other) => this.#compare(one.span, other.span));
  }

  story(): string {
    const { story } = this.shown;
    const text = story.blocks.map((block) => this.#removedBefore(block.span) + this.#block(block)).join('\n');
    const notes = [...story.endNotes, ...story.appendixNotes];
    const behind = notes.length > 0 ? `<h3>Notes</h3>\n${notes.map((note) => this.#block(note)).join('\n')}` : '';
    return `${text}\n${this.#removedBefore(null)}${behind}`;
  }

  /** What was taken out whole between the block before and the one at `span`. */
  #removedBefore(span: Span | null): string {
    const { whole } = this.shown.changes;
    let html = '';
    for (; this.#whole < whole.length; this.#whole += 1) {
      const change = whole[this.#whole]!;
      if (span && this.#compare(change.span, span) >= 0) break;
      if (this.shown.marked) html += this.#removed(change);
    }
    return html;
  }

  #removed({ rule, span, before, after }: Change): string {
    const kind = after === '' ? `left out · ${rule === 'strip' ? 'note' : rule}` : `read as the ${rule}`;
    const why = this.shown.why.get(placeKey(span)) ?? [];
    const tag = `${kind}${why.length > 0 ? ` · ${why.join('; ')}` : ''}`;
    const doubt = this.#within(span)
      .map((one) => this.#box(one, '?'))
      .join('');
    return `<p class="out"${this.#place(span)}><span class="tag">${escaped(tag)}</span> ${doubt}<del>${escaped(before)}</del></p>\n`;
  }

  #block(block: Block): string {
    return handle(block, this.#handlers);
  }

  readonly #handlers: Handlers<string> = {
    paragraph: ({ inlines, span }) => `<p${this.#facts(span)}>${this.#pagesAt(span)}${this.#inlines(inlines)}</p>`,
    heading: ({ level, inlines, span }) =>
      `<h${level + 2}${this.#facts(span)}>${this.#inlines(inlines)}</h${level + 2}>`,
    'scene-break': ({ form, span }) => {
      const as = form.startsWith('glyph:') ? form.slice(6) : form;
      const doubt = this.#within(span)
        .map((one) => this.#box(one, '?'))
        .join('');
      return `<p class="br"${this.#place(span)} title="${escaped(`a scene break, written ${as} at ${this.#at(span)}`)}">${doubt}<span data-b="${escaped(this.shown.wordless.has(placeKey(span)) || as === form ? '' : as)}">⁂</span> <span class="tag">${escaped(brief(as, 24))}</span></p>`;
    },
    verse: ({ lines, span }) =>
      `<p class="verse"${this.#facts(span)}>${this.#pagesAt(span)}${lines.map(({ inlines, indent }) => `${'\u2003'.repeat(indent)}${this.#inlines(inlines)}`).join('<br>')}</p>`,
    quotation: ({ blocks }) => `<blockquote>${this.#all(blocks)}</blockquote>`,
    list: ({ ordered, items }) => {
      const tag = ordered ? 'ol' : 'ul';
      return `<${tag}>${items.map((item) => `<li>${this.#all(item)}</li>`).join('')}</${tag}>`;
    },
    'authors-note': (note: AuthorsNote) =>
      `<div class="note"><span class="tag">${escaped(note.note)}</span>${this.#all(note.blocks)}</div>`,
    figure: ({ alt, caption, path }) =>
      `<figure><span class="tag">picture · ${escaped(path)}</span> ${escaped(alt)}<figcaption>${this.#inlines(caption)}</figcaption></figure>`,
    dedication: ({ inlines, span }) => `<p class="centred"${this.#facts(span)}>${this.#inlines(inlines)}</p>`,
    'end-marker': ({ inlines, span }) => `<p class="centred"${this.#facts(span)}>${this.#inlines(inlines)}</p>`,
  };

  #all(blocks: readonly Block[]): string {
    return blocks.map((block) => this.#block(block)).join('');
  }

  #facts(span: Span): string {
    const fresh = this.shown.fresh?.has(placeKey(span)) ? ' class="new"' : '';
    return fresh + this.#place(span);
  }

  #place({ source, start }: Span): string {
    if (source.text === '') return '';
    const other = source.file === this.shown.story.sources[0]?.file ? '' : ` data-f="${escaped(source.file)}"`;
    return ` data-l="${placeOf(source, start).line}"${other}`;
  }

  #at({ source, start }: Span): string {
    return written(source, placeOf(source, start));
  }

  #pagesAt(span: Span): string {
    const labels = this.shown.pages.get(placeKey(span)) ?? [];
    return labels.map((label) => `<span class="pg" data-p="${escaped(label)}"></span>`).join('');
  }

  #inlines(inlines: readonly Inline[]): string {
    return inlines.map((inline) => this.#droppedBefore(inline.span) + this.#inline(inline)).join('');
  }

  #droppedBefore(span: Span): string {
    const { dropped } = this.shown.changes;
    let html = '';
    for (; this.#dropped < dropped.length; this.#dropped += 1) {
      const change = dropped[this.#dropped]!;
      if (this.#compare(change.span, span) > 0) break;
      html += this.shown.marked
        ? `<del class="c" title="${escaped(this.#said(change))}" data-b="${escaped(change.before)}">${escaped(visible(change.before))}</del>`
        : '';
    }
    return html;
  }

  #inline(inline: Inline): string {
    switch (inline.kind) {
      case 'line-break':
        return '<br>';
      case 'note-call':
        return '<sup class="call">*</sup>';
      case 'run': {
        const tags = inline.marks.flatMap((mark) => TAGS[mark] ?? []);
        const text = this.#run(inline.text, inline.span);
        return tags.reduceRight((html, tag) => `<${tag}>${html}</${tag}>`, text);
      }
    }
  }

  #run(text: string, span: Span): string {
    const change = this.shown.changes.within.get(rangeKey(span));
    const doubts = this.#within(span);
    if (change && change.after === text) {
      const shown = this.shown.marked
        ? this.#changed(change, text)
        : `<span data-b="${escaped(change.before)}">${escaped(text)}</span>`;
      return doubts.length > 0 ? this.#box(doubts[0]!, shown, true) : shown;
    }
    if (doubts.length === 0) return escaped(text);
    const verbatim = text.length === span.end - span.start;
    if (!verbatim) return this.#box(doubts[0]!, escaped(text), true);
    let html = '';
    let done = 0;
    for (const doubt of doubts) {
      const from = Math.max(done, doubt.span.start - span.start);
      const to = Math.max(from, Math.min(text.length, doubt.span.end - span.start, from + LONGEST));
      html += escaped(text.slice(done, from)) + this.#box(doubt, escaped(text.slice(from, to)) || '?', true);
      done = to;
    }
    return html + escaped(text.slice(done));
  }

  #changed(change: Change, text: string): string {
    const own = change.rule === 'editor' ? ' own' : '';
    return `<span class="c${own}" title="${escaped(this.#said(change))}" data-b="${escaped(change.before)}">${escaped(text)}</span>`;
  }

  #said({ rule, before, after, span }: Change): string {
    return `${rule}: ${visible(before) || 'nothing'} → ${visible(after) || 'nothing'} · ${this.#at(span)}`;
  }

  /** A doubt's words as a button that leads to it in the queue. */
  #box(doubt: Doubt, html: string, words = false): string {
    return `<button class="d" id="${doubt.id}"${words ? '' : ' data-b=""'} title="${escaped(titleOf(doubt))}">${html}</button>`;
  }

  /** The doubts that begin within a span, in order. */
  #within({ source, start, end }: Span): readonly Doubt[] {
    const found: Doubt[] = [];
    let low = 0;
    let high = this.#doubts.length;
    const at = { source, start, end: start };
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#compare(this.#doubts[middle]!.span, at) < 0) low = middle + 1;
      else high = middle;
    }
    for (let index = low; index < this.#doubts.length; index += 1) {
      const doubt = this.#doubts[index]!;
      if (doubt.span.source !== source || doubt.span.start >= Math.max(end, start + 1)) break;
      found.push(doubt);
    }
    return found;
  }
}

/** Letters of a doubt that are boxed: of a paragraph its beginning says which it is. */
const LONGEST = 40;

/** What cannot be seen, as a sign of its own. */
const visible = (text: string): string =>
  brief(
    text
      .replace(/\u00a0/g, '⍽')
      .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '␣')
      .replace(/[\r\n]+/g, '↵')
      .replace(/^ +$/, (spaces) => '␠'.repeat(spaces.length)),
    80,
  );
