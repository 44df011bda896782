import { numeral } from '../typed/numerals.js';
import { wholeNumber } from '../typed/whole-number.js';
import type { XmlReader } from '../xml/xml-reader.js';

/** How a level of a list is numbered. */
export interface ListLevel {
  readonly ordered: boolean;
  /** The sign of a list that is not ordered. */
  readonly bullet: string;
  readonly format: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  /** How many levels its number tells, itself the last. */
  readonly shown: number;
}

/** By level, 1 the outermost. */
export type ListLevels = ReadonlyMap<number, ListLevel>;

/** `style:num-format` in the words of OOXML. */
const FORMATS: ReadonlyMap<string, string> = new Map([
  ['a', 'lowerLetter'],
  ['A', 'upperLetter'],
  ['i', 'lowerRoman'],
  ['I', 'upperRoman'],
  ['1', 'decimal'],
]);

/** The levels of a `text:list-style` or `text:outline-style` that was just opened. */
export function readListLevels(xml: XmlReader): ListLevels {
  const levels = new Map<number, ListLevel>();
  for (const depth = xml.depth; xml.next() !== 'end' && xml.depth >= depth; ) {
    if (xml.depth === depth) continue;
    const level = wholeNumber(xml.attribute('text:level'));
    if (level !== null) levels.set(level, readLevel(xml));
    xml.skip();
  }
  return levels;
}

function readLevel(xml: XmlReader): ListLevel {
  const format = xml.attribute('style:num-format') ?? '';
  return {
    ordered: FORMATS.has(format),
    bullet: xml.attribute('text:bullet-char') ?? '',
    format: FORMATS.get(format) ?? 'none',
    prefix: xml.attribute('style:num-prefix') ?? '',
    suffix: xml.attribute('style:num-suffix') ?? '',
    start: wholeNumber(xml.attribute('text:start-value')) ?? 1,
    shown: wholeNumber(xml.attribute('text:display-levels')) ?? 1,
  };
}

/** What stands before the paragraph that `counts` has come to, `level` the innermost. */
export function labelAt(levels: ListLevels, level: number, counts: readonly number[]): string {
  const own = levels.get(level);
  if (!own) return '';
  if (!own.ordered) return own.bullet;
  const numbers: string[] = [];
  for (let at = Math.max(1, level - own.shown + 1); at <= level; at += 1)
    if (levels.get(at)?.ordered) numbers.push(numeral(counts[at - 1] ?? 1, levels.get(at)!.format));
  return own.prefix + numbers.join('.') + own.suffix;
}
