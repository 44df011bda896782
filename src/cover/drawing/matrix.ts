/** A map of the plane as SVG and PDF write it, `a b c d e f`: x becomes a·x + c·y + e, and y becomes b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

export const translate = (x: number, y: number): Matrix => [1, 0, 0, 1, x, y];

export const scale = (x: number, y = x): Matrix => [x, 0, 0, y, 0, 0];

/** Turns by `degrees`, clockwise where y runs down, about the origin or about (`x`, `y`). */
export function rotate(degrees: number, x = 0, y = 0): Matrix {
  const [sine, cosine] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  return [cosine, sine, -sine, cosine, x - x * cosine + y * sine, y - x * sine - y * cosine];
}

/** The maps one after another, the last first: the order in which SVG lists them. */
export const chain = (...maps: readonly Matrix[]): Matrix => maps.reduce(after);

const after = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
];
