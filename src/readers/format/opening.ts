/** How much of a file is looked at to tell its format. */
const OPENING = 4096;

/** The opening of a text as Latin letters, whatever its encoding: what tells a format is ASCII. */
export function openingOf(bytes: Uint8Array): string {
  const head = bytes.subarray(0, OPENING);
  const wide = head.length > 3 && (head[0] === 0 || head[1] === 0 || isUtf16Mark(head));
  const latin = Buffer.from(head.buffer, head.byteOffset, head.length).toString('latin1');
  return (wide ? latin.replaceAll('\0', '') : latin).replace(/^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/, '').trimStart();
}

const isUtf16Mark = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

/** What may stand before the first element of a page: declarations, comments, processing instructions. */
const PROLOGUE = /^(?:\s+|<\?[^>]*>|<!--[\s\S]*?-->)*/;

/** The tag or DOCTYPE by which a whole page begins. */
const PAGE = /^<(?:!doctype\s+html|html|head|body|title|meta|link|base)\b/i;

/** Tags of blocks: what begins with one and is called a page is a page, if a part of one. */
const FRAGMENT = /<(?:p|div|h[1-6]|table|center|br|hr|span|article|section|font|pre)\b[^>]*>/i;

/** Whether a file that opens so is a page of HTML; `named` if its name says it is one. */
export function isPage(opening: string, named: boolean): boolean {
  const begun = opening.slice(PROLOGUE.exec(opening)![0].length);
  return PAGE.test(begun) || (named && FRAGMENT.test(opening));
}

/** The root element of XML, with its prefix; null where there is none. */
export function rootOf(opening: string): string | null {
  if (!opening.startsWith('<')) return null;
  const begun = opening.replace(/<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>/i, '');
  return /^<([A-Za-z][\w.-]*(?::[\w.-]+)?)/.exec(begun.slice(PROLOGUE.exec(begun)![0].length))?.[1] ?? null;
}

/** A page with its pictures in one file (RFC 2557), or an old mail: MIME headers before anything else. */
export function isMime(opening: string): boolean {
  const headers = /^(?:[A-Za-z][\w-]*:[^\n]*(?:\r?\n[ \t][^\n]*)*\r?\n)+/.exec(opening)?.[0] ?? '';
  return /^mime-version:/im.test(headers) || /^content-type:\s*multipart\/related/im.test(headers);
}
