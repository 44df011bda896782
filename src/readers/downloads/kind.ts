import type { Source } from '../../document/index.js';

/** A download as plain text that has marks of its own. */
export type DownloadKind = 'fanficfare' | 'fimfiction' | 'google';

/** How far into a file a download's head may go. */
const HEAD = 6000;

/** Which download a text is, by its opening or its end; null for what was typed. */
export function downloadIn({ text }: Source): DownloadKind | null {
  const head = text.slice(0, HEAD);
  if (/^\uFEFF?\s*\/\/-{8,}\/\/\s/.test(head) && /^\/\/ Story: /m.test(head)) return 'fimfiction';
  if (/^Packaged: /m.test(head) && /^Story URL: /m.test(head)) return 'fanficfare';
  return /^_{16}\r?\n\[(?:1|a)\]/m.test(text.slice(-20_000)) ? 'google' : null;
}
