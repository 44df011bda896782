import { scanRtf } from './scan.js';
import { Walk } from './walk.js';
import { VOCABULARY } from './words.js';

/** The bytes of the picture of rich text that its reader named `name`; null where there is none. */
export function pictureOfRtf(bytes: Uint8Array, name: string): Uint8Array | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const walk = new Walk([], VOCABULARY, name);
  scanRtf(text.slice(Math.max(0, text.indexOf('{'))), walk);
  walk.finish();
  const { found } = walk.illustrations;
  if (!found) return null;
  return found.bytes === ''
    ? Buffer.from(found.digits.replace(/[^\da-fA-F]/g, ''), 'hex')
    : Buffer.from(found.bytes, 'latin1');
}
