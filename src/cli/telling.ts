import type { Diagnostic, Severity } from '../diagnostics/index.js';
import { type Glance, glanceText } from '../proof/index.js';

/** From so many stories up, those without a doubt are told in one line: nobody reads sixty times that all is well. */
const FOLDED_FROM = 12;

/** Diagnostics by story in the book's order, then those of the book and the manifest: an editor works story by story. */
export function inBookOrder(all: readonly Diagnostic[], glances: readonly Glance[]): readonly Diagnostic[] {
  const places = new Map(glances.flatMap(({ files }, index) => files.map((file) => [file, index] as const)));
  const place = ({ span }: Diagnostic) => (span && places.get(span.source.file)) ?? glances.length;
  return all.toSorted((one, other) => place(one) - place(other));
}

/** Warnings whose place is one of the story's files, whatever part of the work told them. */
export const doubtsOf = ({ files }: Glance, all: readonly Diagnostic[]): number =>
  all.filter(({ severity, span }) => severity === 'warning' && span !== null && files.includes(span.source.file))
    .length;

/** How much of which code was told: `3 warnings: 2 quote/doubtful, 1 book/untitled`; nothing where nothing was. */
export function counts(all: readonly Diagnostic[]): readonly string[] {
  return (['error', 'warning'] as const).flatMap((severity) => {
    const codes = all.filter((one) => one.severity === severity).map(({ code }) => code);
    if (codes.length === 0) return [];
    const kinds = [...new Set(codes)].map((code) => [code, codes.filter((other) => other === code).length] as const);
    const told = kinds.toSorted(([, one], [, other]) => other - one).map(([code, count]) => `${count} ${code}`);
    return [`${numbered(codes.length, severity)}: ${told.join(', ')}`];
  });
}

/** `0 errors, 2 warnings`. */
export const outcome = (all: readonly Diagnostic[]): string =>
  (['error', 'warning'] as const).map((severity) => numbered(countOf(all, severity), severity)).join(', ');

const countOf = (all: readonly Diagnostic[], wanted: Severity): number =>
  all.filter(({ severity }) => severity === wanted).length;

/** What is told of each story; of many, those without a doubt are counted alone. */
export function summaries(glances: readonly Glance[], all: readonly Diagnostic[], verbose: boolean): readonly string[] {
  const told = glances.map((glance) => ({ glance, doubts: doubtsOf(glance, all) }));
  const fold = !verbose && glances.length >= FOLDED_FROM;
  const shown = told.filter(({ doubts }) => !fold || doubts > 0);
  const quiet = told.length - shown.length;
  return [
    ...shown.map(({ glance, doubts }) => glanceText(glance, doubts)),
    ...(quiet > 0 ? [`${quiet === 1 ? '1 story' : `${quiet} stories`} without doubts (--verbose shows them)`] : []),
  ];
}

/** What was made, for the last line. */
export interface Totals {
  readonly glances: readonly Glance[];
  /** Printed pages; null where none were laid out. */
  readonly pages: number | null;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly diagnostics: readonly Diagnostic[];
  readonly seconds: number;
}

/** `60 stories · 302,446 words · 787 pages · epub 1.2 MB, pdf 2.6 MB · 118 notes out · 14 doubts · 3.2 s`. */
export function totals({ glances, pages, files, diagnostics, seconds }: Totals): string {
  const sum = (of: (glance: Glance) => number) => glances.reduce((all, glance) => all + of(glance), 0);
  const books = files.flatMap(({ name, bytes }) => {
    const kind = /\.(epub|pdf)$/.exec(name)?.[1];
    return kind ? [`${kind} ${megabytes(bytes.length)}`] : [];
  });
  const out = sum(({ notesOut }) => notesOut);
  const doubts = countOf(diagnostics, 'warning');
  return [
    glances.length === 1 ? '1 story' : `${grouped(glances.length)} stories`,
    numbered(
      sum(({ words }) => words),
      'word',
    ),
    ...(pages === null ? [] : [numbered(pages, 'page')]),
    ...(books.length > 0 ? [books.join(', ')] : []),
    ...(out > 0 ? [`${numbered(out, 'note')} out`] : []),
    doubts === 0 ? 'no doubts' : numbered(doubts, 'doubt'),
    `${seconds.toFixed(1)} s`,
  ].join(' · ');
}

const megabytes = (bytes: number): string =>
  bytes < 100_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

const numbered = (count: number, noun: string): string => `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`;
