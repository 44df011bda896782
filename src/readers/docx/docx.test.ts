import { expect, test } from 'vitest';
import { archiveOf, read } from '../../../tests/typed.js';
import type { Diagnostic } from '../../diagnostics/index.js';
import { openZip } from '../../zip/index.js';
import type { Manuscript } from '../manuscript.js';
import { readDocx } from './index.js';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const NAMESPACES = `${W} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"`;
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

interface Parts {
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly relations?: string;
}

const relation = (id: string, kind: string, to: string): string =>
  `<Relationship Id="${id}" Type="${REL}/${kind}" Target="${to}"/>`;

/** A Word document with that body. */
const word = (body: string, { styles = '', numbering = '', footnotes = '', relations = '' }: Parts = {}): Uint8Array =>
  archiveOf({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}">${relation('r1', 'officeDocument', 'word/document.xml')}</Relationships>`,
    'word/document.xml': `<w:document ${NAMESPACES}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    'word/styles.xml': `<w:styles ${W}>${styles}</w:styles>`,
    'word/numbering.xml': `<w:numbering ${W}>${numbering}</w:numbering>`,
    'word/footnotes.xml': `<w:footnotes ${W}>${footnotes}</w:footnotes>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}">${relation('s', 'styles', 'styles.xml')}${relation('n', 'numbering', 'numbering.xml')}${relation('f', 'footnotes', 'footnotes.xml')}${relations}</Relationships>`,
    'docProps/core.xml': '<x/>',
  });

interface Told {
  readonly manuscript: Manuscript;
  readonly told: readonly Diagnostic[];
}

function readBytes(bytes: Uint8Array): Told {
  const told: Diagnostic[] = [];
  const job = {
    file: 'a.docx',
    bytes,
    encoding: 'auto',
    name: 'n',
    work: null,
    report: (one: Diagnostic) => told.push(one),
  };
  return { manuscript: readDocx({ ...job, archive: openZip(bytes) }), told };
}

