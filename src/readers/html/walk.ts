import type { FixedLabel, Mark } from '../../document/index.js';
import type { BlockBuilder } from '../build/blocks.js';
import { safeLink } from '../plain/links.js';
import type { Styles } from './css.js';
import { isBreakMark, linesAround, UNREAD } from './elements.js';
import type { Role } from './sites/site.js';
import { marksOf, PLAIN, type TextLook, within } from './style.js';
import type { Element, Node, Text } from './tree.js';
import { saidIn } from './words.js';

/** What a picture of a page becomes: a figure, words that stand for it, or nothing. */
export type PictureMeant =
  | { readonly kind: 'figure'; readonly path: string; readonly alt: string }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'left'; readonly text: string; readonly why: string }
  | { readonly kind: 'nothing' };

const QUOTED = /^(?:blockquote|ul|ol|menu|dir)$/;

/** What a walk asks while it reads. */
export interface Manner {
  readonly source: string;
  readonly styles: Styles;
  /** What an element is to the story; null where what stands around it decides. */
  role(element: Element): Role | null;
  /** The label of what a role marks for certain; null for the story's own words. */
  label(role: Role): FixedLabel | null;
  /** Hears that the story's words begin, each time they do. */
  begin(into: BlockBuilder): void;
  /** Hears of text that is no story. */
  left(start: number, end: number): void;
  /** Hears of an element that the page hides. */
  hidden(element: Element): void;
  picture(element: Element): PictureMeant;
  /** The note that an element calls; null if it calls none. */
  called(element: Element): string | null;
  /** The level of a heading in the book; null where it is a paragraph. */
  level(element: Element): 1 | 2 | null;
}

interface Frame {
  readonly element: Element;
  /** How text looked around it. */
  readonly look: TextLook;
  readonly linked: string | null;
  /** Whether story was read around it, and as what. */
  readonly inside: boolean;
  readonly fixed: FixedLabel | null;
  /** Whether it is a chapter's head. */
  readonly chapter: boolean;
  /** Whether it is a quotation or list of the story's. */
  readonly opened: boolean;
  /** Blocks made before it. */
  readonly made: number;
  next: number;
}

/**
 * Reads what stands in `root` into blocks, the last of which is left open; `inside` if all of it is story but what is told to be none. No recursion: a page may
 * be nested a hundred thousand deep.
 */
export function walk(root: Element, into: BlockBuilder, manner: Manner, inside = true): void {
  new Walk(into, manner, inside).read(root);
}

class Walk {
  #look: TextLook = PLAIN;
  #link: string | null = null;
  /** Whether a space would stand at a line's beginning, or behind another. */
  #spaced = true;
  #tags: readonly Mark[] | null = null;
  #styled: TextLook | null = null;
  readonly #frames: Frame[] = [];
  #fixed: FixedLabel | null = null;
  #inside: boolean;

  constructor(
    readonly into: BlockBuilder,
    readonly manner: Manner,
    inside: boolean,
  ) {
    this.#inside = inside;
  }

  read(root: Element): void {
    this.#look = this.#lookAround(root);
    this.#push(root, false, false);
    for (let frame = this.#frames.at(-1); frame; frame = this.#frames.at(-1)) {
      const child = frame.element.children[frame.next];
      frame.next += 1;
      if (child) this.#node(child);
      else {
        this.#frames.pop();
        if (this.#frames.length > 0) this.#leave(frame);
      }
    }
    this.into.centre(false);
    this.into.link(null);
  }

  /** How text looks in `root` by what stands around it: a chapter may be set in a page's italics. */
  #lookAround(root: Element): TextLook {
    const above: Element[] = [];
    for (let at: Element | null = root; at?.parent; at = at.parent) above.push(at);
    return above.reduceRight((look, one) => within(look, one.name, this.manner.styles.lookOf(one)), PLAIN);
  }

