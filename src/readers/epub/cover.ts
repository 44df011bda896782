import type { Archive } from '../../zip/index.js';
import { textIn } from '../bytes/text.js';
import { resolved } from '../html/footnotes.js';
import { first } from '../html/select.js';
import { pageOf } from '../html/tree.js';
import { packageOf } from './package.js';

/** The picture that an ebook calls its cover (EPUB 3.3, `cover-image`; before it a `meta`, or the guide's page). */
export function coverOf(archive: Archive): Uint8Array | null {
  const book = packageOf(archive, '');
  const items = [...book.items.values()];
  const named = book.metadata.find(({ facts }) => facts.get('name') === 'cover')?.facts.get('content');
  const picture =
    items.find(({ properties }) => /\bcover-image\b/.test(properties)) ??
    (named === undefined ? undefined : book.items.get(named)) ??
    items.find(({ id, path, type }) => type.startsWith('image/') && /cover/i.test(`${id} ${path}`));
  if (picture?.type.startsWith('image/')) return archive.read(picture.path);
  const page = [...book.guide].find(([, type]) => type === 'cover')?.[0] ?? book.spine[0]?.item.path;
  const text = page === undefined ? null : textIn(archive, page);
  if (page === undefined || text === null) return null;
  const image = first(pageOf(text, 'xhtml').root, 'img, image');
  const address = image?.attributes.get('src') ?? image?.attributes.get('xlink:href');
  return address === undefined ? null : archive.read(resolved(page, address));
}
