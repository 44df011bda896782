import type { FixedPlace, GalleyBlock } from '../galley.js';
import type { Item } from '../page.js';

/** A composing stick: gathers a section's blocks from the top down. */
export class Stick {
  readonly #blocks: GalleyBlock[] = [];
  readonly #anchors = new Map<GalleyBlock, string[]>();
  #blank = 0;
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
        this.#blocks.push(this.#keepsNext ? spacer(this.#blank) : { kind: 'blank', rows: this.#blank });
      this.#blank = 0;
      this.#blocks.push(block);
      if (this.#names.length > 0) this.#anchors.set(block, this.#names);
      this.#names = [];
    }
  }

  /** Names the place of the block that is added next. */
  name(anchor: string): void {
    this.#names.push(anchor);
  }

  /** At least `rows` empty lines between what stands and what comes; they vanish at a page's edge. */
  blank(rows: number): void {
    if (!this.empty) this.#blank = Math.max(this.#blank, rows);
  }

  /** Empty lines that stand wherever they come to stand. */
  sink(rows: number): void {
    if (rows > 0) this.add(spacer(rows));
  }

  fixed(rows: number, draw: (place: FixedPlace) => readonly Item[]): void {
    this.add({ kind: 'fixed', rows, edges: 'free', withNext: true, draw });
  }

  /** Whether the block that stands last keeps the next on its page: then no page ends on the lines between them. */
  get #keepsNext(): boolean {
    const last = this.#blocks.at(-1);
    return (last?.kind === 'text' || last?.kind === 'fixed') && last.withNext;
  }
}

const spacer = (rows: number): GalleyBlock => ({ kind: 'fixed', rows, edges: 'free', withNext: true, draw: () => [] });