  #push(element: Element, chapter: boolean, opened: boolean): void {
    this.#frames.push({
      element,
      look: this.#look,
      linked: this.#link,
      inside: this.#inside,
      fixed: this.#fixed,
      chapter,
      opened,
      made: this.into.made,
      next: 0,
    });
  }

  #node(node: Node): void {
    if (node.kind === 'text') this.#text(node);
    else this.#enter(node);
  }

  #enter(element: Element): void {
    const { name } = element;
    const { manner, into } = this;
    if (/^(?:br|hr|img|image)$/.test(name)) {
      if (this.#inside) this.#single(element);
      return;
    }
    const role = manner.role(element);
    if (role?.kind === 'cut') {
      manner.left(element.start, element.end);
      return;
    }
    if (UNREAD.has(name) && !role) return;
    const look = manner.styles.lookOf(element);
    if (this.#inside && !role && isBreakMark(element, () => !/[\p{L}\p{N}]/u.test(saidIn(element, manner.source)))) {
      this.#rule(element);
      return;
    }
    if (look.hidden && !role) {
      if (this.#inside) manner.hidden(element);
      return;
    }
    const note = this.#inside ? manner.called(element) : null;
    if (note !== null) {
      into.noteCall(note, element.start, element.end);
      this.#spaced = false;
      return;
    }
    const lines = look.block ? (linesAround(name) ?? 0) : linesAround(name);
    if (lines !== null || role) this.#begin(lines ?? 0);
    const opened = this.#inside && !role && this.#opens(element);
    this.#push(element, role?.kind === 'chapter', opened);
    if (role) this.#play(role);
    this.#look = within(this.#look, name, look);
    if (lines !== null) into.centre(this.#look.centred);
    if (!this.#inside) return;
    if (name === 'a') this.#follow(safeLink(element.attributes.get('href') ?? ''));
    if (name === 'q') into.text(element.start, element.inner, '“');
  }

  /** What stands in the element that was entered is read as its role says. */
  #play(role: Role): void {
    const begun = this.#inside;
    this.#inside = role.kind !== 'outside';
    if (role.kind === 'story' && !begun) this.manner.begin(this.into);
    const label = this.manner.label(role);
    if (label) this.#fixed = label;
    this.into.fix(this.#fixed);
  }

  #single(element: Element): void {
    if (this.manner.role(element)?.kind === 'cut') return;
    if (element.name === 'br') this.#break(element);
    else if (element.name === 'hr') this.#rule(element);
    else this.#picture(element);
  }

  #leave(frame: Frame): void {
    const { element, look, linked, inside, fixed } = frame;
    const { into } = this;
    if (this.#inside && element.name === 'q') into.text(element.end, element.end, '”');
    const lines = this.manner.styles.lookOf(element).block
      ? (linesAround(element.name) ?? 0)
      : linesAround(element.name);
    if (lines !== null || fixed !== this.#fixed || frame.chapter) this.#finish(frame, lines ?? 0);
    this.#look = look;
    if (lines !== null) into.centre(look.centred);
    this.#follow(linked);
    this.#inside = inside;
    if (fixed !== this.#fixed) {
      this.#fixed = fixed;
      into.fix(fixed);
    }
  }

  #begin(lines: 0 | 1): void {
    this.into.end();
    this.#spaced = true;
    this.into.apart(lines);
  }

  /** Begins a quotation, a list or an item of one; true if it is to be closed. */
  #opens({ name, attributes }: Element): boolean {
    const { into } = this;
    if (name === 'blockquote') into.open('quotation');
    else if (name === 'ul' || name === 'menu' || name === 'dir') into.open('list');
    else if (name === 'ol') into.open('list', true, Number.parseInt(attributes.get('start') ?? '1', 10) || 1);
    else if (name === 'li') into.item();
    return QUOTED.test(name);
  }

  #finish({ element, made, chapter, opened }: Frame, lines: 0 | 1): void {
    const { into } = this;
    const { name } = element;
    if (name === 'figcaption' || name === 'caption') into.caption();
    else into.end(chapter ? 1 : this.manner.level(element), this.#inside && name === 'p' && into.made === made ? 1 : 0);
    this.#spaced = true;
    if (opened) into.close();
    into.apart(lines);
  }

  #follow(link: string | null): void {
    if (link === this.#link) return;
    this.#link = link;
    this.into.link(link);
  }

  #break({ start, end }: Element): void {
    this.into.lineBreak(start, end);
    this.#spaced = true;
  }

  #rule(element: Element): void {
    if (this.manner.styles.lookOf(element).hidden) return;
    this.into.rule(element.start, element.end);
    this.into.apart(1);
    this.#spaced = true;
  }

  #picture(element: Element): void {
    const meant = this.manner.picture(element);
    if (meant.kind === 'figure') this.into.picture(meant.path, meant.alt, element.start, element.end);
    if (meant.kind === 'left') this.into.leave(meant.text, meant.why, element.start, element.end);
    if (meant.kind === 'words') {
      this.#style([]);
      this.into.text(element.start, element.end, meant.text);
      this.#spaced = false;
    }
  }

  #style(tags: readonly Mark[]): void {
    if (tags === this.#tags && this.#look === this.#styled) return;
    this.#tags = tags;
    this.#styled = this.#look;
    this.into.style(marksOf(tags, this.#look));
  }

  #text({ start, end, stands, marks }: Text): void {
    if (!this.#inside) {
      this.manner.left(start, end);
      return;
    }
    this.#style(marks);
    if (this.#look.pre) {
      this.#lines(start, end, stands);
      return;
    }
    if (stands !== null && !/^[ \t\n\r\f]$/.test(stands)) {
      this.into.text(start, end, stands);
      this.#spaced = false;
      return;
    }
    if (stands !== null) {
      this.#space(start);
      return;
    }
    const { source } = this.manner;
    let done = start;
    for (let at = start; at < end; ) {
      if (!isBlank(source.charCodeAt(at))) {
        at += 1;
        continue;
      }
      let next = at + 1;
      while (next < end && isBlank(source.charCodeAt(next))) next += 1;
      // One space, behind a word, is a word space as it stands.
      if (next - at > 1 || source[at] !== ' ' || (at === start && this.#spaced)) {
        this.#words(done, at);
        this.#space(at);
        done = next;
      }
      at = next;
    }
    this.#words(done, end);
  }

  #words(start: number, end: number): void {
    if (start >= end) return;
    this.into.text(start, end);
    this.#spaced = isBlank(this.manner.source.charCodeAt(end - 1));
  }

  #space(at: number): void {
    if (!this.#spaced) this.into.space(at);
    this.#spaced = true;
  }

  /** Text whose line ends are kept. */
  #lines(start: number, end: number, stands: string | null): void {
    if (stands !== null) {
      this.into.text(start, end, stands);
      return;
    }
    const { source } = this.manner;
    let done = start;
    for (let at = source.indexOf('\n', start); at >= 0 && at < end; at = source.indexOf('\n', at + 1)) {
      this.into.text(done, source[at - 1] === '\r' ? Math.max(done, at - 1) : at);
      this.into.lineBreak(at, at + 1);
      done = at + 1;
    }
    this.into.text(done, end);
  }
}

const isBlank = (unit: number): boolean => unit === 0x20 || (unit >= 0x09 && unit <= 0x0d && unit !== 0x0b);
