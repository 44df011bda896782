/**
 * What Windows-1252 has at 128 to 159 (WHATWG Encoding Standard, index-windows-1252; its five gaps are C1 controls).
 * Our own, since `TextDecoder` reads these bytes as Latin-1 in several releases of Node (nodejs/node#56542).
 */
const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** The character of a byte. */
export const charOf = (byte: number): string =>
  byte >= 0x80 && byte <= 0x9f ? UPPER[byte - 0x80]! : String.fromCharCode(byte);

/** The text of `bytes` in Windows-1252. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin.replace(/[\u0080-\u009F]/g, (char) => UPPER[char.charCodeAt(0) - 0x80]!);
}
