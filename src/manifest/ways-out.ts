import type { Fix } from '../diagnostics/index.js';
import type { Path } from './places.js';
import { homesOf } from './schema-walk.js';
import { choiceHint, didYouMean } from './suggest.js';

/** What an unknown key was most likely meant as. */
export interface Meant {
  readonly hint: string;
  /** The key of this same map that was misspelt, if one was. */
  readonly near: string | null;
}

/** Keys that stand in a story and would be looked for elsewhere under another name. */
const OF_A_BOOK: Readonly<Record<string, string>> = { author: '`editor`', file: '`stories`', files: '`stories`' };

/** The way out of an unknown key: where it belongs, else which key of `known` it may have been, else all of them. */
export function wayOfKey(key: string, path: Path, known: readonly string[], given: string): Meant {
  const home = homesOf(key).find((way) => way.length === 0 || !known.includes(key));
  if (home) return { hint: belonging(key, path, home, given), near: null };
  return { hint: choiceHint(key, known), near: didYouMean(key, known) };
}

function belonging(key: string, path: Path, home: readonly string[], given: string): string {
  const value = given === '' || given.length > 40 || given.includes('\n') ? '…' : given;
  if (home.length === 0) return `\`${key}\` belongs at the top of the manifest, not within \`${String(path[0])}\``;
  if (home[0] === 'stories' && home.length === 1) {
    const instead = path.length === 0 ? OF_A_BOOK[key] : undefined;
    const whole = instead ? `; for the whole book there is ${instead}` : '';
    return `\`${key}\` belongs to a story: \`- {file: …, ${key}: ${value}}\`${whole}`;
  }
  const way = home[0] === 'stories' ? home.slice(1) : home;
  const nested = way.reduceRight((inner, name) => `${name}: {${inner}}`, `${key}: ${value}`);
  return `\`${key}\` belongs under \`${way.join('.')}\`: \`${nested}\``;
}

/** How a value of one word is written where the schema wants a map, by the key in front of it. */
const AS_MAP: Readonly<Record<string, (value: string) => string>> = {
  cover: (value) => (/[./]/.test(value) ? `{image: ${value}}` : `{design: ${value}}`),
  sceneBreaks: (value) => (/^(\d|auto|off)/.test(value) ? `{blankLines: ${value}}` : `{ornament: ${value}}`),
  style: (value) => (/^(strip|keep|end|appendix)$/.test(value) ? `{notes: ${value}}` : `{quotes: ${value}}`),
  margins: (value) => `{inside: ${value}, outside: ${value}, top: ${value}, bottom: ${value}}`,
  epigraph: (value) => `{text: ${quoted(value)}}`,
  front: (value) => `{dedication: ${quoted(value)}}`,
  back: (value) => `{afterword: ${value}}`,
  series: (value) => `{name: ${quoted(value)}}`,
  about: (value) => `{NAME: ${quoted(value)}}`,
  pdf: (value) => `{design: ${value}}`,
  epub: (value) => `{fonts: ${value}}`,
};

const quoted = (value: string): string => (/^[\w ]+$/.test(value) ? value : JSON.stringify(value));

const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)/;

/** Of these the map that a word stands for is certain: its form says which. */
const SURE: ReadonlySet<string> = new Set(['cover', 'sceneBreaks', 'style', 'series']);

/** The way out of a value of the wrong type, and the value in its place where that is certain. */
export interface TypeWay {
  readonly hint: string;
  readonly fix: Omit<Fix, 'span'> | null;
}

/** The way out of a value of the wrong type, or null where none can be told: `wanted` are the schema's names of types. */
export function wayOfType(path: Path, wanted: readonly string[], given: string | null): TypeWay | null {
  const key = String(path.findLast((step) => typeof step === 'string') ?? '');
  const only = (hint: string): TypeWay => ({ hint, fix: null });
  const surely = (hint: string, text: string): TypeWay =>
    given?.includes('\n') ? only(hint) : { hint, fix: { says: hint, text } };
  if (given === null && wanted.includes('array')) return only('write a list: a line for each, beginning with `- `');
  if (given === null) return wanted.includes('string') ? only(`write \`${key}: …\` with plain words`) : null;
  if (wanted.includes('object') || wanted.includes('record')) {
    const written = AS_MAP[key]?.(given);
    if (!written) return only(`write \`${key}: {…}\`, or its keys below it, indented`);
    const hint = `write \`${key}: ${written}\``;
    return SURE.has(key) ? surely(hint, written) : only(hint);
  }
  const number = NUMBER.exec(given)?.[0];
  if (wanted.some((type) => type === 'number' || type === 'int') && number)
    return surely(`write \`${key}: ${number}\`, without a unit`, number);
  if (wanted.includes('array')) {
    const hint = `write \`${key}: [${given}]\``;
    // Of words with a comma nobody knows whether they are one or more.
    return given.includes(',') ? only(hint) : surely(hint, `[${quoted(given)}]`);
  }
  return wanted.includes('boolean') ? only(`write \`${key}: true\` or \`${key}: false\``) : null;
}
