import { expect, test } from 'vitest';
import { archiveOf, read } from '../../../tests/typed.js';
import type { Diagnostic } from '../../diagnostics/index.js';
import { openZip } from '../../zip/index.js';
import type { Manuscript } from '../manuscript.js';
import { readFlatOdt, readOdt } from './index.js';
import { pictureOfFlatOdt } from './picture.js';

const NAMESPACES = ['office', 'style', 'text', 'table', 'meta']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat(
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
    'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
    'xmlns:xlink="http://www.w3.org/1999/xlink"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  )
  .join(' ');

const style = (family: string, name: string, inner: string, more = ''): string =>
  `<style:style style:name="${name}" style:family="${family}" ${more}>${inner}</style:style>`;
const letters = (properties: string): string => `<style:text-properties ${properties}/>`;
const set = (properties: string): string => `<style:paragraph-properties ${properties}/>`;

const NAMED = [
  style('paragraph', 'Standard', ''),
  style('paragraph', 'Title', ''),
  style(
    'paragraph',
    'Horizontal_20_Line',
    set('fo:border-bottom="0.06pt double #808080"'),
    'style:display-name="Horizontal Line"',
  ),
  style('paragraph', 'Thought', letters('fo:font-style="italic"')),
  style('paragraph', 'Quotations', ''),
  style('text', 'Emphasis', letters('fo:font-style="italic"')),
].join('');

const AUTOMATIC = [
  style('text', 'T1', letters('fo:font-style="italic"')),
  style('text', 'T2', letters('fo:font-style="normal"')),
  style('text', 'T3', letters('text:display="none"')),
  style('text', 'T4', letters('style:text-position="super 58%"')),
  style('paragraph', 'P1', '', 'style:parent-style-name="Thought"'),
  style('paragraph', 'P2', set('fo:border-bottom="0.5pt solid #000000" fo:border-top="none"')),
  style('paragraph', 'P3', set('fo:border="none"')),
  style('paragraph', 'P5', set('fo:text-align="center"')),
  style('paragraph', 'P4', set('fo:break-before="page"')),
  style('section', 'S1', '<style:section-properties text:display="none"/>'),
  '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-bullet text:level="2" text:bullet-char="•"/></text:list-style>',
].join('');

const content = (body: string): string =>
  `<office:document-content ${NAMESPACES}><office:automatic-styles>${AUTOMATIC}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;

const odt = (body: string, manifest = '<x/>'): Uint8Array =>
  archiveOf({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'styles.xml': `<office:document-styles ${NAMESPACES}><office:styles>${NAMED}</office:styles><office:master-styles><style:master-page><style:header><text:p>A head</text:p></style:header></style:master-page></office:master-styles></office:document-styles>`,
    'content.xml': content(body),
    'META-INF/manifest.xml': manifest,
  });

interface Told {
  readonly manuscript: Manuscript;
  readonly codes: readonly string[];
}

function readBytes(bytes: Uint8Array, flat = false): Told {
  const codes: string[] = [];
  const report = ({ code }: Diagnostic) => codes.push(code);
  const job = { file: 'a.odt', bytes, encoding: 'auto', name: 'n', work: null, report };
  return { manuscript: flat ? readFlatOdt(job) : readOdt({ ...job, archive: openZip(bytes) }), codes };
}

const p = (inner: string, named = 'Standard'): string => `<text:p text:style-name="${named}">${inner}</text:p>`;
const span = (named: string, inner: string): string => `<text:span text:style-name="${named}">${inner}</text:span>`;
const note = (inner: string): string =>
  `<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${inner}</text:note-body></text:note>`;

test.each([
  ['white space is one space', p('A\n  b<text:s text:c="3"/>c<text:tab/>d'), 'A b   c\td'],
  ['an indent is dropped', p('<text:tab/>A') + p('<text:s text:c="5"/>B'), 'A | B'],
  ['empty paragraphs are blank lines', p('A') + p('') + p('<text:s/>') + p('B'), 'A | ··B'],
  ['the end of a page is none', p('A') + p('B', 'P4') + p('<text:soft-page-break/>C'), 'A | B | C'],
  [
    'line ends of verse',
    p('The lamp burns low<text:line-break/>and no one knows'),
    'The lamp burns low/and no one knows',
  ],
  [
    'a title and headings',
    `${p('T', 'Title')}<text:h text:outline-level="1">C</text:h>${p('A')}<text:h text:outline-level="2">S</text:h>${p('B')}`,
    '{title}# T | # C | A | ## S | B',
  ],
  ['italics by hand and by name', p(`a ${span('T1', 'b')} c ${span('Emphasis', 'd')}`), 'a *b* c *d*'],
  ['through parents, and set upright', p(`a ${span('T2', 'b')}`, 'P1') + p('c c c c c c'), '*a *b | c c c c c c'],
  ['raised letters', p(`1${span('T4', 'st')}`), '1(superscript)st(superscript)'],
  ['a quotation', p('A sentence.') + p('Q', 'Quotations') + p('B'), 'A sentence. | > Q < | B'],
  ['LibreOffice’s line', p('A') + p('', 'Horizontal_20_Line') + p('B'), 'A | --- | B'],
  ['an empty paragraph with a line', p('A') + p('', 'P2') + p('B'), 'A | --- | B'],
  ['a line under words', p('A', 'P2') + p('B'), 'A | --- | B'],
  ['lines that are none', p('A', 'P3') + p('', 'P3') + p('B'), 'A | ·B'],
  [
    'a list',
    `<text:list text:style-name="L1"><text:list-item>${p('a')}<text:list><text:list-item>${p('b')}</text:list-item></text:list></text:list-item><text:list-item>${p('c')}${p('d')}</text:list-item></text:list>${p('B')}`,
    '1( a | -( b ) ; c | d ) | B',
  ],
  [
    'a number that stands alone',
    `<text:list text:style-name="L1"><text:list-item>${p('Ebb')}</text:list-item></text:list>${p('B')}`,
    '1. Ebb | B',
  ],
  [
    'a table',
    `<table:table><table:table-row><table:table-cell>${p('A')}</table:table-cell><table:table-cell>${p('')}</table:table-cell></table:table-row></table:table>${p('B')}`,
    'A | B',
  ],
  ['a link', p('<text:a xlink:href="https://a.example/">A</text:a> b'), 'A<https://a.example/> b'],
  ['a footnote', p(`A${note(p('one') + p('two'))} b`), 'A[n-1] b || n-1: one | two'],
  [
    'a reading above a word',
    p('<text:ruby><text:ruby-base>不</text:ruby-base><text:ruby-text>ふ</text:ruby-text></text:ruby>'),
    '不(ふ)',
  ],
  ['the number of a page', p('A <text:page-number>7</text:page-number>'), 'A'],
  [
    'a list of contents',
    `<text:table-of-content><text:table-of-content-source><text:index-title-template>X</text:index-title-template></text:table-of-content-source><text:index-body>${p('One 3')}</text:index-body></text:table-of-content>${p('A sentence of the story.')}`,
    '{contents}One 3 | A sentence of the story.',
  ],
  [
    'a picture with its description',
    p('<draw:frame><draw:image xlink:href="Pictures/a.png"/><svg:desc>A clock</svg:desc></draw:frame>') + p('A'),
    '!Pictures/a.png(A clock) | A',
  ],
])('%s', (_, body, expected) => {
  expect(read(readBytes(odt(body)).manuscript)).toBe(expected);
});

const CHANGES = `<text:tracked-changes><text:changed-region text:id="c"><text:deletion>${p('X')}</text:deletion></text:changed-region></text:tracked-changes>`;
test.each([
  ['tracked changes', CHANGES + p('A<text:change text:change-id="c"/>'), 'A', 'source/tracked-changes'],
  [
    'annotations',
    p('A<office:annotation><dc:creator>E</dc:creator><text:p>X</text:p></office:annotation>'),
    'A',
    'source/comment',
  ],
  ['hidden text', p(`A${span('T3', ' X')}`), 'A', 'source/hidden'],
  ['a hidden section', `<text:section text:style-name="S1">${p('X')}</text:section>${p('A')}`, 'A', 'source/hidden'],
  [
    'a text box',
    p(`A<draw:frame><draw:text-box>${p('B')}</draw:text-box></draw:frame>`) + p('C'),
    'A | B | C',
    'source/text-box',
  ],
  [
    'a picture of the web',
    p('<draw:frame><draw:image xlink:href="https://a.example/a.png"/></draw:frame>') + p('A'),
    'A',
    'image/remote',
  ],
])('%s', (_, body, expected, code) => {
  const { manuscript, codes } = readBytes(odt(body));
  expect(read(manuscript)).toBe(expected);
  expect(codes).toEqual([code]);
});

test('the same as one XML file', () => {
  const flat = `<?xml version="1.0" encoding="UTF-8"?><office:document ${NAMESPACES}><office:styles>${NAMED}</office:styles><office:automatic-styles>${AUTOMATIC}</office:automatic-styles><office:body><office:text>${p('T', 'Title')}${p(span('T1', 'A'))}</office:text></office:body></office:document>`;
  const { manuscript } = readBytes(Buffer.from(flat), true);
  expect([manuscript.format, read(manuscript)]).toEqual(['fodt', '{title}# T | A']);
});

test('the head of school work: its author, its furniture, and its title, which is centred', () => {
  const prose =
    'She had walked as far as the last of the lamps before she saw that the door stood open, and who was in it.';
  const head = ['Ann Onymous', 'Dr. Ida Wells', 'Fiction Workshop I', 'March 3, 2018'];
  const body = (lines: readonly string[]) => lines.map((line) => p(line)).join('') + p('Lamps', 'P5') + p(prose);
  const read1 = (lines: readonly string[]) => read(readBytes(odt(body(lines))).manuscript);
  expect(read1(head)).toBe(
    `{author}Ann Onymous | {furniture}Dr. Ida Wells | {furniture}Fiction Workshop I | {furniture}March 3, 2018 | {title}# Lamps | ${prose}`,
  );
  expect(read1(head.slice(0, 3))).toBe(`Ann Onymous | Dr. Ida Wells | Fiction Workshop I | Lamps | ${prose}`);
});

