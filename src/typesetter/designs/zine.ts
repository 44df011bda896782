import { type Design, voice } from './design.js';

const BOLD = { weight: 'bold' } as const;

/** For pamphlets run off at night: bold, black rules, stars, initials three lines deep. */
export const zine: Design = {
  name: 'zine',
  align: 'left',
  indent: 1.2,
  opener: {
    sink: 1,
    order: 'title-first',
    title: voice(2.6, 3, BOLD),
    author: voice(1.09, 2, { weight: 'bold', posture: 'italic' }),
    ruleAbove: { weight: 5, width: 1 },
    ruleBelow: { weight: 1, width: 1 },
    headnote: voice(0.95, 1, BOLD),
    warnings: voice(0.86, 1, { weight: 'bold', posture: 'italic' }),
    gap: 2,
    firstWords: 'drop-cap',
    dropLines: 3,
  },
  chapter: voice(1.36, 2, BOLD),
  section: voice(1, 1, BOLD),
  endMarker: voice(1, 1, BOLD),
  ornament: 'stars',
  titlePage: {
    sink: 2,
    title: voice(3.9, 4, BOLD),
    subtitle: voice(1.5, 2, { weight: 'bold', posture: 'italic' }),
    role: voice(1, 2),
    names: voice(1.3, 2, BOLD),
    publisher: voice(1, 1, BOLD),
    ornament: 'stars',
    rule: { weight: 5, width: 1 },
  },
  halfTitle: voice(1.5, 2, BOLD),
  part: {
    sink: 8,
    title: voice(3.3, 4, BOLD),
    label: voice(1.5, 2, BOLD),
    ornament: 'stars',
    rule: { weight: 5, width: 1 },
  },
  contents: {
    heading: voice(2.6, 3, BOLD),
    part: voice(1.09, 1, BOLD),
    title: voice(1.05, 1, BOLD),
    author: voice(1, 1, { posture: 'italic' }),
    chapter: voice(0.91, 1),
    folio: voice(1.05, 1, BOLD),
    authors: 'below',
    leader: '.',
  },
  heads: { voice: voice(0.86, 1, BOLD), place: 'outside', rule: { weight: 1, width: 1 } },
  folios: { voice: voice(1.09, 1, BOLD), place: 'outside', at: 'foot' },
  colophon: 'stars',
};
