import { messageOf } from './index.js';
import { bytesOf } from './message.js';

/** The bytes of the part of this number, from 1, of a saved page. */
export function sentPicture(bytes: Uint8Array, number: number): Uint8Array | null {
  const { text, parts } = messageOf(bytes);
  const part = parts[number - 1];
  return part ? bytesOf(text, part) : null;
}
