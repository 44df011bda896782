import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asXhtml, type Marked, markup, untrueRuns, wordsWithin } from '../../../tests/markup.js';
import { archiveOf } from '../../../tests/typed.js';
import type { Block } from '../../document/index.js';
import { readFile } from '../read-file.js';

const CONTAINER =
  '<container><rootfiles><rootfile full-path="O/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>';

/** A book of these files; with or without contents that name them. */
function bookOf(files: readonly Marked[], listed: boolean): Uint8Array {
  const each = (write: (index: number) => string) => files.map((_, index) => write(index)).join('');
  const opf = `<package version="2.0"><metadata><title>Quite Another Title</title><creator>Ann Author</creator></metadata><manifest>${each(
    (index) => `<item id="c${index}" href="c${index}.xhtml" media-type="application/xhtml+xml"/>`,
  )}<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/></manifest><spine toc="ncx">${each((index) => `<itemref idref="c${index}"/>`)}</spine></package>`;
  const ncx = `<ncx><navMap>${each((index) => `<navPoint><navLabel><text>Chapter ${index + 1}</text></navLabel><content src="c${index}.xhtml"/></navPoint>`)}</navMap></ncx>`;
  const pages = files.map(({ html }, index) => [
    `O/c${index}.xhtml`,
    `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>opening words here</p>${asXhtml(html)}</body></html>`,
  ]);
  return archiveOf({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': CONTAINER,
    'O/content.opf': opf,
    'O/toc.ncx': listed ? ncx : '<ncx><navMap/></ncx>',
    ...Object.fromEntries(pages),
  });
}

const isFront = (block: Block): boolean =>
  'fixed' in block && /^(?:title|author|chapter)$/.test(block.fixed?.label ?? '');

test('every word of an ebook’s files is a word of its blocks, in the order of the spine, and every run is true', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(markup(true), { minLength: 1, maxLength: 4 }), fc.boolean(), async (files, listed) => {
      const job = { file: 'a.epub', encoding: 'auto', name: 'n', work: null, report: () => {} };
      const manuscript = await readFile({ ...job, bytes: bookOf(files, listed) });
      const blocks = manuscript!.blocks;
      const words = files.flatMap((file) => ['opening', 'words', 'here', ...file.words]);
      expect(wordsWithin(blocks.filter((block) => !isFront(block)))).toEqual(words);
      expect(untrueRuns(blocks)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
