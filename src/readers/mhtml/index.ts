import { type Source, WITHIN } from '../../document/index.js';
import { decodePage } from '../html/charset.js';
import { readPage } from '../html/index.js';
import type { Reader, ReadJob } from '../job.js';
import { Refusal } from '../refusal.js';
import { bytesOf, type MessagePart, parameter, partsOf } from './message.js';

/** Reads a page that was saved with all that belongs to it (RFC 2557). Throws a `Refusal`. */
export const readMhtml: Reader = (job) => {
  const { text, parts } = messageOf(job.bytes);
  const page = parts.find(isPage);
  if (!page)
    throw new Refusal(
      'no-story',
      `There is no page in \`${job.file}\``,
      'open it in a browser, and save the page as HTML',
    );
  const pictures = new Map(parts.flatMap((part, index) => namesOf(part).map((name) => [name, index] as const)));
  const base = page.headers.get('content-location') ?? '';
  const pathOf = (address: string) => {
    const index = pictures.get(bareId(address)) ?? pictures.get(absolute(address, base));
    return index === undefined ? null : `${job.file}${WITHIN}part ${index + 1}`;
  };
  const source = sourceOf(job, bytesOf(text, page), page);
  const read = readPage(job, source, pathOf);
  const url = message(text, 'snapshot-content-location') ?? base;
  const origin = read.origin && { ...read.origin, url: read.origin.url ?? (/^https?:/.test(url) ? url : null) };
  return { ...read, format: read.format === 'html' ? 'mhtml' : read.format, origin };
};

/** A message as Latin-1, and its parts. */
export function messageOf(bytes: Uint8Array): { readonly text: string; readonly parts: readonly MessagePart[] } {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  return { text, parts: partsOf(text) };
}

const isPage = ({ headers }: MessagePart): boolean =>
  /^(?:text\/html|application\/xhtml)/i.test(headers.get('content-type') ?? '');

/** The names by which a page may call a part. */
const namesOf = ({ headers }: MessagePart): readonly string[] =>
  [headers.get('content-location'), headers.get('content-id')?.replace(/^<|>$/g, '')].filter(
    (name) => name !== undefined,
  );

const bareId = (address: string): string => address.replace(/^cid:/i, '');

function absolute(address: string, base: string): string {
  try {
    return new URL(address, base).href;
  } catch {
    return address;
  }
}

/** The page's text: by what its part says, then as any page is read. It is a part of its file, since its lines are not the file's. */
function sourceOf(job: ReadJob, bytes: Uint8Array, page: MessagePart): Source {
  const charset = parameter(page.headers.get('content-type') ?? '', 'charset');
  const encoding = job.encoding === 'auto' && charset && !/^utf-?8$/i.test(charset) ? charset : job.encoding;
  const source = decodePage(job.file, bytes, encoding, job.report);
  return { ...source, part: page.headers.get('content-location') ?? 'page' };
}

const message = (text: string, name: string): string | null =>
  new RegExp(`^${name}:\\s*(\\S+)`, 'im').exec(text.slice(0, 4000))?.[1] ?? null;