const r = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (inner: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inner.startsWith('<') || inner === '' ? inner : r(inner)}</w:p>`;
const border = (value: string): string => `<w:pBdr><w:bottom w:val="${value}" w:sz="6"/></w:pBdr>`;
const styled = (id: string): string => `<w:pStyle w:val="${id}"/>`;
const style = (kind: string, id: string, inner: string, more = ''): string =>
  `<w:style w:type="${kind}" w:styleId="${id}" ${more}>${inner}</w:style>`;
const name = (text: string): string => `<w:name w:val="${text}"/>`;
const STYLES = [
  style('paragraph', 'Normal', name('Normal'), 'w:default="1"'),
  style('paragraph', 'Titel', name('Title')),
  style('paragraph', 'berschrift1', name('heading 1')),
  style('paragraph', 'Kapitel', `${name('My Chapter')}<w:basedOn w:val="berschrift1"/>`),
  style('paragraph', 'Abschnitt', `${name('Section')}<w:pPr><w:outlineLvl w:val="1"/></w:pPr>`),
  style('paragraph', 'Denken', `${name('Thoughts')}<w:rPr><w:i/></w:rPr>`),
  style('character', 'Betont', `${name('Emphasis')}<w:rPr><w:i/></w:rPr>`),
  style('character', 'Schiff', `${name('Ship')}<w:basedOn w:val="Betont"/>`),
  style('paragraph', 'Zitat', name('Quote')),
  style('paragraph', 'Unter', name('Subtitle')),
  style('paragraph', 'Bruch', name('Scene Break')),
].join('');
const LISTS = `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>`;
const item = (list: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const box = (text: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${p(text)}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p(text)}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

test.each([
  ['empty paragraphs are blank lines', p('A') + p('') + p('') + p('B'), 'A | ··B'],
  ['a paragraph that ends a page is none', p('A') + p('<w:r><w:br w:type="page"/></w:r>') + p('B'), 'A | B'],
  ['an indent is dropped', p('<w:r><w:tab/><w:t>A</w:t></w:r>') + p('\u00A0\u00A0B'), 'A | B'],
  [
    'a soft return in prose ends a paragraph',
    p(`${r('“So,” he said.')}<w:r><w:br/></w:r>${r('“No.”')}`),
    '“So,” he said. | “No.”',
  ],
  [
    'in verse it ends a line',
    p(`${r('The lamp burns low')}<w:r><w:br/></w:r>${r('and no one knows')}`),
    'The lamp burns low/and no one knows',
  ],
  [
    'lines of a mail, a paragraph each, are joined',
    [
      'She had walked as far as the last of the lamps before she saw that',
      'the door she meant to knock on stood open, and that somebody was in',
      'it, and had been for a good while; so she went back down the lane as',
      'quietly as she had come, and said nothing of it to anyone she met.',
    ]
      .map((line) => p(line))
      .join('') +
      p('') +
      p('Nobody asked.'),
    'She had walked as far as the last of the lamps before she saw that the door she meant to knock on stood open, and that somebody was in it, and had been for a good while; so she went back down the lane as quietly as she had come, and said nothing of it to anyone she met. | ·Nobody asked.',
  ],
  [
    'lines of a page that was converted are joined',
    p(
      `${r('She had walked as far as the last of the lamps before she saw that the door she meant to knock on stood')}<w:r><w:br/></w:r>${r('open already, and that somebody was in it.')}`,
    ),
    'She had walked as far as the last of the lamps before she saw that the door she meant to knock on stood open already, and that somebody was in it.',
  ],
  ['several are blank lines', p(`${r('A.')}<w:r><w:br/><w:br/><w:br/></w:r>${r('B.')}`), 'A. | ··B.'],
  ['hyphens', p('<w:r><w:t>well</w:t><w:noBreakHyphen/><w:t>made</w:t></w:r>'), 'well\u2011made'],
  ['a smiley of Word’s', p(`${r('Yes ')}<w:r><w:sym w:font="Wingdings" w:char="F04A"/></w:r>`), 'Yes ☺'],
  [
    'a reading above a word',
    p(
      '<w:r><w:ruby><w:rt><w:r><w:t>ふ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>不</w:t></w:r></w:rubyBase></w:ruby></w:r>',
    ),
    '不(ふ)',
  ],
  [
    'an initial belongs to its paragraph',
    p('T', '<w:framePr w:dropCap="drop" w:lines="3"/>') + p('he card'),
    'The card',
  ],
  [
    'cells of a table',
    `<w:tbl><w:tr><w:tc>${p('A')}</w:tc><w:tc>${p('')}</w:tc><w:tc>${p('B')}</w:tc></w:tr></w:tbl>`,
    'A | B',
  ],
  ['line ends of the XML', '<w:p><w:r><w:t>\n  one\n  two\n </w:t></w:r></w:p>', 'one two'],
])('%s', (_, body, expected) => {
  expect(read(readBytes(word(body)).manuscript)).toBe(expected);
});

test.each([
  [
    'styles by name, in any language',
    p('T', styled('Titel')) + p('C', styled('berschrift1')) + p('A'),
    '{title}# T | # C | A',
  ],
  [
    'a style based on one',
    p('C', styled('Kapitel')) + p('A') + p('S', styled('Abschnitt')) + p('B'),
    '# C | A | ## S | B',
  ],
  ['an outline level set by hand', p('C', '<w:outlineLvl w:val="0"/>') + p('A sentence.'), '# C | A sentence.'],
  [
    'a heading for its looks alone',
    p('A sentence. '.repeat(30).trim(), styled('berschrift1')),
    'A sentence. '.repeat(30).trim(),
  ],
  [
    'a sentence set large, a word a line',
    p('A sentence of the story, and then') +
      ['he', 'took', 'his', 'leap.'].map((word) => p(word, styled('berschrift1'))).join('') +
      p('C', styled('berschrift1')) +
      p('B sentence of it.'),
    'A sentence of the story, and then | he | took | his | leap. | # C | B sentence of it.',
  ],
  [
    'the style of breaks',
    p('A sentence.') + p('', styled('Bruch')) + p('B') + p('~', styled('Bruch')) + p('C'),
    'A sentence. | --- | B | --- | C',
  ],
  [
    'a name in the style Subtitle',
    p('T', styled('Titel')) + p('T. R. Vane', styled('Unter')) + p('A'),
    '{title}# T | {author}T. R. Vane | A',
  ],
  [
    'a name centred under the title',
    p('T', styled('Titel')) + p('Ann Onymous', '<w:jc w:val="center"/>') + p('A'),
    '{title}# T | {author}Ann Onymous | A',
  ],
  [
    'a subtitle',
    p('T', styled('Titel')) + p('A Tale of Two Lamps', styled('Unter')) + p('A'),
    '{title}# T | A Tale of Two Lamps | A',
  ],
  [
    'a title page of headings',
    p('T', styled('berschrift1')) + p('Ann Onymous', styled('Abschnitt')) + p('A sentence of the story.'),
    '# T | Ann Onymous | A sentence of the story.',
  ],
  ['ornaments in a heading’s style', p('A') + p('* * *', styled('berschrift1')) + p('B'), 'A | * * * | B'],
  [
    'a quotation',
    p('A sentence of the story.') + p('Q', styled('Zitat')) + p('B'),
    'A sentence of the story. | > Q < | B',
  ],
  [
    'italics by hand, by style, by a style based on one',
    p(
      r('a ') +
        r('b', '<w:i/>') +
        r(' c ') +
        r('d', '<w:rStyle w:val="Betont"/>') +
        r(' e ') +
        r('f', '<w:rStyle w:val="Schiff"/>'),
    ),
    'a *b* c *d* e *f*',
  ],
  [
    'two styles undo each other',
    p(`${r('a ')}${r('b', '<w:rStyle w:val="Betont"/>')}`, styled('Denken')) + p('c c c c c c'),
    '*a *b | c c c c c c',
  ],
  [
    'a property of its own decides',
    p(`${r('a ')}${r('b', '<w:i w:val="0"/>')}`, styled('Denken')) + p('c c c c c c'),
    '*a *b | c c c c c c',
  ],
  [
    'a text all in italics has none',
    p(r('a a a a a a', '<w:i/>')) + p(r('b b b b b b b b', '<w:i/>')),
    'a a a a a a | b b b b b b b b',
  ],
  ['within one, roman is what is set off', p(r('a a a a a a a a a a', '<w:i/>') + r('b')), 'a a a a a a a a a a*b*'],
  [
    'what was before a tracked change of looks',
    p(r('a b c', '<w:rPrChange><w:rPr><w:i/></w:rPr></w:rPrChange>')),
    'a b c',
  ],
])('%s', (_, body, expected) => {
  expect(read(readBytes(word(body, { styles: STYLES })).manuscript)).toBe(expected);
});

test.each([
  ['an empty paragraph with a line', p('A') + p('', border('single')) + p('B'), 'A | --- | B'],
  ['a line under words', p('A', border('single')) + p('B'), 'A | --- | B'],
  ['lines that are none', p('A', border('nil')) + p('', border('none')) + p('B'), 'A | ·B'],
  ['neighbours share their lines', p('A', border('single')) + p('B', border('single')) + p('C'), 'A | B | --- | C'],
  [
    'a box parts nothing',
    p(
      'A',
      '<w:pBdr><w:top w:val="single"/><w:left w:val="single"/><w:bottom w:val="single"/><w:right w:val="single"/></w:pBdr>',
    ) + p('B'),
    'A | B',
  ],
  ['a line of Word’s', p('A') + p('<w:r><w:pict><v:rect o:hr="t"/></w:pict></w:r>') + p('B'), 'A | --- | B'],
  [
    'a drawn line alone in its paragraph',
    p('A') + p('<w:r><w:drawing><a:prstGeom prst="line"/></w:drawing></w:r>') + p('B'),
    'A | --- | B',
  ],
  [
    'a drawn line beside words',
    p(`${r('A')}<w:r><w:drawing><a:prstGeom prst="line"/></w:drawing></w:r>`) + p('B'),
    'A | B',
  ],
])('%s', (_, body, expected) => {
  expect(read(readBytes(word(body)).manuscript)).toBe(expected);
});

const DEL = '<w:del w:id="1">';
test.each([
  [
    'insertions stay, deletions go',
    p(`<w:ins w:id="1">${r('A')}</w:ins>${DEL}<w:r><w:delText>B</w:delText></w:r></w:del>${r('C')}`),
    'AC',
    'source/tracked-changes',
  ],
  [
    'what was moved stands where it went',
    p(`<w:moveTo w:id="1">${r('A')}</w:moveTo>`) +
      p(`<w:moveFrom w:id="2">${r('A')}</w:moveFrom>`, '<w:rPr><w:moveFrom w:id="3"/></w:rPr>') +
      p('B'),
    'A | B',
    'source/tracked-changes',
  ],
  [
    'a paragraph’s end that was taken out',
    p('A ', '<w:rPr><w:del w:id="1"/></w:rPr>') + p('B'),
    'A B',
    'source/tracked-changes',
  ],
  [
    'a row that was taken out',
    `<w:tbl><w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc>${p('X')}</w:tc></w:tr></w:tbl>${p('B')}`,
    'B',
    'source/tracked-changes',
  ],
  ['comments', p(`${r('A')}<w:r><w:commentReference w:id="0"/></w:r>`), 'A', 'source/comment'],
  ['hidden text', p(r('A') + r(' X', '<w:vanish/>')), 'A', 'source/hidden'],
  ['a text box is told once, behind its paragraph', p(r('A') + box('B')) + p('C'), 'A | B | C', 'source/text-box'],
  [
    'a list of contents',
    p(`${field('begin')}<w:r><w:instrText> TOC </w:instrText></w:r>${field('separate')}${r('One 3')}`) +
      p(`${r('Two 4')}${field('end')}`) +
      p('A sentence of the story.'),
    '{contents}One 3 | {contents}Two 4 | A sentence of the story.',
    null,
  ],
  [
    'one that never ends is none',
    p(`${field('begin')}<w:r><w:instrText> TOC </w:instrText></w:r>${field('separate')}${r('One')}`) + p('A'),
    'One | A',
    null,
  ],
  [
    'a field without a result swallows nothing',
    p(`${field('begin')}<w:r><w:instrText> PAGE </w:instrText></w:r>`) + p('A'),
    'A',
    null,
  ],
  [
    'the number of a page',
    p(
      `${r('A')}${field('begin')}<w:r><w:instrText> PAGE </w:instrText></w:r>${field('separate')}${r('7')}${field('end')}`,
    ),
    'A',
    null,
  ],
  [
    'a link',
    p(
      `${field('begin')}<w:r><w:instrText> HYPERLINK "https://a.example/" </w:instrText></w:r>${field('separate')}${r('A')}${field('end')}`,
    ),
    'A<https://a.example/>',
    null,
  ],
  [
    'a request to type something',
    p(
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r('Tap here', '<w:rStyle w:val="PlaceholderText"/>')}${r('A')}</w:sdtContent></w:sdt>`,
    ),
    'A',
    null,
  ],
])('%s', (_, body, expected, code) => {
  const { manuscript, told } = readBytes(word(body));
  expect(read(manuscript)).toBe(expected);
  expect(told.map((one) => one.code)).toEqual(code === null ? [] : [code]);
});

