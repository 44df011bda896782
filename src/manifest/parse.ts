import { type Document, isMap, isScalar, parseDocument } from 'yaml';
import type { Diagnostic, Report } from '../diagnostics/index.js';
import { readControls, type Source, type Span } from '../document/index.js';
import { aliasFault } from './aliases.js';
import { unprintables } from './characters.js';
import { DEEPEST, tooDeep } from './depth.js';
import { explain } from './issues.js';
import { type Path, Places } from './places.js';
import { manifestSchema, type WrittenManifest } from './schema.js';
import { yamlFault } from './yaml-faults.js';

/** A manifest that is YAML and fits the schema, and where everything in it stands. */
export interface ParsedManifest {
  readonly written: WrittenManifest;
  readonly places: Places;
}

/** Reads YAML and checks it against the schema; null, with reports, where either fails. */
export function parseManifest(given: Source, report: Report): ParsedManifest | null {
  const source = withMarks(given, report);
  const deep = tooDeep(source.text);
  if (deep !== null) {
    const span = { source, start: deep, end: deep + 1 };
    report(
      fault('manifest/yaml', `Maps and lists stand more than ${DEEPEST} deep in one another here`, span, DEEP_HINT),
    );
    return null;
  }
  const document = parseDocument(source.text, { prettyErrors: false, uniqueKeys: true, stringKeys: true });
  const places = new Places(source, document);
  if (document.errors.length > 0) {
    for (const error of document.errors) report(yamlFault(error, document, source));
    return null;
  }
  const faults = valueFaults(document, places);
  if (faults.length > 0) {
    for (const one of faults) report(one);
    return null;
  }
  if (!isMap(document.contents)) {
    const hint = 'it begins with `title: …` and holds a list `stories:`';
    report(fault('manifest/type', 'The manifest must be a map of keys', places.value([]), hint));
    return null;
  }
  return check(document, places, report);
}

const DEEP_HINT = 'look whether brackets are left open';

const fault = (code: Diagnostic['code'], message: string, span: Span, hint: string): Diagnostic => ({
  severity: 'error',
  code,
  message,
  span,
  hint,
  exit: 2,
});

/** The text with the marks of Windows-1252 in it that came as control characters; places stay as they are. */
function withMarks(source: Source, report: Report): Source {
  const controls = readControls(source.text);
  if (!controls) return source;
  const read = { ...source, text: controls.text };
  if (controls.count > 0)
    report({
      severity: 'warning',
      code: 'encoding/mojibake',
      message:
        'Marks of Windows-1252 were stored in the manifest as control characters, and were put right, this one first',
      span: { source: read, start: controls.at, end: controls.at + 1 },
      hint: 'save it again as UTF-8',
    });
  return read;
}

/** Faults that YAML allows and no book can hold. */
function valueFaults(document: Document, places: Places): readonly Diagnostic[] {
  const alias = aliasFault(document);
  if (alias) return [fault('manifest/yaml', alias.message, places.of(alias.alias), alias.hint)];
  return unprintables(document).map(({ scalar, character }) =>
    fault('manifest/value', `No book can hold the character ${character}`, places.of(scalar), 'take it out'),
  );
}

/** Zod else writes a function for every map of the schema and compiles it: twice the time that one manifest takes. */
const WITHOUT_COMPILING = { jitless: true };

function check(document: Document, places: Places, report: Report): ParsedManifest | null {
  const value = withoutEmpty(document.toJS({ maxAliasCount: -1 }));
  let result = manifestSchema.safeParse(value, WITHOUT_COMPILING);
  // `title: 1984` is a number to YAML and a title to its editor: take it as it was written.
  if (!result.success && retype(value, result.error.issues, places))
    result = manifestSchema.safeParse(value, WITHOUT_COMPILING);
  if (result.success) return { written: result.data, places };
  for (const diagnostic of explain(result.error.issues, places)) report(diagnostic);
  return null;
}

/** A key with nothing behind it, as in `publisher:`, counts as not given. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([, inner]) => inner !== null);
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutEmpty(inner)]));
}

type Issues = Parameters<typeof explain>[0];

/** Where text was wanted and YAML saw a number or a truth, puts the text back, in place; whether anything changed. */
function retype(value: unknown, issues: Issues, places: Places, base: Path = []): boolean {
  let changed = false;
  for (const issue of issues) {
    const path = [...base, ...issue.path];
    if (issue.code === 'invalid_union') {
      for (const branch of issue.errors) changed = retype(value, branch, places, path) || changed;
    } else if (wantsText(issue)) {
      const node = places.node(path);
      if (isScalar(node) && typeof node.value !== 'string' && node.source !== undefined)
        changed = put(value, path, node.source) || changed;
    }
  }
  return changed;
}

const wantsText = (issue: Issues[number]): boolean => issue.code === 'invalid_type' && issue.expected === 'string';

function put(value: unknown, path: Path, text: string): boolean {
  const holder = path.slice(0, -1).reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown>)?.[step], value);
  if (holder === null || typeof holder !== 'object' || path.length === 0) return false;
  (holder as Record<PropertyKey, unknown>)[path.at(-1)!] = text;
  return true;
}
