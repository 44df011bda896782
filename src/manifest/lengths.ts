/** Points per unit of length. */
const POINTS = { pt: 1, in: 72, mm: 72 / 25.4, cm: 72 / 2.54 } as const;

const LENGTH = /^(\d+(?:\.\d+)?|\.\d+)\s*(pt|in|mm|cm)?$/;

/** A length such as `0.75in`, `18mm` or `11` (points), in points; null if it is none. */
export function points(text: string | number): number | null {
  const match = LENGTH.exec(String(text).trim());
  return match ? Number(match[1]) * POINTS[(match[2] ?? 'pt') as keyof typeof POINTS] : null;
}

/** Trims with a name, in points (ISO 216; US Letter; B6 as bookshops know it, 125 × 176 mm). */
const NAMED: Readonly<Record<string, readonly [width: number, height: number]>> = {
  a4: [210 * POINTS.mm, 297 * POINTS.mm],
  a5: [148 * POINTS.mm, 210 * POINTS.mm],
  a6: [105 * POINTS.mm, 148 * POINTS.mm],
  b6: [125 * POINTS.mm, 176 * POINTS.mm],
  letter: [612, 792],
  digest: [396, 612],
};

const PAIR = /^(\d+(?:\.\d+)?)\s*(?:x|×|by)\s*(\d+(?:\.\d+)?)\s*(pt|in|mm|cm)?$/i;

/** A page size such as `5.5x8.5in`, `148x210mm` or `A5`, in points; bare numbers are inches. Null if it is none. */
export function trimSize(text: string): { readonly width: number; readonly height: number } | null {
  const named = NAMED[text.trim().toLowerCase()];
  const match = PAIR.exec(text.trim());
  const unit = POINTS[(match?.[3]?.toLowerCase() ?? 'in') as keyof typeof POINTS];
  const [width, height] = named ?? (match ? [Number(match[1]) * unit, Number(match[2]) * unit] : [0, 0]);
  const round = (length: number) => Math.round(length * 1000) / 1000;
  // From a pocket diary to a folio: what neither printers nor our measures can serve is a slip of the pen.
  return width >= 200 && height >= 280 && width <= 900 && height <= 1300
    ? { width: round(width), height: round(height) }
    : null;
}
