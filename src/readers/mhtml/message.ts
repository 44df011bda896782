/** A part of a message (RFC 2045, 2046). */
export interface MessagePart {
  /** Names in small letters. */
  readonly headers: ReadonlyMap<string, string>;
  /** Where its body stands, as it was sent. */
  readonly start: number;
  readonly end: number;
}

/** The headers of a message or part from `start` on, and where its body begins. Its text is Latin-1: a unit for each byte. */
function headersAt(
  text: string,
  start: number,
): { readonly headers: ReadonlyMap<string, string>; readonly body: number } {
  const headers = new Map<string, string>();
  let at = start;
  while (at < text.length) {
    const end = lineEnd(text, at);
    if (text.slice(at, end.at).trim() === '') return { headers, body: end.next };
    let line = text.slice(at, end.at);
    at = end.next;
    while (text[at] === ' ' || text[at] === '\t') {
      const more = lineEnd(text, at);
      line += ` ${text.slice(at, more.at).trim()}`;
      at = more.next;
    }
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: text.length };
}

function lineEnd(text: string, from: number): { readonly at: number; readonly next: number } {
  const at = text.indexOf('\n', from);
  if (at < 0) return { at: text.length, next: text.length };
  return { at: text[at - 1] === '\r' ? at - 1 : at, next: at + 1 };
}

/** The parts of a message that hold something, those of parts within parts among them; a message of one part is its own. */
export function partsOf(text: string): readonly MessagePart[] {
  const parts: MessagePart[] = [];
  const waiting = [{ start: /^\s*/.exec(text)![0].length, end: text.length }];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { headers, body } = headersAt(text, next.start);
    const type = headers.get('content-type') ?? '';
    const boundary = /^multipart\//i.test(type) ? parameter(type, 'boundary') : null;
    if (boundary === null) parts.push({ headers, start: Math.min(body, next.end), end: next.end });
    else waiting.unshift(...within(text, body, next.end, boundary));
  }
  return parts;
}

/** A parameter of a header's value: `charset=utf-8`. */
export function parameter(value: string, name: string): string | null {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(value);
  return match?.[1] ?? match?.[2] ?? null;
}

function within(text: string, start: number, end: number, boundary: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  const mark = `--${boundary}`;
  let begun = -1;
  for (let at = text.indexOf(mark, start); at >= 0 && at < end; at = text.indexOf(mark, at + mark.length)) {
    if (at > 0 && text[at - 1] !== '\n') continue;
    if (begun >= 0) found.push({ start: begun, end: text[at - 2] === '\r' ? at - 2 : at - 1 });
    if (text.startsWith('--', at + mark.length)) return found;
    begun = lineEnd(text, at).next;
  }
  // A message that was cut off ends where it ends.
  if (begun >= 0) found.push({ start: begun, end });
  return found;
}

/** The bytes that a part's body stands for. */
export function bytesOf(text: string, { headers, start, end }: MessagePart): Uint8Array {
  const body = text.slice(start, end);
  switch ((headers.get('content-transfer-encoding') ?? '').toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64');
    case 'quoted-printable':
      return Buffer.from(unquoted(body), 'latin1');
    default:
      return Buffer.from(body, 'latin1');
  }
}

/** Quoted-printable (RFC 2045, 6.7): a sign at a line's end joins lines, any other stands before a byte's number. */
const unquoted = (body: string): string =>
  body
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([\dA-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
