import { charOf } from '../../document/windows-1252.js';

/** Character to byte in the upper half of Windows-1252. */
const BYTE_OF: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 128 }, (_, index) => [charOf(index + 128), index + 128]),
);

const TAILS = [...BYTE_OF].flatMap(([char, byte]) => (byte < 0xc0 ? [char] : [])).join('');

/** What a UTF-8 sequence of two to four bytes looks like when each byte was read as Windows-1252. */
const SUSPECT = new RegExp(
  `[\u00C2-\u00DF][${TAILS}]|[\u00E0-\u00EF][${TAILS}]{1,2}|[\u00F0-\u00F4][${TAILS}]{1,3}`,
  'g',
);

/**
 * Characters that stories are written in: `É »` would come out as a phonetic sign, and is left alone. The five controls
 * are what Windows-1252 makes of its gaps, for text that went wrong twice.
 */
const PLAUSIBLE =
  /^[\u00A0-\u017F\u0192\u02C6\u02DC\u0370-\u052F\u2000-\u2BFF\u3000-\u30FF\p{Extended_Pictographic}]$|^[\uFE0F\uFEFF\u0081\u008D\u008F\u0090\u009D]$/u;

/** `text` put right, how many characters, and where the first stands in it; a count of 0: doubtful, and left alone. */
export interface Repair {
  readonly text: string;
  readonly count: number;
  readonly at: number;
}

/**
 * Undoes UTF-8 that was read as Windows-1252 and stored again (`â€™` for ’), but only where every such run of the
 * text goes back to a plausible character; null where there is nothing of the kind.
 */
export function repairMojibake(text: string): Repair | null {
  let count = 0;
  let long = 0;
  let first = -1;
  let broken = -1;
  const repaired = text.replace(SUSPECT, (run, index: number) => {
    const char = undo(run);
    if (char !== null) {
      count += 1;
      if (run.length > 2) long += 1;
      if (first < 0) first = index;
      return char;
    }
    if (isLostClose(text, run, index)) {
      count += 1;
      return '”';
    }
    if (broken < 0 && run.startsWith('â€')) broken = index;
    return run;
  });
  if (broken >= 0) return { text, count: 0, at: broken };
  // Two characters may stand together by chance (`MURIÓ”`): then other accents of the text stand alone.
  if (count === 0 || (long === 0 && outside(text) > 2 * count)) return null;
  const again = repairMojibake(repaired); // some files went through it twice
  return again && again.count > 0 ? { ...again, count } : { text: repaired, count, at: first };
}

/**
 * Whether `run` was a closing mark, `â€` and a third byte that Windows-1252 has no character for (9D, the only such of a mark
 * that ends a word): programs leave it out. Believed where the text has the opening one, `â€œ`.
 */
const isLostClose = (text: string, run: string, index: number): boolean =>
  run === 'â€' &&
  /\S/.test(text.charAt(index - 1)) &&
  !/[\p{L}\p{N}]/u.test(text.charAt(index + 2)) &&
  text.includes('â€œ');

const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function undo(run: string): string | null {
  const bytes = Uint8Array.from(run, (char) => BYTE_OF.get(char)!);
  try {
    const char = STRICT.decode(bytes);
    return PLAUSIBLE.test(char) ? char : null;
  } catch {
    return null;
  }
}

/** Characters above ASCII in no suspect run. */
const outside = (text: string): number => text.replace(SUSPECT, '').match(/[\u0080-\uFFFF]/g)?.length ?? 0;
