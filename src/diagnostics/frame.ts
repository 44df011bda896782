import { lineStartsOf, nameOf, placeOf, type Span, written } from '../document/index.js';

/** Columns shown of a line; a story's paragraph may be thousands long. */
const WIDTH = 96;

/** The source line of `span` with a caret under it, as compilers draw it; several lines. */
export function frame(span: Span): string {
  const { source, start, end } = span;
  // Of a file that is no text there is no line to show.
  if (source.text === '') return `  ╭─ ${nameOf(source)}`;
  const { line, column } = placeOf(source, start);
  const starts = lineStartsOf(source);
  const text = source.text.slice(starts[line - 1], starts[line] ?? source.text.length).replace(/[\r\n]+$/, '');
  const at = column - 1;
  const from = text.length <= WIDTH ? 0 : Math.max(0, Math.min(at - WIDTH / 2, text.length - WIDTH));
  const shown = `${from > 0 ? '…' : ''}${text.slice(from, from + WIDTH)}${from + WIDTH < text.length ? '…' : ''}`;
  const indent = at - from + (from > 0 ? 1 : 0);
  const room = Math.max(1, shown.length - indent);
  const carets = '^'.repeat(Math.max(1, Math.min(end - start, room)));
  const gutter = ' '.repeat(String(line).length);
  return [
    `${gutter} ╭─ ${written(source, { line, column })}`,
    `${line} │ ${visible(shown)}`,
    `${gutter} │ ${' '.repeat(indent)}${carets}`,
  ].join('\n');
}

/** One column a unit: tabs and control characters as a space, so that the caret stands where it should. */
const visible = (text: string): string =>
  Array.from(text, (unit) => (/[\p{Cc}\p{Zs}]/u.test(unit) ? ' ' : unit)).join('');
