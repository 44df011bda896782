import { type Inline, plain, type Source } from '../../document/index.js';
import type { TextLine } from '../plain/lines.js';
import { foldLines } from '../plain/wrap.js';
import { isBlankText, stripped } from './trim.js';

/** Some lines of a paragraph that belong together, and the blank lines before them. */
export interface Piece {
  readonly inlines: readonly Inline[];
  readonly blanks: number;
}

/** A line between two forced line ends. */
interface Line extends Piece {
  readonly text: string;
  /** The same with the no-break spaces before its first word: a line of verse is indented by them. */
  readonly indented: readonly Inline[];
}

/** Longest line that is taken for one of verse. */
const LONGEST = 60;

/**
 * Parts what stands between two ends of paragraphs at its forced line ends (`<br>`, Word's soft returns). Several of them are
 * blank lines; single ones end lines that were wrapped, lines of verse, or paragraphs, as in plain text. Lines of verse stay
 * one paragraph, with their line ends.
 */
export function piecesOf(inlines: readonly Inline[], source: Source): readonly Piece[] {
  if (!inlines.some(({ kind }) => kind === 'line-break')) return [{ inlines, blanks: 0 }];
  const lines = linesOf(inlines);
  return foldsOf(lines).flatMap((fold) =>
    fold.wrapped
      ? [{ inlines: spaced(fold.lines, source), blanks: fold.lines[0]!.blanks }]
      : partsOf(fold.lines, source),
  );
}

function linesOf(inlines: readonly Inline[]): readonly Line[] {
  const lines: Line[] = [];
  let blanks = 0;
  let line: Inline[] = [];
  const end = () => {
    const text = plain(line);
    const empty = isBlankText(text) && !line.some(({ kind }) => kind === 'note-call');
    if (!empty) {
      const inlines = stripped(line);
      const indented = [...indentBefore(line), ...inlines];
      lines.push({ inlines, indented, text: text.trim(), blanks: lines.length === 0 ? 0 : blanks });
    }
    blanks = empty ? blanks + 1 : 0;
    line = [];
  };
  for (const inline of inlines) {
    if (inline.kind === 'line-break') end();
    else line.push(inline);
  }
  end();
  return lines;
}

/** The runs before a line's first word that are nothing but no-break spaces, as the entities of a page are. */
function indentBefore(line: readonly Inline[]): readonly Inline[] {
  const first = line.findIndex((inline) => inline.kind !== 'run' || !isBlankText(inline.text));
  return line
    .slice(0, Math.max(0, first))
    .filter((inline) => inline.kind === 'run' && /^[\u00A0\u2002\u2003]+$/.test(inline.text));
}

interface Fold {
  readonly lines: readonly Line[];
  readonly wrapped: boolean;
}

/** Asks the reader of plain text which lines were wrapped; the others come in one fold between two wrapped paragraphs. */
function foldsOf(lines: readonly Line[]): readonly Fold[] {
  let text = '';
  const byStart = new Map<number, Line>();
  const shown = lines.map((line): TextLine => {
    const start = text.length;
    byStart.set(start, line);
    text += `${line.text}\n`;
    return { start, end: text.length - 1, indent: 0, blanks: line.blanks, soft: false, role: 'text', level: 0 };
  });
  const folds: { lines: Line[]; wrapped: boolean }[] = [];
  for (const fold of foldLines(shown, text)) {
    const own = fold.map(({ start }) => byStart.get(start)!);
    const last = folds.at(-1);
    if (own.length === 1 && last && !last.wrapped) last.lines.push(...own);
    else folds.push({ lines: own, wrapped: own.length > 1 });
  }
  return folds;
}

function partsOf(lines: readonly Line[], source: Source): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < lines.length; ) {
    let end = at + 1;
    while (end < lines.length && lines[end]!.blanks === 0) end += 1;
    const group = lines.slice(at, end);
    if (isVerse(group)) pieces.push({ inlines: broken(group), blanks: group[0]!.blanks });
    else if (isWrapped(group)) pieces.push({ inlines: spaced(group, source), blanks: group[0]!.blanks });
    else pieces.push(...group);
    at = end;
  }
  return pieces;
}

/** Ends a sentence; a title before a name does not. */
const STOPPED = /(?<!\b(?:Mrs?|Ms|Dr|St|Prof|Rev|Capt|Lt|Col|Sgt))[.!?…:]["”'’»)\]*_]*$/;

/**
 * Long lines that end within their sentences, as a converter leaves them of a page: of one paragraph, whatever the measure.
 * A line that ends its sentence speaks against it only where the next word had room.
 */
function isWrapped(lines: readonly Line[]): boolean {
  const longest = lines.reduce((most, { text }) => Math.max(most, text.length), 0);
  let [within, against] = [0, 0];
  for (const [index, { text }] of lines.slice(0, -1).entries()) {
    if (text.length <= LONGEST) return false;
    const next = lines[index + 1]!.text;
    const room = text.length + 1 + next.search(/\s|$/) <= longest;
    if (STOPPED.test(text)) against += room ? 1 : 0;
    else if (/^\p{Ll}/u.test(next)) within += 1;
  }
  return within > against;
}

/** Short lines, none of them spoken, most of them without a stop. */
function isVerse(lines: readonly Line[]): boolean {
  if (lines.length < 2) return false;
  if (lines.some(({ text }) => text.length > LONGEST || /^["“”«„–—]|["“”»]$/.test(text) || !/\p{L}/u.test(text)))
    return false;
  const open = lines.filter(({ text }) => !/[.!?…][)*_\]]*$/.test(text)).length;
  return open * 2 >= lines.length;
}

const broken = (lines: readonly Line[]): readonly Inline[] =>
  lines.flatMap(({ indented }, index) => {
    const span = { ...indented[0]!.span, end: indented[0]!.span.start };
    return index === 0 ? indented : [{ kind: 'line-break' as const, span }, ...indented];
  });

/** A wrapped paragraph: its line ends are spaces of no length in the source. */
const spaced = (lines: readonly Line[], source: Source): readonly Inline[] =>
  lines.flatMap(({ inlines }, index) => {
    const at = inlines[0]!.span.start;
    const span = { source, start: at, end: at };
    return index === 0 ? inlines : [{ kind: 'run' as const, text: ' ', marks: [], link: null, span }, ...inlines];
  });
