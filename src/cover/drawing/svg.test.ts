import { expect, test } from 'vitest';
import { type CoverMark, impression, type PrintBlock, shape, type Veil } from './marks.js';
import { scale, translate } from './matrix.js';
import { svgOf } from './svg.js';

const SIZE = { width: 100, height: 160 };
const square = 'M0 0h5v5h-5z';
const leaf: PrintBlock = [shape(square, '#00ff00')];
const weave = { width: 10, height: 10, shapes: [shape(square, '#0000ff', { opacity: 0.5 })] };
const veil: Veil = {
  kind: 'veil',
  y: 20,
  height: 30,
  colour: '#000000',
  stops: [
    { at: 0, opacity: 0.4 },
    { at: 1, opacity: 0 },
  ],
};

const CASES: readonly [string, readonly (CoverMark | Veil)[], string][] = [
  ['a shape', [shape(square, '#ff0000')], '<defs></defs><path d="M0 0h5v5h-5z" fill="#ff0000"/>'],
  [
    'a translucent shape elsewhere',
    [shape(square, '#ff0000', { opacity: 0.3, matrix: translate(3, 4) })],
    '<defs></defs><path d="M0 0h5v5h-5z" fill="#ff0000" opacity="0.3" transform="matrix(1 0 0 1 3 4)"/>',
  ],
  [
    'letters, their glyph defined once',
    [
      {
        kind: 'letters',
        fill: '#111111',
        glyphs: [translate(1, 2), translate(3, 4)].map((matrix) => ({ path: square, matrix })),
      },
    ],
    '<defs><path id="d0" d="M0 0h5v5h-5z"/></defs><g fill="#111111">' +
      '<use href="#d0" transform="matrix(1 0 0 1 1 2)"/><use href="#d0" transform="matrix(1 0 0 1 3 4)"/></g>',
  ],
  [
    'a block within a block, printed twice',
    [
      impression([impression(leaf, scale(2))], translate(1, 2)),
      impression([impression(leaf, scale(3))], translate(3, 4)),
    ],
    '<defs><g id="d1"><path d="M0 0h5v5h-5z" fill="#00ff00"/></g>' +
      '<g id="d0"><use href="#d1" transform="matrix(2 0 0 2 0 0)"/></g>' +
      '<g id="d2"><use href="#d1" transform="matrix(3 0 0 3 0 0)"/></g></defs>' +
      '<use href="#d0" transform="matrix(1 0 0 1 1 2)"/><use href="#d2" transform="matrix(1 0 0 1 3 4)"/>',
  ],
  [
    'a weave',
    [shape(square, weave)],
    '<defs><pattern id="d0" width="10" height="10" patternUnits="userSpaceOnUse">' +
      '<path d="M0 0h5v5h-5z" fill="#0000ff" opacity="0.5"/></pattern></defs><path d="M0 0h5v5h-5z" fill="url(#d0)"/>',
  ],
  [
    'a veil',
    [veil],
    '<defs><linearGradient id="d0" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#000000" stop-opacity="0.4"/>' +
      '<stop offset="1" stop-color="#000000" stop-opacity="0"/></linearGradient></defs>' +
      '<rect x="0" y="20" width="100" height="30" fill="url(#d0)"/>',
  ],
];

test.each(CASES)('%s', (_, marks, markup) => {
  expect(svgOf(SIZE, marks, { width: 50, height: 80 })).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" width="50" height="80" viewBox="0 0 100 160" ' +
      `preserveAspectRatio="none">${markup}</svg>`,
  );
});
