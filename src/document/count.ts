/** Words as `inspect` counts them: runs of letters and digits, with apostrophes and hyphens inside. */
export function countWords(text: string): number {
  let words = 0;
  /** Whether a letter here goes on with a word, and whether a joint may. */
  let within = false;
  let joinable = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80 ? isAsciiLetter(unit) : isLetter(text, at)) {
      if (!within) words += 1;
      within = joinable = true;
      if (unit >= 0xd800 && unit < 0xdc00) at += 1;
    } else {
      within = joinable && isJoint(unit);
      joinable = false;
    }
  }
  return words;
}

/** Letters and digits. */
const isAsciiLetter = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39);

const isLetter = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  // General Punctuation has neither letters nor digits, and most that is not ASCII in prose is of it.
  if (unit >= 0x2000 && unit < 0x2070) return false;
  return /[\p{L}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(at)!));
};

/** `'`, `-`, `‑`, `’`. */
const isJoint = (unit: number): boolean => unit === 0x27 || unit === 0x2d || unit === 0x2011 || unit === 0x2019;
