import { noteLabel } from '../../book/index.js';
import { type Block, type Handlers, handle, type Inline, plain, signedLetter } from '../../document/index.js';
import type { FileSetter } from './file-setter.js';
import { opensChapter } from './gatherings.js';
import { setInlines } from './inline.js';
import { callId, chapterId, noteId } from './links.js';
import { escapeAttribute, escapeText } from './markup.js';
import type { PageBreak } from './pagebreaks.js';

/** Sets blocks as flow content, a line each. */
export class BlockSetter {
  readonly #setter: FileSetter;
  readonly #handlers: Handlers<string> = {
    paragraph: (block) => `<p>${this.#words(block, block.inlines)}</p>\n`,
    heading: (block) => this.#heading(block),
    'scene-break': (block) => `${this.#setter.pageBreaksAt(block)}${this.#setter.sceneBreak()}\n`,
    verse: (block) => this.#verse(block),
    quotation: (block) => this.#quotation(block),
    list: (block) => {
      const items = block.items.map((item) => `<li>\n${this.set(item)}</li>\n`).join('');
      if (!block.ordered) return `<ul>\n${items}</ul>\n`;
      return `<ol${block.start === 1 ? '' : ` start="${block.start}"`}>\n${items}</ol>\n`;
    },
    'authors-note': (block) => this.note(block),
    figure: (block) => this.#figure(block),
    dedication: (block) =>
      `<div class="dedication" epub:type="dedication" role="doc-dedication">\n<p>${this.#words(block, block.inlines)}</p>\n</div>\n`,
    'end-marker': (block) => `<p class="end-marker">${this.#words(block, block.inlines)}</p>\n`,
  };

  constructor(setter: FileSetter) {
    this.#setter = setter;
  }

  set(blocks: readonly Block[]): string {
    let markup = '';
    for (const [index, block] of blocks.entries()) markup += this.#set(block, blocks[index + 1]);
    return markup;
  }

  /** A story's own blocks, among which headings of the first level open its chapters, counted on from `chapter`. */
  setStory(blocks: readonly Block[], chapter: number): string {
    let markup = '';
    let next = chapter;
    for (const [index, block] of blocks.entries()) {
      if (block.kind === 'heading' && opensChapter(block)) {
        const id = chapterId(next);
        this.#setter.anchors.push({ kind: 'chapter', id, chapter: next });
        markup += this.#heading(block, ` id="${id}"`);
        next += 1;
      } else markup += this.#set(block, blocks[index + 1] ?? this.#setter.gathering.next ?? undefined);
    }
    return markup;
  }

  /**
   * A kept note, in an element that no reader takes out of the text: an `aside` of type footnote is shown nowhere but
   * where it is called by Apple Books, Thorium and foliate-js. One that the text calls is a footnote, so that readers may
   * show it there too; the sign that calls it stands before it, and leads back.
   */
  note(block: Extract<Block, { kind: 'authors-note' }>): string {
    const { story, shop, gathering, terms } = this.#setter;
    const called = terms.noteNames[block.note] ?? terms.noteNames.other;
    const name = `class="note ${block.note}" aria-label="${escapeAttribute(called)}"`;
    const id = story ? ` id="${noteId(story, block.id)}"` : '';
    const call = story && shop.links.id(callId(story, block.id), gathering.file);
    const words = this.set(block.blocks);
    if (!call) return `<div role="note" ${name}${id}>\n${words}</div>\n`;
    const label = escapeAttribute(terms.backToText);
    const sign = noteLabel(this.#setter.signOf(block.id));
    const back = `<a class="back" role="doc-backlink" href="${call}" aria-label="${label}">${sign}</a>`;
    const led = words.startsWith('<p>') ? `<p>${back} ${words.slice('<p>'.length)}` : `<p>${back}</p>\n${words}`;
    return `<div epub:type="footnote" role="doc-footnote" ${name}${id}>\n${led}</div>\n`;
  }

  /** Before a heading a scene break is mere space: the heading tells of it. Where none was written there is no rule to hear. */
  #set(block: Block, next: Block | undefined): string {
    if (block.kind !== 'scene-break' || next?.kind !== 'heading') return handle(block, this.#handlers);
    // Before a file's end there is space enough, and a mark of no height at a page's foot may turn the page.
    if (next === this.#setter.gathering.next) return this.#setter.pageBreaksAt(block);
    const space =
      block.form === 'heading' ? '<div class="scene-break untold"></div>' : '<hr class="scene-break untold"/>';
    return `${this.#setter.pageBreaksAt(block)}${space}\n`;
  }

  #quotation(block: Extract<Block, { kind: 'quotation' }>): string {
    const letter = signedLetter(block);
    if (!letter) return `<blockquote class="${block.role}">\n${this.set(block.blocks)}</blockquote>\n`;
    const { body, greeting, signature, inlines, postscripts } = letter;
    const line = (block: Block, words: readonly Inline[]) => `<p class="signature">${this.#words(block, words)}</p>\n`;
    const signed = (greeting ? line(greeting, greeting.inlines) : '') + line(signature, inlines);
    return `<blockquote class="letter">\n${this.set(body)}${signed}${this.set(postscripts)}</blockquote>\n`;
  }

  #words(block: Block, inlines: readonly Inline[]): string {
    return setInlines(inlines, this.#setter, { breaks: this.#setter.shop.pages.within(block) });
  }

  #heading(block: Extract<Block, { kind: 'heading' }>, id = ''): string {
    const element = this.#setter.ranks.get(block) === 2 ? 'h3' : 'h2';
    const name = block.level === 2 && element === 'h2' ? ' class="section"' : '';
    return `<${element}${name}${id}>${this.#words(block, block.inlines)}</${element}>\n`;
  }

  /** A poem, a stanza to a paragraph: an empty line parts stanzas. Every line keeps its own end. */
  #verse(block: Extract<Block, { kind: 'verse' }>): string {
    const breaks = this.#setter.shop.pages.within(block);
    const stanzas: string[][] = [[]];
    let at = 0;
    for (const { inlines, indent } of block.lines) {
      const end = at + plain(inlines).length;
      const within = breaks.filter(({ offset }) => offset >= at && offset <= end);
      const words = this.#line(inlines, within, at);
      if (words === '') stanzas.push([]);
      else stanzas.at(-1)!.push(`<span class="line${indent > 0 ? ` in${Math.min(indent, 8)}` : ''}">${words}</span>`);
      at = end + 1;
    }
    const paragraphs = stanzas.filter((lines) => lines.length > 0).map((lines) => `<p>${lines.join('<br/>\n')}</p>\n`);
    return `<div class="verse">\n${paragraphs.join('')}</div>\n`;
  }

  #line(inlines: readonly Inline[], breaks: readonly PageBreak[], start: number): string {
    const shifted = breaks.map((page) => ({ ...page, offset: page.offset - start }));
    return setInlines(inlines, this.#setter, { breaks: shifted });
  }

  /** A picture with its caption; where it could not be read its description stands in its place. */
  #figure(block: Extract<Block, { kind: 'figure' }>): string {
    // A page that begins with a figure begins with its picture, which stands before its words.
    const pages = this.#setter.shop.pages.within(block);
    const opening = pages.filter(({ offset }) => offset === 0).map((page) => this.#setter.pageBreak(page, 'div'));
    const picture = this.#setter.shop.art.pictures.get(block.path);
    const caption = setInlines(block.caption, this.#setter, { breaks: pages.filter(({ offset }) => offset > 0) });
    const alt = block.alt || plain(block.caption);
    const shown = picture
      ? `<img src="${picture.file}" alt="${escapeAttribute(alt)}"/>`
      : `<p class="missing">${escapeText(alt)}</p>`;
    return `${opening.join('')}<figure>\n${shown}\n${caption === '' ? '' : `<figcaption>${caption}</figcaption>\n`}</figure>\n`;
  }
}
