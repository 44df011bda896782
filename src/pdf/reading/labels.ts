import { fromRoman, roman } from '../../document/index.js';
import { type PdfValue, pdfText } from '../file/values.js';

/** A stretch of pages whose labels count on; `index` is its first page's, from 0. */
type Range = readonly [index: number, label: { readonly S?: 'D' | 'r'; readonly St?: number; readonly P?: string }];

/** The catalogue's `PageLabels` (ISO 32000-1, 12.4.2): each page called by its label; an empty label calls it nothing. */
export function pageLabels(labels: readonly string[]): PdfValue {
  const numbers = rangesOf(labels).flatMap(([index, { P, ...label }]): PdfValue[] => [
    index,
    P === undefined ? label : { ...label, P: pdfText(P) },
  ]);
  return { Nums: numbers };
}

function rangesOf(labels: readonly string[]): Range[] {
  const ranges: Range[] = [];
  let due: string | null = null;
  for (const [index, label] of labels.entries()) {
    const count = read(label);
    if (due !== label || count === null) ranges.push([index, start(label, count)]);
    due = count === null ? null : write(count.style, count.number + 1);
  }
  return ranges;
}

interface Count {
  readonly style: 'D' | 'r';
  readonly number: number;
}

function start(label: string, count: Count | null): Range[1] {
  if (count) return { S: count.style, St: count.number };
  return label === '' ? {} : { P: label };
}

function read(label: string): Count | null {
  if (/^[1-9]\d*$/.test(label)) return { style: 'D', number: Number(label) };
  const number = fromRoman(label);
  return number > 0 && roman(number) === label ? { style: 'r', number } : null;
}

const write = (style: Count['style'], number: number): string => (style === 'D' ? String(number) : roman(number));
