const MB = 1024 * 1024;

/** Bytes of a story as text; War and Peace is 3.2 MB. */
export const LARGEST_TEXT = 16 * MB;

/** Of a page or a document that is text itself, and holds its pictures as letters. */
export const LARGEST_DOCUMENT = 64 * MB;

/** Of an archive: a Word file or an ebook with many pictures. What is in it has limits of its own (`zip/limits.ts`). */
export const LARGEST_ARCHIVE = 256 * MB;

/** How large a file may be, by what it begins with. */
export function mostOf(bytes: Uint8Array): number {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return LARGEST_ARCHIVE;
  const opening = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(200, bytes.length)).toString('latin1');
  const holdsPictures = /^(?:\xEF\xBB\xBF)?\s*(?:\{\\rtf|<[!?a-z]|(?:From|MIME-Version|Content-Type|Subject|Date):)/i;
  return holdsPictures.test(opening) ? LARGEST_DOCUMENT : LARGEST_TEXT;
}
