/** A colour as `#rrggbb`, sRGB. */
export type Hex = string;

/** Lightness 0 to 1, chroma 0 to about 0.37, hue in degrees: Ottosson's Oklab (2020) in polar form. */
export interface Lch {
  readonly lightness: number;
  readonly chroma: number;
  readonly hue: number;
}

type Triple = readonly [number, number, number];

/** `#abc` and `#aabbcc` alike as `#aabbcc` in lower case, or null if it is no hex colour. */
export function parseHex(text: string): Hex | null {
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim())?.[1]?.toLowerCase();
  if (digits === undefined) return null;
  return `#${digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits}`;
}

/** The contrast of two colours, 1 to 21 (WCAG 2.2, contrast ratio). */
export function contrast(one: Hex, other: Hex): number {
  return contrastOf(luminance(one), luminance(other));
}

/** The contrast of two relative luminances. */
export const contrastOf = (one: number, other: number): number =>
  (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);

/** Relative luminance, 0 to 1 (WCAG 2.2). */
export function luminance(colour: Hex): number {
  const [red, green, blue] = linear(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** `colour` taken apart into lightness, chroma and hue. */
export function toLch(colour: Hex): Lch {
  const [red, green, blue] = linear(colour);
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const b = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  const lightness = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
  return { lightness, chroma: Math.hypot(a, b), hue: (Math.atan2(b, a) * 180) / Math.PI };
}

/** The nearest colour that a screen can show: chroma gives way, lightness and hue stay. */
export function fromLch({ lightness, chroma, hue }: Lch): Hex {
  const light = Math.min(1, Math.max(0, lightness));
  let low = 0;
  let high = Math.max(0, chroma);
  if (inGamut(linearOf({ lightness: light, chroma: high, hue }))) low = high;
  for (let step = 0; step < 16 && high - low > 1e-4; step++) {
    const middle = (low + high) / 2;
    if (inGamut(linearOf({ lightness: light, chroma: middle, hue }))) low = middle;
    else high = middle;
  }
  return encode(linearOf({ lightness: light, chroma: low, hue }));
}

/** `colour` with its lightness, chroma or hue changed. */
export const adjust = (colour: Hex, change: (lch: Lch) => Partial<Lch>): Hex => {
  const lch = toLch(colour);
  return fromLch({ ...lch, ...change(lch) });
};

/** `colour` made lighter or darker, whichever is nearer, until it has `ratio` against `ground`. */
export function readable(colour: Hex, ground: Hex, ratio = 4.5): Hex {
  if (contrast(colour, ground) >= ratio) return colour;
  const { lightness } = toLch(colour);
  for (let step = 0.01; step <= 1; step += 0.01) {
    for (const moved of [lightness + step, lightness - step]) {
      const next = adjust(colour, () => ({ lightness: moved }));
      if (moved >= 0 && moved <= 1 && contrast(next, ground) >= ratio) return next;
    }
  }
  return luminance(ground) > 0.179 ? '#000000' : '#ffffff';
}

/** Near white or near black with a breath of `ground`'s hue, whichever is read better on it. */
export function inkOn(ground: Hex): Hex {
  const { hue } = toLch(ground);
  const pale = fromLch({ lightness: 0.965, chroma: 0.018, hue: 85 });
  const dark = fromLch({ lightness: 0.2, chroma: 0.025, hue });
  // White reads as well as black on luminance 0.179; letters reversed out of a colour look the better of the two up to 0.3.
  const first = contrast(pale, ground) >= 4.5 ? pale : dark;
  return readable(first, ground);
}

const linear = (colour: Hex): Triple => {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
};

const linearOf = ({ lightness, chroma, hue }: Lch): Triple => {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
};

const inGamut = (channels: Triple): boolean => channels.every((value) => value >= -1e-4 && value <= 1 + 1e-4);

const encode = (channels: Triple): Hex =>
  `#${channels
    .map((value) => {
      const clipped = Math.min(1, Math.max(0, value));
      const coded = clipped <= 0.0031308 ? clipped * 12.92 : 1.055 * clipped ** (1 / 2.4) - 0.055;
      return Math.round(coded * 255)
        .toString(16)
        .padStart(2, '0');
    })
    .join('')}`;
