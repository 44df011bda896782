/** A text family that comes with Sheaf from npm, under the Open Font License. */
export interface Family {
  readonly name: string;
  /** What begins the names of its files. */
  readonly file: string;
}

export const FAMILIES = {
  'eb-garamond': { name: 'EB Garamond', file: 'EBGaramond' },
  'source-serif-4': { name: 'Source Serif 4', file: 'SourceSerif4' },
  alegreya: { name: 'Alegreya', file: 'Alegreya' },
  literata: { name: 'Literata', file: 'Literata' },
} as const satisfies Readonly<Record<string, Family>>;

export type FamilyName = keyof typeof FAMILIES;

export const FAMILY_NAMES = Object.keys(FAMILIES) as readonly FamilyName[] as [FamilyName, ...FamilyName[]];

/** Faces asked in turn for what the book's own lacks: signs and letters that the default family has (⸻), then symbols and pictures. */
export const LAST_RESORTS = [
  {
    key: 'garamond',
    name: 'EB Garamond',
    path: '@expo-google-fonts/eb-garamond/400Regular/EBGaramond_400Regular.ttf',
  },
  {
    key: 'symbols',
    name: 'Noto Sans Symbols',
    path: '@expo-google-fonts/noto-sans-symbols/400Regular/NotoSansSymbols_400Regular.ttf',
  },
  {
    key: 'symbols-2',
    name: 'Noto Sans Symbols 2',
    path: '@expo-google-fonts/noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf',
  },
  { key: 'emoji', name: 'Noto Emoji', path: '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf' },
] as const;

/** What stands in where a book's own font cannot. */
export const DEFAULT_FAMILY: FamilyName = 'eb-garamond';

/** The file of a family's cut for `World.packaged`; a cut is a folder of its package, such as `400Regular_Italic`. */
export const familyFile = (family: FamilyName, cut: string): string =>
  `@expo-google-fonts/${family}/${cut}/${FAMILIES[family].file}_${cut}.ttf`;
