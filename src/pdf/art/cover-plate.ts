import type { CoverLeaf } from '../../cover/index.js';
import { type Etching, etch } from './artwork.js';

/** The printed book's cover as its PDF takes it: plain data, made beside the file. */
export interface CoverPlate {
  readonly page:
    | { readonly kind: 'artwork'; readonly artwork: Etching }
    | { readonly kind: 'picture'; readonly bytes: Uint8Array; readonly letters: Etching | null };
  /** What it shows, in words. */
  readonly alt: string;
}

export function plateOf({ page, alt }: CoverLeaf): CoverPlate {
  if (page.kind === 'artwork') return { page: { kind: 'artwork', artwork: etch(page.artwork) }, alt };
  return { page: { ...page, letters: page.letters && etch(page.letters) }, alt };
}
