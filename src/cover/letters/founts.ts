import type { World } from '../../document/index.js';
import { Face } from '../../fonts/index.js';
import type { FileRef } from '../../manifest/index.js';

/** The founts that covers are set in: one weight of one family each. */
export const FOUNTS = {
  garamond: 'eb-garamond/500Medium/EBGaramond_500Medium.ttf',
  'garamond-italic': 'eb-garamond/500Medium_Italic/EBGaramond_500Medium_Italic.ttf',
  'garamond-bold': 'eb-garamond/700Bold/EBGaramond_700Bold.ttf',
  alegreya: 'alegreya/500Medium/Alegreya_500Medium.ttf',
  'alegreya-black': 'alegreya/900Black/Alegreya_900Black.ttf',
  source: 'source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  'source-black': 'source-serif-4/900Black/SourceSerif4_900Black.ttf',
  literata: 'literata/500Medium/Literata_500Medium.ttf',
  sans: 'commissioner/500Medium/Commissioner_500Medium.ttf',
  'sans-bold': 'commissioner/700Bold/Commissioner_700Bold.ttf',
  'sans-black': 'commissioner/900Black/Commissioner_900Black.ttf',
  symbols: 'noto-sans-symbols/500Medium/NotoSansSymbols_500Medium.ttf',
  'symbols-2': 'noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf',
  emoji: 'noto-emoji/500Medium/NotoEmoji_500Medium.ttf',
} as const;

export type CoverFount = keyof typeof FOUNTS;

/** Asked in turn for what a design's own fount lacks: between them they have all that any of the book's families has. */
export const FALLBACK: readonly CoverFount[] = [
  'garamond',
  'literata',
  'alegreya',
  'source',
  'symbols',
  'symbols-2',
  'emoji',
];

/** The faces of the manifest's font files; one that cannot be read is left to the typesetter to report. */
export async function ownFaces(files: readonly FileRef[], world: World): Promise<readonly Face[]> {
  const faces: Face[] = [];
  for (const [index, { path }] of files.entries()) {
    const read = await world.file(path);
    if (!read.ok) continue;
    try {
      faces.push(new Face(`own-${index + 1}`, read.bytes));
    } catch {
      // No font: the typesetter says so.
    }
  }
  return faces;
}