test.each([
  ['a list', p('a', item(1)) + p('b', item(1)) + p('c', item(1, 1)) + p('B'), '1( a ; b | -( c ) ) | B'],
  ['a number that stands alone', p('Ebb', item(1)) + p('A') + p('Flow', item(1)) + p('B'), '1. Ebb | A | 2. Flow | B'],
  ['dashes that Word took for a list are speech', p('Bonjour.', item(2)) + p('Non.', item(2)), '- Bonjour. | - Non.'],
])('%s', (_, body, expected) => {
  expect(read(readBytes(word(body, { numbering: LISTS })).manuscript)).toBe(expected);
});

test('footnotes are called where they stand, and told behind the story', () => {
  const call = (id: number, more = '') => `<w:r><w:footnoteReference w:id="${id}" ${more}/>`;
  const footnotes = `<w:footnote w:type="separator" w:id="0">${p('---')}</w:footnote><w:footnote w:id="2">${p('<w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> one</w:t></w:r>')}</w:footnote><w:footnote w:id="3">${p('two') + p('more')}</w:footnote><w:footnote w:id="4">${p('nobody calls it')}</w:footnote>`;
  const body = p(`${r('A')}${call(3)}</w:r>`) + p(`${r('B')}${call(2, 'w:customMarkFollows="1"')}<w:t>*</w:t></w:r>`);
  const { manuscript } = readBytes(word(body, { footnotes }));
  expect(read(manuscript)).toBe('A[n-1] | B[n-2] || n-1: two | more || n-2: one');
  expect(manuscript.sources[0]!.text).toBe('A\nB\ntwo\nmore\n one\n');
});

