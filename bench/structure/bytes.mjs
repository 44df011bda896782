/** What windows-1252 has at 0x80 to 0x9f. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** A text in one of the encodings that shapes name. */
export function bytesOf(text, encoding) {
  if (encoding === 'utf-16le-bom') return Buffer.from(`\uFEFF${text}`, 'utf16le');
  if (encoding === 'windows-1252')
    return Buffer.from(
      Array.from(text, (char) => (HIGH.includes(char) ? 0x80 + HIGH.indexOf(char) : char.charCodeAt(0))),
    );
  return Buffer.from(encoding === 'utf-8-bom' ? `\uFEFF${text}` : text, 'utf8');
}
