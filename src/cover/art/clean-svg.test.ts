import { expect, test } from 'vitest';
import { cleanSvg } from './clean-svg.js';

const wrap = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">${inside}</svg>`;

test.each([
  ['<image href="file:///etc/hosts"/>', '<image/>'],
  ['<image xlink:href="https://example.org/a.png" width="5"/>', '<image width="5"/>'],
  ["<image href='../secret.png'/>", '<image/>'],
  ['<rect fill="url(http://example.org/x.svg#g)"/>', '<rect fill="none"/>'],
  ['<rect style="fill:url( \'other.svg#g\' )"/>', '<rect style="fill:none"/>'],
  ['<style>@import "https://example.org/x.css";.a{fill:red}</style>', '<style>.a{fill:red}</style>'],
  ['<script>alert(1)</script>', '<defs>alert(1)</defs>'],
  ['<xi:include href="file:///etc/hosts"/>', '<defs/>'],
  ['<rect onload="steal()"/>', '<rect/>'],
])('takes out %s', (inside, left) => {
  const { svg, removed } = cleanSvg(wrap(inside));
  expect(svg).toBe(wrap(left));
  expect(removed).not.toEqual([]);
});

test.each([
  '<use href="#leaf"/>',
  '<rect fill="url(#shade)"/>',
  '<image href="data:image/png;base64,iVBORw0KGgo="/>',
  '<path d="M0 0L1 1" style="fill:url(#shade)"/>',
  '<title>On the road = “home”</title>',
])('leaves %s alone', (inside) => {
  expect(cleanSvg(wrap(inside))).toEqual({ svg: wrap(inside), removed: [], text: false });
});

test('entities of its own are written out, those of files are not', () => {
  const doctype = '<!DOCTYPE svg [<!ENTITY ns "http://www.w3.org/2000/svg"> <!ENTITY x SYSTEM "file:///etc/hosts">]>';
  const { svg, removed } = cleanSvg(`${doctype}<svg xmlns="&ns;"><desc>&x;&amp;&#160;</desc></svg>`);
  expect(svg).toBe('<svg xmlns="http://www.w3.org/2000/svg"><desc>&amp;&#160;</desc></svg>');
  expect(removed).toEqual(['the entity x']);
});

test.each(['<script', 'url(', ' href="', '@import ', '<?xml-stylesheet ', '&a', '<!DOCTYPE [', ' onload="'])(
  'much of %s is soon read',
  (piece) => {
    expect(cleanSvg(piece.repeat(Math.ceil(200_000 / piece.length))).text).toBe(false);
  },
  5000,
);

test('text in the machine’s fonts is noticed', () => {
  expect(cleanSvg(wrap('<text x="1">Hello</text>')).text).toBe(true);
});
