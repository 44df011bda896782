import type { World } from '../document/index.js';
import { fontOf } from '../fontfile/index.js';
import { FAMILIES, type FamilyName, familyFile } from '../manifest/index.js';
import type { Cut } from './forme.js';
import type { Resource } from './package.js';

/** A cut of the book's type as the stylesheet declares it. */
interface FontFile {
  readonly name: string;
  readonly style: 'normal' | 'italic';
  readonly weight: 'normal' | 'bold';
  /** The folder of its family's package that holds it. */
  readonly folder: string;
}

const REGULAR: FontFile = { name: 'Regular', style: 'normal', weight: 'normal', folder: '400Regular' };
const ITALIC: FontFile = { name: 'Italic', style: 'italic', weight: 'normal', folder: '400Regular_Italic' };
const BOLD: FontFile = { name: 'Bold', style: 'normal', weight: 'bold', folder: '700Bold' };
const BOLD_ITALIC: FontFile = { name: 'BoldItalic', style: 'italic', weight: 'bold', folder: '700Bold_Italic' };

/** The ebook's own type: its files, and the rules that declare them. */
export interface EmbeddedFonts {
  readonly resources: readonly Resource[];
  readonly css: string;
}

/**
 * The family cut down to the characters of `texts`. Regular and italic are always there, since the stylesheet sets
 * by-lines and notes in italics; the others where the stories ask for them. The files are not obfuscated: their licence
 * (SIL OFL 1.1) asks for nothing of the kind, and some readers cannot undo it.
 */
export function embedFonts(
  family: FamilyName,
  texts: readonly string[],
  cuts: ReadonlySet<Cut>,
  world: World,
): EmbeddedFonts {
  const characters = charactersOf(texts);
  const features = cuts.has('small-caps') ? ['smcp'] : [];
  const files = [
    REGULAR,
    ITALIC,
    ...(cuts.has('bold') || cuts.has('bold-italic') ? [BOLD] : []),
    ...(cuts.has('bold-italic') ? [BOLD_ITALIC] : []),
  ];
  const { name: familyName, file } = FAMILIES[family];
  const fileOf = ({ name }: FontFile) => `fonts/${file}-${name}.ttf`;
  const face = (font: FontFile) =>
    `@font-face { font-family: "${familyName}"; font-style: ${font.style}; font-weight: ${font.weight}; src: url(${fileOf(font)}); }\n`;
  return {
    resources: files.map((font) => {
      const whole = world.packaged(familyFile(family, font.folder));
      return { file: fileOf(font), mediaType: 'font/ttf', bytes: fontOf(whole, characters, features) };
    }),
    css: `${files.map(face).join('')}body { font-family: "${familyName}", serif; }\n`,
  };
}

/** The code points of `texts`, ascending. */
export function charactersOf(texts: readonly string[]): readonly number[] {
  const seen = new Uint8Array(0x110000);
  for (const text of texts) {
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit < 0xd800 || unit > 0xdbff) seen[unit] = 1;
      else {
        seen[text.codePointAt(at)!] = 1;
        at += 1;
      }
    }
  }
  const characters: number[] = [];
  for (let next = seen.indexOf(1, 0x20); next >= 0; next = seen.indexOf(1, next + 1)) characters.push(next);
  return characters;
}
