import { placeOf, type Span } from '../document/index.js';
import { CODES, type Code } from './codes/index.js';
import type { Diagnostic, Fix } from './diagnostic.js';
import { toPlain } from './show.js';

const LEVEL = { error: 'error', warning: 'warning', info: 'note' } as const;

/** What a diagnostic's place is known by though lines move: null where it has none. */
export type Fingerprint = (diagnostic: Diagnostic) => string | null;

/** A log of the Static Analysis Results Interchange Format 2.1.0 (OASIS), as one object. */
export function sarif(diagnostics: readonly Diagnostic[], version: string, fingerprint: Fingerprint): object {
  const rules = [...new Set(diagnostics.map(({ code }) => code))].sort();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'sheaf', version, rules: rules.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((diagnostic) => result(diagnostic, fingerprint(diagnostic))),
      },
    ],
  };
}

/** What a code means, as a viewer of logs shows it beside the results. */
function ruleOf(id: Code): object {
  const { what, why, end } = CODES[id];
  return { id, shortDescription: { text: what }, fullDescription: { text: `${what} ${why}` }, help: { text: end } };
}

function result(diagnostic: Diagnostic, known: string | null): object {
  const { code, message, hint, file, part, line, column, endLine, endColumn } = toPlain(diagnostic);
  return {
    ruleId: code,
    level: LEVEL[diagnostic.severity],
    // 3.27.17: by these a result of one run is matched with that of the next.
    ...(known === null ? {} : { partialFingerprints: { 'sheafPlace/v1': known } }),
    message: { text: hint ? `${message} (${hint})` : message },
    ...(file === undefined
      ? {}
      : {
          locations: [
            {
              physicalLocation: {
                artifactLocation: {
                  uri: part === undefined ? encodeURI(file) : `${encodeURI(file)}#${encodeURIComponent(part)}`,
                },
                region: { startLine: line, startColumn: column, endLine, endColumn },
              },
            },
          ],
        }),
    ...fixes(diagnostic.fix),
  };
}

/** 3.27.30: a way out as an edit; none of a file that has no lines of its own, or is a part of another. */
function fixes(fix: Fix | undefined): object {
  if (!fix || fix.span.source.part !== undefined || fix.span.source.unit === 'paragraph') return {};
  const { says, span, text } = fix;
  const replacements = [{ deletedRegion: regionOf(span), insertedContent: { text } }];
  const artifactLocation = { uri: encodeURI(span.source.file) };
  return { fixes: [{ description: { text: says }, artifactChanges: [{ artifactLocation, replacements }] }] };
}

function regionOf({ source, start, end }: Span): object {
  const [first, last] = [placeOf(source, start), placeOf(source, end)];
  return { startLine: first.line, startColumn: first.column, endLine: last.line, endColumn: last.column };
}
