import { WITHIN } from '../document/index.js';
import { openZip, ZipFault } from '../zip/index.js';

/** What a path leads to within a file: `story.epub » OEBPS/cat.png`. Null where it leads to a file of its own. */
export function insideOf(path: string): { readonly file: string; readonly part: string } | null {
  const at = path.indexOf(WITHIN);
  return at < 0 ? null : { file: path.slice(0, at), part: path.slice(at + WITHIN.length) };
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** The bytes of a picture within a file: a member of an archive, a part of a saved page, or an address that is its own data. */
export async function pictureIn(bytes: Uint8Array, part: string): Promise<Uint8Array | null> {
  if (isZip(bytes)) return memberOf(bytes, part);
  const embedded = /^picture (\d+)$/.exec(part);
  if (embedded) return (await import('./html/embedded.js')).embeddedPicture(bytes, Number(embedded[1]));
  const data = /^data (\d+)$/.exec(part);
  if (data) return (await import('./plain/pictures.js')).dataPicture(latin1(bytes), Number(data[1]));
  if (/^picture-\d/.test(part)) return drawnPicture(bytes, part);
  const sent = /^part (\d+)$/.exec(part);
  return sent ? (await import('./mhtml/picture.js')).sentPicture(bytes, Number(sent[1])) : null;
}

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');

/** A picture within a document that is no archive: rich text, or a flat OpenDocument text. */
const drawnPicture = async (bytes: Uint8Array, name: string): Promise<Uint8Array | null> =>
  latin1(bytes.subarray(0, 100)).includes('{\\rtf')
    ? (await import('./rtf/picture.js')).pictureOfRtf(bytes, name)
    : (await import('./odt/picture.js')).pictureOfFlatOdt(bytes, name);

async function memberOf(bytes: Uint8Array, part: string): Promise<Uint8Array | null> {
  const deeper = insideOf(part);
  try {
    const member = openZip(bytes).read(deeper?.file ?? part);
    return member && deeper ? pictureIn(member, deeper.part) : member;
  } catch (error) {
    // Its story was read from the same archive, so what is wrong with a picture alone is told where it is missed.
    if (error instanceof ZipFault) return null;
    throw error;
  }
}

/** The cover of an ebook; null where it has none. */
export async function coverIn(bytes: Uint8Array): Promise<Uint8Array | null> {
  if (!isZip(bytes)) return null;
  return (await import('./epub/cover.js')).coverOf(openZip(bytes));
}
