import type { Look } from '../typed/looks.js';
import type { Border } from '../typed/typed-file.js';
import type { Typing } from '../typed/typing.js';
import type { Numbering } from './numbering.js';
import type { ParagraphProperties } from './paragraph-properties.js';
import { lookOf } from './run-properties.js';
import type { ParagraphStyle, Styles } from './styles.js';

/** What styles and lists make of the properties of a document's paragraphs and runs. */
export class Layout {
  constructor(
    readonly styles: Styles,
    readonly numbering: Numbering,
  ) {}

  /** Says of a paragraph what its properties and its style do. */
  style(properties: ParagraphProperties | null, typing: Typing): void {
    const style = this.styles.paragraph(properties?.style ?? null);
    const outline = properties?.outline ?? null;
    if (style.named) ({ role: typing.role, level: typing.level } = style.named);
    else if (outline !== null && outline < 9) [typing.role, typing.level] = ['heading', outline + 1];
    typing.centred = properties?.centred ?? style.centred;
    typing.border = borderOf(properties, style);
  }

  /** How the letters of a run look. */
  look(properties: ParagraphProperties | null, direct: Look, character: string | null): number {
    const { styles } = this;
    return lookOf(
      styles.defaults,
      styles.paragraph(properties?.style ?? null).look,
      styles.character(character),
      direct,
    );
  }

  /** Counts a paragraph that stands in a list, and says what stands before it. */
  number(properties: ParagraphProperties | null, typing: Typing): void {
    const style = this.styles.paragraph(properties?.style ?? null);
    const list = properties?.list ?? style.list;
    if (list === null || list === '0') return;
    const level = properties?.listLevel ?? (properties?.list ? 0 : style.listLevel);
    const numbered = this.numbering.count(list, level);
    if (numbered) typing.item = { list, level, ...numbered, goesOn: false };
  }
}

function borderOf(properties: ParagraphProperties | null, style: ParagraphStyle): Border | null {
  const own = properties?.border ?? null;
  if (own === null) return style.border;
  return own === 'none' ? null : { ...own, direct: true };
}
