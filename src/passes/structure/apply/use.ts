import { type Block, join } from '../../../document/index.js';
import { type Desk, shown } from '../desk.js';
import type { Kind } from '../search/labels.js';
import type { Row } from '../weigh/row.js';
import { Certainty } from './certainty.js';
import { ASKED } from './doubts.js';
import { Draft } from './draft.js';
import { labelOfKind, reasonsFor } from './reasons.js';
import type { Searched } from './searched.js';

/** A searched row while it is put to use, line by line. */
export class Use {
  readonly draft: Draft;
  readonly row: Row;
  readonly certainty: Certainty;
  /** Whether the story has said that it ends. */
  ended = false;
  /** The letter to the editor that was taken from above the story. */
  cover: Block | null = null;

  constructor(
    readonly searched: Searched,
    readonly desk: Desk,
  ) {
    this.draft = new Draft(desk);
    this.row = searched.row;
    this.certainty = new Certainty(searched);
  }

  /** What the line at `at` was found to be. */
  kind(at: number): Kind | undefined {
    return this.searched.readings[at]?.kind;
  }

  block(at: number): Block {
    return this.row.lines[at]!.block;
  }

  /** The index behind the lines from `at` on that read as `kinds`. */
  end(at: number, ...kinds: readonly Kind[]): number {
    let end = at + 1;
    while (end < this.row.lines.length && kinds.includes(this.kind(end)!) && !isSettled(this.block(end))) end += 1;
    return end;
  }

  /** Leaves a line as it is; returns the index behind it. */
  story(at: number): number {
    this.draft.blocks.push(this.#closed(at));
    return at + 1;
  }

  /** A paragraph under what was taken from within the story, a page's head or a button: the blank lines were that line's. */
  #closed(at: number): Block {
    const block = this.block(at);
    const above = this.searched.readings[at - 1];
    if (block.kind !== 'paragraph' || above?.kind !== 'furniture' || above.phase !== 'mid') return block;
    let over = at - 1;
    while (this.kind(over) === 'furniture') over -= 1;
    const { lines } = this.row;
    // As wide as beside the paragraphs above and below.
    const usual = Math.max(lines[over]?.gap ?? 0, lines[at + 1]?.gap ?? 0);
    return block.gap > usual && block.gap <= Math.max(1, lines[at - 1]!.gap) ? { ...block, gap: usual } : block;
  }

  /** Notes down what the lines from `at` to `end` were found to be, and why. */
  find(at: number, end: number): void {
    const { weights, readings } = this.searched;
    const { kind, or, margin } = readings[at]!;
    const blocks = this.row.lines.slice(at, end).map(({ block }) => block);
    const span = join(blocks[0]!.span, blocks.at(-1)!.span);
    const text = blocks.map((block) => (block.kind === 'scene-break' ? block.form : shown(block))).join('\n\n');
    const doubt = margin < ASKED ? { or: labelOfKind(or), margin: Math.round(margin * 100) / 100 } : null;
    this.draft.findings.push({ label: labelOfKind(kind), why: reasonsFor(kind, weights[at]!), doubt, text, span });
  }
}

/** Whether a block's format has put it to its use already. */
export const isSettled = ({ kind }: Block): boolean =>
  kind === 'authors-note' || kind === 'dedication' || kind === 'end-marker';
