import type { Item } from '../../pages/index.js';
import type { FixedPlace } from '../letters/footnote.js';
import type { GalleyBlock } from '../lines/galley.js';

/** A composing stick: gathers a section's blocks from the top down. */
export class Stick {
  readonly #blocks: GalleyBlock[] = [];
  readonly #anchors = new Map<GalleyBlock, string[]>();
  #blank = 0;
  #more = 0;
  #names: string[] = [];

  get galley(): readonly GalleyBlock[] {
    return this.#blocks;
  }

  get anchors(): ReadonlyMap<GalleyBlock, readonly string[]> {
    return this.#anchors;
  }

  get empty(): boolean {
    return this.#blocks.length === 0;
  }

  add(...blocks: readonly GalleyBlock[]): void {
    for (const block of blocks) {
      if (this.#blank > 0)
        this.#blocks.push(
          this.#keepsNext ? spacer(this.#blank) : { kind: 'blank', rows: this.#blank, more: this.#more },
        );
      this.#blank = 0;
      this.#more = 0;
      this.#blocks.push(block);
      if (this.#names.length > 0) for (const one of drawings(block)) this.#anchors.set(one, this.#names);
      this.#names = [];
    }
  }

  /** Names the place of the block that is added next. */
  name(anchor: string): void {
    this.#names.push(anchor);
  }

  /** At least `rows` empty lines between what stands and what comes, or up to `more` besides; they vanish at a page's edge. */
  blank(rows: number, more = 0): void {
    if (this.empty) return;
    this.#blank = Math.max(this.#blank, rows);
    this.#more = Math.max(this.#more, more);
  }

  /** Empty lines that stand wherever they come to stand. */
  sink(rows: number): void {
    if (rows > 0) this.add(spacer(rows));
  }

  fixed(rows: number, draw: (place: FixedPlace) => readonly Item[]): void {
    this.add({ kind: 'fixed', rows, edges: 'free', withNext: true, draw });
  }

  /** What `set` adds, its first and last lines kept from standing alone at a page's edge where each is a block of its own. */
  gather(set: () => void): void {
    const from = this.#blocks.length;
    set();
    const last = this.#blocks.length - 1;
    // A blank may stand first, which parts what was there before from what was added.
    const first = this.#blocks[from]?.kind === 'blank' ? from + 1 : from;
    if (last <= first) return;
    if (isLone(this.#blocks[first]!)) this.#keep(first);
    if (isLone(this.#blocks[last]!)) this.#keep(last - 1);
  }

  /** Keeps the block that stands last on the page of the next. */
  keepNext(): void {
    if (!this.empty) this.#keep(this.#blocks.length - 1);
  }

  /** Keeps the block at `index` on the page of the next. */
  #keep(index: number): void {
    const block = this.#blocks[index]!;
    if (block.kind !== 'text') return;
    const kept = { ...block, withNext: true };
    this.#blocks[index] = kept;
    const names = this.#anchors.get(block);
    if (names) this.#anchors.set(kept, names);
    this.#anchors.delete(block);
  }

  /** Whether the block that stands last keeps the next on its page: then no page ends on the lines between them. */
  get #keepsNext(): boolean {
    const last = this.#blocks.at(-1);
    return (last?.kind === 'text' || last?.kind === 'fixed') && last.withNext;
  }
}

/** The block, and what may stand in its place. */
const drawings = (block: GalleyBlock): readonly GalleyBlock[] => {
  const own = block.kind === 'float' ? block.picture : block;
  return own.kind === 'fixed' && own.smaller ? [own, ...own.smaller] : [own];
};

const isLone = (block: GalleyBlock): boolean => block.kind === 'text' && block.settings[0]!.lines === 1;

const spacer = (rows: number): GalleyBlock => ({ kind: 'fixed', rows, edges: 'free', withNext: true, draw: () => [] });
