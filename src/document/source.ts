/**
 * A text that words come from: a file, decoded, with every line end and invisible character as it stood there; a part of a
 * container; or the transcript of a document that has no lines, a line for each of its paragraphs.
 */
export interface Source {
  /** The path as the manifest names it, with forward slashes. */
  readonly file: string;
  /** The member of a container: `OEBPS/file0003.xhtml`. */
  readonly part?: string;
  readonly text: string;
  /** What its lines are to people: `paragraph` where the text is a transcript. By default `line`. */
  readonly unit?: 'line' | 'paragraph';
  /** How its bytes were read: a label of the WHATWG Encoding Standard, such as `utf-8`. */
  readonly encoding?: string;
  /** Whether that is in doubt, so that what looks like a mark may be a letter. */
  readonly unsure?: boolean;
}

/** A half-open range of one source, in UTF-16 units. */
export interface Span {
  readonly source: Source;
  readonly start: number;
  readonly end: number;
}

/** A place as an editor shows it: line and column count from 1, the column in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Stands between a container and its part, where people read it. */
export const WITHIN = ' » ';

/** A source as people call it: `works.epub » OEBPS/file0003.xhtml`. */
export const nameOf = ({ file, part }: Source): string => (part === undefined ? file : file + WITHIN + part);

/** Where a span begins, as one name among all places of a book. */
export const placeKey = ({ source, start }: Span): string => `${source.file}\n${source.part ?? ''}\n${start}`;

/** A place with its source as people read it: `story.txt:212:14`, `story.docx ¶212:14`. */
export const written = (source: Source, { line, column }: Place): string =>
  `${nameOf(source)}${source.unit === 'paragraph' ? ' ¶' : ':'}${line}:${column}`;

const lineStarts = new WeakMap<Source, readonly number[]>();

/** Offsets at which the lines of `source` begin; CRLF, LF and a lone CR each end a line. */
export function lineStartsOf(source: Source): readonly number[] {
  const known = lineStarts.get(source);
  if (known) return known;
  const starts = [0];
  for (const match of source.text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  lineStarts.set(source, starts);
  return starts;
}

/** Where `offset` stands in `source`. Line and column are computed only when shown, as esbuild does. */
export function placeOf(source: Source, offset: number): Place {
  const starts = lineStartsOf(source);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - starts[low]! + 1 };
}

/** The span from the start of `first` to the end of `last`; both must lie in one source, else `first` is returned. */
export function join(first: Span, last: Span): Span {
  return first.source === last.source ? { source: first.source, start: first.start, end: last.end } : first;
}

/** Where `characters` first stand within `span`; the whole of it where they are none of its source's. */
export function placeWithin(span: Span, characters: string): Span {
  const { source, start, end } = span;
  const at = source.text.slice(start, end).indexOf(characters);
  return at < 0 ? span : { source, start: start + at, end: start + at + characters.length };
}
