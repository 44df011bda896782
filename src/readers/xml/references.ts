import { XmlFault } from './fault.js';

/** The references that XML knows without a DOCTYPE (XML 1.0, section 4.6). */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** `text` with its references resolved; `at` is where it stands, for the fault that any other reference is. */
export function unescaped(text: string, at: number): string {
  if (!text.includes('&')) return text;
  const plain = text.replace(
    /&(?:#(\d{1,8})|#[xX]([\dA-Fa-f]{1,8})|([^;&<\s]{1,40}))?;?/g,
    (whole, decimal, hex, name, index) => {
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null;
      const char = code === null ? NAMED.get(name ?? '') : charOf(code);
      if (char === undefined || !whole.endsWith(';')) throw new XmlFault(`\`${whole}\` stands for nothing`, at + index);
      return char;
    },
  );
  return plain.replace(/\p{Cs}/gu, '\uFFFD');
}

/** Some writers refer to the two halves of a character of the upper planes one by one: they meet again in the text. */
const charOf = (code: number): string => {
  if (code === 0 || code > 0x10ffff) return '\uFFFD';
  return code >= 0xd800 && code <= 0xdfff ? String.fromCharCode(code) : String.fromCodePoint(code);
};
