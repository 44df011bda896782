import { textOfBytes } from '../bytes/text.js';
import { all } from './select.js';
import { pageOf } from './tree.js';

/** The bytes of the picture of this number, from 1, of those that a page holds as addresses of data (RFC 2397). */
export function embeddedPicture(bytes: Uint8Array, number: number): Uint8Array | null {
  const images = [...all(pageOf(textOfBytes(bytes)).root, 'img[src^=data:]')];
  const address = images[number - 1]?.attributes.get('src');
  return address === undefined ? null : dataIn(address);
}

/** What an address of data holds; null where it is none. */
export function dataIn(address: string): Uint8Array | null {
  const match = /^data:[^,]*?(;base64)?,/i.exec(address);
  if (!match) return null;
  const data = address.slice(match[0].length);
  try {
    return match[1] ? Buffer.from(data, 'base64') : Buffer.from(decodeURIComponent(data), 'utf8');
  } catch {
    return null;
  }
}
