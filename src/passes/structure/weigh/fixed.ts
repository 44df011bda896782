import type { FixedLabel } from '../../../document/index.js';
import type { Desk } from '../desk.js';
import type { Line } from '../row.js';
import type { Kind } from '../search/labels.js';
import type { Weights } from '../search/weights.js';

/** The kinds that a fixed label leaves open. */
const KINDS_OF: Readonly<Record<FixedLabel['label'], readonly Kind[]>> = {
  story: ['story'],
  title: ['title'],
  author: ['author'],
  header: ['header', 'value'],
  note: ['note', 'more'],
  furniture: ['furniture'],
  chapter: ['chapter'],
  heading: ['heading'],
  break: ['break'],
  dedication: ['dedication'],
  epigraph: ['epigraph'],
  end: ['end'],
  contents: ['contents'],
};

/** What is known before anything is weighed: the manifest's word, then the format's. */
export function fixedLabel(block: Line['block'], desk: Desk): FixedLabel | null {
  if (desk.keeps(block)) return { label: 'story', note: null, place: null, why: 'the manifest’s keep:' };
  if (desk.strips(block)) return { label: 'note', note: 'other', place: null, why: 'the manifest’s strip:' };
  return ('fixed' in block && block.fixed) || null;
}

/** Lets a block be nothing but what its fixed label says. */
export function weighFixed({ label, why }: FixedLabel, weights: Weights): void {
  const kinds = KINDS_OF[label];
  for (const kind of kinds) weights.offer(kind, 0, '');
  weights.fix(kinds, why);
}
