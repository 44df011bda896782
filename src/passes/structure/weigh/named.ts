import type { Weights } from '../search/weights.js';

/** Readings that a line has by what it says. */
const NAMED = [
  'title',
  'author',
  'header',
  'value',
  'subtitle',
  'chapter',
  'heading',
  'dedication',
  'epigraph',
] as const;

/** What the cheapest of them costs. */
export const cheapestName = (weights: Weights): number => Math.min(...NAMED.map((kind) => weights.of(kind)));
