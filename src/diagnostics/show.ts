import { placeOf, written } from '../document/index.js';
import type { Diagnostic, Severity } from './diagnostic.js';
import { frame } from './frame.js';

/** A diagnostic as scripts read it: places count from 1, columns in UTF-16 units. */
export interface PlainDiagnostic {
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly file?: string;
  /** The member of a container. */
  readonly part?: string;
  /** Only where lines are not counted. */
  readonly unit?: 'paragraph';
  readonly line?: number;
  readonly column?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
  readonly hint?: string;
  /** Further places of which the same is told. */
  readonly also?: readonly { readonly line: number; readonly column: number }[];
}

/** `diagnostic` with its span as file, lines and columns. */
export function toPlain({ severity, code, message, span, hint, also }: Diagnostic): PlainDiagnostic {
  const said = hint === undefined ? {} : { hint };
  if (!span) return { severity, code, message, ...said };
  const start = placeOf(span.source, span.start);
  const end = placeOf(span.source, span.end);
  return {
    severity,
    code,
    message,
    file: span.source.file,
    ...(span.source.part === undefined ? {} : { part: span.source.part }),
    ...(span.source.unit === 'paragraph' ? { unit: span.source.unit } : {}),
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    ...said,
    ...(also ? { also: also.map((place) => placeOf(place.source, place.start)) } : {}),
  };
}

/** Wraps text in a colour, or leaves it. */
export type Paint = (style: 'red' | 'yellow' | 'cyan' | 'bold' | 'dim', text: string) => string;

const COLOUR = { error: 'red', warning: 'yellow', info: 'cyan' } as const;

/** For people: message, code frame, hint. */
export function pretty(diagnostic: Diagnostic, paint: Paint): string {
  const { severity, code, message, span, hint } = diagnostic;
  const said = paint('bold', harmless(message));
  const lines = [`${paint(COLOUR[severity], `${severity}:`)} ${said} ${paint('dim', `[${code}]`)}`];
  if (span?.source.file) lines.push(harmless(frame(span)));
  if (hint) lines.push(`  ${paint('dim', 'help:')} ${harmless(hint)}`);
  return lines.join('\n');
}

/** Text of files in which no control character can reach a terminal: each is shown as a sign of its own (Unicode, Control Pictures). */
const harmless = (text: string): string =>
  text.replace(/(?!\n)\p{Cc}/gu, (control) => {
    const code = control.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : '\uFFFD';
  });

const LEVEL = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** Where a diagnostic's file lies for whom it is told to. */
export type Locate = (file: string) => string;

/** A workflow command of GitHub Actions, which shows it beside the line; its paths are those of the working directory. */
export function github(diagnostic: Diagnostic, locate: Locate): string {
  const { file, line, column, endLine, endColumn, message, code, hint } = toPlain(diagnostic);
  const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const source = diagnostic.span?.source;
  // Of a file without lines of its own, its page shows none: the place is told in words.
  const within = source && (source.part !== undefined || source.unit === 'paragraph');
  const lines = within ? '' : `line=${line},col=${column},endLine=${endLine},endColumn=${endColumn},`;
  const place = file ? `file=${property(locate(file))},${lines}` : '';
  const told = within ? `${message} (${written(source, { line: line!, column: column! })})` : message;
  return `::${LEVEL[diagnostic.severity]} ${place}title=${property(code)}::${data(hint ? `${told}: ${hint}` : told)}`;
}

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
