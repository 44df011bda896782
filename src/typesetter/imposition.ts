import type { Matter, Section } from '../book/index.js';
import type { Composed } from './compose/index.js';
import type { Measures } from './measures.js';
import { type GalleyPage, makePages } from './pages.js';

/** One side of a sheet, before it is drawn. */
export interface Leaf {
  readonly side: 'recto' | 'verso';
  readonly label: string;
  /** Null on a blank. */
  readonly content: {
    readonly composed: Composed;
    readonly page: GalleyPage;
    /** Whether its section begins on it. */
    readonly first: boolean;
  } | null;
}

/** Lines of a column on a grid of the section's own, which ends where the book's does. */
export const rowsOn = ({ leading }: Composed, measures: Measures): number =>
  Math.floor(((measures.rows - 1) * measures.leading) / leading + 1e-6) + 1;

/**
 * The sections' pages in order, from a recto on, blanks between them where one must begin on a certain side. Front
 * pages are labelled in roman numerals, the rest in arabic: so the front's length moves no number of the body.
 */
export function impose(sections: readonly Composed[], matter: Matter, measures: Measures): readonly Leaf[] {
  const leaves: Leaf[] = [];
  const label = () => (matter === 'front' ? roman(leaves.length + 1) : String(leaves.length + 1));
  const side = () => (leaves.length % 2 === 0 ? 'recto' : 'verso');
  let before: Section | null = null;
  for (const composed of sections) {
    // What follows a part's page begins on a recto, and so does the book.
    const opens = before === null || before.kind === 'part' ? 'recto' : composed.opens;
    if (opens !== 'next' && opens !== side()) leaves.push({ side: side(), label: label(), content: null });
    const pages = makePages(composed.galley, { rows: rowsOn(composed, measures), first: side() });
    for (const [index, page] of pages.entries()) {
      const content = page.slices.length === 0 ? null : { composed, page, first: index === 0 };
      leaves.push({ side: side(), label: label(), content });
    }
    before = composed.section;
  }
  return leaves;
}

/** A blank at the end, so that the next leaf is a recto. */
export function even(leaves: readonly Leaf[], matter: Matter): readonly Leaf[] {
  if (leaves.length % 2 === 0) return leaves;
  const label = matter === 'front' ? roman(leaves.length + 1) : String(leaves.length + 1);
  return [...leaves, { side: 'verso', label, content: null }];
}

const ROMAN = [
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
] as const;

/** `number` in lower-case roman numerals. */
export function roman(number: number): string {
  let numeral = '';
  let left = number;
  for (const [letters, value] of ROMAN) {
    numeral += letters.repeat(Math.floor(left / value));
    left %= value;
  }
  return numeral;
}

/** The label of each place's page. */
export function labelsOf(leaves: readonly Leaf[]): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const { label, content } of leaves) {
    for (const { block, from } of content?.page.slices ?? []) {
      if (from > 0) continue;
      for (const name of content!.composed.anchors.get(block) ?? []) labels.set(name, label);
    }
  }
  return labels;
}
