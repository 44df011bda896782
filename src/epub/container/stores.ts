import type { Store } from '../../manifest/index.js';

/** What a shop takes of an ebook. */
interface Limits {
  readonly name: string;
  /** Bytes of the whole. */
  readonly whole: number;
  /** Bytes of a picture; null where none are named. */
  readonly picture: number | null;
}

/**
 * As the shops told in 2026: Kobo Writing Life takes 100 MB; Kindle Direct Publishing 650 MB, and 5 MB of a picture (Kindle
 * Publishing Guidelines); Apple Books 2 GB. Apple's bound of 5.6 million pixels no picture of ours comes near.
 */
const STORES: Readonly<Record<Exclude<Store, 'all'>, Limits>> = {
  kobo: { name: 'Kobo', whole: 100e6, picture: null },
  kindle: { name: 'Kindle', whole: 650e6, picture: 5e6 },
  apple: { name: 'Apple Books', whole: 2e9, picture: null },
};

/** A file of the ebook, and its bytes. */
export interface Weighed {
  readonly file: string;
  readonly bytes: number;
}

/** What the shops that the book is for would refuse, a sentence each. */
export function refusedBy(store: Store, whole: number, pictures: readonly Weighed[]): readonly string[] {
  const shops = store === 'all' ? Object.values(STORES) : [STORES[store]];
  return shops.flatMap((shop) => [
    ...(whole > shop.whole ? [`${shop.name} takes ${told(shop.whole)}, and the ebook has ${told(whole)}`] : []),
    ...pictures.flatMap(({ file, bytes }) =>
      shop.picture !== null && bytes > shop.picture
        ? [`${shop.name} takes ${told(shop.picture)} of a picture, and \`${file}\` has ${told(bytes)}`]
        : [],
    ),
  ]);
}

const told = (bytes: number): string =>
  bytes >= 1e9 ? `${bytes / 1e9} GB` : `${(bytes / 1e6).toFixed(1).replace('.0', '')} MB`;
