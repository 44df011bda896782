import { tableOf } from './sfnt.js';

/** What a font's maker lets a document do that carries it. */
export type Permission = 'granted' | 'refused' | 'whole-only' | 'bitmaps-only';

/** Bits of `fsType` (OpenType 1.9.1, OS/2). */
const FS_TYPE_AT = 8;
const USAGE = 0x000e;
const RESTRICTED = 0x0002;
const NO_SUBSETTING = 0x0100;
const BITMAPS_ONLY = 0x0200;

/** The permission that a font states of itself: restricted only where no milder bit is set beside, as the standard has it. */
export function permissionOf(bytes: Uint8Array): Permission {
  const os2 = tableOf(bytes, 'OS/2');
  if (!os2) return 'granted';
  const type = new DataView(os2.buffer, os2.byteOffset, os2.byteLength).getUint16(FS_TYPE_AT);
  if ((type & USAGE) === RESTRICTED) return 'refused';
  if (type & BITMAPS_ONLY) return 'bitmaps-only';
  return type & NO_SUBSETTING ? 'whole-only' : 'granted';
}
