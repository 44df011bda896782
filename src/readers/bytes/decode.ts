import type { Report } from '../../diagnostics/index.js';
import { type Controls, readControls, type Source } from '../../document/index.js';
import { foreignFormat } from './foreign-formats.js';
import { decodeLegacy } from './legacy.js';
import { reportLostMarks } from './lost-marks.js';
import { repairMojibake } from './mojibake.js';
import { mendOldDamage } from './old-damage.js';
import { mendQuotedPrintable } from './quoted-printable.js';
import { decodeMixed, decodeUtf8, decodeWith, utf16Of } from './unicode.js';

interface Decoded {
  readonly text: string;
  readonly encoding: string;
  /** Whether the bytes could also be read otherwise. */
  readonly guessed: boolean;
  /** Whether what came out looks hardly like a text of its language. */
  readonly unsure?: boolean;
}

/** Where less than this of what stands above ASCII fits, the encoding is in doubt. */
const UNSURE = 0.5;

/** Decodes a file by the encoding ladder; null, with a report, where it is no text. */
export function decode(
  file: string,
  bytes: Uint8Array,
  encoding: string,
  report: Report,
  language = 'en',
): Source | null {
  const refuse = (code: 'empty' | 'binary' | 'encoding', message: string, hint: string) => {
    const span = { source: { file, text: '' }, start: 0, end: 0 };
    report({ severity: 'error', code: `source/${code}`, message, span, hint, exit: 1 });
    return null;
  };
  const foreign = foreignFormat(bytes);
  if (foreign) return refuse('binary', `\`${file}\` is ${foreign.what}, not a text`, foreign.hint);

  const decoded = encoding === 'auto' ? climb(bytes, language) : named(bytes, encoding);
  if (!decoded) return refuse('encoding', `There is no encoding called \`${encoding}\``, 'try utf-8 or windows-1252');
  if (isBinary(decoded.text))
    return refuse('binary', `\`${file}\` is not a text`, 'save the story as plain text or Markdown in UTF-8');

  const controls = readControls(decoded.text);
  const text = controls?.text ?? decoded.text;
  const repair =
    encoding === 'auto' ? (mendQuotedPrintable(text) ?? repairMojibake(text) ?? mendOldDamage(text)) : null;
  const source: Source = {
    file,
    text: repair?.text ?? text,
    encoding: decoded.encoding,
    ...(decoded.unsure ? { unsure: true } : {}),
  };
  if (!/[\p{L}\p{N}]/u.test(source.text)) return refuse('empty', `There are no words in \`${file}\``, 'is it saved?');
  if (decoded.guessed) reportGuess(source, report);
  if (repair) reportRepair(source, repair, report);
  // What was repaired as a whole is not told of in its parts.
  if (controls && !repair?.count) reportControls(source, controls, report);
  reportLostMarks(source, report);
  return source;
}

/** Byte-order mark, share of NULs, strict UTF-8, UTF-8 with stray bytes, the language's own encodings: the first that fits. */
function climb(bytes: Uint8Array, language: string): Decoded {
  const utf16 = utf16Of(bytes);
  if (utf16) return { text: decodeWith(utf16, bytes)!, encoding: utf16, guessed: false };
  const strict = decodeUtf8(bytes);
  if (strict !== null) return { text: strict, encoding: 'utf-8', guessed: false };
  const mixed = decodeMixed(bytes);
  if (mixed !== null) return { text: mixed, encoding: 'utf-8', guessed: true };
  const { text, encoding, fits } = decodeLegacy(bytes, language);
  return { text, encoding, guessed: true, unsure: fits < UNSURE };
}

function named(bytes: Uint8Array, encoding: string): Decoded | null {
  const text = decodeWith(encoding, bytes);
  return text === null ? null : { text, encoding: encoding.toLowerCase(), guessed: false };
}

/** Control characters make up more than a hundredth of no text. */
function isBinary(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const controls = text.match(/[\u0000-\u0008\u000E-\u0019\u001C-\u001F\u007F\uFFFD]/g)?.length ?? 0;
  return controls > 8 && controls > text.length / 100;
}

function reportGuess(source: Source, report: Report): void {
  const at = Math.max(0, source.text.search(/[\u0080-\uFFFF]/));
  const stray = source.encoding === 'utf-8';
  report({
    severity: 'warning',
    code: 'encoding/guessed',
    message: stray
      ? 'Most of this file is UTF-8, but some bytes are not; those were read as Windows-1252'
      : `This file is not UTF-8; it was read as ${nameOf(source.encoding!)}`,
    span: { source, start: at, end: Math.min(at + 1, source.text.length) },
    hint:
      !source.unsure && (source.encoding !== 'windows-1252' || isWestern(source.text))
        ? 'look whether accents and quotation marks came out right; if not, set `encoding:` for this story'
        : 'what came out is hardly right, so its marks stay as they are: set `encoding:` (windows-1251, koi8-r, shift_jis …)',
  });
}

/** `windows-1250` as people write it. */
const nameOf = (encoding: string): string => encoding.replace(/^windows/, 'Windows').replace('macintosh', 'Mac Roman');

/** In every language written in Windows-1252, plain letters far outnumber accented ones. */
function isWestern(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const accented = text.match(/[\u00C0-\u024F]/g)?.length ?? 0;
  return accented * 3 < letters;
}

function reportControls(source: Source, { count, at }: Controls, report: Report): void {
  if (count === 0) return;
  report({
    severity: 'warning',
    code: 'encoding/mojibake',
    message: `${count === 1 ? 'A mark of Windows-1252 was stored as a control character and has' : `${count} marks of Windows-1252 were stored as control characters and have`} been put right${count === 1 ? '' : ', this one first'}`,
    span: { source, start: at, end: at + 1 },
    hint: 'look whether quotation marks, dashes and dots came out right; to be rid of this, save the text again as UTF-8',
  });
}

function reportRepair(source: Source, repair: { readonly count: number; readonly at: number }, report: Report): void {
  report({
    severity: 'warning',
    code: repair.count > 0 ? 'encoding/mojibake' : 'encoding/doubtful',
    message:
      repair.count > 0
        ? `${repair.count} characters were stored in the wrong encoding and have been put right, this one first`
        : 'This looks stored in the wrong encoding, but not all of it can be put right; nothing was changed',
    span: { source, start: repair.at, end: repair.at + 1 },
    hint: 'save the story again as UTF-8 from where it was written',
  });
}
