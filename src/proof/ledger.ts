import { type Change, placeOf } from '../document/index.js';

/** One line of the ledger: what was changed, where, and whether an editor should look. Line and column count from 1. */
export interface LedgerEntry {
  readonly rule: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly before: string;
  readonly after: string;
  readonly certain: boolean;
}

/** Changes as the ledger has them, in the order of the text: file by file as first met, then by place. */
export const entriesOf = (changes: readonly Change[]): readonly LedgerEntry[] =>
  inOrder(
    changes.map(({ rule, span, before, after, certain }) => {
      const { file } = span.source;
      return { rule, file, ...placeOf(span.source, span.start), before, after, certain };
    }),
  );

/** The ledger as a file: a JSON array with one record a line, so that line tools can read it too. */
export function ledger(entries: readonly LedgerEntry[]): string {
  const records = inOrder(entries).map((entry) => JSON.stringify(entry));
  return records.length === 0 ? '[]\n' : `[\n${records.join(',\n')}\n]\n`;
}

function inOrder(entries: readonly LedgerEntry[]): readonly LedgerEntry[] {
  const files = new Map<string, number>();
  for (const { file } of entries) if (!files.has(file)) files.set(file, files.size);
  return entries.toSorted(
    (one, other) => files.get(one.file)! - files.get(other.file)! || one.line - other.line || one.column - other.column,
  );
}
