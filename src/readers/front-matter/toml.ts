import type { HeaderLine, Source } from '../../document/index.js';
import { FRONT_LENGTH, type FrontMatter, headerLine } from './front-matter.js';

const FENCE = /^\uFEFF?\+\+\+[ \t]*(?:\r\n|\n|\r)([\s\S]*?)(?:\r\n|\n|\r)\+\+\+[ \t]*(?:\r\n|\n|\r|$)/;

/** TOML 1.0's strings, comments and brackets, as far as they part values. */
const PIECE = /"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:\\.|[^"\\\r\n])*"|'[^'\r\n]*'|#[^\r\n]*|[[\]{}]|[^"'#[\]{}]+/g;

const KEY = /^[ \t]*([\w-]+|"[^"\r\n]*"|'[^'\r\n]*')[ \t]*=[ \t]*/;
const TABLE = /^[ \t]*\[{1,2}[ \t]*([^\]\r\n]+?)[ \t]*\]{1,2}[ \t]*(?:#[^\r\n]*)?$/;

/** Reads TOML front matter, between two `+++` lines as Hugo and Zola have it; null where there is none. */
export function tomlFrontMatter(source: Source): FrontMatter | null {
  const match = FENCE.exec(source.text.slice(0, FRONT_LENGTH));
  if (!match || !/^[ \t]*[\w"'-]+[ \t]*=/m.test(match[1]!)) return null;
  const base = match[0].indexOf(match[1]!, 3);
  const text = match[1]!;
  const lines: HeaderLine[] = [];
  let table = '';
  let at = 0;
  while (at < text.length) {
    const end = lineEnd(text, at);
    const row = text.slice(at, end);
    const key = KEY.exec(row);
    table = TABLE.exec(row)?.[1]?.trim() ?? table;
    if (!key || TABLE.test(row)) {
      at = end + 1;
      continue;
    }
    const until = valueEnd(text, at + key[0].length);
    const name = keyWithin(table, unquoted(key[1]!));
    const value = shown(text.slice(at + key[0].length, until));
    if (name !== null) lines.push(headerLine(source, name, value, base + at, base + until));
    at = until + 1;
  }
  return { lines, end: match[0].length };
}

/** `[author] name = "…"` names the author; other tables are a program's own. */
const keyWithin = (table: string, key: string): string | null =>
  table === '' || /^(?:extra|params)$/.test(table) ? key : /^(?:name|title)$/.test(key) ? table : null;

const lineEnd = (text: string, from: number): number => {
  const end = text.slice(from).search(/[\r\n]/);
  return end < 0 ? text.length : from + end;
};

/** Where a value ends: at its line's end, unless a bracket or a string of several lines is open there. */
function valueEnd(text: string, from: number): number {
  let depth = 0;
  let at = from;
  for (const [piece] of text.slice(from).matchAll(PIECE)) {
    const first = piece[0]!;
    if ('[{'.includes(first)) depth += 1;
    else if (']}'.includes(first)) depth -= 1;
    else if (!`"'#`.includes(first) && depth <= 0 && /[\r\n]/.test(piece)) return at + piece.search(/[\r\n]/);
    at += piece.length;
  }
  return text.length;
}

/** A value on one line: lists with commas, of a table its name. */
function shown(value: string): string {
  const bare = value.trim();
  if (bare.startsWith('{')) {
    const name = /(?:^|[{,\s])(?:name|title)\s*=\s*("(?:\\.|[^"\\])*"|'[^']*')/.exec(bare);
    return name ? unquoted(name[1]!) : '';
  }
  const strings = [...bare.matchAll(PIECE)].map(([piece]) => piece).filter((piece) => /^["']/.test(piece));
  if (bare.startsWith('['))
    return bare.includes('{')
      ? (bare.match(/\{[^}]*\}/g) ?? []).map(shown).filter(Boolean).join(', ')
      : strings.map(unquoted).join(', ');
  return strings.length > 0 ? unquoted(strings[0]!) : bare.replace(/\s*#.*$/, '');
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '"': '"', '\\': '\\' };

/** A string without its marks, on one line; basic ones know escapes. */
function unquoted(text: string): string {
  const [, mark, inner] = /^("""|'''|"|')([\s\S]*)\1$/.exec(text) ?? [];
  if (inner === undefined) return text.trim();
  const plain = mark!.startsWith('"')
    ? inner.replace(/\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))/g, (whole, four, eight, one) =>
        four || eight ? letter(four ?? eight) : (ESCAPES[one] ?? whole),
      )
    : inner;
  return plain.replace(/\s+/g, ' ').trim();
}

const letter = (hex: string): string => {
  const code = Number.parseInt(hex, 16);
  return code > 0x10ffff ? '\uFFFD' : String.fromCodePoint(code);
};
