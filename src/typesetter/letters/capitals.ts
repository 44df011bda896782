import type { Shaped } from '../../fonts/index.js';

/** Two capitals side by side: an acronym, a numeral, a shout, a sign on a door. */
const ABREAST = /\p{Lu}\p{M}*\p{Lu}/u;

/** Thousandths of an em between them: a twentieth, the least of what strings of capitals ask for (Bringhurst 2.1.6, 3.2.2). */
const APART = 50;

/**
 * Capitals that stand abreast, let apart: letters of a face are fitted to stand before small ones. All of them alike, since
 * nothing tells NATO from a NO that is shouted; set in small capitals, it would be whispered. No letter becomes another,
 * and the gap is far from a space for those who copy the text.
 */
export function apart(shaped: Shaped): Shaped {
  const { text, clusters } = shaped;
  if (!ABREAST.test(text)) return shaped;
  const advances = Float32Array.from(shaped.advances);
  let width = shaped.width;
  for (let glyph = 0; glyph + 1 < advances.length; glyph += 1) {
    const [at, next] = [clusters[glyph]!, clusters[glyph + 1]!];
    if (at >= next || !isCapital(text, at) || !isCapital(text, next)) continue;
    advances[glyph]! += APART;
    width += APART;
  }
  return { ...shaped, advances, width };
}

const isCapital = (text: string, at: number): boolean => /\p{Lu}/u.test(String.fromCodePoint(text.codePointAt(at)!));
