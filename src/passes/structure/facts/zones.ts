import type { Line } from '../row.js';
import { type Edge, edgesOf } from './edges.js';

type Asked = (at: number) => boolean;

/** Where each line stands to the paragraphs that tell the story of its file and chapter. */
export class Zones {
  readonly #heads: Uint8Array;
  readonly #tails: Uint8Array;
  readonly #inside: Uint8Array;
  readonly #edges: readonly Edge[];
  readonly #prose: ReadonlySet<number>;
  readonly #first: number;

  constructor(
    readonly lines: readonly Line[],
    tells: Asked,
    opens: Asked,
  ) {
    const prose = lines.flatMap(({ at }) => (tells(at) ? [at] : []));
    this.#prose = new Set(prose);
    const known = (at: number) => this.#prose.has(at);
    this.#first = prose[0] ?? lines.length;
    this.#heads = headLines(lines, known, opens);
    this.#tails = tailLines(lines);
    this.#inside = insideLines(lines, prose);
    this.#edges = edgesOf(lines, known, opens);
  }

  /** Whether the line stands where a header may: above the story or a chapter, no more than a few paragraphs down. */
  isHead(at: number): boolean {
    return this.#heads[at] === 1;
  }

  /** Whether it stands among the last few of a file or chapter. */
  isTail(at: number): boolean {
    return this.#tails[at] === 1;
  }

  /** Whether no paragraph of the file's story stands above the line. */
  isOverStory(at: number): boolean {
    return at <= this.#first;
  }

  /** Whether no paragraph of its chapter's story stands above the line. */
  isAboveStory(at: number): boolean {
    return this.isOverStory(at) || (this.isHead(at) && !this.isInside(at));
  }

  /** Whether it stands under the first paragraph that tells the story of its chapter. */
  isInside(at: number): boolean {
    for (let above = at - 1; above >= 0 && above > at - 12; above -= 1) {
      const { block, banner } = this.lines[above]!;
      if (block.kind === 'heading' || banner?.kind === 'chapter') return false;
      if (this.#prose.has(above)) return true;
    }
    return false;
  }

  /** Whether it stands above or below all paragraphs that tell the story of its chapter. */
  isOutside(at: number): boolean {
    return this.#inside[at] === 0;
  }

  /** Whether it stands above or below all that tells the story of its chapter, as far as a head or foot may go. */
  edge(at: number): Edge {
    return this.#edges[at]!;
  }
}

/** Paragraphs of a story that show that it has begun: a header's lines do not come behind so many. */
const BEGUN = 2;

/** Marks the lines above the story of a file or chapter. */
function headLines(lines: readonly Line[], tells: Asked, opens: Asked): Uint8Array {
  const marks = new Uint8Array(lines.length);
  let prose = 0;
  for (const line of lines) {
    if (opens(line.at)) prose = 0;
    else if (prose < BEGUN && tells(line.at)) prose += 1;
    if (prose < BEGUN) marks[line.at] = 1;
  }
  return marks;
}

/** Marks what stands between the first and the last such paragraph of each chapter. */
function insideLines(lines: readonly Line[], prose: readonly number[]): Uint8Array {
  const marks = new Uint8Array(lines.length);
  let above = -1;
  for (const at of prose) {
    const parted =
      above >= 0 &&
      lines.slice(above, at).some(({ block, banner }) => block.kind === 'heading' || banner?.kind === 'chapter');
    marks.fill(1, above >= 0 && !parted ? above : at, at + 1);
    above = at;
  }
  return marks;
}

/** How many lines are the last few. */
const TAIL = 8;

function tailLines(lines: readonly Line[]): Uint8Array {
  const marks = new Uint8Array(lines.length);
  marks.fill(1, Math.max(0, lines.length - TAIL));
  for (const { at, block, banner } of lines)
    if (block.kind === 'heading' || banner?.kind === 'chapter') marks.fill(1, Math.max(0, at - TAIL), at);
  return marks;
}
