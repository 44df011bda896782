import { figuresOf, isDescribed } from '../../book/index.js';
import type { EpubSettings } from '../../manifest/index.js';
import { escapeText } from '../text/markup.js';
import type { PackageParts } from './parts.js';
import { pageTargetsOf } from './places.js';

/** What the book does for those who cannot see it, as far as it was looked at: nothing is claimed that is not so. */
export function accessibility({ set, settings, shop }: PackageParts): readonly string[] {
  const paged = pageTargetsOf(set).length > 0;
  const figures = figuresOf(shop.book);
  const undescribed = figures.filter((figure) => !isDescribed(figure)).length;
  const features = [
    ...(undescribed > 0 ? [] : ['alternativeText']),
    'ARIA',
    'displayTransformability',
    'readingOrder',
    'structuralNavigation',
    'tableOfContents',
    'unlocked',
    ...(paged ? ['pageBreakMarkers', 'pageNavigation'] : []),
  ];
  const summary = [
    'Text that reflows, with headings, a table of contents and landmarks',
    paged ? ', and the page numbers of the printed book' : '',
    undescribed > 0
      ? '. The cover is described in words; some pictures are not.'
      : figures.length > 0
        ? '. Cover and pictures are described in words.'
        : '. The cover is described in words.',
  ].join('');
  return [
    ...['textual', 'visual'].map((mode) => schema('accessMode', mode)),
    schema('accessModeSufficient', undescribed > 0 ? 'textual,visual' : 'textual'),
    ...features.map((feature) => schema('accessibilityFeature', feature)),
    schema('accessibilityHazard', 'none'),
    schema('accessibilitySummary', summary),
    ...(settings.claim && undescribed === 0 ? claimed(settings.claim) : []),
  ];
}

/** What somebody found it to conform to, and who that is (EPUB Accessibility 1.1, 4.3). */
const claimed = ({ standard, certifier }: NonNullable<EpubSettings['claim']>): readonly string[] => [
  `<meta property="dcterms:conformsTo">${escapeText(standard)}</meta>`,
  `<meta property="a11y:certifiedBy">${escapeText(certifier)}</meta>`,
];

const schema = (property: string, value: string): string =>
  `<meta property="schema:${property}">${escapeText(value)}</meta>`;
