import { charOf } from './windows-1252.js';

/** A text whose C1 controls were read as what they were meant for. */
export interface Controls {
  readonly text: string;
  /** How many of them are marks, and where the first stands. */
  readonly count: number;
  readonly at: number;
}

const C1 = /[\u0080-\u009F]/g;

/** The controls that Windows-1252 has no mark for: the five gaps. They are left. */
const GAPS = new Set('\u0081\u008D\u008F\u0090\u009D');

/**
 * Reads the C1 controls of a text that is no single-byte one any more: somebody took bytes of Windows-1252 for Latin-1, and
 * nobody ever means these controls (WHATWG's HTML reads `&#146;` so, 13.2.5.80). U+0085, Unicode's next line, is an
 * ellipsis there; where it ends the lines of a text that has no other line ends, it becomes one. Places stay as they are.
 * Null where there are none.
 */
export function readControls(text: string): Controls | null {
  const at = text.search(C1);
  if (at < 0) return null;
  if (endsLines(text)) return { text: text.replaceAll('\u0085', '\n'), count: 0, at };
  let count = 0;
  const read = text.replace(C1, (control) => {
    if (GAPS.has(control)) return control;
    count += 1;
    return charOf(control.charCodeAt(0));
  });
  return { text: read, count, at: text.search(/[\u0080\u0082-\u008C\u008E\u0091-\u009C\u009E\u009F]/) };
}

/** Whether U+0085 stands for line ends: alone, in a text that is one line without it, and not within its sentences. */
function endsLines(text: string): boolean {
  if (/[\n\r]|[\u0080-\u0084\u0086-\u009F]/.test(text)) return false;
  const all = text.match(/\u0085/g)!.length;
  const within = text.match(/\u0085(?=[ \t"'”’»)\],.?!;:])|\u0085$/g)?.length ?? 0;
  return all > 1 && within * 2 < all;
}
