import { roman } from '../../document/index.js';

const ONES = [
  '',
  'One',
  'Two',
  'Three',
  'Four',
  'Five',
  'Six',
  'Seven',
  'Eight',
  'Nine',
  'Ten',
  'Eleven',
  'Twelve',
  'Thirteen',
  'Fourteen',
  'Fifteen',
  'Sixteen',
  'Seventeen',
  'Eighteen',
  'Nineteen',
];

const TENS = ['', '', 'Twenty', 'Thirty', 'Forty', 'Fifty', 'Sixty', 'Seventy', 'Eighty', 'Ninety'];

/** A number as a list of a word processor writes it (ECMA-376 part 1, 17.18.59, ST_NumberFormat); digits where it is another. */
export function numeral(number: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(number);
    case 'upperLetter':
      return letters(number).toUpperCase();
    case 'lowerRoman':
      return number > 0 && number < 4000 ? roman(number) : String(number);
    case 'upperRoman':
      return number > 0 && number < 4000 ? roman(number).toUpperCase() : String(number);
    case 'cardinalText':
      return number > 0 && number < 100 ? inWords(number) : String(number);
    case 'decimalZero':
      return String(number).padStart(2, '0');
    default:
      return String(number);
  }
}

/** `a` to `z`, then `aa`, `bb`. */
const letters = (number: number): string =>
  number < 1 || number > 780
    ? String(number)
    : String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));

function inWords(number: number): string {
  if (number < 20) return ONES[number]!;
  const one = ONES[number % 10]!;
  return `${TENS[Math.floor(number / 10)]}${one === '' ? '' : `-${one}`}`;
}