test('a picture within such a file', () => {
  const frame = (data: string) =>
    `<draw:frame><draw:image><office:binary-data>${data}</office:binary-data></draw:image></draw:frame>`;
  const body = p(`A${frame('iVBO')}`) + p(frame('\n/9j/\n'));
  const bytes = Buffer.from(
    `<office:document ${NAMESPACES}><office:styles><office:binary-data>AAAA</office:binary-data></office:styles><office:body><office:text>${body}</office:text></office:body></office:document>`,
  );
  expect(read(readBytes(bytes, true).manuscript)).toBe('A | !picture-1 | !picture-2');
  expect(pictureOfFlatOdt(bytes, 'picture-2')).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
  expect(pictureOfFlatOdt(bytes, 'picture-3')).toBe(null);
});

test.each([
  [
    'a password',
    odt(p('A'), '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>'),
    'locked',
    'password',
  ],
  ['a DOCTYPE', archiveOf({ 'content.xml': '<!DOCTYPE x><x/>' }), 'damaged', 'DOCTYPE'],
  ['XML that breaks off', archiveOf({ 'content.xml': content(p('A')).slice(0, -30) }), 'damaged', 'breaks off'],
  ['no text', archiveOf({ 'styles.xml': '<x/>' }), 'damaged', 'no text'],
  ['no words', odt(p('')), 'empty', 'no words'],
])('%s is refused', (_, bytes, code, says) => {
  expect(() => readBytes(bytes)).toThrow(expect.objectContaining({ code, message: expect.stringContaining(says) }));
});
