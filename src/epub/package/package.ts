import { NAVIGATION } from '../text/gatherings.js';
import { directionOf, escapeAttribute } from '../text/markup.js';
import { COVER_IMAGE, COVER_PAGE } from './coverpage.js';
import { metadata } from './metadata.js';
import type { PackageParts } from './parts.js';
import type { Landmark } from './places.js';

/** The package document: what the book is, which files it is made of, and in which order they are read (EPUB 3.3, 5). */
export function packageDocument(parts: PackageParts): string {
  const { book } = parts.shop;
  const prefix = 'ibooks: http://vocabulary.itunes.apple.com/rdf/ibooks/vocabulary-extensions-1.0/';
  const direction = directionOf(book.language);
  const language = escapeAttribute(book.language);
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="uid" xml:lang="${language}" dir="${direction}" prefix="${prefix}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadata(parts).join('\n')}
</metadata>
<manifest>
${items(parts).join('\n')}
</manifest>
<spine toc="ncx"${direction === 'rtl' ? ' page-progression-direction="rtl"' : ''}>
<itemref idref="cover"/>
${parts.set.map(({ gathering }) => `<itemref idref="${gathering.item}"/>`).join('\n')}
</spine>
<guide>
${guide(parts.landmarks).join('\n')}
</guide>
</package>
`;
}

function items({ set, resources }: PackageParts): readonly string[] {
  const item = (id: string, file: string, mediaType: string, properties = '') =>
    `<item id="${id}" href="${file}" media-type="${mediaType}"${properties && ` properties="${properties}"`}/>`;
  const xhtml = 'application/xhtml+xml';
  return [
    item('nav', NAVIGATION, xhtml, 'nav'),
    item('ncx', 'toc.ncx', 'application/x-dtbncx+xml'),
    item('style', 'style.css', 'text/css'),
    item('cover-image', COVER_IMAGE, 'image/jpeg', 'cover-image'),
    item('cover', COVER_PAGE, xhtml),
    ...set.map(({ gathering }) => item(gathering.item, gathering.file, xhtml)),
    ...resources.map(({ file, mediaType }, index) => item(`resource-${index + 1}`, file, mediaType)),
  ];
}

/** The landmarks again, for readers of EPUB 2 (OPF 2.0.1, 2.6). */
function guide(landmarks: readonly Landmark[]): readonly string[] {
  const types: Readonly<Record<string, string>> = {
    cover: 'cover',
    toc: 'toc',
    bodymatter: 'text',
  };
  return landmarks.flatMap(({ type, name, href }) => {
    const known = types[type];
    return known ? [`<reference type="${known}" title="${escapeAttribute(name)}" href="${href}"/>`] : [];
  });
}
