import { numeral } from '../typed/numerals.js';
import { wholeNumber } from '../typed/whole-number.js';
import type { XmlReader } from '../xml/xml-reader.js';

interface Level {
  readonly format: string;
  /** What is written before the paragraph, `%1` standing for the number of the first level. */
  readonly text: string;
  readonly start: number;
}

interface List {
  /** Lists that count on together. */
  readonly abstract: string;
  readonly starts: ReadonlyMap<number, number>;
}

/** What stands before a paragraph of a list. */
export interface Numbered {
  readonly label: string;
  readonly number: number;
  readonly ordered: boolean;
}

/** How the lists of a document are numbered; counts while the document is read. */
export class Numbering {
  readonly #levels = new Map<string, Map<number, Level>>();
  readonly #lists = new Map<string, List>();
  /** The numbers that each list has come to. */
  readonly #counts = new Map<string, number[]>();
  readonly #begun = new Set<string>();

  constructor(xml: XmlReader | null) {
    if (xml) this.#read(xml);
  }

  /** Counts a paragraph of `list`; null where there is no such list. */
  count(list: string, level: number): Numbered | null {
    const found = this.#lists.get(list);
    const levels = found && this.#levels.get(found.abstract);
    const own = levels?.get(level);
    if (!found || !levels || !own) return null;
    const counts = this.#counts.get(found.abstract) ?? [];
    this.#counts.set(found.abstract, counts);
    this.#begin(list, found, counts);
    counts.length = Math.min(counts.length, level + 1);
    for (let at = counts.length; at <= level; at += 1)
      counts[at] = (levels.get(at)?.start ?? 1) - (at === level ? 1 : 0);
    counts[level]! += 1;
    const number = counts[level]!;
    if (own.format === 'bullet') return { label: own.text, number, ordered: false };
    if (own.format === 'none') return { label: '', number, ordered: false };
    const label = own.text.replace(/%([1-9])/g, (_, digit) => {
      const at = Number(digit) - 1;
      return numeral(counts[at] ?? 1, levels.get(at)?.format ?? 'decimal');
    });
    return { label, number, ordered: true };
  }

  /** A list that says where it starts does so once. */
  #begin(list: string, { starts }: List, counts: number[]): void {
    if (this.#begun.has(list)) return;
    this.#begun.add(list);
    for (const [level, start] of starts) {
      counts.length = Math.min(counts.length, level + 1);
      counts[level] = start - 1;
    }
  }

  #read(xml: XmlReader): void {
    for (let event = xml.next(); event !== 'end'; event = xml.next()) {
      if (event !== 'open') continue;
      if (xml.name === 'w:abstractNum') this.#levels.set(xml.attribute('w:abstractNumId') ?? '', readLevels(xml));
      else if (xml.name === 'w:num') this.#list(xml);
    }
  }

  #list(xml: XmlReader): void {
    const id = xml.attribute('w:numId') ?? '';
    const starts = new Map<number, number>();
    let abstract = '';
    let level = 0;
    for (const depth = xml.depth; xml.next() !== 'end' && xml.depth >= depth; ) {
      if (xml.name === 'w:abstractNumId') abstract = xml.attribute('w:val') ?? abstract;
      if (xml.name === 'w:lvlOverride') level = wholeNumber(xml.attribute('w:ilvl')) ?? level;
      const start = xml.name === 'w:startOverride' ? number(xml.attribute('w:val')) : null;
      if (start !== null) starts.set(level, start);
    }
    this.#lists.set(id, { abstract, starts });
  }
}

function readLevels(xml: XmlReader): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const depth = xml.depth; xml.next() !== 'end' && xml.depth >= depth; ) {
    if (xml.depth === depth) continue;
    if (xml.name === 'w:lvl') levels.set(wholeNumber(xml.attribute('w:ilvl')) ?? levels.size, readLevel(xml));
    else xml.skip();
  }
  return levels;
}

function readLevel(xml: XmlReader): Level {
  let [format, text, start] = ['decimal', '', 1];
  for (const depth = xml.depth; xml.next() !== 'end' && xml.depth >= depth; ) {
    if (xml.depth === depth) continue;
    if (xml.name === 'w:numFmt') format = xml.attribute('w:val') ?? format;
    if (xml.name === 'w:lvlText') text = xml.attribute('w:val') ?? text;
    if (xml.name === 'w:start') start = number(xml.attribute('w:val')) ?? start;
    xml.skip();
  }
  return { format, text, start };
}

const number = (text: string | null): number | null => (text !== null && /^\d{1,6}$/.test(text) ? Number(text) : null);
