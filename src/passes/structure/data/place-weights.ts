/** Written by bench/structure/place.js: what each sign of `facts/place.ts` adds to the price of reading a line as story. */
export const PLACE: Readonly<Record<'head' | 'foot', readonly number[]>> = {
  head: [-2.87, 0.57, -1.84, 1.46, 0.62, -0.71, -1.07, 2.86, 1.67, 0, -1.54, -1.94, 3.01, 0.73, 0.58, 0.02],
  foot: [-0.86, 0.84, -0.99, -2.82, 1.55, -0.49, 1.32, 2.59, 1.69, 1.84, -1.97, -3.39, 4.93, 1.28, 1.12, 0],
};
