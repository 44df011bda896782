const NUMERALS: readonly (readonly [letters: string, value: number])[] = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
];

/** `number` in lower-case roman numerals. */
export function roman(number: number): string {
  let numeral = '';
  let left = number;
  for (const [letters, value] of NUMERALS) {
    numeral += letters.repeat(Math.floor(left / value));
    left %= value;
  }
  return numeral;
}

/** The number whose numerals these are, if they are any, however they are put together; 0 for anything else. */
export function fromRoman(numeral: string): number {
  let left = numeral;
  let number = 0;
  for (const [letters, value] of NUMERALS) {
    while (left.startsWith(letters)) {
      number += value;
      left = left.slice(letters.length);
    }
  }
  return left === '' ? number : 0;
}
