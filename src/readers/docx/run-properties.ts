import { HIDDEN, type Look, over } from '../typed/looks.js';
import { STYLE } from '../typed/marks.js';
import { isSymbolFont } from '../typed/symbols.js';
import type { XmlReader } from '../xml/xml-reader.js';

/** What a run's or a paragraph mark's properties say. */
export interface RunProperties extends Look {
  /** The id of a character style, or null. */
  readonly style: string | null;
  /** A font of pictures in which the letters stand, or null. */
  readonly symbols: string | null;
  /** Of a paragraph's mark: whether a tracked change took it out, or put it in. */
  readonly deleted: boolean;
  readonly inserted: boolean;
}

/** Properties that two styles undo between them (ECMA-376 part 1, 17.7.3), and the bits they stand for. */
const TOGGLES: ReadonlyMap<string, number> = new Map([
  ['w:i', STYLE.emphasis],
  ['w:b', STYLE.strong],
  ['w:smallCaps', STYLE['small-caps']],
  ['w:strike', STYLE.strike],
  ['w:vanish', HIDDEN],
]);

const TOGGLED = [...TOGGLES.values()].reduce((all, bit) => all | bit, 0);

/** Reads a `w:rPr` that was just opened, to its end. */
export function readRunProperties(xml: XmlReader): RunProperties {
  let [set, on] = [0, 0];
  let style: string | null = null;
  let symbols: string | null = null;
  let [deleted, inserted] = [false, false];
  const put = (bits: number, value: number) => {
    set |= bits;
    on = (on & ~bits) | value;
  };
  for (const depth = xml.depth; xml.next() !== 'end' && xml.depth >= depth; ) {
    if (xml.depth === depth) continue;
    const { name } = xml;
    const bit = TOGGLES.get(name);
    if (bit !== undefined) put(bit, isOn(xml) ? bit : 0);
    else if (name === 'w:rStyle') style = xml.attribute('w:val');
    else if (name === 'w:u') put(STYLE.underline, (xml.attribute('w:val') ?? 'none') === 'none' ? 0 : STYLE.underline);
    else if (name === 'w:dstrike') put(STYLE.strike, isOn(xml) ? STYLE.strike : 0);
    else if (name === 'w:vertAlign') put(STYLE.superscript | STYLE.subscript, raised(xml.attribute('w:val')));
    else if (name === 'w:rFonts') symbols = symbolFontOf(xml);
    else if (name === 'w:del' || name === 'w:moveFrom') deleted = true;
    else if (name === 'w:ins' || name === 'w:moveTo') inserted = true;
    // What the properties were before a tracked change (`w:rPrChange`) is one level further down.
    xml.skip();
  }
  return { set, on, style, symbols, deleted, inserted };
}

/** A property that is there is on, unless it says otherwise. */
export const isOn = (xml: XmlReader): boolean => !/^(?:0|false|off|none)$/.test(xml.attribute('w:val') ?? '1');

const raised = (value: string | null): number =>
  value === 'superscript' ? STYLE.superscript : value === 'subscript' ? STYLE.subscript : 0;

function symbolFontOf(xml: XmlReader): string | null {
  const font = xml.attribute('w:ascii') ?? xml.attribute('w:hAnsi');
  return font !== null && isSymbolFont(font) ? font : null;
}

/**
 * How letters look where a paragraph's style, a character style and direct properties meet. Toggles of the two styles
 * undo each other; what the defaults turn on stays on; direct properties decide outright (17.7.3).
 */
export function lookOf(defaults: Look, paragraph: Look, character: Look, direct: Look): number {
  const styled = over(character, over(paragraph, defaults)).on & ~TOGGLED;
  const toggled = ((paragraph.on ^ character.on) | defaults.on) & TOGGLED;
  return ((styled | toggled) & ~direct.set) | direct.on;
}
