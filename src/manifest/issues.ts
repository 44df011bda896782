import type { z } from 'zod';
import { ALL_CODES, type Diagnostic, type Fix } from '../diagnostics/index.js';
import type { Path, Places } from './places.js';
import { keysAt } from './schema-walk.js';
import { choiceHint, didYouMean, writing } from './suggest.js';
import { tagMeant } from './tongues.js';
import { wayOfKey, wayOfType } from './ways-out.js';

type Issue = z.core.$ZodIssue;

/** A complaint, and what it says of a key at some place: that it is missing, or was meant by another. */
interface Complaint {
  readonly diagnostic: Diagnostic;
  readonly missing?: Path;
  readonly meant?: Path;
}

/** Tells the schema's complaints as an editor would want to read them, each at its place. */
export function explain(issues: readonly Issue[], places: Places): readonly Diagnostic[] {
  const parts = new Set(issues.filter(isPart).map(({ path }) => nameOf(path)));
  const told = issues
    .filter((issue) => issue.code !== 'custom' || !parts.has(nameOf(issue.path)))
    .flatMap((issue) => explainOne(issue, issue.path, places));
  // A misspelt key is both unknown and missing: say so once.
  const meant = new Set(told.flatMap((one) => (one.meant ? [nameOf(one.meant)] : [])));
  return told
    .filter(({ missing }) => missing === undefined || !meant.has(nameOf(missing)))
    .map(({ diagnostic }) => diagnostic);
}

/** Who writes `part:` means one: what it lacks of a story is not told. */
const isPart = (issue: Issue): boolean => issue.code === 'unrecognized_keys' && issue.keys.includes('part');

function explainOne(issue: Issue, path: Path, places: Places): readonly Complaint[] {
  const name = nameOf(path);
  const error: ErrorMaker = (code, message, span = places.value(path), hint, meant) => ({
    severity: 'error',
    code,
    message,
    span,
    exit: 2,
    ...(hint === undefined ? {} : { hint }),
    ...(meant == null ? {} : { fix: typeof meant === 'string' ? writing(meant, span) : { ...meant, span } }),
  });
  const told = (...said: Parameters<ErrorMaker>): readonly Complaint[] => [{ diagnostic: error(...said) }];
  const wrongType = (wanted: readonly string[]) => {
    const way = wayOfType(path, wanted, places.written(path));
    return told('manifest/type', `${name} must be ${either(wanted)}`, places.value(path), way?.hint, way?.fix);
  };
  switch (issue.code) {
    case 'unrecognized_keys': {
      if (issue.keys.includes('part')) return told(...misplacedPart(path, places));
      if (path.at(-1) === 'checks') return issue.keys.flatMap((code) => told(...noCode(code, path, places)));
      const known = keysAt(path, places);
      return issue.keys.map((key) => {
        const { hint, near } = wayOfKey(key, path, known, places.written([...path, key]) ?? '');
        return {
          diagnostic: error('manifest/unknown-key', `Unknown key \`${key}\``, places.key(path, key), hint, near),
          ...(near === null ? {} : { meant: [...path, near] }),
        };
      });
    }
    case 'invalid_union': {
      const branch = likeliest(issue.errors);
      if (branch.some((inner) => inner.path.length > 0 || inner.code !== 'invalid_type'))
        return branch.flatMap((inner) => explainOne(inner, [...path, ...inner.path], places));
      if (places.node(path) === null) return [{ diagnostic: missing(path, places, error), missing: path }];
      const wanted = issue.errors.flatMap((inner) =>
        inner.map((one) => (one.code === 'invalid_type' ? one.expected : '')),
      );
      return wrongType(wanted);
    }
    case 'invalid_type': {
      if (places.node(path) === null) return [{ diagnostic: missing(path, places, error), missing: path }];
      return wrongType([issue.expected]);
    }
    case 'invalid_value': {
      const values = issue.values.map(String);
      const given = places.written(path) ?? '';
      const near = didYouMean(given, values);
      return told(
        'manifest/value',
        `${name} cannot be \`${given}\``,
        places.value(path),
        choiceHint(given, values),
        near,
      );
    }
    case 'too_small':
    case 'too_big':
      if (issue.origin === 'array' && path.join('.') === 'stories')
        return told(
          'manifest/no-stories',
          'The manifest lists no stories',
          places.value(path),
          'list at least one file under `stories:`',
        );
      return told('manifest/value', `${name} ${sized(issue)}`);
    default: {
      const tag = path.at(-1) === 'language' ? tagMeant(places.written(path) ?? '') : null;
      const hint = tag === null ? undefined : `did you mean \`${tag}\`?`;
      return told('manifest/value', `${name} ${issue.message}`, places.value(path), hint, tag);
    }
  }
}

