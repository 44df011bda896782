import { decodeWith } from '../bytes/unicode.js';

/** Fonts by their character set (Windows, `LOGFONT.lfCharSet`), in labels of the WHATWG Encoding Standard. */
const BY_CHARSET: ReadonlyMap<number, string> = new Map([
  [77, 'macintosh'],
  [78, 'shift_jis'],
  [79, 'euc-kr'],
  [80, 'gbk'],
  [81, 'big5'],
  [128, 'shift_jis'],
  [129, 'euc-kr'],
  [130, 'euc-kr'],
  [134, 'gbk'],
  [136, 'big5'],
  [161, 'windows-1253'],
  [162, 'windows-1254'],
  [163, 'windows-1258'],
  [177, 'windows-1255'],
  [178, 'windows-1256'],
  [186, 'windows-1257'],
  [204, 'windows-1251'],
  [222, 'windows-874'],
  [238, 'windows-1250'],
  [254, 'cp437'],
  [255, 'cp850'],
]);

const BY_NUMBER: ReadonlyMap<number, string> = new Map([
  [437, 'cp437'],
  [850, 'cp850'],
  [866, 'ibm866'],
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [1361, 'euc-kr'],
  [10000, 'macintosh'],
  [10001, 'shift_jis'],
  [10007, 'x-mac-cyrillic'],
  [20866, 'koi8-r'],
  [54936, 'gb18030'],
  [65001, 'utf-8'],
]);

/** The character set of a font of pictures. */
export const SYMBOL_CHARSET = 2;

/** The encoding of a font's character set; null for those that leave it to the document. */
export const encodingOfCharset = (charset: number): string | null => BY_CHARSET.get(charset) ?? null;

/** The encoding of a code page of Windows or the Macintosh. */
export const encodingOfCodePage = (number: number): string =>
  BY_NUMBER.get(number) ?? (number >= 1250 && number <= 1258 ? `windows-${number}` : 'windows-1252');

/** What the code pages of DOS have from 128 on, which no `TextDecoder` knows (Unicode, CP437.TXT and CP850.TXT). */
const DOS: ReadonlyMap<string, string> = new Map([
  [
    'cp437',
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0',
  ],
  [
    'cp850',
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0',
  ],
]);

/** The text of `bytes`. */
export function decodeBytes(bytes: readonly number[], encoding: string): string {
  const upper = DOS.get(encoding);
  if (upper) return bytes.map((byte) => (byte < 128 ? String.fromCharCode(byte) : upper[byte - 128]!)).join('');
  return decodeWith(encoding, Uint8Array.from(bytes)) ?? '';
}

/** Whether `bytes` end within a character of two bytes, the second of which a writer may tell as a letter. */
export function endsWithin(bytes: readonly number[], encoding: string): boolean {
  const leads = LEADS.get(encoding);
  if (!leads) return false;
  let within = false;
  for (const byte of bytes) within = !within && leads(byte);
  return within;
}

const wide = (byte: number): boolean => byte >= 0x81 && byte <= 0xfe;

const LEADS: ReadonlyMap<string, (byte: number) => boolean> = new Map([
  ['shift_jis', (byte: number) => (byte >= 0x81 && byte <= 0x9f) || (byte >= 0xe0 && byte <= 0xfc)],
  ['gbk', wide],
  ['gb18030', wide],
  ['big5', wide],
  ['euc-kr', wide],
]);
