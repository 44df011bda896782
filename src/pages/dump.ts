import type { Owner, Page, Spelled, Typeset } from './page.js';
import { spelledOut } from './plain-lines.js';

/**
 * The pages as text, for people and tests to compare: a head for each page (`p14 verso 4 story-mill`), below it a line
 * for each item, in drawing order: `54.0,88.5 11 P Close by the weir`. Lengths are points.
 */
export function dumpPages({ pages }: Typeset): string {
  return `${pages.map((page, index) => [headOf(page, index), ...spelledOut([...page.around, ...page.items]).map(lineOf)].join('\n')).join('\n\n')}\n`;
}

const headOf = ({ side, label, section }: Page, index: number): string =>
  `p${index + 1} ${side} ${label || '(no label)'} ${section ?? '(blank)'}`;

function lineOf(item: Spelled): string {
  switch (item.kind) {
    case 'line': {
      const text = item.tokens.map((token) => token?.text ?? ' ').join('');
      return `  ${place(item.x, item.baseline)} ${length(item.size)} ${role(item.owner)} ${text.trimEnd()}${item.hyphenated ? '¬' : ''}`;
    }
    case 'rule':
      return `  ${place(item.x, item.y)} ${role(item.owner)} [rule ${length(item.width)} × ${length(item.height)}]`;
    case 'picture':
      return `  ${place(item.x, item.y)} ${role(item.owner)} [picture ${length(item.width)} × ${length(item.height)}]`;
    case 'drawing':
      return `  ${place(item.x, item.y)} ${role(item.owner)} [drawing]`;
  }
}

const role = (owner: Owner): string => (owner === 'artifact' ? '·' : owner.role);

const place = (x: number, y: number): string => `${length(x)},${length(y)}`;

/** Tenths of a point: finer differences are no differences to the eye. */
const length = (points: number): string => (Math.round(points * 10) / 10 + 0).toFixed(1).replace(/\.0$/, '');
