/** 32-bit FNV-1a over UTF-16 units (Fowler, Noll, Vo): what to begin with, and what each unit makes of it, as signed integers. */
export const HASH_SEED = 0x811c9dc5 | 0;
export const hashed = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** The hash of `text`. */
export function hashOf(text: string): number {
  let hash = HASH_SEED;
  for (let at = 0; at < text.length; at += 1) hash = hashed(hash, text.charCodeAt(at));
  return hash;
}

/** The hash of `text` as eight digits of sixteen. */
export const hashDigits = (text: string): string => (hashOf(text) >>> 0).toString(16).padStart(8, '0');
