import { type Design, voice } from './design.js';

const SMALL_CAPS = { caps: 'small', tracking: 0.06 } as const;
const ITALIC = { posture: 'italic' } as const;

/** After the book of 1900 to 1950: everything on the axis, one family, no rules, small capitals and italic. */
export const classic: Design = {
  name: 'classic',
  align: 'center',
  indent: 1.3,
  opener: {
    sink: 6,
    order: 'title-first',
    title: voice(1.82, 2),
    author: voice(1.09, 2, ITALIC),
    ruleAbove: null,
    ruleBelow: null,
    headnote: voice(0.91, 1, ITALIC),
    warnings: voice(0.86, 1, ITALIC),
    gap: 3,
    firstWords: 'lead-in',
    dropLines: 3,
  },
  chapter: voice(1.09, 1, SMALL_CAPS),
  section: voice(1, 1, ITALIC),
  endMarker: voice(0.95, 1, SMALL_CAPS),
  epigraphSource: voice(0.91, 1),
  runIn: 'small-caps',
  ornament: 'asterism',
  titlePage: {
    sink: 6,
    title: voice(2.55, 3),
    subtitle: voice(1.36, 2, ITALIC),
    role: voice(1, 2, ITALIC),
    names: voice(1.18, 2, SMALL_CAPS),
    publisher: voice(1, 1, SMALL_CAPS),
    ornament: 'fleuron',
    rule: null,
  },
  halfTitle: voice(1.18, 2, { caps: 'small', tracking: 0.08 }),
  part: { sink: 11, title: voice(2, 3), label: voice(1.09, 2, SMALL_CAPS), ornament: 'fleuron', rule: null },
  contents: {
    heading: voice(1.27, 2, { caps: 'small', tracking: 0.1 }),
    part: voice(1, 1, SMALL_CAPS),
    title: voice(1, 1),
    author: voice(0.95, 1, ITALIC),
    chapter: voice(0.91, 1),
    folio: voice(1, 1),
    authors: 'below',
    leader: '.',
  },
  heads: { voice: voice(0.84, 1, { caps: 'small', tracking: 0.07 }), place: 'center', rule: null },
  folios: { voice: voice(0.95, 1), place: 'center', at: 'foot' },
  colophon: 'sheaf',
};