test('pictures come along; what lies elsewhere is named, and never fetched', () => {
  const picture = (id: string, alt: string, how = 'embed') =>
    `<w:r><w:drawing><wp:docPr descr="${alt}"/><a:blip r:${how}="${id}"/></w:drawing></w:r>`;
  const relations = `${relation('i1', 'image', 'media/one.png')}<Relationship Id="i2" Type="${REL}/image" Target="https://a.example/b.png" TargetMode="External"/>`;
  const { manuscript, told } = readBytes(
    word(p('A') + p(picture('i1', 'A clock')) + p(picture('i2', 'far', 'link')) + p('B'), { relations }),
  );
  expect(read(manuscript)).toBe('A | !word/media/one.png(A clock) | B');
  expect(told.map(({ code }) => code)).toEqual(['image/remote']);
});

test('a drawing of Windows is left out, and told', () => {
  const body = p('A') + p('<w:r><w:pict><v:imagedata r:id="i1"/></w:pict></w:r>') + p('B');
  const { manuscript, told } = readBytes(word(body, { relations: relation('i1', 'image', 'media/one.emf') }));
  expect([read(manuscript), told.map(({ code }) => code)]).toEqual(['A | B', ['image/unreadable']]);
});

test('places are told by paragraph, and every run is where it says', () => {
  const { manuscript } = readBytes(word(p('A') + p('') + p(`${r('  one ')}${r('two', '<w:i/>')}`)));
  const [source] = manuscript.sources;
  expect(source).toMatchObject({ file: 'a.docx', unit: 'paragraph', text: 'A\n\n  one two\n' });
  const last = manuscript.blocks.at(-1)!;
  expect(last.span).toMatchObject({ start: 5, end: 12 });
});

