import { decodeUtf8 } from '../bytes/unicode.js';
import type { Reader, ReadJob } from '../job.js';
import { setTyped } from '../typed/set.js';
import type { TypedParagraph } from '../typed/typed-file.js';
import { scanRtf } from './scan.js';
import { Walk } from './walk.js';
import { VOCABULARY } from './words.js';

/** Reads rich text: Word's, LibreOffice's, TextEdit's, WordPad's. */
export const readRtf: Reader<ReadJob> = (job) => {
  const bytes = Buffer.from(job.bytes.buffer, job.bytes.byteOffset, job.bytes.length).toString('latin1');
  const paragraphs: TypedParagraph[] = [];
  const walk = new Walk(paragraphs, VOCABULARY);
  walk.characters.unescaped = /[^\0-\x7f]/.test(bytes) && decodeUtf8(job.bytes) !== null;
  const from = Math.max(0, bytes.indexOf('{'));
  const { open, end } = scanRtf(bytes.slice(from), walk);
  walk.finish();
  const manuscript = setTyped(
    { format: 'rtf', paragraphs, notes: walk.body.typed.notes, findings: walk.body.typed.findings.all() },
    job,
  );
  const source = manuscript.sources[0]!;
  const last = { source, start: source.text.length, end: source.text.length };
  const tell = (message: string, hint: string) =>
    job.report({ severity: 'warning', code: 'source/damaged', message, span: last, hint });
  if (open > 0) tell('This file breaks off here: what it began is not ended', 'ask whether its end is missing');
  else if (/[A-Za-z]{3}/.test(bytes.slice(from + end)))
    tell(
      'Behind the end of this document there is more, which was left out',
      'open it where it was written and save it again',
    );
  return manuscript;
};
