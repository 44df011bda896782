import { adjust, type Hex, inkOn, readable, toLch } from './drawing/colour.js';

/** Colours that go with a ground, as a printer would mix them: never its complement at full strength. */
export interface Companions {
  /** What words are set in: cream on dark grounds, near black on light ones. */
  readonly ink: Hex;
  /** For flowers and large shapes: terracotta, or on warm grounds gold. */
  readonly warm: Hex;
  /** Ochre; on warm grounds a paler one. */
  readonly gold: Hex;
  /** The ground's own hue, much lighter or darker. */
  readonly kin: Hex;
  /** The ground, a few shades deeper. */
  readonly deep: Hex;
}

/** The companions of `ground`. Each differs enough from it to be seen, in grey too. */
export function companionsOf(ground: Hex): Companions {
  const ink = inkOn(ground);
  const dark = toLch(ink).lightness > 0.6;
  const { hue, chroma } = toLch(ground);
  const isWarm = chroma > 0.06 && (hue < 95 || hue > 335);
  const mix = (lightness: number, strength: number, towards: number, ratio: number) =>
    readable(
      adjust(ground, () => ({ lightness, chroma: strength, hue: towards })),
      ground,
      ratio,
    );
  return {
    ink,
    warm: mix(dark ? 0.74 : 0.52, 0.135, isWarm ? (dark ? 78 : 250) : 40, 2.2),
    gold: mix(dark ? 0.84 : 0.6, 0.11, isWarm ? 95 : 82, 1.8),
    kin: mix(dark ? 0.8 : 0.42, Math.min(chroma, 0.07), hue, 2.6),
    deep: adjust(ground, ({ lightness }) => ({ lightness: dark ? lightness - 0.1 : lightness - 0.14 })),
  };
}
