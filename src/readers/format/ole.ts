import { Refusal } from '../refusal.js';

/** A compound file: what Word wrote until 2003, and what wraps a document that is locked (MS-CFB, 2.2). */
export const isOle = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;

/** Why a compound file is not read; names in it are UTF-16. */
export function oleRefusal(file: string, bytes: Uint8Array): Refusal {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const holds = (name: string) => text.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage'))
    return new Refusal(
      'locked',
      `\`${file}\` is locked with a password`,
      'remove the password where the file was written (in Word: File, Info, Protect Document), and save it again',
    );
  const [what, from] = holds('WordDocument')
    ? ['an old Word document (Word 97 to 2003)', 'Word or LibreOffice']
    : holds('MatOST')
      ? ['a Microsoft Works document (.wps)', 'LibreOffice']
      : ['an old Office document', 'the program it was written with'];
  return new Refusal('binary', `\`${file}\` is ${what}, which is not read`, `open it in ${from} and save it as .docx`);
}
