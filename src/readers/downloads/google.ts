import type { Report } from '../../diagnostics/index.js';
import { type AuthorsNote, type Block, type Inline, Prose, plain, type Source } from '../../document/index.js';
import type { Manuscript } from '../manuscript.js';
import { readText } from '../plain/text.js';
import { linesFrom } from './lines.js';

/** A note of a document that was exported as text, and where it stands. */
interface Told {
  readonly sign: string;
  readonly start: number;
  readonly end: number;
}

const RULE = /^_{16}$/;
const SIGN = /^\[(\d{1,4}|[a-z]{1,3})\]\s*/;

/** Reads a Google document as text: notes behind a line of underscores at its end, called by their number in the text. */
export function readGoogleText(source: Source, report: Report, name: string): Manuscript {
  const { notes, from } = notesIn(source);
  const blocks = readText(source, report, 0, from);
  const numbers = new Map(notes.filter(({ sign }) => /^\d+$/.test(sign)).map(({ sign }) => [sign, `${name}-${sign}`]));
  const comments = new Set(notes.filter(({ sign }) => !/^\d+$/.test(sign)).map(({ sign }) => sign));
  const called = new Set<string>();
  const told = blocks.map((block) => withCalls(block, numbers, comments, called));
  const uncalled = notes.filter(({ sign }) => !called.has(sign) && !comments.has(sign));
  if (comments.size > 0) tellComments(source, from, comments.size, report);
  return {
    format: 'gdoc-txt',
    sources: [source],
    header: [],
    // A note that nothing calls is text, as any other.
    blocks: [...told, ...uncalled.flatMap(({ start, end }) => readText(source, report, start, end))],
    notes: notes
      .filter(({ sign }) => called.has(sign))
      .map((note) => noteOf(note, source, numbers.get(note.sign)!, report)),
    origin: null,
    works: [],
  };
}

/** The notes at a text's end, and where they begin: behind the last line of underscores there is nothing else. */
function notesIn(source: Source): { readonly notes: readonly Told[]; readonly from: number } {
  const lines = [...linesFrom(source)];
  const rule = lines.findLastIndex(({ text }) => RULE.test(text));
  const below = lines.slice(rule + 1).filter(({ text }) => text !== '');
  if (rule < 0 || !below[0] || !SIGN.test(below[0].text)) return { notes: [], from: source.text.length };
  const notes: Told[] = [];
  for (const { text, start, end } of below) {
    const sign = SIGN.exec(text);
    const above = notes.at(-1);
    if (sign) notes.push({ sign: sign[1]!, start: start + sign[0].length, end });
    else if (above) notes[notes.length - 1] = { ...above, end };
  }
  return { notes, from: lines[rule]!.start };
}

function noteOf({ start, end }: Told, source: Source, id: string, report: Report): AuthorsNote {
  const blocks = readText(source, report, start, end);
  const span = { source, start, end };
  return {
    kind: 'authors-note',
    id,
    note: 'footnote',
    place: 'inline',
    rule: 'footnote',
    certain: true,
    blocks,
    gap: 0,
    span,
  };
}

/** A block with calls for its numbers in brackets; letters call an editor's comments, and go. */
function withCalls(
  block: Block,
  numbers: ReadonlyMap<string, string>,
  comments: ReadonlySet<string>,
  called: Set<string>,
): Block {
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return block;
  const text = plain(block.inlines);
  if (!text.includes('[')) return block;
  const prose = new Prose(block.inlines);
  const inlines: Inline[] = [];
  let done = 0;
  for (const { 0: whole, 1: sign = '', index } of text.matchAll(/\[(\d{1,4}|[a-z]{1,3})\]/g)) {
    const id = numbers.get(sign);
    if (id === undefined && !comments.has(sign)) continue;
    inlines.push(...prose.slice(done, index));
    if (id !== undefined && !called.has(sign)) {
      inlines.push({ kind: 'note-call', note: id, span: prose.span(index, index + whole.length) });
      called.add(sign);
    }
    done = index + whole.length;
  }
  return done === 0 ? block : { ...block, inlines: [...inlines, ...prose.slice(done, text.length)] };
}

function tellComments(source: Source, start: number, count: number, report: Report): void {
  report({
    severity: 'info',
    code: 'source/comment',
    message: `Comments on this text are no part of the story and were left out (${count})`,
    span: { source, start, end: start + 1 },
  });
}
