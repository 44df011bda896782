import type { Heading } from './tree.js';

/** What a heading of the `rank`th rank of its file is, counted from 1: a chapter's is the first, and deeper ones are told apart. */
export const ranked = (rank: number): Pick<Heading, 'level' | 'rank'> =>
  rank > 2 ? { level: 2, rank } : { level: rank === 1 ? 1 : 2 };
