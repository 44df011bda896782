import type { Border } from '../typed/typed-file.js';
import { wholeNumber } from '../typed/whole-number.js';
import type { XmlReader } from '../xml/xml-reader.js';
import { type RunProperties, readRunProperties } from './run-properties.js';

/** What a paragraph's properties say; null where they say nothing. */
export interface ParagraphProperties {
  /** The id of a paragraph style. */
  readonly style: string | null;
  readonly centred: boolean | null;
  /** Which lines are drawn; `'none'` where it says that there are none. */
  readonly border: Omit<Border, 'direct'> | 'none' | null;
  /** 0 to 8 for a heading, 9 for text. */
  readonly outline: number | null;
  /** The list that it stands in; 0 takes it out of one. */
  readonly list: string | null;
  readonly listLevel: number | null;
  /** An initial that is set apart from its paragraph. */
  readonly dropCap: boolean;
  readonly endsSection: boolean;
  /** Of the paragraph's mark. */
  readonly mark: RunProperties | null;
}

/** Reads a `w:pPr` that was just opened, to its end. */
export function readParagraphProperties(xml: XmlReader): ParagraphProperties {
  const read: { -readonly [K in keyof ParagraphProperties]: ParagraphProperties[K] } = {
    style: null,
    centred: null,
    border: null,
    outline: null,
    list: null,
    listLevel: null,
    dropCap: false,
    endsSection: false,
    mark: null,
  };
  for (const depth = xml.depth; xml.next() !== 'end' && xml.depth >= depth; ) {
    if (xml.depth === depth) continue;
    switch (xml.name) {
      case 'w:rPr':
        read.mark = readRunProperties(xml);
        continue;
      case 'w:pBdr':
        read.border = readBorder(xml);
        continue;
      case 'w:numPr':
        [read.list, read.listLevel] = readList(xml);
        continue;
      case 'w:pStyle':
        read.style = xml.attribute('w:val');
        break;
      case 'w:jc':
        read.centred = xml.attribute('w:val') === 'center';
        break;
      case 'w:outlineLvl':
        read.outline = wholeNumber(xml.attribute('w:val'));
        break;
      case 'w:framePr':
        read.dropCap = /^(?:drop|margin)$/.test(xml.attribute('w:dropCap') ?? '');
        break;
      case 'w:sectPr':
        read.endsSection = true;
        break;
    }
    xml.skip();
  }
  return read;
}

const SIDES: ReadonlyMap<string, 'above' | 'below' | 'between' | 'sides'> = new Map([
  ['w:top', 'above'],
  ['w:bottom', 'below'],
  ['w:between', 'between'],
  ['w:left', 'sides'],
  ['w:right', 'sides'],
  ['w:start', 'sides'],
  ['w:end', 'sides'],
]);

/** Google Docs tells of every side of every paragraph that it is `nil`. */
function readBorder(xml: XmlReader): Omit<Border, 'direct'> | 'none' {
  const drawn = { above: false, below: false, between: false, sides: false };
  let key = '';
  for (const depth = xml.depth; xml.next() !== 'end' && xml.depth >= depth; ) {
    if (xml.depth === depth) continue;
    const side = SIDES.get(xml.name);
    const value = xml.attribute('w:val') ?? 'nil';
    if (side && value !== 'nil' && value !== 'none') {
      drawn[side] = true;
      key += `${xml.name} ${value} ${xml.attribute('w:sz')} ${xml.attribute('w:color')};`;
    }
    xml.skip();
  }
  return key === '' ? 'none' : { key, ...drawn };
}

function readList(xml: XmlReader): [list: string | null, level: number | null] {
  let list: string | null = null;
  let level: number | null = null;
  for (const depth = xml.depth; xml.next() !== 'end' && xml.depth >= depth; ) {
    if (xml.depth === depth) continue;
    if (xml.name === 'w:numId') list = xml.attribute('w:val');
    if (xml.name === 'w:ilvl') level = wholeNumber(xml.attribute('w:val'));
    xml.skip();
  }
  return [list, level];
}