test.each([
  ['a DOCTYPE', { 'word/document.xml': `<!DOCTYPE x [<!ENTITY a "b">]><w:document ${W}/>` }, 'damaged', 'DOCTYPE'],
  ['XML that breaks off', { 'word/document.xml': `<w:document ${W}><w:body><w:p>` }, 'damaged', 'breaks off'],
  [
    'tags that cross',
    { 'word/document.xml': `<w:document ${W}><w:body></w:document></w:body>` },
    'damaged',
    'ends where',
  ],
  ['no document at all', { 'other.xml': '<x/>' }, 'damaged', 'no document'],
  ['something else', { 'word/document.xml': '<html/>' }, 'damaged', 'no Word document'],
  ['no words', { 'word/document.xml': `<w:document ${W}><w:body><w:p/></w:body></w:document>` }, 'empty', 'no words'],
])('%s is refused', (_, members, code, says) => {
  expect(() => readBytes(archiveOf({ '[Content_Types].xml': '<Types/>', ...members }))).toThrow(
    expect.objectContaining({ code, message: expect.stringContaining(says) }),
  );
});

test('a hundred thousand elements within each other', () => {
  const depth = 100_000;
  const deep = `${'<w:sdt><w:sdtContent>'.repeat(depth)}${p('A')}${'</w:sdtContent></w:sdt>'.repeat(depth)}`;
  expect(read(readBytes(word(deep)).manuscript)).toBe('A');
});
