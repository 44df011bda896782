import { type Design, voice } from './design.js';

const LABEL = { caps: 'all-small', tracking: 0.12 } as const;

/** After Tschichold's first manner: everything flush left, air instead of ornament, one hairline. */
export const modern: Design = {
  name: 'modern',
  align: 'left',
  indent: 1.2,
  opener: {
    sink: 4,
    order: 'author-first',
    title: voice(2.2, 2),
    author: voice(0.92, 2, LABEL),
    ruleAbove: null,
    ruleBelow: { weight: 0.5, width: 1 },
    headnote: voice(0.91, 1),
    warnings: voice(0.86, 1, { posture: 'italic' }),
    gap: 4,
    firstWords: 'plain',
    dropLines: 2,
  },
  chapter: voice(1, 1, { weight: 'bold' }),
  section: voice(1, 1, { posture: 'italic' }),
  endMarker: voice(0.86, 1, LABEL),
  ornament: 'dots',
  titlePage: {
    sink: 5,
    title: voice(3.1, 3),
    subtitle: voice(1.3, 2),
    role: voice(0.92, 2, LABEL),
    names: voice(1.18, 2),
    publisher: voice(0.92, 1, LABEL),
    ornament: null,
    rule: { weight: 0.5, width: 1 },
  },
  halfTitle: voice(1, 2, LABEL),
  part: {
    sink: 4,
    title: voice(3.1, 3),
    label: voice(0.92, 2, LABEL),
    ornament: null,
    rule: { weight: 0.5, width: 1 },
  },
  contents: {
    heading: voice(2.2, 2),
    part: voice(0.92, 1, LABEL),
    title: voice(1, 1),
    author: voice(0.86, 1, LABEL),
    chapter: voice(0.91, 1),
    folio: voice(1, 1),
    authors: 'below',
    leader: '·',
  },
  heads: { voice: voice(0.82, 1, LABEL), place: 'outside', rule: null },
  folios: { voice: voice(0.92, 1), place: 'outside', at: 'head' },
  colophon: null,
};
