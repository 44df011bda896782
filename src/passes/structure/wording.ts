import { type Block, type Inline, plain, type Source, wordsWithin } from '../../document/index.js';

/** The lines of a block's inlines: parted at line ends that were meant, and at those that the reader read as spaces. */
export function linesOfInlines(inlines: readonly Inline[]): readonly (readonly Inline[])[] {
  const lines: Inline[][] = [[]];
  for (const inline of inlines) {
    if (endsLine(inline)) lines.push([]);
    else lines.at(-1)!.push(inline);
  }
  return lines.filter((line) => line.length > 0);
}

/** Whether a line ends here, meant so or not. */
export const endsLine = (inline: Inline): boolean => inline.kind === 'line-break' || isLineEnd(inline);

/** Whether an inline is the space that a reader puts where a wrapped line ends: one unit, of none in the source. */
export const isLineEnd = (inline: Inline): boolean =>
  inline.kind === 'run' && inline.text === ' ' && inline.span.start === inline.span.end;

/** The longest line that can be a label, a title, a glyph line or a banner, in units. */
export const LINE = 200;

/** A block's text, if it is short enough to be looked at as a line; else its first units. */
export function openingOf(block: Block, length = LINE): string {
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return '';
  let text = '';
  for (const inline of block.inlines) {
    if (inline.kind === 'run') text += inline.text;
    else if (inline.kind === 'line-break') text += '\n';
    if (text.length > length) return text.slice(0, length);
  }
  return text;
}

/** `text` as far as its first line end. */
export function firstLine(text: string): string {
  const end = text.indexOf('\n');
  return end < 0 ? text : text.slice(0, end);
}

/** `text` for comparing: white space of every kind one space, none at either end; zero-width characters out. */
export const squeezed = (text: string): string =>
  text.startsWith(' ') || text.endsWith(' ') || text.includes('  ') || LOOSE.test(text)
    ? text
        .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '')
        .replace(/\s+/g, ' ')
        .replace(/^ | $/g, '')
    : text;

/** Blanks but for the space, and what has no width: most texts have none. */
const LOOSE = /[\t-\r\u00A0\u1680\u2000-\u200D\u2028\u2029\u202F\u205F\u2060\u3000\uFEFF\u00AD]/;

/** A stretch of a string. */
export interface Stretch {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const OPENER = /[\s*_~\-–—=+#<>[\](){}•·.:|^☆★♥♡✿❀⁂«»\\/]/;
const CLOSER = /[\s*_~\-–—=+#<>[\](){}•·|^☆★♥♡✿❀⁂«»\\/]/;

/** `text` without the ornaments around it: `~*~ Fin ~*~` is `Fin`. Brackets are taken off only in pairs. */
export function undecorated(text: string): Stretch {
  let start = 0;
  while (start < text.length && OPENER.test(text[start]!)) start += 1;
  let end = text.length;
  while (end > start && CLOSER.test(text[end - 1]!)) end -= 1;
  const bare = text.slice(start, end);
  // A bracket that the words themselves opened or closed stays with them: `Chapter (2)`.
  const closer = /^[)\]]/.exec(text.slice(end).trimStart());
  if (closer && bare.includes(closer[0] === ')' ? '(' : '[')) end = text.indexOf(closer[0], end) + 1;
  if (/[([]\s*$/.test(text.slice(0, start)) && /^[^([]*[)\]]/.test(bare))
    start = text.slice(0, start).search(/[([]\s*$/);
  return { text: text.slice(start, end), start, end };
}

/** Whether a block's first line is indented in its file. */
export const isIndented = ({ span }: Block): boolean =>
  /(?:\t| {2})$/.test(span.source.text.slice(Math.max(0, span.start - 2), span.start));

/** The inlines of `text` from `start` to `end`. */
export const cutOut = (inlines: readonly Inline[], start: number, end: number): readonly Inline[] =>
  wordsWithin(inlines, start, end);

/** `words`, with the note calls of `all` that are not among them behind them: what heads a story loses none. */
export const withCalls = (words: readonly Inline[], all: readonly Inline[]): readonly Inline[] => {
  const strays = callsIn(all).filter((call) => !words.includes(call));
  return strays.length === 0 ? words : [...words, ...strays];
};

/** The note calls among `inlines`. */
export const callsIn = (inlines: readonly Inline[]): readonly Inline[] =>
  inlines.filter(({ kind }) => kind === 'note-call');

/** Words as a headline counts them. */
export const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}’'.-]*/gu) ?? [];

/** Whether `text` holds a quotation mark that may be of speech; an apostrophe in a word is none. */
export const hasSpeech = (text: string): boolean => /["“”„«»]|(?:^|\s)['‘]\p{Lu}/u.test(text);

/** A block's words in one line. */
export const lineOf = (inlines: readonly Inline[]): string => squeezed(plain(inlines));

/** A space that joins two lines: of no length in the source. */
export const spaceAt = (source: Source, at: number): Inline => ({
  kind: 'run',
  text: ' ',
  marks: [],
  link: null,
  span: { source, start: at, end: at },
});
