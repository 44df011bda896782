import { type Look, over, PLAIN } from '../typed/looks.js';
import { type NamedRole, roleNamed } from '../typed/role-names.js';
import type { Border } from '../typed/typed-file.js';
import { wholeNumber } from '../typed/whole-number.js';
import type { XmlReader } from '../xml/xml-reader.js';
import { type ListLevels, readListLevels } from './list-levels.js';
import { type ParagraphProperties, readLook, readParagraphProperties } from './style-properties.js';

interface Written {
  /** As people see it. */
  readonly name: string;
  readonly parent: string | null;
  /** Whether the program made it, for a place that was formatted by hand. */
  readonly automatic: boolean;
  readonly look: Look;
  readonly paragraph: ParagraphProperties | null;
  readonly outline: number | null;
  readonly hidden: boolean;
}

/** What a paragraph style says, all its parents counted in. */
export interface ParagraphStyle {
  readonly named: NamedRole | null;
  readonly look: Look;
  readonly centred: boolean;
  readonly border: Border | null;
  readonly isRule: boolean;
}

/** How far a style is followed through its parents. */
const LONGEST_CHAIN = 50;

/** The styles of a document: those with names, and those that the program made. */
export class Styles {
  readonly lists = new Map<string, ListLevels>();
  /** How headings are numbered. */
  outline: ListLevels = new Map();
  readonly #written = new Map<string, Written>();
  readonly #paragraphs = new Map<string, ParagraphStyle>();
  readonly #looks = new Map<string, Look>();
  #default: Look = PLAIN;

  /** Takes in an `office:styles` or `office:automatic-styles` that was just opened. */
  read(xml: XmlReader): void {
    const automatic = xml.name === 'office:automatic-styles';
    for (const depth = xml.depth; xml.next() !== 'end' && xml.depth >= depth; ) {
      if (xml.depth === depth) continue;
      if (xml.name === 'style:style') this.#style(xml, automatic);
      else if (xml.name === 'style:default-style' && xml.attribute('style:family') === 'paragraph')
        this.#default = this.#properties(xml).look;
      else if (xml.name === 'text:list-style') this.lists.set(xml.attribute('style:name') ?? '', readListLevels(xml));
      else if (xml.name === 'text:outline-style') this.outline = readListLevels(xml);
      else xml.skip();
    }
  }

  paragraph(name: string | null): ParagraphStyle {
    const key = name ?? '';
    const known = this.#paragraphs.get(key);
    if (known) return known;
    const style = this.#resolve(this.#chain('paragraph', key));
    this.#paragraphs.set(key, style);
    return style;
  }

  /** How the letters of a `text:span` look. */
  text(name: string | null): Look {
    const key = name ?? '';
    const known = this.#looks.get(key);
    if (known) return known;
    const look = this.#chain('text', key).reduceRight((below, style) => over(style.look, below), PLAIN);
    this.#looks.set(key, look);
    return look;
  }

  /** Whether a section of the style is not shown. */
  hidesSection(name: string | null): boolean {
    return this.#chain('section', name ?? '').some(({ hidden }) => hidden);
  }

  #chain(family: string, name: string): readonly Written[] {
    const chain: Written[] = [];
    for (let at = this.#written.get(`${family} ${name}`); at && chain.length < LONGEST_CHAIN; ) {
      chain.push(at);
      at = at.parent === null ? undefined : this.#written.get(`${family} ${at.parent}`);
    }
    return chain;
  }

  #resolve(chain: readonly Written[]): ParagraphStyle {
    const bordered = chain.find(({ paragraph }) => (paragraph?.border ?? null) !== null);
    const border = bordered?.paragraph?.border ?? 'none';
    return {
      named: namedRole(chain),
      look: chain.reduceRight((below, style) => over(style.look, below), this.#default),
      centred: chain.find(({ paragraph }) => (paragraph?.centred ?? null) !== null)?.paragraph?.centred ?? false,
      border: border === null || border === 'none' ? null : { ...border, direct: bordered!.automatic },
      isRule: chain.some(({ name }) => /^horizontal line$/i.test(name)),
    };
  }

  #style(xml: XmlReader, automatic: boolean): void {
    const id = xml.attribute('style:name') ?? '';
    const family = xml.attribute('style:family') ?? 'paragraph';
    const name =
      xml.attribute('style:display-name') ??
      id.replace(/_([\da-f]{2})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
    const parent = xml.attribute('style:parent-style-name');
    const outline = wholeNumber(xml.attribute('style:default-outline-level'));
    const properties = this.#properties(xml);
    this.#written.set(`${family} ${id}`, { name, parent, automatic, outline, ...properties });
  }

  #properties(xml: XmlReader): Pick<Written, 'look' | 'paragraph' | 'hidden'> {
    let look: Look = PLAIN;
    let paragraph: ParagraphProperties | null = null;
    let hidden = false;
    for (const depth = xml.depth; xml.next() !== 'end' && xml.depth >= depth; ) {
      if (xml.depth === depth) continue;
      if (xml.name === 'style:text-properties') look = readLook(xml);
      if (xml.name === 'style:paragraph-properties') paragraph = readParagraphProperties(xml);
      if (xml.name === 'style:section-properties') hidden = xml.attribute('text:display') === 'none';
      xml.skip();
    }
    return { look, paragraph, hidden };
  }
}

/** The names of styles that the program made say nothing. */
function namedRole(chain: readonly Written[]): NamedRole | null {
  for (const { name, automatic, outline } of chain) {
    const named = automatic ? null : roleNamed(name);
    if (named) return named;
    if (outline !== null && outline > 0) return { role: 'heading', level: Math.min(9, outline) };
  }
  return null;
}
