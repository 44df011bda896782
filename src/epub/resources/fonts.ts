import type { Run, World } from '../../document/index.js';
import { Face, fontOf } from '../../fonts/index.js';
import { FAMILIES, type FamilyName, familyFile, LAST_RESORTS } from '../../manifest/index.js';
import type { Resource } from './resource.js';

/** A cut of the book's type that its words ask for beside the regular and the italic, or a feature of it. */
export type FontCut = 'bold' | 'bold-italic' | 'small-caps';

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

const ASCII = /[\n -~]+/g;

/** ASCII, the house's own marks, and the letters of Western Europe. */
const COMMON = `${String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 0x20 + index))}\u00a0–—‘’“”…©†⁂«»¡¿\
ÀÁÂÄÃÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÖÕØŒÙÚÛÜàáâäãåæçèéêëìíîïñòóôöõøœùúûüß`;

/** What any book has sooner or later, if only in its contents and notes, or a name: nearly all have no more. */
const COMMON_CHARACTERS: readonly number[] = charactersOf([COMMON]);

/** A font that most ebooks take along as it is; `name` is that of its file. */
export interface ReadyFont {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The fonts of the common characters, in all families: the build makes them, so that most ebooks need have none cut. */
export function* readyFonts(world: World): Iterable<ReadyFont> {
  for (const family of Object.keys(FAMILIES) as FamilyName[]) {
    for (const { name, folder } of [REGULAR, ITALIC]) {
      const bytes = fontOf(world.packaged(familyFile(family, folder)), COMMON_CHARACTERS);
      yield { name: readyName(family, name), bytes };
    }
  }
}

const readyName = (family: FamilyName, name: string): string => `${FAMILIES[family].file}-${name}.ttf`;

/**
 * Cuts a family down to the characters of `texts`, and the common ones. Regular and italic are always there, since the
 * stylesheet sets by-lines and notes in italics; the others where the stories ask for them. The files are not obfuscated:
 * their licence (SIL OFL 1.1) asks for nothing of the kind, and some readers cannot undo it.
 */
export function embedFonts(
  texts: readonly string[],
  cuts: ReadonlySet<FontCut>,
  family: FamilyName,
  world: World,
): EmbeddedFonts {
  const characters = charactersOf([COMMON, ...texts]);
  const { name: familyName, file } = FAMILIES[family];
  const fileOf = ({ name }: FontFile) => `fonts/${file}-${name}.ttf`;
  const face = (font: FontFile) =>
    `@font-face { font-family: "${familyName}"; font-style: ${font.style}; font-weight: ${font.weight}; src: url(${fileOf(font)}); }\n`;
  const files = filesOf(cuts);
  const others = lastResorts(characters, family, world);
  const otherFaces = others.map(
    ({ name, resource }) => `@font-face { font-family: "${name}"; src: url(${resource.file}); }\n`,
  );
  const families = [familyName, ...others.map(({ name }) => name)].map((name) => `"${name}"`);
  return {
    resources: [
      ...files.map((font) => {
        const bytes = cutFont(font, family, characters, featuresOf(cuts), world);
        return { file: fileOf(font), mediaType: 'font/ttf' as const, bytes };
      }),
      ...others.map(({ resource }) => resource),
    ],
    css: `${[...files.map(face), ...otherFaces].join('')}body { font-family: ${families.join(', ')}, serif; }\n`,
  };
}

/**
 * Signs and pictures that the family lacks, in the faces that print takes for them: many e-ink readers have none, and show a
 * box. Each character is taken from the first face that has it.
 */
function lastResorts(
  characters: readonly number[],
  family: FamilyName,
  world: World,
): readonly { readonly name: string; readonly resource: Resource }[] {
  const common = new Set(COMMON_CHARACTERS);
  const rare = characters.filter((code) => !common.has(code));
  if (rare.length === 0) return [];
  const text = new Face('text', world.packaged(familyFile(family, REGULAR.folder)));
  let left = rare.filter((code) => !text.has(code));
  return LAST_RESORTS.flatMap(({ key, name, path }) => {
    if (left.length === 0) return [];
    const bytes = world.packaged(path);
    const face = new Face(key, bytes);
    const own = left.filter((code) => face.has(code));
    left = left.filter((code) => !face.has(code));
    if (own.length === 0) return [];
    const file = `fonts/${path.replace(/^.*\/|_400Regular/g, '')}`;
    // Joiners and selectors part or tie the pictures of one sign.
    const tied = characters.filter((code) => code === 0x200d || code === 0xfe0f || code === 0xfe0e);
    return [
      { name, resource: { file, mediaType: 'font/ttf' as const, bytes: fontOf(bytes, [0x20, ...own, ...tied]) } },
    ];
  });
}

function cutFont(
  { name, folder }: FontFile,
  family: FamilyName,
  characters: readonly number[],
  features: readonly string[],
  world: World,
): Uint8Array {
  const common = features.length === 0 && characters.length === COMMON_CHARACTERS.length;
  const ready = common ? world.ready(readyName(family, name)) : null;
  return ready ?? fontOf(world.packaged(familyFile(family, folder)), characters, features);
}

/** Notes the cuts that the marks of `run` ask for. */
export function noteCuts({ marks }: Run, cuts: Set<FontCut>): void {
  if (marks.includes('small-caps')) cuts.add('small-caps');
  if (marks.includes('strong')) cuts.add(marks.includes('emphasis') ? 'bold-italic' : 'bold');
}

const featuresOf = (cuts: ReadonlySet<FontCut>): readonly string[] => (cuts.has('small-caps') ? ['smcp'] : []);

const filesOf = (cuts: ReadonlySet<FontCut>): readonly FontFile[] => [
  REGULAR,
  ITALIC,
  ...(cuts.has('bold') || cuts.has('bold-italic') ? [BOLD] : []),
  ...(cuts.has('bold-italic') ? [BOLD_ITALIC] : []),
];

/** The code points of `texts`, ascending. */
export function charactersOf(texts: readonly string[]): readonly number[] {
  const seen = new Set<number>();
  // Patterns and `includes` are V8's own code: a loop over every letter takes a short book three times as long.
  for (const text of texts) for (const rare of text.replace(ASCII, '')) seen.add(rare.codePointAt(0)!);
  for (let code = 0x20; code < 0x7f; code += 1) {
    const character = String.fromCharCode(code);
    if (texts.some((text) => text.includes(character))) seen.add(code);
  }
  return [...seen].filter((code) => code >= 0x20).sort((a, b) => a - b);
}
