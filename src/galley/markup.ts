/** `text` where HTML has text or a value in double quotes: a story is never markup. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ESCAPES[sign]!).replace(CONTROLS, '\uFFFD');

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

// biome-ignore lint/suspicious/noControlCharactersInRegex: what HTML cannot hold
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** Plain data within a script element: nothing in it can end the element. */
export const dataOf = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** A sentence's worth of a text, in one line. */
export function brief(text: string, letters = 60): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= letters ? line : `${line.slice(0, letters - 1).trimEnd()}…`;
}
