/** Hears of what stands in rich text, in its order. */
export interface RtfHandler {
  begin(): void;
  end(): void;
  /** A control word with its number, or null where it has none. */
  word(name: string, number: number | null): void;
  /** A control symbol: `*`, `~`, `-`, a brace, a line end. */
  symbol(character: string): void;
  /** A byte told in two digits. */
  byte(value: number): void;
  /** Bytes that stand for themselves, each a unit of the string. */
  text(bytes: string): void;
  /** Bytes that are no text, whatever they look like. */
  binary(bytes: string): void;
}

const [BACKSLASH, OPEN, CLOSE] = [0x5c, 0x7b, 0x7d];

const WORD = /([a-zA-Z]{1,64})(-?\d{1,10})? ?/y;

/** What is no text: braces, a backslash; line ends and NUL, which mean nothing. */
const SPECIAL = /[\\{}\r\n\0]/g;

/**
 * Reads rich text once, from left to right (Microsoft, Rich Text Format Specification 1.9.1). `bytes` has a unit for each
 * byte. Gives how many groups were open at the end, and where the first one was closed.
 */
export function scanRtf(bytes: string, handler: RtfHandler): { readonly open: number; readonly end: number } {
  let [at, open] = [0, 0];
  while (at < bytes.length) {
    switch (bytes.charCodeAt(at)) {
      case OPEN:
        open += 1;
        handler.begin();
        at += 1;
        break;
      case CLOSE:
        open -= 1;
        handler.end();
        at += 1;
        if (open <= 0) return { open: 0, end: at };
        break;
      case BACKSLASH:
        at = control(bytes, at + 1, handler);
        break;
      case 0x0d:
      case 0x0a:
      case 0:
        at += 1;
        break;
      default: {
        SPECIAL.lastIndex = at;
        const end = SPECIAL.exec(bytes)?.index ?? bytes.length;
        handler.text(bytes.slice(at, end));
        at = end;
      }
    }
  }
  return { open, end: bytes.length };
}

/** Reads what stands behind a backslash at `at`; gives where it ends. */
function control(bytes: string, at: number, handler: RtfHandler): number {
  WORD.lastIndex = at;
  const word = WORD.exec(bytes);
  if (word) {
    const end = WORD.lastIndex;
    const number = word[2] === undefined ? null : Number(word[2]);
    if (word[1] === 'bin') {
      const stop = end + Math.max(0, number ?? 0);
      handler.binary(bytes.slice(end, stop));
      return stop;
    }
    handler.word(word[1]!, number);
    return end;
  }
  const character = bytes[at];
  if (character === undefined) return at;
  if (character === "'") {
    const digits = bytes.slice(at + 1, at + 3);
    if (/^[\da-fA-F]{2}$/.test(digits)) handler.byte(Number.parseInt(digits, 16));
    return at + 3;
  }
  handler.symbol(character === '\r' ? '\n' : character);
  return at + (character === '\r' && bytes[at + 1] === '\n' ? 2 : 1);
}
