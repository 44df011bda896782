import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { madeOnce } from '../../../tests/made/ebook.js';
import { unzip } from '../../../tests/zip.js';
import { lintEbook } from './lint.js';
import { lintStylesheet } from './lint-css.js';
import type { ContainerFile } from './zip.js';

const made = async (): Promise<readonly ContainerFile[]> => unzip((await madeOnce()).bytes);

test('a book with everything in it breaks none of the rules that no validator checks', async () => {
  expect(lintEbook(await made())).toEqual([]);
});

test('our stylesheet is sound', () => {
  expect(lintStylesheet(readFileSync('assets/epub/style.css', 'utf8'))).toEqual([]);
});

test.each([
  ['a function too new', 'img { width: min(1em, 2em); }', 'min() is not of CSS 2.1'],
  ['a variable', 'p { margin: 0 var(--side); }', 'var() is not of CSS 2.1'],
  ['a custom property', 'p { --side: 1%; }', 'p { --side: 1% }: custom property'],
  ['a condition', '@supports (display: grid) { p { margin: 0; } }', '@supports (display: grid)'],
  ['a medium', '@media (min-width: 30em) { p { margin: 0; } }', '@media (min-width: 30em)'],
  ['dashes in a comment', '/* so -- there */ p { margin: 0; }', 'a comment holds “--”'],
  ['a unit too new', 'p { margin: 1rem 0; }', 'p { margin: 1rem 0 }: unit rem'],
  ['a drop capital', 'p::first-letter { float: left; }', 'p::first-letter asks for :first-letter'],
  ['a colour of the body', 'body { color: #000; }', "body { color: #000 }: the reader's to say"],
  ['a size of the body', 'body { font-size: 12pt; }', "body { font-size: 12pt }: the reader's to say"],
  ['a line height of the body', 'body { line-height: 1.4; }', "body { line-height: 1.4 }: the reader's to say"],
  ['a side margin in ems', 'p { margin: 0 2em; }', 'p { margin: 0 2em }: a horizontal margin in other than %'],
  [
    'a vertical margin in a share of the width',
    'p { margin: 9% 0 0 0; }',
    'p { margin: 9% 0 0 0 }: a vertical margin in %',
  ],
  [
    'a margin that fills a low screen',
    'h1 { font-size: 2em; margin: 2.5em 0 0 0; }',
    'h1: more than 4.5 ems of margin above it',
  ],
  ['the same on one side', 'p { margin-left: 2em; }', 'p { margin-left: 2em }: a horizontal margin in other than %'],
])('%s is found in a stylesheet', (_, css, fault) => {
  expect(lintStylesheet(`a { color: inherit; }\n${css}`)).toContain(fault);
});

test('a margin below something fills no screen above it', () => {
  expect(lintStylesheet('a { color: inherit; }\nh1 { font-size: 2em; margin-bottom: 9em; }')).toEqual([]);
});

test('links that do not inherit their colour are found', () => {
  expect(lintStylesheet('p { margin: 0; }')).toEqual(['links do not inherit their colour']);
});

test.each([
  ['long.xhtml', /lang="en" xml:lang="en"/, 'lang="en"', 'no language, or two'],
  ['long.xhtml', /<p>/, '<p>\u0001', 'U+1 may not stand in XML'],
  ['long.xhtml', /<p>/, '<script>', 'markup that runs or styles itself'],
  ['long.xhtml', /<p>/, '<p onclick="">', 'markup that runs or styles itself'],
  ['long.xhtml', / aria-label="Page 8. "/, '', 'page break page-8 has no name'],
  ['long.xhtml', /page-8/, 'page-7', 'page break page-7 stands twice'],
  ['long.xhtml', / (<span epub:type="pagebreak"[^>]*>)/, '$1', /^page break page-\d+ stands within a word$/],
  ['long.xhtml', /<img class="asterism"[^>]*>/, '', 'a scene break without an ornament'],
  ['cover.xhtml', /<div/, '<p>Cover</p><div', 'the cover page shows more than the cover'],
  ['toc.xhtml', / hidden="hidden"/, '', 'landmarks is not hidden by class and attribute'],
  ['toc.xhtml', / class="unseen"/, '', 'landmarks is not hidden by class and attribute'],
  ['toc.xhtml', /epub:type="bodymatter" h/, 'epub:type="cover" h', 'two landmarks of one type'],
  ['toc.xhtml', /href="part-1.xhtml">Part/, 'href="long.xhtml">Part', 'toc is not in the order of reading'],
  ['content.opf', /<dc:language>.*\n/g, '', 'no language'],
  ['content.opf', /name="cover" (content="[^"]*")/, '$1 name="cover"', 'no cover that readers of EPUB 2 find'],
  ['cover.jpg', /^..../, '\u00ff\u00d8\u00ff\u00db', 'a JPEG without a JFIF marker'],
] as const)('%s: %s → %s is found', async (file, good, bad, fault) => {
  const entries = (await made()).map((entry) => {
    if (entry.name !== `OEBPS/${file}`) return entry;
    const encoding = file.endsWith('.jpg') ? 'latin1' : 'utf8';
    const text = Buffer.from(entry.bytes).toString(encoding);
    const spoilt = text.replace(good, bad);
    expect(spoilt).not.toBe(text);
    return { ...entry, bytes: Buffer.from(spoilt, encoding) };
  });
  const messages = lintEbook(entries).map(({ message }) => message);
  expect(messages).toContainEqual(typeof fault === 'string' ? fault : expect.stringMatching(fault));
});

test('a book too large for the shops is found', () => {
  const bytes = new Uint8Array(26_000_000);
  const entries = ['OEBPS/images/a.png', 'OEBPS/images/b.png'].map((name) => ({ name, bytes }));
  expect(lintEbook(entries)).toEqual([{ file: '', message: 'larger than 50 MB' }]);
});
