import { type Change, placeOf } from '../document/index.js';

/** One line of the ledger: what was changed, where, and whether an editor should look. Line and column count from 1. */
export interface Entry {
  readonly rule: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly before: string;
  readonly after: string;
  readonly certain: boolean;
}

/** Every change of every story as the ledger has it, in the order of the text: file by file as given, then by place. */
export function entriesOf(changes: readonly Change[]): readonly Entry[] {
  const files = [...new Set(changes.map(({ span }) => span.source.file))];
  return changes
    .map(({ rule, span, before, after, certain }) => {
      const { file } = span.source;
      return { rule, file, ...placeOf(span.source, span.start), before, after, certain };
    })
    .sort((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column);
}

/** The ledger as a file: a JSON array with one record a line, so that line tools can read it too. */
export function ledger(changes: readonly Change[]): string {
  const records = entriesOf(changes).map((entry) => JSON.stringify(entry));
  return records.length === 0 ? '[]\n' : `[\n${records.join(',\n')}\n]\n`;
}
