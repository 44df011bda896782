import { type NamedRole, roleNamed } from '../typed/role-names.js';
import { isSymbolFont } from '../typed/symbols.js';
import { encodingOfCharset, encodingOfCodePage, SYMBOL_CHARSET } from './code-pages.js';

interface Font {
  name: string;
  charset: number | null;
  codePage: number | null;
}

/** The fonts that a document names. */
export class Fonts {
  /** What bytes are in where their font does not say. */
  encoding = 'windows-1252';
  /** The font of text that names none. */
  normal = 0;
  readonly #fonts = new Map<number, Font>();
  #current: Font | null = null;

  begin(number: number): void {
    this.#current = { name: '', charset: null, codePage: null };
    this.#fonts.set(number, this.#current);
  }

  charset(number: number): void {
    if (this.#current) this.#current.charset = number;
  }

  codePage(number: number): void {
    if (this.#current) this.#current.codePage = number;
  }

  name(text: string): void {
    if (this.#current) this.#current.name += text;
  }

  /** What the bytes of a font are in. */
  encodingOf(number: number): string {
    const font = this.#fonts.get(number);
    if (font?.codePage) return encodingOfCodePage(font.codePage);
    return (font?.charset ? encodingOfCharset(font.charset) : null) ?? this.encoding;
  }

  /** The name of a font of pictures; null for any other. */
  symbolsOf(number: number): string | null {
    const font = this.#fonts.get(number);
    const name = font?.name.replace(/;.*$/s, '').trim() ?? '';
    return font && (font.charset === SYMBOL_CHARSET || isSymbolFont(name)) ? name : null;
  }
}

interface Style {
  name: string;
  basedOn: number | null;
  outline: number | null;
}

/** The paragraph styles that a document names. */
export class StyleSheet {
  readonly #styles = new Map<number, Style>();
  readonly #roles = new Map<number, NamedRole | null>();
  #current: Style | null = null;

  /** Begins the style 0, unless it turns out to be another, or none of a paragraph. */
  begin(): void {
    this.#current = { name: '', basedOn: null, outline: null };
    if (!this.#styles.has(0)) this.#styles.set(0, this.#current);
  }

  number(number: number): void {
    const current = this.#current;
    if (!current) return;
    if (number !== 0 && this.#styles.get(0) === current) this.#styles.delete(0);
    this.#styles.set(number, current);
  }

  basedOn(number: number): void {
    if (this.#current) this.#current.basedOn = number;
  }

  outline(level: number): void {
    if (this.#current) this.#current.outline = level;
  }

  name(text: string): void {
    if (this.#current) this.#current.name += text;
  }

  end(): void {
    this.#current = null;
  }

  role(number: number): NamedRole | null {
    const known = this.#roles.get(number);
    if (known !== undefined) return known;
    const role = this.#resolve(number);
    this.#roles.set(number, role);
    return role;
  }

  #resolve(number: number): NamedRole | null {
    const seen = new Set<Style>();
    for (let style = this.#styles.get(number); style && !seen.has(style); ) {
      seen.add(style);
      const named = roleNamed(style.name.replace(/;.*$/s, ''));
      if (named) return named;
      if (style.outline !== null) return style.outline < 9 ? { role: 'heading', level: style.outline + 1 } : null;
      style = style.basedOn === null ? undefined : this.#styles.get(style.basedOn);
    }
    return null;
  }
}
