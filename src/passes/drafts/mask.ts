import { OBJECT } from '../../document/index.js';
import { maskAddresses } from '../addresses.js';

/** Stands for marks-up that the eye does not see, and that the rules look through. */
const THROUGH = '*';

const hide = (match: string): string => OBJECT.repeat(match.length);

const INLINE = new RegExp(
  [
    String.raw`\\[!-/:-@[-\`{-~]`, // an escaped mark
    String.raw`<!--[\s\S]{0,2000}?-->`,
    String.raw`<[a-zA-Z][a-zA-Z+.-]*:[^\s<>]*>`, // an autolink
    '<[/!?]?[a-zA-Z][^<>]*>', // a tag
    String.raw`\]\([^()\s]*(?:\s+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?\)`, // where a link leads
    String.raw`\]\[[^\]\n]*\]|\[\^[^\]\s]+\]`, // a link's reference, a call for a note
    String.raw`&(?:#\d+|#x[\da-f]+|[a-z]+\d*);`, // an entity
  ].join('|'),
  'gi',
);

/** The prose of one Markdown block: code, addresses, escapes and the rest of its mark-up masked, unit for unit. */
export function maskInline(text: string): string {
  return maskAddresses(maskCode(text).replace(INLINE, maskPiece));
}

function maskPiece(match: string): string {
  if (match.startsWith('<') && !/^<[a-z+.-]+:/i.test(match)) return THROUGH.repeat(match.length);
  if (/^&mdash;$/i.test(match)) return '—'.repeat(match.length);
  if (match.startsWith(']')) return `]${THROUGH.repeat(match.length - 1)}`;
  return hide(match);
}

/** Code spans: from a run of backticks to the next run of the same length. */
function maskCode(text: string): string {
  if (!text.includes('`')) return text;
  const runs = [...text.matchAll(/`+/g)].map(({ 0: run, index }) => ({ index, length: run.length }));
  const nextOf = new Map<number, number>();
  const closes: number[] = new Array(runs.length).fill(-1);
  for (let index = runs.length - 1; index >= 0; index -= 1) {
    const { length } = runs[index]!;
    closes[index] = nextOf.get(length) ?? -1;
    nextOf.set(length, index);
  }
  let out = '';
  let done = 0;
  for (let index = 0; index < runs.length; index += 1) {
    const close = closes[index]!;
    if (close < 0 || runs[index]!.index < done) continue;
    const end = runs[close]!.index + runs[close]!.length;
    out += text.slice(done, runs[index]!.index) + OBJECT.repeat(end - runs[index]!.index);
    done = end;
  }
  return out + text.slice(done);
}
