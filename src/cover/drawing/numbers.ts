/** A place, to a tenth of a unit. */
export const short = (value: number): number => Math.round(value * 10) / 10;

/** A scale or an angle's number, to a thousandth. */
export const fine = (value: number): number => Math.round(value * 1000) / 1000;

/** A place or scale that must not drift over a long line, to a ten-thousandth. */
export const tiny = (value: number): number => Math.round(value * 10000) / 10000;
