/** A number as a PDF states it: six decimals are as fine as readers count, and a zero has no sign. */
export const micro = (value: number): number => Math.round(value * 1e6) / 1e6 || 0;
