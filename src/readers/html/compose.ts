import type { Report } from '../../diagnostics/index.js';
import { type AuthorsNote, type Block, countWords, type FixedLabel, type Source } from '../../document/index.js';
import { BlockBuilder } from '../build/blocks.js';
import { withoutIdleHeadings } from '../build/idle-headings.js';
import type { Styles } from './css.js';
import type { Notes } from './footnotes.js';
import { frontsOf } from './fronts.js';
import { joinedHeads, ranksIn } from './headings.js';
import type { Manner, PictureMeant } from './manner.js';
import { roleIn } from './roles.js';
import { first } from './select.js';
import type { Front, Role, Site } from './sites/site.js';
import type { Element, Page } from './tree.js';
import { walk } from './walk.js';
import { saidIn } from './words.js';

/** A page that is to be read, alone or as a part of a book. */
export interface Sheet {
  readonly page: Page;
  readonly source: Source;
  readonly site: Site;
  readonly styles: Styles;
  readonly notes: Notes;
  /** Where its words are looked for, and whether all there is story but what is told to be none. */
  readonly root: Element;
  readonly whole: boolean;
  /** The ranks of the book's headings; by default those that the page uses. */
  readonly ranks?: ReadonlyMap<string, number>;
  readonly picture: (element: Element) => PictureMeant;
  readonly report: Report;
}

/** What was made of a page. */
export interface Composed {
  readonly blocks: readonly Block[];
  readonly notes: readonly AuthorsNote[];
  /** Words of the page that are no story. */
  readonly left: number;
}

/** Reads a page by what its site says of it. */
export const compose = (sheet: Sheet): Composed => new Composer(sheet).run();

class Composer implements Manner {
  readonly source: string;
  readonly styles: Styles;
  readonly role: (element: Element) => Role | null;
  readonly #builder: BlockBuilder;
  readonly #ranks: ReadonlyMap<string, number>;
  /** Chapters' names that wait for their words. */
  #waiting: readonly Front[] = [];
  readonly #heads = new Map<object, FixedLabel>();
  #left = 0;
  #hidden: Element | null = null;
  #hiddenWords = 0;

  constructor(readonly sheet: Sheet) {
    const { page, source, site, styles } = sheet;
    this.source = page.source;
    this.styles = styles;
    this.#builder = new BlockBuilder(source);
    this.#ranks = sheet.ranks ?? ranksIn(sheet.root);
    const role = roleIn(site, page);
    const { cut, comments, bodies } = sheet.notes;
    this.role = (element) =>
      cut.has(element) || comments.has(element) || bodies.has(element) ? { kind: 'cut' } : role(element);
  }

  run(): Composed {
    const { page, site, root, whole } = this.sheet;
    const fronts = [...frontsOf(page, site), ...(site.front?.(page) ?? [])];
    this.#waiting = fronts.filter(({ label }) => label === 'chapter');
    for (const front of fronts) if (front.label !== 'chapter') this.#front(front);
    const start = site.from ? first(root, site.from) : null;
    walk(start ? behind(start) : root, this.#builder, this, whole || start !== null);
    this.#builder.end();
    this.#builder.fix(null);
    for (const [body, id] of this.sheet.notes.bodies) this.#note(body, id);
    this.#tell();
    const blocks = withoutIdleHeadings(joinedHeads(this.#builder.blocks()));
    return { blocks, notes: this.#builder.notes, left: this.#left };
  }

  // What a walk asks.

  label(role: Role): FixedLabel | null {
    const why = `${this.sheet.site.name} marks it so`;
    switch (role.kind) {
      case 'note':
        // A label of its own for each: neighbours that share one are one note.
        return { label: 'note', note: role.note, place: role.place, why };
      case 'chapter':
        return this.#head(role.head ?? {}, why);
      case 'dedication':
        return { label: role.kind, note: null, place: null, why };
      default:
        return null;
    }
  }

  begin(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const front of waiting) this.#front(front);
  }

  left(start: number, end: number): void {
    const text = this.source.slice(start, end);
    if (text.trim() !== '') this.#left += countWords(text.startsWith('<') ? text.replace(/<[^>]*>/g, ' ') : text);
  }

  hidden(element: Element): void {
    const words = countWords(saidIn(element, this.source));
    if (words > 0) this.#hidden ??= element;
    this.#hiddenWords += words;
  }

  picture(element: Element): PictureMeant {
    return this.sheet.picture(element);
  }

  called(element: Element): string | null {
    return this.sheet.notes.calls.get(element) ?? null;
  }

  rank({ name }: Element): number | null {
    return this.#ranks.get(name) ?? null;
  }

  // Making.

  /** Parts of one name share one label. */
  #head(head: object, why: string): FixedLabel {
    const label = this.#heads.get(head) ?? { label: 'chapter', note: null, place: null, why };
    this.#heads.set(head, label);
    return label;
  }

  #front(front: Front): void {
    const builder = this.#builder;
    const { label } = front;
    const why = `${this.sheet.site.name} tells it`;
    const summary = { label: 'note', note: 'summary', place: 'header', why } as const;
    builder.end();
    builder.fix(label === 'summary' ? summary : { label, note: null, place: null, why });
    if ('text' in front) builder.text(front.at.start, front.at.end, front.text);
    else
      walk(
        front.element,
        builder,
        this.#plain(() => null),
      );
    builder.end(label === 'title' || label === 'chapter' ? 1 : null);
    builder.fix(null);
  }

  /** A footnote's words, if it stands on this page. */
  #note(body: Element, id: string): void {
    if (rootOf(body) !== this.sheet.page.root) return;
    const { cut } = this.sheet.notes;
    const told = new BlockBuilder(this.sheet.source);
    walk(
      body,
      told,
      this.#plain((element) => (cut.has(element) ? { kind: 'cut' } : null)),
    );
    this.#builder.tellNote(id, told, body.start, body.end);
  }

  /** How words are read that stand apart from the story: all of them, but for what `role` says. */
  #plain(role: Manner['role']): Manner {
    return {
      source: this.source,
      styles: this.styles,
      role,
      label: () => null,
      begin: () => {},
      left: () => {},
      hidden: () => {},
      rank: () => null,
      called: (element) => this.called(element),
      picture: (element) => this.picture(element),
    };
  }

  #tell(): void {
    if (!this.#hidden) return;
    const { source, report } = this.sheet;
    const { start, inner } = this.#hidden;
    report({
      severity: 'info',
      code: 'source/hidden',
      message: `The page hides ${this.#hiddenWords} words, these first; they were left out`,
      span: { source, start, end: inner },
    });
  }
}

/** An element and all that stands behind it in its parent. */
function behind(start: Element): Element {
  const parent = start.parent!;
  return { ...parent, children: parent.children.slice(parent.children.indexOf(start)) };
}

function rootOf(element: Element): Element {
  let at = element;
  while (at.parent) at = at.parent;
  return at;
}
