/** A text as its words alone: letters and figures, in small letters. */
export const loose = (text) =>
  String(text ?? '')
    .normalize('NFC')
    .replace(/[’‘`]/g, "'")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The same between spaces, to be looked for in another. */
export const words = (text) => ` ${loose(text)} `;

export const lines = (text) =>
  String(text)
    .split('\n')
    .filter((line) => loose(line) !== '');

export const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