/** What is wrong with a check of something that is never told. */
const noCode = (code: string, path: Path, places: Places): Parameters<ErrorMaker> => {
  const near = didYouMean(code, ALL_CODES);
  const hint = near ? `did you mean \`${near}\`?` : '`sheaf explain` lists them';
  return ['manifest/unknown-key', `There is no code \`${code}\``, places.key(path, code), hint, near];
};

/** What is wrong with a `part:` that the schema took for a story. */
function misplacedPart(path: Path, places: Places): Parameters<ErrorMaker> {
  const place = places.key(path, 'part');
  if (path.length > 2) return ['manifest/unknown-key', 'A part cannot stand within a part', place, NEST];
  if (places.node([...path, 'stories']) === null)
    return ['manifest/no-stories', 'This part lists no stories', place, IN_PART];
  return ['manifest/unknown-key', 'A part has keys of its own, not those of a story', place, PART_KEYS];
}

const PART_KEYS = 'choose from `part`, `language`, `style`, `stories`';
const NEST = 'end the part before it: write `- part: …` at the same depth as the first one';

type ErrorMaker = (
  code: Diagnostic['code'],
  message: string,
  span?: ReturnType<Places['value']>,
  hint?: string,
  /** What was meant in its place, if that is certain. */
  meant?: string | Omit<Fix, 'span'> | null,
) => Diagnostic;

function missing(path: Path, places: Places, error: ErrorMaker): Diagnostic {
  const key = String(path.at(-1));
  const parent = places.value(path.slice(0, -1));
  const at = { ...parent, end: Math.min(parent.end, parent.start + 1) };
  if (path.join('.') === 'stories')
    return error('manifest/no-stories', 'The manifest lists no stories', at, 'add `stories:` with a list of files');
  return error('manifest/missing-key', `The key \`${key}\` is missing`, at, `add \`${key}: …\``);
}

const IN_PART = 'add `stories:` with a list of files under `part:`, as deep as `part` itself';

/** The branch of a union that the writer most likely meant: the one that fits with the fewest changes. */
function likeliest(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const cost = (issues: readonly Issue[]): number =>
    issues.reduce((sum, issue) => {
      if (issue.path.length === 0 && issue.code === 'invalid_type') return sum + 100;
      if (issue.code === 'unrecognized_keys') return sum + issue.keys.length;
      if (issue.code === 'invalid_union' && issue.path.length === 0) return sum + Math.min(...issue.errors.map(cost));
      return sum + 1;
    }, 0);
  return branches.reduce((best, branch) => (cost(branch) <= cost(best) ? branch : best));
}

/** `stories[2].style.quotes` of a path. */
const nameOf = (path: Path): string =>
  path.length === 0
    ? 'The manifest'
    : `\`${path.map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${String(step)}`)).join('')}\``;

const PLAIN: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of keys',
  record: 'a map of keys',
};

const either = (types: readonly string[]): string => {
  const words = [...new Set(types.filter((type) => type !== '').map((type) => PLAIN[type] ?? type))];
  return words.length < 2 ? (words[0] ?? 'something else') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
};

const sized = (issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): string => {
  if (issue.origin === 'string' || issue.origin === 'array') return issue.message;
  return issue.code === 'too_small' ? `must be at least ${issue.minimum}` : `must be at most ${issue.maximum}`;
};
