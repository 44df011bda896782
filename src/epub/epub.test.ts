import { EpubCheck } from '@likecoin/epubcheck-ts';
import { expect, test } from 'vitest';
import { madeOnce } from '../../tests/made/ebook.js';
import { unzip } from '../../tests/zip.js';

test('an anthology with everything in it is a valid EPUB', async () => {
  const { bytes } = await madeOnce();
  const { messages } = await EpubCheck.validate(bytes);
  expect(messages.filter(({ severity }) => severity !== 'usage' && severity !== 'info')).toEqual([]);
});

test('the container holds the mimetype first and as it is, everything else by name, and no date', async () => {
  const members = unzip((await madeOnce()).bytes);
  expect(members.slice(0, 3).map(({ name, method }) => [name, method])).toEqual([
    ['mimetype', 'stored'],
    ['META-INF/container.xml', 'deflated'],
    ['OEBPS/content.opf', 'deflated'],
  ]);
  const rest = members.slice(3).map(({ name }) => name);
  expect(rest).toEqual([...rest].sort());
  expect(new Set(members.map(({ modified }) => modified))).toEqual(new Set([0x210000]));
});
