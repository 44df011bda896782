import { dropBlanks, skipBlanks } from '../plain/blanks.js';
import type { TextLine } from '../plain/lines.js';
import { foldLines } from '../plain/wrap.js';
import type { Transcript } from './transcript.js';
import type { TypedParagraph } from './typed-file.js';

/**
 * The paragraphs that go on in the next: what was pasted from a page or a mail has one for each of its wrapped lines. The
 * reader of plain text says which.
 */
export function wrappedParagraphs(
  paragraphs: readonly TypedParagraph[],
  transcript: Transcript,
): ReadonlySet<TypedParagraph> {
  const { text } = transcript.source;
  const byStart = new Map<number, TypedParagraph>();
  const lines: TextLine[] = [];
  let blanks = 0;
  for (const paragraph of paragraphs) {
    const from = transcript.starts.get(paragraph)!;
    const end = text.indexOf('\n', from);
    const start = skipBlanks(text, from, end);
    if (start === end) {
      blanks += paragraph.unseen ? 0 : 1;
      continue;
    }
    byStart.set(start, paragraph);
    const role = isPlain(paragraph) ? 'text' : 'heading';
    const indent = [...text.slice(from, start)].reduce((columns, blank) => columns + (blank === '\t' ? 4 : 1), 0);
    lines.push({ start, end: dropBlanks(text, start, end), indent, blanks, soft: false, role, level: 0 });
    blanks = 0;
  }
  const goingOn = foldLines(lines, text).flatMap((fold) => fold.slice(0, -1));
  return new Set(goingOn.map(({ start }) => byStart.get(start)!));
}

/** Nothing but words in it: no soft return, no picture, no line. */
const isPlain = ({ role, item, border, centred, pieces }: TypedParagraph): boolean =>
  role === 'text' && !item && !border && !centred && pieces.every(({ kind }) => kind === 'text' || kind === 'call');
