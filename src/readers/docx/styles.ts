import { type Look, over, PLAIN } from '../typed/looks.js';
import { type NamedRole, roleNamed } from '../typed/role-names.js';
import type { Border } from '../typed/typed-file.js';
import type { XmlReader } from '../xml/xml-reader.js';
import { type ParagraphProperties, readParagraphProperties } from './paragraph-properties.js';
import { readRunProperties } from './run-properties.js';

/** A style as `styles.xml` has it. */
interface Written {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly isDefault: boolean;
  readonly basedOn: string | null;
  readonly paragraph: ParagraphProperties | null;
  readonly look: Look;
}

/** What a paragraph style says, all that it is based on counted in. */
export interface ParagraphStyle {
  readonly named: NamedRole | null;
  readonly look: Look;
  readonly centred: boolean;
  readonly border: Border | null;
  readonly list: string | null;
  readonly listLevel: number;
}

const NOTHING: ParagraphStyle = { named: null, look: PLAIN, centred: false, border: null, list: null, listLevel: 0 };

/** How far a style is followed through those that it is based on: Word allows no more than eleven. */
const LONGEST_CHAIN = 50;

/** The styles of a document. */
export class Styles {
  readonly #written = new Map<string, Written>();
  readonly #paragraphs = new Map<string, ParagraphStyle>();
  readonly #characters = new Map<string, Look>();
  #default: string | null = null;
  /** What all letters look like that nothing else is said of. */
  defaults: Look = PLAIN;

  constructor(xml: XmlReader | null) {
    if (xml) this.#read(xml);
  }

  /** The style of a paragraph; of one that names none, or one that is not there, the default. */
  paragraph(id: string | null): ParagraphStyle {
    const own = id !== null && this.#written.get(id)?.kind === 'paragraph' ? id : this.#default;
    if (own === null) return NOTHING;
    const known = this.#paragraphs.get(own);
    if (known) return known;
    const style = this.#resolve(own);
    this.#paragraphs.set(own, style);
    return style;
  }

  character(id: string | null): Look {
    if (id === null || this.#written.get(id)?.kind !== 'character') return PLAIN;
    const known = this.#characters.get(id);
    if (known) return known;
    const look = this.#chain(id).reduceRight((below, style) => over(style.look, below), PLAIN);
    this.#characters.set(id, look);
    return look;
  }

  /** A style and those that it is based on, itself first. */
  #chain(id: string): readonly Written[] {
    const chain: Written[] = [];
    for (let at = this.#written.get(id); at && chain.length < LONGEST_CHAIN; ) {
      chain.push(at);
      at = at.basedOn === null ? undefined : this.#written.get(at.basedOn);
    }
    return chain;
  }

  #resolve(id: string): ParagraphStyle {
    const chain = this.#chain(id);
    const said = <T>(of: (properties: ParagraphProperties) => T | null): T | null => {
      for (const { paragraph } of chain) {
        const value = paragraph ? of(paragraph) : null;
        if (value !== null) return value;
      }
      return null;
    };
    const border = said(({ border }) => border);
    return {
      named: namedRole(chain),
      look: chain.reduceRight((below, style) => over(style.look, below), PLAIN),
      centred: said(({ centred }) => centred) ?? false,
      border: border === null || border === 'none' ? null : { ...border, direct: false },
      list: said(({ list }) => list),
      listLevel: said(({ listLevel }) => listLevel) ?? 0,
    };
  }

  #read(xml: XmlReader): void {
    for (let event = xml.next(); event !== 'end'; event = xml.next()) {
      if (event !== 'open') continue;
      if (xml.name === 'w:style') this.#style(xml);
      else if (xml.name === 'w:rPrDefault') this.defaults = defaultLook(xml);
      else if (xml.name === 'w:latentStyles') xml.skip();
    }
  }

  #style(xml: XmlReader): void {
    const id = xml.attribute('w:styleId') ?? '';
    const kind = xml.attribute('w:type') ?? 'paragraph';
    const isDefault = /^(?:1|true|on)$/.test(xml.attribute('w:default') ?? '');
    let name = id;
    let basedOn: string | null = null;
    let paragraph: ParagraphProperties | null = null;
    let look: Look = PLAIN;
    for (const depth = xml.depth; xml.next() !== 'end' && xml.depth >= depth; ) {
      if (xml.depth === depth) continue;
      if (xml.name === 'w:pPr') paragraph = readParagraphProperties(xml);
      else if (xml.name === 'w:rPr') look = readRunProperties(xml);
      else {
        if (xml.name === 'w:name') name = xml.attribute('w:val') ?? id;
        if (xml.name === 'w:basedOn') basedOn = xml.attribute('w:val');
        xml.skip();
      }
    }
    if (isDefault && kind === 'paragraph') this.#default ??= id;
    this.#written.set(id, { id, name, kind, isDefault, basedOn, paragraph, look });
  }
}

/** What the nearest style of a chain is for whose name or outline level tells; level 9 of an outline is text. */
function namedRole(chain: readonly Written[]): NamedRole | null {
  for (const { name, paragraph } of chain) {
    const named = roleNamed(name);
    if (named) return named;
    const outline = paragraph?.outline ?? null;
    if (outline !== null) return outline < 9 ? { role: 'heading', level: outline + 1 } : null;
  }
  return null;
}

function defaultLook(xml: XmlReader): Look {
  let look: Look = PLAIN;
  for (const depth = xml.depth; xml.next() !== 'end' && xml.depth >= depth; ) {
    if (xml.depth === depth) continue;
    if (xml.name === 'w:rPr') look = readRunProperties(xml);
    else xml.skip();
  }
  return look;
}
