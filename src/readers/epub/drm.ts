import type { Archive } from '../../zip/index.js';
import { textIn } from '../bytes/text.js';
import { elementsIn } from '../html/select.js';
import { type Element, pageOf } from '../html/tree.js';
import { Refusal } from '../refusal.js';
import { bare } from './package.js';

/** Fonts that are only made hard to take out: no protection of the text (EPUB 3.3, 4.2.6.3; Adobe's own way before it). */
const FONTS_ONLY = /idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC/;

/** Refuses an ebook whose text is encrypted. */
export function refuseProtected(archive: Archive, file: string): void {
  const encryption = textIn(archive, 'META-INF/encryption.xml');
  if (encryption === null) return;
  for (const element of elementsIn(pageOf(encryption, 'xml').root))
    if (bare(element.name) === 'encrypteddata' && isText(element, archive))
      throw new Refusal(
        'drm',
        `\`${file}\` is protected (DRM): its text is encrypted, and cannot be read`,
        'ask the author for the story as they wrote it, such as a .docx',
      );
}

function isText(data: Element, archive: Archive): boolean {
  const inside = [...elementsIn(data)];
  const value = (name: string, attribute: string) =>
    inside.find((element) => bare(element.name) === name)?.attributes.get(attribute) ?? '';
  if (FONTS_ONLY.test(value('encryptionmethod', 'algorithm') || value('encryptionmethod', 'Algorithm'))) return false;
  const path = decodeURI(value('cipherreference', 'uri') || value('cipherreference', 'URI'));
  return !/\.(?:otf|ttf|woff2?|ttc)$/i.test(path) && archive.has(path);
}
