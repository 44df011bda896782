import { type Document, isMap, isScalar, parseDocument } from 'yaml';
import type { Report } from '../diagnostics/index.js';
import type { Source } from '../document/index.js';
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
export function parseManifest(source: Source, report: Report): ParsedManifest | null {
  const document = parseDocument(source.text, { prettyErrors: false, uniqueKeys: true, stringKeys: true });
  const places = new Places(source, document);
  if (document.errors.length > 0) {
    for (const error of document.errors) report(yamlFault(error, document, source));
    return null;
  }
  if (!isMap(document.contents)) {
    report({
      severity: 'error',
      code: 'manifest/type',
      message: 'The manifest must be a map of keys',
      span: places.value([]),
      hint: 'it begins with `title: …` and holds a list `stories:`',
      exit: 2,
    });
    return null;
  }
  return check(document, places, report);
}

/** Zod else writes a function for every map of the schema and compiles it: twice the time that one manifest takes. */
const WITHOUT_COMPILING = { jitless: true };

function check(document: Document, places: Places, report: Report): ParsedManifest | null {
  const value = withoutEmpty(document.toJS({ maxAliasCount: 100 }));
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
