import type { FixedLabel } from '../../document/index.js';
import type { BlockBuilder } from '../build/blocks.js';
import { userIn } from '../markup/user-tag.js';
import { safeLink } from '../plain/links.js';
import { isBreakMark, linesAround, UNREAD } from './elements.js';
import { Flow } from './flow.js';
import type { Manner } from './manner.js';
import type { Role } from './sites/site.js';
import { PLAIN, type TextLook, within } from './style.js';
import type { Element, Node } from './tree.js';
import { saidIn } from './words.js';

const QUOTED = /^(?:blockquote|ul|ol|menu|dir)$/;

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
  readonly #flow: Flow;
  #link: string | null = null;
  readonly #frames: Frame[] = [];
  #fixed: FixedLabel | null = null;
  #inside: boolean;

  constructor(
    readonly into: BlockBuilder,
    readonly manner: Manner,
    inside: boolean,
  ) {
    this.#flow = new Flow(into, manner.source);
    this.#inside = inside;
  }

  read(root: Element): void {
    this.#flow.look = this.#lookAround(root);
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
      look: this.#flow.look,
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
    if (node.kind === 'element') this.#enter(node);
    else if (this.#inside) this.#flow.text(node);
    else this.manner.left(node.start, node.end);
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
      this.#flow.call(note, element);
      return;
    }
    const lines = look.block ? (linesAround(name) ?? 0) : linesAround(name);
    if (lines !== null || role) this.#begin(lines ?? 0);
    const opened = this.#inside && !role && this.#opens(element);
    this.#push(element, role?.kind === 'chapter', opened);
    if (role) this.#play(role);
    this.#flow.look = within(this.#flow.look, name, look);
    if (lines !== null) into.centre(this.#flow.look.centred);
    if (!this.#inside) return;
    if (name === 'a') this.#follow(safeLink(element.attributes.get('href') ?? ''));
    if (name === 'q') into.text(element.start, element.inner, '“');
    const user = userIn(name, (attribute) => element.attributes.get(attribute));
    if (user) this.#flow.instead({ ...element, end: element.inner }, user);
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
    if (element.name === 'br') this.#flow.lineBreak(element);
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
    this.#flow.look = look;
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
    this.#flow.begin();
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
    else into.end(chapter ? 1 : this.manner.rank(element), this.#inside && name === 'p' && into.made === made ? 1 : 0);
    this.#flow.begin();
    if (opened) into.close();
    into.apart(lines);
  }

  #follow(link: string | null): void {
    if (link === this.#link) return;
    this.#link = link;
    this.into.link(link);
  }

  #rule(element: Element): void {
    if (this.manner.styles.lookOf(element).hidden) return;
    this.#flow.rule(element);
  }

  #picture(element: Element): void {
    const meant = this.manner.picture(element);
    if (meant.kind === 'figure') this.into.picture(meant.path, meant.alt, element.start, element.end);
    if (meant.kind === 'left') this.into.leave(meant.text, meant.why, element.start, element.end);
    if (meant.kind === 'words') this.#flow.instead(element, meant.text);
  }
}
