import type { Report } from '../../diagnostics/index.js';
import type { Source } from '../../document/index.js';
import { decode } from '../bytes/decode.js';
import { decodeUtf8 } from '../bytes/unicode.js';
import { Refused } from '../refusal.js';

/** How much of a page is searched for the name of its encoding (HTML, 13.2.3.2, says 1,024 bytes; old pages take more). */
const HEAD = 8192;

const NAMED = /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w.:-]+)/i;

/** Encodings whose bytes all are ASCII, so that they look like UTF-8. */
const ESCAPED = /^(?:iso-2022-|hz-)/i;

/** The encoding that a page names; null where it names none, or what it names cannot be. */
function namedIn(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD)).toString('latin1');
  const match = NAMED.exec(head);
  const name = match?.[1] ?? match?.[2] ?? null;
  // A page that can be read so far is not in UTF-16, whatever it says (HTML, 13.2.3.2).
  return name === null || /^utf-?16/i.test(name) ? null : name;
}

/** The text of a page: by what its bytes can only be, then by what it names, then as any text is read. Throws `Refused`. */
export function decodePage(file: string, bytes: Uint8Array, encoding: string, report: Report): Source {
  const source = decode(file, bytes, encoding === 'auto' ? labelOf(bytes) : encoding, report);
  if (!source) throw new Refused();
  return { ...source, unit: 'line' };
}

function labelOf(bytes: Uint8Array): string {
  const named = namedIn(bytes);
  if (named === null || !isKnown(named) || /^utf-?8$/i.test(named)) return 'auto';
  return !ESCAPED.test(named) && decodeUtf8(bytes) !== null ? 'auto' : named;
}

function isKnown(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
}
