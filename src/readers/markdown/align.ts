import type { Source, Span } from '../../document/index.js';

/** A stretch of a line: where it begins in the table's text, and where in the source. */
interface Anchor {
  readonly at: number;
  readonly offset: number;
}

/**
 * Text taken out of a source line by line: every line end made one unit, margins (`> `, a list's indent) cut away.
 * Within a line it is the source's own, unit for unit, so any place in it is a place in the source.
 */
export class Excerpt {
  readonly text: string;

  private constructor(
    readonly source: Source,
    private readonly whole: string,
    private readonly anchors: readonly Anchor[],
    private readonly start: number,
    end: number,
  ) {
    this.text = whole.slice(start, end);
  }

  /** The source from `start` to `end`, CR and CRLF as LF. */
  static of(source: Source, start = 0, end = source.text.length): Excerpt {
    const anchors: Anchor[] = [{ at: 0, offset: start }];
    let text = '';
    let from = start;
    for (const match of source.text.slice(start, end).matchAll(/\r\n|\r|\n/g)) {
      const to = start + match.index;
      text += `${source.text.slice(from, to)}\n`;
      from = to + match[0].length;
      anchors.push({ at: text.length, offset: from });
    }
    text += source.text.slice(from, end);
    return new Excerpt(source, text, anchors, 0, text.length);
  }

  slice(start: number, end = this.text.length): Excerpt {
    return new Excerpt(this.source, this.whole, this.anchors, this.start + start, this.start + end);
  }

  /** Where the unit at `at` stands in the source. */
  offset(at: number): number {
    const place = this.start + at;
    let low = 0;
    let high = this.anchors.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.anchors[middle]!.at <= place) low = middle;
      else high = middle - 1;
    }
    const { at: base, offset } = this.anchors[low]!;
    return offset + place - base;
  }

  /**
   * `inner` as an excerpt of the same source, if it is this one with margins cut away: each of its lines the tail of
   * the line in the same row here, blanks at either end apart. Null if it is not.
   */
  within(inner: string): Excerpt | null {
    const rows = this.text.split('\n');
    const anchors: Anchor[] = [];
    let here = 0;
    let at = 0;
    for (const [index, line] of inner.split('\n').entries()) {
      const row = rows[index];
      if (row === undefined) return null;
      const tail = row.trimEnd();
      const bare = line.trimEnd();
      if (!tail.endsWith(bare)) return null;
      anchors.push({ at, offset: this.offset(here + tail.length - bare.length) });
      at += line.length + 1;
      here += row.length + 1;
    }
    if (rows.slice(anchors.length).some((row) => row.trim() !== '')) return null;
    return new Excerpt(this.source, inner, anchors, 0, inner.length);
  }
}

/** The excerpt's place in the source, line ends at its end left out. */
export function spanOf(excerpt: Excerpt): Span {
  const length = Math.max(1, excerpt.text.trimEnd().length);
  return { source: excerpt.source, start: excerpt.offset(0), end: excerpt.offset(length - 1) + 1 };
}
